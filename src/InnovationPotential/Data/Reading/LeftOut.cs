namespace InnovationPotential.Data;

/// <summary>Says which columns were left out, and which dimension was not fixed.</summary>
internal static class LeftOut
{
    private static readonly string[] Totals = ["_T", "T", "TOTAL", "Total", "total"];

    /// <summary>
    /// Reports the columns that are no unit attributes: one information each for those that vary, one for all that are the same everywhere.
    /// </summary>
    /// <param name="draft">The table.</param>
    /// <param name="header">What the columns mean.</param>
    /// <param name="row">The header's row.</param>
    /// <param name="problems">Where to report.</param>
    public static void Report(TableDraft draft, TableHeader header, int? row, ProblemList problems)
    {
        for (var a = 0; a < draft.Attributes.Count; a++)
        {
            var attribute = draft.Attributes[a];
            if (attribute.Contradiction is not { } found) continue;
            var message = $"The column '{attribute.Name}' is left out, for it says more than one thing of a unit: "
                + $"{Quoted(found.Second)}, but {Quoted(found.First)} in an earlier row.";
            var place = new Location { Row = row, Column = attribute.Field + 1, Node = attribute.Name };
            const string Hint = "A unit attribute has one value for each unit; if it is an indicator, name it in the model.";
            problems.Add(header.Attributes[a].Stated
                ? Diagnostic.Warning(TableCodes.ColumnLeftOut, message, place, Hint)
                : Diagnostic.Information(TableCodes.ColumnLeftOut, message, place, Hint));
        }

        var constant = draft.Attributes.Where(a => !a.Varies && !draft.Keeps(a)).Select(a => $"{a.Name} ({a.Distinct[0]})").ToArray();
        if (constant.Length == 0) return;
        problems.Add(Diagnostic.Information(
            TableCodes.ColumnLeftOut,
            $"Columns that are the same in every row say nothing of the units and are left out: {string.Join(", ", constant)}.",
            new Location { Row = row }));
    }

    /// <summary>What is said of a column without a name that holds something.</summary>
    /// <param name="field">The column.</param>
    /// <param name="row">The first row in which it does.</param>
    /// <param name="headerRow">The header's row.</param>
    public static Diagnostic Unnamed(int field, int row, int? headerRow) => Diagnostic.Information(
        TableCodes.ColumnLeftOut,
        FormattableString.Invariant($"Column {field + 1} has no name and is left out, though something stands in it, first in row {row}."),
        new Location { Row = headerRow, Column = field + 1 },
        "Name it if it is to be read.");

    /// <summary>The question which rows are meant, where several stand for one observation.</summary>
    /// <param name="first">The first observation that stands more than once.</param>
    /// <param name="dimensions">The columns in which such rows differ.</param>
    public static Diagnostic Question(Diagnostic first, IReadOnlyList<DraftAttribute> dimensions)
    {
        var named = string.Join(" and ",
            dimensions.Select(d => $"'{d.Name}' ({string.Join(", ", d.Distinct.Take(6))}{(d.Distinct.Count > 6 ? ", …" : "")})"));
        var examples =
            string.Join(" and ", dimensions.Select(d => $"{d.Name}={Totals.FirstOrDefault(d.Distinct.Contains) ?? d.Distinct[0]}"));
        return first with
        {
            Message = $"A unit stands in several rows for one observation, which differ in {named}: which of them is meant?",
            Hint = $"Fix every such column by Where, for example {examples}.",
        };
    }

    private static string Quoted(string text) => text.Length == 0 ? "nothing" : $"'{text}'";
}

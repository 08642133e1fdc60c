namespace InnovationPotential.Data;

/// <summary>Says which columns were left out, and which dimension was not fixed.</summary>
internal abstract partial class LayoutReader
{
    private static readonly string[] Totals = ["_T", "T", "TOTAL", "Total", "total"];

    // One information each for columns that vary and for those without a name, one for all that are the same everywhere.
    private void ReportLeftOut()
    {
        var place = new Location { Row = Source.HeaderRow };
        for (var a = 0; a < Draft.Attributes.Count; a++)
        {
            var attribute = Draft.Attributes[a];
            if (attribute.Contradiction is not { } found) continue;
            Problems.Add(Diagnostic.Of(
                Header.Attributes[a].Stated ? Severity.Warning : Severity.Information,
                TableCodes.ColumnLeftOut,
                $"The column '{attribute.Name}' is left out, for it says more than one thing of a unit: "
                    + $"{Quoted(found.Second)}, but {Quoted(found.First)} in an earlier row.",
                place with { Column = attribute.Field + 1, Node = attribute.Name },
                "A unit attribute has one value for each unit; if it is an indicator, name it in the model."));
        }

        var constant = Draft.Attributes.Where(a => !a.Varies && !Draft.Keeps(a)).Select(a => $"{a.Name} ({a.Distinct[0]})").ToArray();
        if (constant.Length > 0)
            Problems.Add(Diagnostic.Information(
                TableCodes.ColumnLeftOut,
                $"Columns that are the same in every row say nothing of the units and are left out: {string.Join(", ", constant)}.",
                place));
        foreach (var (field, row) in _unnamed)
        {
            Problems.Add(Diagnostic.Information(
                TableCodes.ColumnLeftOut,
                FormattableString.Invariant(
                    $"Column {field + 1} has no name and is left out, though something stands in it, first in row {row}."),
                place with { Column = field + 1 },
                "Name it if it is to be read."));
        }
    }

    // Which rows are meant, where several stand for one observation.
    private static Diagnostic Question(Diagnostic first, DraftAttribute[] dimensions)
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

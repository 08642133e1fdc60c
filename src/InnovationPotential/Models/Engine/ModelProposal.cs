namespace InnovationPotential.Models;

/// <summary>Makes a model of a table's columns, and marks what is guessed.</summary>
internal static class ModelProposal
{
    private const string Others = "other";
    private static readonly char[] Marks = ['.', '_', ':', '/', '-'];

    /// <summary>The model.</summary>
    /// <param name="table">The table.</param>
    /// <param name="code">The code of the model and its root.</param>
    public static IndicatorModel Of(IndicatorTable table, string code)
    {
        string[] unlikely = [.. table.Diagnostics.Where(d => d.Code == TableCodes.UnlikelyIndicator).Select(d => d.Location.Node!)];
        string[] taken = [.. table.Indicators.Where(i => !unlikely.Contains(i.Trim()))];
        if (taken.Length == 0) (taken, unlikely) = ([.. table.Indicators], []);
        var codes = new HashSet<string>(taken, StringComparer.Ordinal);
        var root = new Dimension(Free(code, codes))
        {
            Description = "Proposed from a table. Decide what is marked as guessed, the groups and the weights; state goalposts if scores "
                + "must not depend on which units are in the table."
                + (unlikely.Length == 0 ? "" : $" Left out, for their names are not those of indicators: {string.Join(", ", unlikely)}."),
        };
        var groups = GroupsOf(table, taken);
        IEnumerable<ModelNode> nodes = groups is null ? taken.Select(i => IndicatorOf(table[i]))
            : taken.GroupBy(i => groups[i]).OrderBy(g => g.Key.Length == 0).Select(g => new Dimension(
                Free(g.Key.Length == 0 ? Others : g.Key, codes))
            {
                Name = g.Key.Length == 0 ? null : g.Key,
                Children = g.Select(i => (ModelNode)IndicatorOf(table[i])).ToEquatableArray(),
            });
        return new IndicatorModel(root with { Children = nodes.ToEquatableArray() });
    }

    // The groups of a second header row, or else those that names begin with; null where there are none.
    private static Dictionary<string, string>? GroupsOf(IndicatorTable table, string[] codes)
    {
        var stated = codes.ToDictionary(c => c, c => table[c].Group ?? "", StringComparer.Ordinal);
        if (stated.Values.Any(g => g.Length > 0)) return stated;
        var stems = codes.ToDictionary(c => c, StemOf, StringComparer.Ordinal);
        var sizes = stems.Values.CountBy(s => s).ToDictionary(StringComparer.Ordinal);
        var groups = codes.ToDictionary(c => c, c => sizes[stems[c]] > 1 ? stems[c] : "", StringComparer.Ordinal);
        return groups.Values.Distinct().Count() > 1 ? groups : null;
    }

    private static string StemOf(string code) => code.IndexOfAny(Marks) is > 0 and var at ? code[..at].Trim() : "";

    private static string Free(string wanted, HashSet<string> codes)
    {
        var code = wanted;
        for (var i = 2; !codes.Add(code); i++) code = FormattableString.Invariant($"{wanted}-{i}");
        return code;
    }

    private static Indicator IndicatorOf(IndicatorColumn column)
    {
        double[] values = [.. column.Values.ToArray().Where(double.IsFinite)];
        var lower = IndicatorNames.LowerIsBetter(column.Code);
        var (scale, why) = values.Length == 0 ? (MeasurementScale.Ratio, "a ratio scale, though no value is known")
            : values.Any(v => v < 0) ? (MeasurementScale.Interval, "an interval scale, for a value is negative")
            : values.All(v => v is 0 or 1) && values.Distinct().Count() == 2
            ? (MeasurementScale.Binary, "yes or no, for all values are 0 or 1")
            : (MeasurementScale.Ratio, "a ratio scale, for no value is negative");
        return new Indicator(column.Code)
        {
            Direction = lower ? Direction.LowerIsBetter : Direction.HigherIsBetter,
            Scale = scale,
            UnitOfMeasure = column.UnitOfMeasure,
            Description = $"Guessed: {(lower ? "lower" : "higher")} is better{(lower ? ", by the name" : "")}; {why}.",
        };
    }
}

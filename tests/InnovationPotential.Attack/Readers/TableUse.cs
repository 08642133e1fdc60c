namespace InnovationPotential.Attack;

/// <summary>What must hold of every table that was read.</summary>
internal static class TableUse
{
    private const int MostAssessed = 40;
    private const int MostShown = 20_000;

    public static string? ProblemOf(IndicatorTable table)
    {
        if (table.Indicators.Count * (long)table.Units.Count > MostShown) return null;
        _ = table.ToString();
        _ = table.Fingerprint;
        var json = table.ToJson();
        if (IndicatorTable.TryParseJson(json) is not { Value: { } back } reading)
            return $"its JSON is refused: {string.Join(' ', IndicatorTable.TryParseJson(json).Diagnostics.Take(1))}";
        if (back.ToJson() != json) return "its JSON does not come back";
        if (back.Fingerprint != table.Fingerprint) return "its fingerprint does not come back";
        if (reading.Diagnostics.Any(d => d.Severity == Severity.Error)) return "its JSON has errors";
        return ReadOutcome.Used(() => Csv(table)) ?? (table.Indicators.Count is > 0 and <= MostAssessed
            ? ReadOutcome.Used(() => Assessed(table)) : null);
    }

    private static string? Csv(IndicatorTable table)
    {
        var csv = table.ToCsv();
        var again = IndicatorTable.TryParseCsv(csv);
        return again.Value is { } value && value.ToCsv() != csv ? "its CSV does not come back" : null;
    }

    private static string? Assessed(IndicatorTable table)
    {
        var model = new IndicatorModel(new Dimension("the model")
        {
            Children = [.. table.Indicators.Select(code => new Indicator(code) { Scale = MeasurementScale.Interval })],
        });
        var assessment = model.Assess(table);
        _ = assessment.ToJson();
        _ = assessment.ToString();
        return Soundness.Of(assessment) is [var fault, ..] ? fault : null;
    }
}

namespace InnovationPotential.Preparation;

/// <summary>Says in a line what a step did to a table.</summary>
internal static class StepOutcome
{
    public static string Of(FittedStage stage, TableEditor editor)
    {
        if (editor.Excluded is { Count: > 0 } excluded) return $"left out {string.Join(", ", excluded)}";
        var changed = Changed(stage.Step, editor.Log);
        string[] parts = [.. changed is null
            ? Array.Empty<string>()
            : [changed],
            .. stage.Lessons.OfType<FittedTreatment>().SelectMany(t => t.Indicators).GroupBy(t => t.Indicator).Select(Treated)
                .OfType<string>()];
        return parts.Length == 0 ? "nothing changed" : string.Join("; ", parts);
    }

    private static string? Changed(PreparationStep step, List<CellChange> log)
    {
        if (log.Count == 0) return null;
        var verb = step switch { Imputation => "imputed", Denomination division => $"divided by {division.Denominator}", _ => "changed" };
        var cells = Counted.Of(log.Count, "cell");
        return $"{cells} {verb} ({string.Join(", ", log.GroupBy(c => c.Indicator)
            .Select(g => Invariant($"{g.Key} {g.Count()}")))})";
    }

    // What was learned of one indicator, in one period or several.
    private static string? Treated(IGrouping<string, TreatedIndicator> lessons)
    {
        var points = lessons.Sum(t => t.Points);
        var what = lessons.Any(t => t.Extent is not null) ? "left out of the range" : "limited";
        string[] parts =
        [
            .. points == 0 ? Array.Empty<string>() : [$"{Counted.Of(points, "point")} {what}"],
            .. lessons.Select(t => t.Transformation?.Words).OfType<string>().Distinct(),
        ];
        return parts.Length == 0 ? null : $"{lessons.Key}: {string.Join(", ", parts)}";
    }
}

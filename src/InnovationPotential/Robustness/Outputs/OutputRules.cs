using InnovationPotential.Data;

namespace InnovationPotential.Robustness;

/// <summary>What is wrong with the outputs of a sensitivity analysis.</summary>
internal static class OutputRules
{
    public static IEnumerable<Diagnostic> Validate(IReadOnlyList<StudyOutput> outputs, IndicatorModel model, IndicatorTable table)
    {
        if (outputs.Count == 0)
            yield return Diagnostic.Error(RobustnessCodes.InvalidFactor, "There is no output to explain.",
                hint: "Take StudyOutput.RankShift, for instance.");
        var levels = model.Bands?.Items.Select(b => b.Name).ToArray();
        foreach (var output in outputs)
        {
            var (unit, period, level) = output switch
            {
                ScoreOutput o => (o.Unit, o.Period, null),
                RankOutput o => (o.Unit, o.Period, null),
                TopOverlapOutput o => (null, o.Period, null),
                LevelOutput o => (o.Unit, o.Period, o.Level),
                CustomOutput o => (null, o.Period, null),
                _ => ((string?)null, (Period?)null, (string?)null),
            };
            if (unit is not null && !table.Units.AsSpan().Contains(unit))
                yield return Diagnostic.Error(RobustnessCodes.UnknownName, $"The table has no unit '{unit}'.", new Location { Unit = unit },
                    $"{Nearest.DidYouMean(unit, table.Units)}Write the unit's name as it stands in the table.");
            if (period is { } p && !table.Periods.AsSpan().Contains(p))
                yield return Diagnostic.Error(RobustnessCodes.UnknownName, $"The table has no period {p}.",
                    new Location { Period = p.Label }, PeriodLengths.Known(table.Periods, p));
            if (period is null && table.Periods.Count > 1 && output is not RankShiftOutput)
                yield return Diagnostic.Error(RobustnessCodes.InvalidFactor, $"The output '{output.Name}' does not say in which period.",
                    hint: $"Name one of {string.Join(", ", table.Periods)}.");
            if (level is not null && levels?.Contains(level) != true)
                yield return Diagnostic.Error(RobustnessCodes.UnknownName, $"The model has no level '{level}'.", hint: levels is null
                    ? "It has no bands." : $"{Nearest.DidYouMean(level, levels)}It has {string.Join(", ", levels)}.");
        }
    }
}

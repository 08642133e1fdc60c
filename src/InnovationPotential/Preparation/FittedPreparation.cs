using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>A plan with what its steps have learned; it prepares units and years they have not seen.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Scope">The observations learned from, by steps without a scope of their own.</param>
/// <param name="Periods">The periods, where some step learned from each by itself; else none.</param>
/// <param name="Indicators">The codes of the indicators learned about.</param>
/// <param name="Stages">The steps with what they have learned, in their order.</param>
/// <remarks>Data only, immutable and value-equal.</remarks>
public sealed record FittedPreparation(PreparationPlan Plan, FitScope Scope, EquatableArray<Period> Periods,
    EquatableArray<string> Indicators, EquatableArray<FittedStage> Stages)
{
    /// <summary>What was found while learning: warnings and information, never errors.</summary>
    public EquatableArray<Diagnostic> Diagnostics =>
        Stages.SelectMany(s => s.Lessons).SelectMany(l => l.Diagnostics).Distinct().ToEquatableArray();

    /// <summary>Prepares a table.</summary>
    /// <param name="table">The table; it must have the indicators learned about, and the denominators.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="InvalidInputException">The table lacks a column, has a period that was not learned from, or nothing of it is
    /// left.</exception>
    public PreparedTable Apply(IndicatorTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var problems = Plan.Steps.SelectMany(s => s.Check(table)).ToList();
        problems.AddRange(Indicators.Where(i => !table.Contains(i)).Select(i => Diagnostic.Error(
            PreparationCodes.UnknownName, $"The table has no indicator '{i}' to prepare.", new Location { Node = i },
            "Add the column, with empty cells if nothing is known.")));
        if (!Periods.IsEmpty)
        {
            problems.AddRange(table.Periods.Where(p => !Periods.AsSpan().Contains(p)).Select(p => Diagnostic.Error(
                PreparationCodes.UnknownPeriod, $"Nothing was learned from {p}, and each period was learned from by itself.",
                new Location { Period = p.Label })));
            if (table.Periods.IsEmpty)
                problems.Add(Diagnostic.Error(PreparationCodes.UnknownPeriod,
                    "Each period was learned from by itself, but the table has no periods."));
        }

        problems.AddRange(DroppedIndicators.Of(Stages).Check(Plan.Steps));
        InvalidInputException.ThrowIfAny(problems);
        return PreparedTable.Of(this, table);
    }

    /// <summary>The ends of ranges to normalize between, by the order of the lessons.</summary>
    /// <param name="lesson">The position of the period, where each was learned from by itself; else 0.</param>
    internal IReadOnlyDictionary<string, IndicatorExtent> ExtentsOf(int lesson) =>
        Stages.Where(s => s.Lessons.Count > 0).SelectMany(s => s.Lessons[Math.Min(lesson, s.Lessons.Count - 1)].Extents)
            .GroupBy(e => e.Indicator).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
}

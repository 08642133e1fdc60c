namespace InnovationPotential.Preparation;

/// <summary>A plan with what its steps have learned; it prepares units and years they have not seen.</summary>
/// <remarks>Data only, immutable and value-equal.</remarks>
public sealed record FittedPreparation
{
    internal FittedPreparation(PreparationPlan plan, FitScope scope, EquatableArray<Period> periods, EquatableArray<string> indicators,
        EquatableArray<FittedStage> stages) =>
        (Plan, Scope, Periods, Indicators, Stages) = (plan, scope, periods, indicators, stages);

    /// <summary>The plan.</summary>
    public PreparationPlan Plan { get; internal init; }

    /// <summary>The observations learned from, by steps without a scope of their own.</summary>
    public FitScope Scope { get; internal init; }

    /// <summary>The periods, where some step learned from each by itself; else none.</summary>
    public EquatableArray<Period> Periods { get; internal init; }

    /// <summary>The codes of the indicators learned about.</summary>
    public EquatableArray<string> Indicators { get; internal init; }

    /// <summary>The steps with what they have learned, in their order.</summary>
    internal EquatableArray<FittedStage> Stages { get; init; }

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
        var problems = Plan.Steps.SelectMany(s => s.Validate(table)).ToList();
        problems.AddRange(Indicators.Where(i => !table.Contains(i)).Select(i => Diagnostic.Error(
            PreparationCodes.UnknownName, $"The table has no indicator '{i}' to prepare.", new Location { Node = i },
            $"{Nearest.DidYouMean(i, table.Indicators)}Add the column, with empty cells if nothing is known.")));
        if (!Periods.IsEmpty)
        {
            problems.AddRange(table.Periods.Where(p => !Periods.AsSpan().Contains(p)).Select(p => Diagnostic.Error(
                PreparationCodes.UnknownPeriod, $"Nothing was learned from {p}, and each period was learned from by itself.",
                new Location { Period = p.Label })));
            if (table.Periods.IsEmpty)
                problems.Add(Diagnostic.Error(PreparationCodes.UnknownPeriod,
                    "Each period was learned from by itself, but the table has no periods."));
        }

        problems.AddRange(DroppedIndicators.Of(Stages).Validate(Plan.Steps));
        InvalidInputException.ThrowIfAny(problems);
        return PreparedTable.Of(this, table);
    }

    /// <summary>The ends of ranges to normalize between, by the order of the lessons.</summary>
    /// <param name="lesson">The position of the period, where each was learned from by itself; else 0.</param>
    internal IReadOnlyDictionary<string, IndicatorExtent> ExtentsOf(int lesson) =>
        Stages.Where(s => s.Lessons.Count > 0).SelectMany(s => s.Lessons[Math.Min(lesson, s.Lessons.Count - 1)].Extents)
            .GroupBy(e => e.Indicator).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
}

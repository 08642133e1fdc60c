using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Steps that prepare a table for assessment, carried out in their order.</summary>
/// <param name="Steps">The steps; usually screening, denomination, imputation, treatment (OECD/JRC Handbook 2008, steps 2 to 4).</param>
/// <remarks>Immutable and value-equal.</remarks>
/// <example><code>PreparationPlan.Of(Screening.OfUnits(), Denomination.ByIndicator("population").For("patents"), Imputation.Median,
/// OutlierTreatment.CoinTool)</code></example>
public sealed record PreparationPlan(EquatableArray<PreparationStep> Steps)
{
    /// <summary>
    /// The preparation of the European Innovation Scoreboard: outliers beyond the mean ± 2 standard deviations become the nearest other
    /// value, gaps get the value of the year before, else of the year after, and an indicator with a skewness above 1 its square root.
    /// </summary>
    public static PreparationPlan Eis { get; } = Of(
        OutlierTreatment.Eis,
        Imputation.Previous,
        Imputation.Next,
        OutlierTreatment.Transform(Transformation.SquareRoot, 1));

    /// <summary>A plan of some steps.</summary>
    /// <param name="steps">The steps in their order.</param>
    public static PreparationPlan Of(params ReadOnlySpan<PreparationStep> steps) => new(EquatableArray.Create(steps));

    /// <summary>Learns from a table what the steps need: each from the table as the steps before it have left it.</summary>
    /// <param name="table">The reference units.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out. Other columns are left as they
    /// are.</param>
    /// <param name="scope">The observations to learn from, for steps without a scope of their own; the whole panel when left out.
    /// Screening always looks at the whole panel, or at the base period.</param>
    /// <exception cref="ArgumentNullException">The table is null.</exception>
    /// <exception cref="InvalidInputException">A step names what the table lacks, or the steps leave nothing of it. All problems are
    /// carried.</exception>
    public FittedPreparation Fit(IndicatorTable table, IEnumerable<IndicatorGroup>? groups = null, FitScope? scope = null) =>
        Fit(table, groups, scope, CancellationToken.None);

    internal FittedPreparation Fit(IndicatorTable table, IEnumerable<IndicatorGroup>? groups, FitScope? scope,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(table);
        scope ??= FitScope.WholePanel;
        var all = groups?.ToEquatableArray() ?? [IndicatorGroup.Of("", table.Indicators.AsSpan())];
        InvalidInputException.ThrowIfAny(Validate(table, all, scope));
        // Learned from the set of units: in the order of their names, whatever order the table has.
        table = InOrder(table);
        var stages = new List<FittedStage>();
        foreach (var step in Steps)
        {
            var remaining = all.Select(g => g with { Indicators = g.Indicators.Where(i => table.Contains(i.Code)).ToEquatableArray() })
                .Where(g => !g.Indicators.IsEmpty).ToArray();
            var own = step.ScopeWithin(scope);
            var stage = new FittedStage(step, own.RowsOf(table)
                .Select(rows => step.FitCore(new PreparationSample(table, remaining,
                    rows)
                { Cancellation = cancellation })).ToEquatableArray());
            stages.Add(stage);
            InvalidInputException.ThrowIfAny(DroppedIndicators.Of(stages).Validate(Steps));
            table = PreparedTable.Carry(stage, table, own.SeparatePeriods(table)).Build();
        }

        var indicators = all.SelectMany(g => g.Indicators).Select(i => i.Code).ToEquatableArray();
        return new FittedPreparation(this, scope, PeriodsWithin(scope, table.Periods), indicators, stages.ToEquatableArray());
    }

    /// <summary>The periods of a reference that are learned from by themselves, by all steps or some; else none.</summary>
    internal EquatableArray<Period> PeriodsWithin(FitScope scope, EquatableArray<Period> reference) =>
        scope is EachPeriodScope || Steps.Any(s => s.ScopeWithin(scope) is EachPeriodScope) ? reference : [];

    /// <summary>Fits the plan to a table and applies it to the same table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="groups">The indicators by dimension; all the table's in one group when left out.</param>
    /// <exception cref="InvalidInputException">A step names what the table lacks, or the steps leave nothing of it.</exception>
    public PreparedTable Apply(IndicatorTable table, IEnumerable<IndicatorGroup>? groups = null) => Fit(table, groups).Apply(table);

    private static IndicatorTable InOrder(IndicatorTable table)
    {
        var ordered = table.Units.Order(StringComparer.Ordinal).ToArray();
        return ordered.AsSpan().SequenceEqual(table.Units.AsSpan()) ? table : table.OfUnits(ordered);
    }

    private List<Diagnostic> Validate(IndicatorTable table, EquatableArray<IndicatorGroup> groups, FitScope scope)
    {
        var problems = new List<Diagnostic>();
        var codes = groups.SelectMany(g => g.Indicators).Select(i => i.Code).ToArray();
        problems.AddRange(codes.Where(c => !table.Contains(c))
            .Select(c => Unknown($"The table has no indicator '{c}' to prepare.", c, table.Indicators)));
        foreach (var step in Steps)
        {
            problems.AddRange(step.Only.Concat(step.Except).Where(c => !codes.Contains(c))
                .Select(c => Unknown($"The step '{step.Kind}' names '{c}', which is none of the indicators.", c, codes)));
            problems.AddRange(step.Validate(table));
        }

        problems.AddRange(Steps.Select(s => s.ValidateScope()).OfType<Diagnostic>());
        problems.AddRange(UnknownPeriods(scope, table.Periods));
        return problems;
    }

    /// <summary>An error for each period that scopes name and a reference lacks.</summary>
    internal IEnumerable<Diagnostic> UnknownPeriods(FitScope scope, EquatableArray<Period> periods) =>
        Steps.Select(s => s.Scope).Prepend(scope).OfType<BasePeriodScope>().Select(s => s.Period).Distinct()
            .Where(p => !periods.AsSpan().Contains(p))
            .Select(p => Diagnostic.Error(PreparationCodes.UnknownPeriod, $"The table has no period {p} to learn from.",
                new Location { Period = p.Label }));

    private static Diagnostic Unknown(string message, string code, IEnumerable<string> codes) =>
        Diagnostic.Error(PreparationCodes.UnknownName, message, new Location { Node = code },
            $"{Nearest.DidYouMean(code, codes)}Correct the code, or add the column.");
}

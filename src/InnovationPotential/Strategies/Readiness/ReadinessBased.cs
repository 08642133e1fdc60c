using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Strategies;

/// <summary>Potential as the level that is reached: by the weakest link unless a rule says otherwise.</summary>
/// <remarks>
/// A level is always better the higher it is. Indicators keep the levels of their own scales, turned to lowest + highest − x where less is
/// better,
/// and so are values before a table makes levels of them. Only gates take natural values where no table stands, and ask at most the
/// threshold
/// where less is better. A value outside its scale has no level and a diagnostic says so. Children whose scales differ meet as the share of
/// the way from bottom to top, <c>(L − L⁻)/(L⁺ − L⁻)</c>; those of gates and of a system stay as they are. Missing levels are left out of
/// the weakest link, the soft minimum, the mean and the median; gates, k out of n and a system have a level only where it does not depend
/// on what is missing. Source: methods page <c>docs/methods/strategy-readiness-based.md</c>.
/// </remarks>
public sealed record ReadinessBased : AssessmentStrategy
{
    /// <inheritdoc/>
    public override string Kind => "readiness-based";

    /// <summary>How the levels of the children become one; the weakest link by default.</summary>
    public ReadinessRule Rule { get; init; } = ReadinessRule.WeakestLink;

    /// <summary>
    /// The table that makes levels of the values of indicators on ratio and interval scales, such as means of questionnaire answers; null
    /// for none.
    /// </summary>
    public LevelTable? Levels { get; init; }

    /// <summary>Which levels should keep up with each other; null not to look.</summary>
    public ImbalanceRule? Imbalance { get; init; }

    /// <inheritdoc/>
    protected internal override FittedNormalization Value(Indicator indicator, IndicatorSample sample)
    {
        if (Problem(indicator) is { } problem)
        {
            return new FittedUndefined(double.NaN)
            {
                Range = ScoreRange.Unbounded,
                Diagnostics = indicator.Weight == 0 ? [] : [problem],
            };
        }

        var table = TableOf(indicator);
        FittedNormalization fitted = table is null ? ByScale(indicator) : ByTable(table, indicator);
        var known = table is null ? ScaleOf(indicator) : new ScoreRange(table.Lowest, table.Highest);
        return fitted with
        {
            Diagnostics = ValuesOutside.Of(indicator, sample, fitted, known, StrategyCodes.OutsideLevels, "the levels", "level"),
        };
    }

    private static FittedLevels ByTable(LevelTable table, Indicator indicator) => new FittedLevels(table)
    {
        EndsSum = indicator.Direction == Direction.LowerIsBetter ? table.EndsSumFor(indicator) : null,
        Worst = table.Levels.Low,
        Best = table.Levels.High,
        Range = table.Levels,
    };

    private FittedScaleLevels ByScale(Indicator indicator)
    {
        var scale = ScaleOf(indicator);
        var isLess = indicator.Direction == Direction.LowerIsBetter;
        var isNatural = Rule.TakesUnbounded && isLess;
        return new FittedScaleLevels(scale, isLess && !isNatural)
        {
            Worst = isNatural ? scale.High : scale.Low,
            Best = isNatural ? scale.Low : scale.High,
            Range = scale,
        };
    }

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) =>
        TableOf(indicator) is { } table ? table.Levels : ScaleOf(indicator);

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => Rule.ChildRangeOf(children);

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) => Rule.RangeOf(node);

    /// <inheritdoc/>
    protected internal override bool IsAdditive(NodeOutline node) => Rule.IsAdditive;

    internal override MeanShape? ShapeOf(NodeOutline node) => Rule.Aggregation?.Shape;

    internal override bool NeedsOnlyWeights => Rule.Aggregation is not null || Rule.IgnoresWeights;

    internal override bool IgnoresWeights(NodeOutline node) => Rule.IgnoresWeights;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ChildScores children, Span<double> scores) =>
        Rule.Combine(node, children.Values, Levels, scores);

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence) =>
    [
        .. ReadinessFindings.Level(evidence, Rule),
        .. Rule.Explain(evidence, Levels),
        .. Imbalance is { } imbalance ? ReadinessFindings.Imbalances(evidence, imbalance) : [],
    ];

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(Indicator indicator) =>
        indicator.Weight > 0 && Problem(indicator) is { } problem ? [problem] : [];

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        var location = new Location { Node = node.Code };
        foreach (var diagnostic in Rule.Validate(node)) yield return diagnostic;
        if (Levels is { IsAscending: false } levels)
            yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                $"The lower ends and levels of the table '{levels.Name}' do not ascend.", location);
        if (Imbalance is not { } imbalance) yield break;
        if (!(imbalance.ModerateFrom >= 0 && imbalance.CriticalAbove >= imbalance.ModerateFrom))
            yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                Invariant($"An imbalance is moderate from {imbalance.ModerateFrom} and critical above "
                        + $"{imbalance.CriticalAbove}: these must ascend from 0."), location);
        foreach (var code in imbalance.Pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct(StringComparer.Ordinal))
        {
            if (node.IndexOf(code) < 0)
                yield return node.NoChild(Severity.Warning, $"The imbalance rule '{imbalance.Name}' names", code);
        }
    }

    private Diagnostic? Problem(Indicator indicator)
    {
        var location = new Location { Node = indicator.Code };
        if (indicator.Direction == Direction.TargetRange)
            return Diagnostic.Error(StrategyCodes.CannotValue, $"'{indicator.Code}' has no levels: a range is best.", location,
                "Let more or less be better.");
        if (TableOf(indicator) is { } table)
        {
            if (indicator.Direction != Direction.LowerIsBetter || table.EndsSumFor(indicator) is not null) return null;
            return Diagnostic.Error(
                StrategyCodes.CannotValue,
                $"'{indicator.Code}' has no levels: less is better, and neither the table '{table.Name}' nor the scale has two ends to "
                    + $"turn by.",
                location,
                "Give the table a highest value or the scale both ends, or turn the values yourself and let more be better.");
        }

        if (Rule.TakesUnbounded) return null;
        var scale = ScaleOf(indicator);
        return scale.IsBounded && scale.High > scale.Low
            ? null
            : Diagnostic.Error(StrategyCodes.CannotValue,
                $"'{indicator.Code}' has no levels: its scale has no lowest or no higher highest value.", location,
                "Use an ordinal or binary scale, a table of levels, or gates.");
    }

    private LevelTable? TableOf(Indicator indicator) => Levels is { } table && table.Values(indicator) ? table : null;

    private static ScoreRange ScaleOf(Indicator indicator) =>
        new(indicator.Scale.Lowest ?? double.NegativeInfinity, indicator.Scale.Highest ?? double.PositiveInfinity);
}

namespace InnovationPotential.Normalizations;

/// <summary>
/// Points for the percentile of a value among the reference units, <c>100 · rank / n</c>, tied values sharing the lowest rank (Handbook
/// 2008, N5).
/// </summary>
/// <remarks>
/// A value the sample did not have scores as the nearest reference value that is no better; worse than all of them it has percentile 0.
/// Beyond the sample's ends a value counts as clamped. A
/// constant sample is undefined, or as <see cref="Normalization.Constant"/> says. Where a range is best, the nearer to it the higher the
/// percentile. Zeros and negatives are values like others.
/// </remarks>
internal sealed record PercentileCategories : Normalization
{
    /// <inheritdoc/>
    public override string Kind => "percentile-categories";

    /// <summary>
    /// Points by percentile; those of the Handbook by default: 0, from 15 on 20, from 25 on 40, 65: 60, 85: 80, 95: 100.
    /// </summary>
    /// <exception cref="ArgumentException">There is no step, or the percentiles do not ascend from 0 or above to 100 or below.</exception>
    public Rubric Table { get; init => field = RequirePercentiles(value); } = Rubric.Of((15, 20), (25, 40), (65, 60), (85, 80), (95, 100));

    /// <inheritdoc/>
    protected internal override ScoreRange? RangeOf(Indicator indicator) => new ScoreRange(Table.Lowest, Table.Highest);

    /// <inheritdoc/>
    protected override FittedNormalization FitCore(Indicator indicator, IndicatorSample sample)
    {
        var lower = indicator.Direction == Direction.LowerIsBetter;
        var ranks = ReferenceRanks.Of(sample.Values, indicator.Direction, RankTies.Minimum);
        if (ranks.Groups < 2) return Flat(Table.Lowest, Table.Highest);
        var scores = Array.ConvertAll(ranks.Ranks, r => Table.PointsOf(100 * r / ranks.Count));
        var starts = Enumerable.Range(0, scores.Length)
            .Where(i => lower ? i == scores.Length - 1 || scores[i + 1] != scores[i] : i == 0 || scores[i - 1] != scores[i]).ToArray();
        return new FittedSteps(
            starts.Select(i => ranks.Values[i]).ToEquatableArray(), starts.Select(i => scores[i]).ToEquatableArray(), Table.PointsOf(0),
            lower)
        {
            Range = new ScoreRange(Table.Lowest, Table.Highest),
            LowEnd = ranks.Values[0],
            HighEnd = ranks.Values[^1],
        };
    }

    private static Rubric RequirePercentiles(Rubric table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var before = double.NegativeInfinity;
        foreach (var step in table.Steps.AsSpan())
        {
            if (!(step.From > before && step.From is >= 0 and <= 100))
                throw new ArgumentException("Percentiles must ascend from 0 or above to 100 or below.", nameof(table));
            before = step.From;
        }

        return table.Steps.IsEmpty ? throw new ArgumentException("A table needs a step.", nameof(table)) : table;
    }
}

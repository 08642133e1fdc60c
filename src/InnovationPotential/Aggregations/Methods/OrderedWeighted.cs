namespace InnovationPotential.Aggregations;

/// <summary>The ordered weighted average (OWA): position weights belong to the highest score, the second highest and so on.</summary>
/// <remarks>
/// With n scores of equal weight and n position weights v: <c>Σ v_k x_(k)</c>, <c>x_(1) ≥ x_(2) ≥ …</c>. In general the cumulated position
/// weights are a piecewise linear function Q from [0, 1] to [0, 1], and a score with the share [a, b] of the weight, counted from the
/// highest, counts <c>Q(b) − Q(a)</c>: so weights of the scores count, a missing score is left out, and any number of scores can be
/// combined. Tied scores share what falls to them together. Source: Yager 1988 and 1996 (quantifier Q), Torra 1997 (weighted OWA).
/// </remarks>
internal sealed record OrderedWeighted : Aggregation
{
    private const int MostPositions = 1_000_000;

    private readonly double[] _cumulated;

    /// <summary>The ordered weighted average.</summary>
    /// <param name="positionWeights">A weight of 0 or more for each position, the highest score's first; only proportions matter.</param>
    /// <exception cref="ArgumentException">There is no weight, one is negative or not finite, or all are 0.</exception>
    public OrderedWeighted(EquatableArray<double> positionWeights)
    {
        var total = 0.0;
        foreach (var weight in positionWeights.AsSpan())
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentException("A position weight must be 0 or more and finite.", nameof(positionWeights));
            total += weight;
        }

        if (!(total > 0)) throw new ArgumentException("A position weight must be above 0.", nameof(positionWeights));
        PositionWeights = positionWeights;
        _cumulated = new double[positionWeights.Count + 1];
        for (var k = 0; k < positionWeights.Count; k++) _cumulated[k + 1] = _cumulated[k] + (positionWeights[k] / total);
        _cumulated[^1] = 1;
    }

    /// <summary>The weight of each position, the highest score's first.</summary>
    public EquatableArray<double> PositionWeights { get; }

    /// <inheritdoc/>
    public override string Kind => "ordered-weighted";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new();

    /// <summary>The mean of the highest scores: what "at least so many of them are good" amounts to.</summary>
    /// <param name="count">How many scores count, at least 1.</param>
    /// <param name="of">How many scores there are, at least <paramref name="count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above the number of scores, or these are more than a
    /// million.</exception>
    public static OrderedWeighted OfHighest(int count, int of) => new(Positions(count, of, 0));

    /// <summary>The mean of the lowest scores: what "nearly all of them are good" amounts to.</summary>
    /// <inheritdoc cref="OfHighest"/>
    public static OrderedWeighted OfLowest(int count, int of) => new(Positions(count, of, of - count));

    /// <summary>Whether the other rule has the same position weights.</summary>
    /// <param name="other">The rule to compare with.</param>
    public bool Equals(OrderedWeighted? other) => other is not null && PositionWeights.Equals(other.PositionWeights);

    /// <inheritdoc/>
    public override int GetHashCode() => PositionWeights.GetHashCode();

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        PresentScores.Combine(scores, weights, results, this,
            static (rule, present, counting) => rule.Combine(present, counting));

    private static EquatableArray<double> Positions(int count, int of, int first)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(of, MostPositions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        var weights = new double[of];
        Array.Fill(weights, 1.0, first, count);
        return EquatableArray.Create<double>(weights);
    }

    private double Combine(Span<double> scores, Span<double> weights)
    {
        scores.Sort(weights);
        double total = 0, below = 0, sum = 0;
        foreach (var weight in weights) total += weight;
        for (var i = 0; i < scores.Length; i++)
        {
            var above = below + weights[i];
            sum += scores[i] * (Share(1 - (below / total)) - Share(1 - (above / total)));
            below = above;
        }

        return sum;
    }

    private double Share(double portion)
    {
        var place = portion * (_cumulated.Length - 1);
        var k = Math.Clamp((int)place, 0, _cumulated.Length - 2);
        return _cumulated[k] + ((place - k) * (_cumulated[k + 1] - _cumulated[k]));
    }
}

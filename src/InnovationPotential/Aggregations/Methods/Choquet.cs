namespace InnovationPotential.Aggregations;

/// <summary>
/// The Choquet integral of a 2-additive capacity, <c>Σφ_i x_i − ½ Σ_{i&lt;j} I_ij |x_i − x_j|</c>: a mean whose children help or replace
/// each other.
/// </summary>
/// <remarks>
/// φ are the importances (Shapley values), I the interactions. The node's weights count only by leaving out what weighs 0: the importances
/// are part of the rule. Missing: left out; importances and interactions of the others are divided by the sum of their importances. Without
/// interactions the weighted arithmetic mean. Source: Grabisch 1997, "k-order additive discrete fuzzy measures and their representation".
/// </remarks>
internal sealed record Choquet : Aggregation
{
    private const double Tolerance = 1e-9;

    /// <summary>The Choquet integral.</summary>
    /// <param name="importances">The importance of each child by position, 0 or more, summing to 1.</param>
    /// <param name="interactions">The interactions of pairs of children; a pair left out does not interact.</param>
    /// <exception cref="ArgumentException">
    /// The importances are negative or do not sum to 1; a position does not exist; a pair is named twice; or the capacity is not monotone:
    /// a child's importance is below half the sum of its interactions' absolute values.
    /// </exception>
    public Choquet(EquatableArray<double> importances, EquatableArray<(int First, int Second, double Value)> interactions)
    {
        var slack = new double[importances.Count];
        var total = 0.0;
        for (var i = 0; i < slack.Length; i++)
        {
            if (!(importances[i] >= 0)) throw new ArgumentException("An importance must be 0 or more.", nameof(importances));
            total += slack[i] = importances[i];
        }

        if (!(Math.Abs(total - 1) <= Tolerance)) throw new ArgumentException("The importances must sum to 1.", nameof(importances));
        var named = new HashSet<(int, int)>();
        foreach (var (first, second, value) in interactions.AsSpan())
        {
            if (first < 0 || second < 0 || first >= slack.Length || second >= slack.Length || first == second)
                throw new ArgumentException($"There are no two children {first} and {second}.", nameof(interactions));
            if (!named.Add((Math.Min(first, second), Math.Max(first, second))))
                throw new ArgumentException($"The interaction of children {first} and {second} is named twice.", nameof(interactions));
            if (!(Math.Abs(value) <= 1)) throw new ArgumentException("An interaction must be between -1 and 1.", nameof(interactions));
            slack[first] -= Math.Abs(value) / 2;
            slack[second] -= Math.Abs(value) / 2;
        }

        var unfit = Array.FindIndex(slack, s => s < -Tolerance);
        if (unfit >= 0)
            throw new ArgumentException(
                $"Child {unfit} interacts more than it matters: its importance is below half the sum of its interactions.",
                nameof(interactions));
        Importances = importances;
        Interactions = interactions;
    }

    /// <summary>The importance of each child by position.</summary>
    public EquatableArray<double> Importances { get; }

    /// <summary>The interactions of pairs of children.</summary>
    public EquatableArray<(int First, int Second, double Value)> Interactions { get; }

    /// <inheritdoc/>
    public override string Kind => "choquet";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new() { UsesWeights = false, Positional = true };

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        if (scores.Count != Importances.Count) throw new ArgumentException("There must be one importance for each score.", nameof(scores));
        results.Clear();
        var totals = new double[results.Length];
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] == 0) continue;
            var column = scores.Column(j);
            for (var row = 0; row < results.Length; row++)
            {
                if (double.IsNaN(column[row])) continue;
                results[row] += Importances[j] * column[row];
                totals[row] += Importances[j];
            }
        }

        foreach (var (first, second, value) in Interactions.AsSpan())
        {
            if (weights[first] == 0 || weights[second] == 0) continue;
            ReadOnlySpan<double> one = scores.Column(first), other = scores.Column(second);
            for (var row = 0; row < results.Length; row++)
            {
                var difference = Math.Abs(one[row] - other[row]);
                if (!double.IsNaN(difference)) results[row] -= value * difference / 2;
            }
        }

        for (var row = 0; row < results.Length; row++) results[row] /= totals[row];
    }

    /// <inheritdoc/>
    protected override AggregationIssue? DiagnoseCore(ColumnBlock scores, ReadOnlySpan<double> weights, int row)
    {
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] > 0 && Importances[j] > 0 && !double.IsNaN(scores.Column(j)[row])) return null;
        }

        return new AggregationIssue(AggregationIssueKind.AllMissing);
    }
}

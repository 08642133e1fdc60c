namespace InnovationPotential.Weightings;

/// <summary>Weights from an order of importance, where experts say which matters more, but not by how much.</summary>
/// <remarks>
/// One order may serve several nodes: each keeps the order of its own children and counts n and places among them. A child the order does
/// not name gets 0, and an error says so.
/// </remarks>
internal sealed record RankOrderWeights : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "rank-order";

    /// <summary>How the order becomes weights.</summary>
    public RankFormula Formula { get; init; }

    /// <summary>The codes from the most important on; codes in one group are equally important.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public required EquatableArray<EquatableArray<string>> Order { get; init => field = RequireDistinct(value); }

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings)
    {
        var weights = new double[siblings.Codes.Length];
        var found = new List<Diagnostic>();
        var children = siblings.Codes.ToArray();
        var groups = Order.Select(g => g.Select(c => Array.IndexOf(children, c)).Where(i => i >= 0).ToArray()).Where(g => g.Length > 0)
            .ToList();
        var named = groups.Sum(g => g.Length);
        var above = 0;
        for (var g = 0; g < groups.Count; g++)
        {
            var places = Enumerable.Range(above + 1, groups[g].Length);
            var weight = Formula == RankFormula.Fishburn ? groups.Count - g : places.Average(i => WeightOf(i, named));
            foreach (var child in groups[g]) weights[child] = weight;
            above += groups[g].Length;
        }

        foreach (var code in children.Except(Order.SelectMany(g => g))) found.Add(Unnamed(code));
        var sum = weights.Sum();
        return Result(sum > 0 ? Array.ConvertAll(weights, w => w / sum) : weights, found);
    }

    private double WeightOf(int place, int count) => Formula switch
    {
        RankFormula.RankOrderCentroid => Enumerable.Range(place, count - place + 1).Sum(k => 1.0 / k),
        RankFormula.RankReciprocal => 1.0 / place,
        _ => count - place + 1,
    };

    private static EquatableArray<EquatableArray<string>> RequireDistinct(EquatableArray<EquatableArray<string>> order)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in order.SelectMany(g => g))
        {
            if (!codes.Add(code)) throw new ArgumentException($"'{code}' stands twice in the order.", nameof(order));
        }

        return order;
    }
}

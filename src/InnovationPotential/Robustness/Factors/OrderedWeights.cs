namespace InnovationPotential.Robustness;

/// <summary>Weights of which only the order is known, uniform on that part of the simplex.</summary>
/// <param name="Dimension">The code of the dimension whose children are weighted.</param>
/// <param name="Groups">The children's codes, the most important group first; children of one group are not ordered among each other.
/// Children that are not named come last, as one group.</param>
internal sealed record OrderedWeights(string Dimension, EquatableArray<EquatableArray<string>> Groups) : DimensionWeightFactor(Dimension)
{
    /// <inheritdoc/>
    public override string Kind => "ordered-weights";

    private protected override IEnumerable<Diagnostic> Validate(Dimension dimension)
    {
        var named = Groups.SelectMany(g => g).ToArray();
        foreach (var code in named.Where(c => !dimension.Children.Any(d => d.Code == c)).Distinct())
            yield return Unknown(code, $"child of '{Dimension}'", dimension.Children.Select(c => c.Code));
        foreach (var code in named.Repeated(c => c)) yield return Invalid($"'{code.Key}' is named twice.");
        if (named.Length == 0) yield return Invalid("it orders nothing.", "Name the children, the most important first.");
    }

    internal override void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights)
    {
        var importance = new int[children.Length];
        for (var i = 0; i < importance.Length; i++) importance[i] = RankOf(children[i]);
        LaneDraws.EachLane(inputs, weights, children.Length,
            (seed, lane) => SimplexSampling.Ordered(new RandomNumbers(seed, lane.Length), 0, 0, importance, lane));
    }

    private int RankOf(string code)
    {
        for (var g = 0; g < Groups.Count; g++)
        {
            if (Groups[g].AsSpan().Contains(code)) return g;
        }

        return Groups.Count;
    }
}

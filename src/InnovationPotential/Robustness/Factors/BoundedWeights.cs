namespace InnovationPotential.Robustness;

/// <summary>Weights between bounds, uniform on that part of the simplex.</summary>
/// <param name="Dimension">The code of the dimension whose children are weighted.</param>
/// <param name="Bounds">The lowest and highest share of each child; from 0 to 1 for a child that is not named.</param>
internal sealed record BoundedWeights(string Dimension, EquatableArray<WeightInterval> Bounds) : DimensionWeightFactor(Dimension)
{
    /// <inheritdoc/>
    public override string Kind => "bounded-weights";

    private protected override IEnumerable<Diagnostic> Validate(Dimension dimension)
    {
        foreach (var bound in Bounds.Where(b => !dimension.Children.Any(c => c.Code == b.Code)))
            yield return Unknown(bound.Code, $"child of '{Dimension}'", dimension.Children.Select(c => c.Code));
        foreach (var bound in Bounds.Where(b => !(b.Low >= 0 && b.Low <= b.High && b.High <= 1)))
            yield return Invalid(Invariant($"the bounds {bound.Low} and {bound.High} of '{bound.Code}' are not within 0 and 1 in order."));
        foreach (var code in Bounds.Repeated(b => b.Code)) yield return Invalid($"'{code.Key}' is named twice.");
        var codes = Children(dimension).Select(c => c.Code).ToArray();
        var (low, high) = (codes.Sum(c => BoundOf(c).Low), codes.Sum(c => BoundOf(c).High));
        if (low > 1 + 1e-12 || high < 1 - 1e-12)
            yield return Invalid(Invariant(
                $"no shares with sum 1 fit between bounds with sums {low} and {high}."), "Lower the lower bounds or raise the upper ones.");
    }

    internal override void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights)
    {
        var low = new double[children.Length];
        var high = new double[children.Length];
        for (var i = 0; i < low.Length; i++) (low[i], high[i]) = BoundOf(children[i]);
        LaneDraws.EachLane(inputs, weights, children.Length,
            (seed, lane) => SimplexSampling.Bounded(new RandomNumbers(seed, 1), 0, 0, low, high, lane));
    }

    private (double Low, double High) BoundOf(string code) =>
        Bounds.FirstOrDefault(b => b.Code == code) is { } bound ? (bound.Low, bound.High) : (0, 1);
}

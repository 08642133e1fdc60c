namespace InnovationPotential.Aggregations;

/// <summary>The bounds within which the weights of a unit may be chosen in its favor.</summary>
/// <remarks>Value-equal, immutable. Source: OECD/JRC Handbook 2008, footnote 29 (weights); Cherchye et al. 2008 (shares).</remarks>
public sealed record WeightBounds
{
    internal WeightBounds(WeightBoundsKind kind, double low, double high)
    {
        if (!(low >= 0)) throw new ArgumentOutOfRangeException(nameof(low), low, "The lowest portion must be 0 or more.");
        if (!(high >= low && high <= 1))
            throw new ArgumentOutOfRangeException(nameof(high), high, "The highest portion must be between the lowest and 1.");
        Kind = kind;
        Low = low;
        High = high;
    }

    /// <summary>Any weights of 0 and above.</summary>
    public static WeightBounds None { get; } = new(WeightBoundsKind.None, 0, 1);

    /// <summary>What is bounded.</summary>
    internal WeightBoundsKind Kind { get; }

    /// <summary>The lowest portion, from 0 to 1.</summary>
    public double Low { get; }

    /// <summary>The highest portion, from <see cref="Low"/> to 1.</summary>
    public double High { get; }

    /// <summary>Each weight is between two portions of the sum of the weights.</summary>
    /// <param name="low">The lowest portion, from 0 to 1.</param>
    /// <param name="high">The highest portion, from the lowest to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It does not hold that 0 ≤ low ≤ high ≤ 1.</exception>
    public static WeightBounds OfWeights(double low, double high) => new(WeightBoundsKind.Weights, low, high);

    /// <summary>Each score contributes between two portions of the unit's result.</summary>
    /// <inheritdoc cref="OfWeights"/>
    public static WeightBounds OfShares(double low, double high) => new(WeightBoundsKind.Shares, low, high);

    /// <summary>The bounds in words, such as <c>shares from 0.3 to 0.7</c>.</summary>
    public override string ToString() => Kind == WeightBoundsKind.None ? "no bounds"
        : Invariant($"{Kind.ToString().ToLowerInvariant()} from {Low} to {High}");

    /// <summary>Whether weights exist for a unit with so many scores, so many of them above 0.</summary>
    internal bool Allow(int present, int positive)
    {
        const double Tolerance = 1e-12;
        if (Kind == WeightBoundsKind.None) return true;
        if (present * Low > 1 + Tolerance) return false;
        if (Kind == WeightBoundsKind.Weights) return present * High >= 1 - Tolerance;
        return positive * High >= 1 - Tolerance && (Low == 0 || positive == present);
    }

    /// <summary>Writes the rows of a program that keep its variables, the weights, within the bounds; none where there are none.</summary>
    /// <param name="rows">The rows, of which the last two a weight are these.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="amounts">What shares are of, a weight each.</param>
    /// <param name="exponents">By which powers of two the variables are scaled; not at all where there are none.</param>
    internal void Constrain(double[,] rows, int first, ReadOnlySpan<double> amounts, ReadOnlySpan<int> exponents = default)
    {
        var count = CountOf(amounts.Length);
        for (var q = 0; q < count; q++)
        {
            for (var p = 0; p < count; p++)
            {
                var unit = Kind == WeightBoundsKind.Shares ? amounts[p] : 1;
                if (!exponents.IsEmpty) unit = Math.ScaleB(unit, -exponents[p]);
                var part = p == q ? unit : 0;
                rows[first + q, p] = part - (High * unit);
                rows[first + count + q, p] = (Low * unit) - part;
            }
        }
    }

    /// <summary>How many of some weights are bounded: all or none.</summary>
    internal int CountOf(int weights) => Kind == WeightBoundsKind.None ? 0 : weights;
}

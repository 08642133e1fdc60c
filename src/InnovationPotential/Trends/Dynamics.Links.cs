namespace InnovationPotential.Trends;

// Index series: linked from chain indices, and expressed on another base.
public static partial class Dynamics
{
    /// <summary>Writes the base indices that chain indices multiply to: 1, k₁, k₁k₂, …</summary>
    /// <param name="chainIndices">The chain indices.</param>
    /// <param name="destination">Room for one more.</param>
    /// <remarks>From the first undefined link on, everything is undefined for the same reason: a broken chain is not mended.</remarks>
    /// <exception cref="ArgumentException">The destination's length does not fit.</exception>
    public static void Link(ReadOnlySpan<Quantity> chainIndices, Span<Quantity> destination)
    {
        if (destination.Length != chainIndices.Length + 1)
            throw new ArgumentException("The destination must have one place more than the chain.", nameof(destination));
        destination[0] = 1;
        for (var i = 0; i < chainIndices.Length; i++) destination[i + 1] = Quantity.Product(destination[i], chainIndices[i]);
    }

    /// <summary>Writes the indices divided by the one of a new base period, which becomes 1.</summary>
    /// <param name="indices">The indices on the old base.</param>
    /// <param name="newBase">The position of the new base.</param>
    /// <param name="destination">Room for as many.</param>
    /// <exception cref="ArgumentException">The destination's length does not fit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The base is not a position of the series.</exception>
    public static void Rebase(ReadOnlySpan<Quantity> indices, int newBase, Span<Quantity> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(newBase);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(newBase, indices.Length);
        if (destination.Length != indices.Length)
            throw new ArgumentException("The destination must be as long as the series.", nameof(destination));
        var divisor = indices[newBase];
        for (var i = 0; i < indices.Length; i++) destination[i] = Quantity.Ratio(indices[i], divisor);
    }
}

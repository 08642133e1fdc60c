namespace InnovationPotential.Robustness;

/// <summary>Draws lane by lane, for distributions that have no formula for all lanes at once.</summary>
internal static class LaneDraws
{
    private const int Lanes = ReplicationBatch.Lanes;

    /// <summary>Makes the weights of one lane, given a seed.</summary>
    internal delegate void Draw(ulong seed, Span<double> weights);

    /// <summary>Gathers each lane's weights, lets them be drawn, and puts them back.</summary>
    /// <param name="inputs">The inputs, 32 lanes after 32 lanes; together they are the seed.</param>
    /// <param name="weights">The weights, 32 lanes for each.</param>
    /// <param name="count">The number of weights.</param>
    /// <param name="draw">Draws.</param>
    public static void EachLane(ReadOnlySpan<double> inputs, Span<double> weights, int count, Draw draw)
    {
        Span<double> lane = count <= 128 ? stackalloc double[count] : new double[count];
        for (var l = 0; l < Lanes; l++)
        {
            for (var i = 0; i < count; i++) lane[i] = weights[(i * Lanes) + l];
            draw(SeedOf(inputs, l), lane);
            for (var i = 0; i < count; i++) weights[(i * Lanes) + l] = lane[i];
        }
    }

    /// <summary>A seed made of all inputs of a lane.</summary>
    public static ulong SeedOf(ReadOnlySpan<double> inputs, int lane)
    {
        var seed = 0UL;
        for (var i = lane; i < inputs.Length; i += Lanes)
            seed = RandomNumbers.Mix(unchecked(seed + RandomNumbers.GoldenGamma) ^ BitConverter.DoubleToUInt64Bits(inputs[i]));
        return seed;
    }
}

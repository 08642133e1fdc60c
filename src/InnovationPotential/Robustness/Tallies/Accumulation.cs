using System.Numerics;

namespace InnovationPotential.Robustness;

/// <summary>Sums of counts element by element.</summary>
internal static class Accumulation
{
    /// <summary>Adds the elements of one array to those of another.</summary>
    public static void Add<T>(T[] counts, T[] others)
        where T : INumber<T>
    {
        for (var i = 0; i < counts.Length; i++) counts[i] += others[i];
    }
}

namespace InnovationPotential.Numerics.Kernels;

/// <summary>The least or the greatest of some values.</summary>
internal interface IExtreme
{
    /// <summary>The value that any value replaces.</summary>
    static abstract double Neutral { get; }

    /// <summary>The more extreme one; <paramref name="extreme"/> where the value is NaN.</summary>
    static abstract T Pick<T>(T value, T extreme)
        where T : struct, ILanes<T>;
}

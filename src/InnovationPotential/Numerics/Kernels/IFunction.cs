namespace InnovationPotential.Numerics.Kernels;

/// <summary>A function of one value, lane by lane.</summary>
internal interface IFunction
{
    /// <summary>The function's values.</summary>
    T Of<T>(T x)
        where T : struct, ILanes<T>;
}

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Values of 32 replications as whole numbers of steps of a scale.</summary>
internal interface ILaneValues
{
    /// <summary>Mask of the lanes with a value.</summary>
    T Present<T>(int lane)
        where T : struct, ILanes<T>;

    /// <summary>Mask of the lanes whose value is off the scale.</summary>
    T Outside<T>(int lane)
        where T : struct, ILanes<T>;

    /// <summary>Fine steps; anything where there is no value.</summary>
    T Fine<T>(int lane)
        where T : struct, ILanes<T>;

    /// <summary>Coarse steps from a reference; anything where there is no value.</summary>
    T Coarse<T>(int lane)
        where T : struct, ILanes<T>;
}

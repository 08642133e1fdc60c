namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// Some unsigned keys that are ordered together, one replication a lane, so that one kernel text serves every vector width.
/// </summary>
internal unsafe interface IKeyLanes<TSelf>
    where TSelf : struct, IKeyLanes<TSelf>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>The key in every lane.</summary>
    static abstract TSelf Create(uint value);

    /// <summary>The keys from an address on.</summary>
    static abstract TSelf Load(uint* source);

    /// <summary>Writes the lanes to an address on.</summary>
    static abstract void Store(TSelf value, uint* destination);

    /// <summary>The lesser key of each lane.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>The greater key of each lane.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>The differences of the keys.</summary>
    static abstract TSelf Subtract(TSelf left, TSelf right);

    /// <summary>
    /// The whole number nearest to <c>(greatest − score)·scale</c>, or <paramref name="missing"/> for NaN, above the index of the score.
    /// It grows as the score falls; whether the product is rounded before it is made whole depends on the machine.
    /// </summary>
    /// <param name="scores">As many scores as there are lanes.</param>
    /// <param name="greatest">The greatest score of each lane.</param>
    /// <param name="scale">The scale of each lane.</param>
    /// <param name="missing">The number that stands for NaN.</param>
    /// <param name="index">What stands in the lowest bits.</param>
    /// <param name="indexBits">The bits the index takes.</param>
    static abstract TSelf Quantize(double* scores, double* greatest, double* scale, double missing, uint index, int indexBits);
}

namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// Some unsigned keys that are ordered together, one replication a lane, so that one kernel text serves every vector width.
/// </summary>
internal unsafe interface IKeyLanes<TSelf, TLanes>
    where TSelf : struct, IKeyLanes<TSelf, TLanes>
    where TLanes : struct, ILanes<TLanes>
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
    /// The low halves of the bits of two vectors' lanes, one after the other, shifted left above an index; of the first vector alone where
    /// it has as many lanes.
    /// </summary>
    static abstract TSelf Narrow(TLanes first, TLanes second, int shift, uint index);
}

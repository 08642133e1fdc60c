using System.Runtime.Intrinsics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Counts that vectors of any width make alike.</summary>
internal abstract class VectorTally : Tally
{
    /// <inheritdoc/>
    public sealed override void Add(ReplicationBatch batch)
    {
        if (Vector512.IsHardwareAccelerated) Add<Lanes8>(batch);
        else if (Vector256.IsHardwareAccelerated) Add<Lanes4>(batch);
        else if (Vector128.IsHardwareAccelerated) Add<Lanes2>(batch);
        else Add<Lanes1>(batch);
    }

    /// <summary>Counts a batch with vectors of a width.</summary>
    public abstract void Add<T>(ReplicationBatch batch)
        where T : struct, ILanes<T>;
}

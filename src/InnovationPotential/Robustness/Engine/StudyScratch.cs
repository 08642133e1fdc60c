using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>One thread's memory for evaluating slices; it grows when slices reserve it, never while they are evaluated.</summary>
internal sealed class StudyScratch
{
    /// <summary>Weights as drawn, 32 lanes each.</summary>
    public AlignedDoubles Drawn { get; private set; } = new(0);

    /// <summary>Weights as the nodes use them.</summary>
    public AlignedDoubles Weights { get; private set; } = new(0);

    /// <summary>Reciprocals of sums of weights.</summary>
    public AlignedDoubles Reciprocals { get; private set; } = new(0);

    /// <summary>Scores of dimensions.</summary>
    public AlignedDoubles Scores { get; private set; } = new(0);

    /// <summary>Scores of leaves that vary from lane to lane.</summary>
    public AlignedDoubles Leaves { get; private set; } = new(0);

    /// <summary>Lanes of zeros.</summary>
    public AlignedDoubles Zeros { get; } = new(LaneProducts.Lanes);

    /// <summary>The keys of the cells' numbers.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>What sums of nodes begin with, and effective weights.</summary>
    public AlignedDoubles Seeds { get; private set; } = new(0);

    public void ReserveSeeds(int count)
    {
        if (Seeds.Length < count * LaneProducts.Lanes) Seeds = new(count * LaneProducts.Lanes);
    }

    public void ReserveWeights(int count)
    {
        if (Drawn.Length >= count * LaneProducts.Lanes) return;
        Drawn = new(count * LaneProducts.Lanes);
        Weights = new(count * LaneProducts.Lanes);
    }

    public void ReserveKeys(int count)
    {
        if (Keys.Length < count) Keys = new ulong[count];
    }

    public void ReserveReciprocals(int count)
    {
        if (Reciprocals.Length < count * LaneProducts.Lanes) Reciprocals = new(count * LaneProducts.Lanes);
    }

    public void ReserveScores(int count)
    {
        if (Scores.Length < count * LaneProducts.Lanes) Scores = new(count * LaneProducts.Lanes);
    }

    public void ReserveLeaves(int count)
    {
        if (Leaves.Length < count * LaneProducts.Lanes) Leaves = new(count * LaneProducts.Lanes);
    }
}

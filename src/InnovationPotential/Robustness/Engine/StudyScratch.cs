using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>One thread's memory for evaluating slices; it grows when slices reserve it, never while they are evaluated.</summary>
internal sealed class StudyScratch
{
    private readonly Dictionary<NodeCall, (double[] Block, NodeOutline Outline)> _calls = [];

    public StudyScratch() => Ones.Span.Fill(1);

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

    /// <summary>Shares of what is known of dimensions.</summary>
    public AlignedDoubles Shares { get; private set; } = new(0);

    /// <summary>What is needed for a moment only: two numbers for each child of a node, and one more.</summary>
    public AlignedDoubles Aside { get; private set; } = new(0);

    /// <summary>Lanes of zeros.</summary>
    public AlignedDoubles Zeros { get; } = new(LaneProducts.Lanes);

    /// <summary>Lanes of ones.</summary>
    public AlignedDoubles Ones { get; } = new(LaneProducts.Lanes);

    /// <summary>The keys of the cells' numbers.</summary>
    public ulong[] Keys { get; private set; } = [];

    /// <summary>What sums of nodes begin with, and effective weights.</summary>
    public AlignedDoubles Seeds { get; private set; } = new(0);

    /// <summary>The memory in which the children of a called node stand side by side.</summary>
    public Span<double> BlockOf(NodeCall call) => _calls[call].Block;

    /// <summary>The outline of a called node, whose weights are overwritten.</summary>
    public NodeOutline OutlineOf(NodeCall call) => _calls[call].Outline;

    public void Reserve(NodeCall call, int block) => _calls.TryAdd(call, (new double[block], call.NewOutline()));

    public void ReserveShares(int count)
    {
        if (Shares.Length < count * LaneProducts.Lanes) Shares = new(count * LaneProducts.Lanes);
    }

    public void ReserveAside(int count)
    {
        if (Aside.Length < count * LaneProducts.Lanes) Aside = new(count * LaneProducts.Lanes);
    }

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

using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>One thread's memory for evaluating rows; it grows when they reserve it, never while they are evaluated.</summary>
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

    public void Reserve(NodeCall call, int block) => _calls.TryAdd(call, (new double[block], call.Outline.Copy()));

    /// <summary>Makes room for so many times 32 lanes of everything, and so many keys.</summary>
    public void Reserve(int weights, int keys, int reciprocals, int scores, int shares, int leaves, int seeds, int aside)
    {
        if (Keys.Length < keys) Keys = new ulong[keys];
        (Drawn, Weights, Reciprocals) = (AtLeast(Drawn, weights), AtLeast(Weights, weights), AtLeast(Reciprocals, reciprocals));
        (Scores, Shares, Leaves) = (AtLeast(Scores, scores), AtLeast(Shares, shares), AtLeast(Leaves, leaves));
        (Seeds, Aside) = (AtLeast(Seeds, seeds), AtLeast(Aside, aside));
    }

    private static AlignedDoubles AtLeast(AlignedDoubles known, int count) =>
        known.Length < count * LaneProducts.Lanes ? new(count * LaneProducts.Lanes) : known;
}

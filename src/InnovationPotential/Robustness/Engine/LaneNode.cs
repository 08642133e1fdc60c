using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>A dimension as the lane engine evaluates it.</summary>
internal sealed class LaneNode
{
    /// <summary>The kinds of shares.</summary>
    public static readonly LaneShare[] Shares = Enum.GetValues<LaneShare>();

    /// <summary>The node's place in the plan.</summary>
    public required int PlanIndex { get; init; }

    /// <summary>The mean that the node is; of no meaning where it is called.</summary>
    public MeanShape Shape { get; init; } = MeanShape.Arithmetic;

    /// <summary>What the node's strategy is asked, where the node is no mean; else null.</summary>
    public NodeCall? Call { get; init; }

    /// <summary>Whether what is there may differ from lane to lane.</summary>
    public bool Varies { get; init; }

    /// <summary>Whether the node's sum is made of numbers that all lanes share and of the sums below it.</summary>
    public bool IsSteady => !Varies && Call is null;

    /// <summary>The rule of minimum coverage that may take scores away; null for none.</summary>
    public MinimumCoverage? Rule { get; init; }

    /// <summary>What the rule counts: of the node, or of its children.</summary>
    public LaneShare RuleShare => Rule switch
    {
        { Basis: CoverageBasis.Indicators, CountsImputed: true } => LaneShare.KnownIndicators,
        { Basis: CoverageBasis.Indicators } => LaneShare.ObservedIndicators,
        { CountsImputed: false } => LaneShare.Observed,
        _ => LaneShare.Known,
    };

    /// <summary>Whether a score is taken away where something below it is missing.</summary>
    public bool Propagates { get; init; }

    /// <summary>Whether a score is taken away where nothing below concerns the row.</summary>
    public bool AsksConcern { get; init; }

    /// <summary>Whether something may take a score away.</summary>
    public bool IsJudged => Rule is not null || Propagates || AsksConcern;

    /// <summary>Whether a score may be missing in some lanes only.</summary>
    public bool MayLackScore => !IsSteady || IsJudged;

    /// <summary>Where the shares stand that are counted of the node, by kind; −1 for one that nobody asks for.</summary>
    public int[] ShareSlots { get; } = [.. Shares.Select(_ => -1)];

    /// <summary>The rows of which everything is known in every lane, and those of which everything is observed.</summary>
    public required (bool[] Known, bool[] Observed) Whole { get; init; }

    /// <summary>The first of the node's weights; those of leaves come first.</summary>
    public int FirstWeight { get; set; }

    /// <summary>The plan's indices of the leaves, in the order of the weights; a dimension that never changes is a leaf.</summary>
    public required int[] Leaves { get; init; }

    /// <summary>The score of each leaf where it has none; NaN where it is left out.</summary>
    public required double[] Worst { get; init; }

    /// <summary>The dimensions below, as places among the lane nodes, in the order of the weights after the leaves.</summary>
    public required int[] Children { get; init; }

    /// <summary>The first column of the leaves' scores.</summary>
    public int FirstColumn { get; set; }

    /// <summary>The weights' places in the weight program, in the order of the weights here.</summary>
    public required int[] Slots { get; init; }

    /// <summary>How the mean is re-expressed for the parent.</summary>
    public double Slope { get; init; } = 1;

    public double Intercept { get; init; }

    /// <summary>The parent's mean, whose g is applied to the result at once; arithmetic where the parent applies its own.</summary>
    public MeanShape ParentShape { get; set; } = MeanShape.Arithmetic;

    public int Count => Leaves.Length + Children.Length;

    /// <summary>The shares of the children that are looked at to judge the node and to count its own.</summary>
    public IEnumerable<LaneShare> AskedOfChildren()
    {
        foreach (var share in Shares.Where(s => ShareSlots[(int)s] >= 0)) yield return share;
        if (Rule is { Basis: CoverageBasis.Children }) yield return RuleShare;
        if (Propagates || Call is { SeesCoverages: true } || Shape.ByCoverage) yield return LaneShare.Known;
    }

    /// <summary>The shares of its own that are looked at to judge the node.</summary>
    public IEnumerable<LaneShare> AskedOfItself()
    {
        if (Propagates || AsksConcern) yield return LaneShare.Known;
        if (Rule is { Basis: CoverageBasis.Indicators }) yield return LaneShare.Indicators;
        if (Rule is { Basis: not CoverageBasis.Children }) yield return RuleShare;
    }
}

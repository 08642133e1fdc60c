using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>A dimension as the lane engine evaluates it.</summary>
internal sealed class LaneNode
{
    /// <summary>The node's place in the plan.</summary>
    public required int PlanIndex { get; init; }

    public required MeanForm Form { get; init; }

    /// <summary>ρ of a power mean.</summary>
    public double Exponent { get; init; }

    /// <summary>Whether the mean is multiplied by the sum of the weights.</summary>
    public bool IsSum { get; init; }

    /// <summary>Whether what is there may differ from lane to lane.</summary>
    public bool Varies { get; set; }

    /// <summary>The first of the node's weights; those of leaves come first.</summary>
    public int FirstWeight { get; set; }

    /// <summary>The plan's indices of the leaves, in the order of the weights.</summary>
    public required int[] Leaves { get; init; }

    /// <summary>The dimensions below, as places among the lane nodes, in the order of the weights after the leaves.</summary>
    public required int[] Children { get; init; }

    /// <summary>The first column of the leaves' scores.</summary>
    public int FirstColumn { get; set; }

    /// <summary>The weights' places in the weight program, in the order of the weights here.</summary>
    public required int[] Slots { get; init; }

    /// <summary>How the mean is re-expressed for the parent.</summary>
    public double Slope { get; init; } = 1;

    public double Intercept { get; init; }

    /// <summary>
    /// The form of the parent's mean, whose g is applied to the result at once; arithmetic where the parent applies its own.
    /// </summary>
    public MeanForm ParentForm { get; set; }

    public double ParentExponent { get; set; }

    public int Count => Leaves.Length + Children.Length;
}

namespace InnovationPotential.Numerics.Kernels;

/// <summary>Four rows of a tree of means in 32 lanes.</summary>
internal unsafe struct LaneTile
{
    /// <summary>The nodes, children first.</summary>
    public LaneTerms* Nodes;

    /// <summary>The nodes to evaluate; null for all.</summary>
    public bool* Only;

    /// <summary>The places of nodes below, for all nodes.</summary>
    public int* Children;

    /// <summary>The weights, 32 lanes each.</summary>
    public double* Weights;

    /// <summary>The shared numbers of each row.</summary>
    public double* Row0, Row1, Row2, Row3;

    /// <summary>What sums are multiplied by.</summary>
    public double* Factors;

    /// <summary>Where each node's factor of each row stands; that of a row of which nothing is there is <see cref="ZeroFactor"/>.</summary>
    public int* FactorOffsets;

    /// <summary>From one node's factors to the next's.</summary>
    public int FactorStride;

    /// <summary>The place of the factor 0.</summary>
    public int ZeroFactor;

    /// <summary>What sums begin with, four rows a node; null for 0.</summary>
    public double** Seeds;

    /// <summary>Where each node's four rows of results stand.</summary>
    public double** Results;

    /// <summary>The rows that count.</summary>
    public int Last;
}

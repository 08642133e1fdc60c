namespace InnovationPotential.Numerics.Kernels;

/// <summary>A node of a tree of means: where its weights and numbers stand, and what becomes of its sum.</summary>
internal struct LaneTerms
{
    /// <summary>The first of its weights; those of numbers come before those of nodes below.</summary>
    public int FirstWeight;

    /// <summary>The numbers that all lanes share.</summary>
    public int Leaves;

    /// <summary>The first of its columns.</summary>
    public int FirstColumn;

    /// <summary>The nodes below.</summary>
    public int Children;

    /// <summary>The first of them in the list of children.</summary>
    public int FirstChild;

    /// <summary>Whether anything below is to be done with the sum.</summary>
    public bool Express;

    /// <summary>The form of the mean, whose g was applied to the numbers.</summary>
    public MeanForm Form;

    public double Exponent;

    /// <summary>How the mean is re-expressed.</summary>
    public double Slope;

    public double Intercept;

    /// <summary>The form of the mean above, whose g is applied to the result.</summary>
    public MeanForm Above;

    public double AboveExponent;

    /// <summary>What stands for a row of which nothing is there: 0, or NaN for a reader who looks.</summary>
    public double WhereNoneIsThere;
}

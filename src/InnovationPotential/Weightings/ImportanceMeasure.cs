namespace InnovationPotential.Weightings;

/// <summary>What counts as the importance a child has achieved in its parent.</summary>
public enum ImportanceMeasure
{
    /// <summary>
    /// The squared correlation of child and parent: the part of the parent's variance a straight line of the child explains (Becker et al.
    /// 2017).
    /// </summary>
    SquaredCorrelation,

    /// <summary>The correlation of child and parent (as COINr's "balance").</summary>
    Correlation,
}

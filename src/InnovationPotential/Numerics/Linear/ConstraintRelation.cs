namespace InnovationPotential.Numerics;

/// <summary>How the left side of a linear constraint stands to its bound.</summary>
internal enum ConstraintRelation
{
    /// <summary>a·x ≤ b.</summary>
    AtMost,

    /// <summary>a·x = b.</summary>
    Equal,

    /// <summary>a·x ≥ b.</summary>
    AtLeast,
}

namespace InnovationPotential;

/// <summary>Which values of an indicator are better.</summary>
public enum Direction
{
    /// <summary>More is better ("goods").</summary>
    HigherIsBetter,

    /// <summary>Less is better ("bads").</summary>
    LowerIsBetter,

    /// <summary>A range is best, and the farther from it the worse ("nominal is best").</summary>
    TargetRange,
}

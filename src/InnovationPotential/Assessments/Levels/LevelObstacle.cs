namespace InnovationPotential.Assessments;

/// <summary>Why scores of a period have no levels.</summary>
internal enum LevelObstacle
{
    /// <summary>They have.</summary>
    None,

    /// <summary>A share of a range without ends is asked for.</summary>
    NoEnds,

    /// <summary>A share of a range that is a point is asked for.</summary>
    NoWidth,

    /// <summary>A percentage of 0 is asked for.</summary>
    ZeroBase,

    /// <summary>A percentage of a negative number is asked for.</summary>
    NegativeBase,

    /// <summary>Deviations or places are asked for, but no two scores differ, or there are not two.</summary>
    NoSpread,
}

namespace InnovationPotential.Weightings;

/// <summary>How the judgments of several experts are put together (Forman and Peniwati 1998).</summary>
public enum GroupMethod
{
    /// <summary>The judgments are: the geometric mean of each (AIJ), for a group that acts as one.</summary>
    Judgments,

    /// <summary>The priorities are: the geometric mean of each (AIP), for experts who act on their own.</summary>
    Priorities,
}

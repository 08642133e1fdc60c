namespace InnovationPotential.Strategies;

/// <summary>Whether one resource alone can bring the potential to a target.</summary>
internal enum RequiredGrowthStatus
{
    /// <summary>The target is reached already.</summary>
    Reached,

    /// <summary>It can, by growing.</summary>
    Possible,

    /// <summary>It would have to exceed the cap, above which nothing counts.</summary>
    BeyondCap,

    /// <summary>However much it grew, the others hold the potential down; or it is unknown.</summary>
    Impossible,
}

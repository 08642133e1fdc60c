namespace InnovationPotential.Robustness;

/// <summary>What of an uncertainty analysis is shown; JSON always holds all of it.</summary>
internal enum UncertaintyView
{
    /// <summary>Units, shifts, levels and the units of which least is sure; as CSV, the units.</summary>
    Summary,

    /// <summary>Ranks and scores of each unit.</summary>
    Units,

    /// <summary>How far the ranks move, and how many units by 1, 2, 5 places.</summary>
    Shifts,

    /// <summary>How probable each level is for each unit.</summary>
    Levels,

    /// <summary>How often each unit has each rank.</summary>
    Ranks,

    /// <summary>Quantiles of ranks and scores with their Monte Carlo errors.</summary>
    Quantiles,

    /// <summary>How probable it is to be among the best k.</summary>
    Top,

    /// <summary>The Monte Carlo standard errors.</summary>
    Errors,

    /// <summary>How probable it is that one unit ranks ahead of another.</summary>
    Pairs,

    /// <summary>The groups that cannot be told apart.</summary>
    Groups,

    /// <summary>Changes of scores between periods.</summary>
    Changes,

    /// <summary>The mean weights under which a unit ranks first, where they were collected.</summary>
    Weights,

    /// <summary>Replications that failed, by reason.</summary>
    Failures,

    /// <summary>All of them, one below the other.</summary>
    All,
}

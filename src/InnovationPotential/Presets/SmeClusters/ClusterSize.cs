namespace InnovationPotential;

/// <summary>What makes a quantity comparable between clusters of different size.</summary>
internal enum ClusterSize
{
    /// <summary>Nothing: it is a share already.</summary>
    None,

    /// <summary>The number of participants.</summary>
    Participants,

    /// <summary>The number of employees.</summary>
    Employees,
}

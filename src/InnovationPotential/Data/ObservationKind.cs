namespace InnovationPotential;

/// <summary>What an observation's value is: something that happened, or something intended or computed.</summary>
/// <remarks>Figures computed from plan values describe a plan, not performance.</remarks>
public enum ObservationKind : byte
{
    /// <summary>What happened.</summary>
    Actual,

    /// <summary>What is intended.</summary>
    Plan,

    /// <summary>What is believed to have happened.</summary>
    Estimate,

    /// <summary>What is expected to happen.</summary>
    Forecast,
}

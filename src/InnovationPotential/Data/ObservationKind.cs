namespace InnovationPotential;

/// <summary>What an observation describes: something that happened, or something somebody intends, estimates or foresees.</summary>
public enum ObservationKind
{
    /// <summary>Measured or reported as having happened.</summary>
    Actual,

    /// <summary>A figure of a plan or programme; statistics computed from it describe the plan, not the performance.</summary>
    Plan,

    /// <summary>A provisional or estimated figure for something that has happened.</summary>
    Estimate,

    /// <summary>A figure foreseen by a model or an expert.</summary>
    Forecast,
}

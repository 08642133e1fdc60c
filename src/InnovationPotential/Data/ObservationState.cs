namespace InnovationPotential;

/// <summary>What is known of an observation.</summary>
public enum ObservationState : byte
{
    /// <summary>There is a value.</summary>
    Observed,

    /// <summary>There ought to be a value, but it is not known. Not zero, and not absence.</summary>
    NotAvailable,

    /// <summary>
    /// There can be no value: the indicator does not concern the unit. It is left out of scores, bounds and coverage alike.
    /// </summary>
    NotApplicable,

    /// <summary>There is a value, but it is withheld; treated like one not available.</summary>
    Suppressed,

    /// <summary>The value was filled in by a rule.</summary>
    Imputed,
}

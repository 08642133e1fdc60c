namespace InnovationPotential.Robustness;

/// <summary>What the file of a part holds; the value is the letter its mark ends with.</summary>
internal enum PartKind
{
    /// <summary>Counted replications: an <see cref="UncertaintyPart"/>.</summary>
    Uncertainty = 'U',

    /// <summary>Evaluated rows: a <see cref="SensitivityPart"/>.</summary>
    Sensitivity = 'S',
}

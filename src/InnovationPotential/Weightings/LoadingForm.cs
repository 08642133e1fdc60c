namespace InnovationPotential.Weightings;

/// <summary>How loadings on the first component become weights.</summary>
public enum LoadingForm
{
    /// <summary>
    /// Their squares: each child's part of the component's variance. A child that loads against the others weighs too, with a warning.
    /// </summary>
    Squared,

    /// <summary>The loadings themselves, which must all have one sign.</summary>
    AsIs,
}

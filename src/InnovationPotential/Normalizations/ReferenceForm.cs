namespace InnovationPotential.Normalizations;

/// <summary>How a value is held against a reference.</summary>
public enum ReferenceForm
{
    /// <summary><c>x / ref</c>, for lower-is-better indicators <c>ref / x</c>; the reference scores 1. Needs positive values.</summary>
    Ratio,

    /// <summary><c>(x − ref) / |ref|</c>, for lower-is-better indicators <c>(ref − x) / |ref|</c>; the reference scores 0.</summary>
    RelativeDifference,

    /// <summary><c>1 − (ref − x) / (ref − worst)</c>: the worst of the sample scores 0, the reference 1.</summary>
    ShareOfRange,
}

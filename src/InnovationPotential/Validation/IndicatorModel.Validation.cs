using InnovationPotential.Validation;

namespace InnovationPotential;

// Finds everything that is wrong with a model.
public sealed partial record IndicatorModel
{
    /// <summary>
    /// All problems of the model at once: errors, warnings and information, each with the code of its node and its path as in JSON
    /// (<c>$.children[0].goalposts</c>).
    /// </summary>
    /// <returns>The problems, those of the parts first; empty for a flawless model.</returns>
    /// <remarks>Never throws, however odd the model (but for code of the user's own that does). The codes are IP1001
    /// and following, and what strategies, normalizations and weightings have to say of the model.</remarks>
    public EquatableArray<Diagnostic> Validate() => ModelFindings.Of(this).ToEquatableArray();
}

namespace InnovationPotential;

/// <summary>Finds everything that is wrong with a model.</summary>
public static class ModelValidation
{
    /// <summary>All problems of a model: errors, warnings and information.</summary>
    /// <param name="model">The model.</param>
    public static EquatableArray<Diagnostic> Validate(this IndicatorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return [];
    }
}

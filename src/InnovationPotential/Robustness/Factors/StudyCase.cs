namespace InnovationPotential.Robustness;

/// <summary>What alternatives change: the model and what it is fitted on.</summary>
/// <param name="Model">The model.</param>
/// <param name="Scope">The scope of fitting; the model's or the default when null.</param>
internal sealed record StudyCase(IndicatorModel Model, FitScope? Scope);

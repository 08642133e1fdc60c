using InnovationPotential.Preparation;

namespace InnovationPotential.Robustness;

/// <summary>
/// One step of preparation or another in place of those of its kind in the model: an imputation, or an outlier treatment.
/// </summary>
public abstract record StepChoice : ChoiceFactor
{
    private protected StepChoice()
    {
    }

    /// <summary>Whether no such step at all is one more alternative, the last.</summary>
    public bool OrNone { get; init; }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Alternatives =>
        Distinct([.. Steps.Select(s => s.Kind), .. OrNone ? ["none"] : Array.Empty<string>()]);

    internal sealed override string? Part => Kind;

    /// <summary>The steps to choose from.</summary>
    internal abstract IReadOnlyList<PreparationStep> Steps { get; }
}

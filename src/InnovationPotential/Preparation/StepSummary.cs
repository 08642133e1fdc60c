namespace InnovationPotential.Preparation;

/// <summary>What a step did to a table, in a line.</summary>
/// <param name="Kind">The step's kind.</param>
/// <param name="Text">How many cells of which indicators it changed, or what it left out.</param>
public sealed record StepSummary(string Kind, string Text)
{
    /// <summary>The observations from which it learned, where the step names them; else null.</summary>
    public FitScope? Scope { get; init; }

    /// <summary>The line.</summary>
    public override string ToString() => Scope is null ? $"{Kind}: {Text}" : $"{Kind} (learned from {Scope.Words}): {Text}";
}

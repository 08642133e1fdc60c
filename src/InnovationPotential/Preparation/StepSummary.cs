namespace InnovationPotential.Preparation;

/// <summary>What a step did to a table, in a line.</summary>
public sealed record StepSummary
{
    internal StepSummary(string kind, string text) => (Kind, Text) = (kind, text);

    /// <summary>The step's kind.</summary>
    public string Kind { get; }

    /// <summary>How many cells of which indicators it changed, or what it left out.</summary>
    public string Text { get; }

    /// <summary>The observations from which it learned, where the step names them; else null.</summary>
    public FitScope? Scope { get; internal init; }

    /// <summary>The line.</summary>
    public override string ToString() => Scope is null ? $"{Kind}: {Text}" : $"{Kind} (learned from {Scope.Words}): {Text}";
}

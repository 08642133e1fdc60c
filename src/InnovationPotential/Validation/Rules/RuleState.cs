namespace InnovationPotential.Validation;

/// <summary>What a broken rule says beside its code and words.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Hint">How to mend it.</param>
internal sealed record RuleState(Severity Severity, string? Hint);

using System.Diagnostics.CodeAnalysis;

namespace InnovationPotential;

/// <summary>What became of reading a fitted model.</summary>
/// <param name="Fitted">The fitted model; null when there are errors.</param>
/// <param name="Diagnostics">Everything found: errors, warnings and information.</param>
public sealed record FittedReading(FittedModel? Fitted, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is a fitted model.</summary>
    [MemberNotNullWhen(true, nameof(Fitted))]
    public bool Succeeded => Fitted is not null;
}

namespace InnovationPotential;

/// <summary>Questions to the diagnostics of a reading or a result.</summary>
public static class FoundDiagnostics
{
    /// <summary>Whether at least one of them is an error.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <exception cref="ArgumentNullException">There is no sequence.</exception>
    public static bool HasErrors(this IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(d => d.Severity == Severity.Error);
}

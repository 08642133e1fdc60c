using System.Reflection;

namespace InnovationPotential.Assessments;

/// <summary>Takes down what is needed to compute an assessment again.</summary>
internal static class ProvenanceRecord
{
    public static string LibraryVersion { get; } =
        typeof(ProvenanceRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    public static Provenance Of(Assessment assessment)
    {
        var data = assessment.Source.Fingerprint;
        return new Provenance(
            assessment.Model.Code,
            assessment.Model.Version,
            assessment.Model.TryFingerprint(),
            data,
            ReferenceEquals(assessment.Source, assessment.Fitted.Reference) ? data : assessment.Fitted.Reference.Fingerprint,
            assessment.Fitted.Scope.ToString()!,
            $"ties {assessment.Options.Ties.ToString().ToLowerInvariant()}",
            LibraryVersion);
    }
}

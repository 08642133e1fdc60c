using System.Reflection;

namespace InnovationPotential.Assessments;

/// <summary>Takes down what is needed to compute an assessment again.</summary>
internal static class ProvenanceRecord
{
    public static string LibraryVersion { get; } =
        typeof(ProvenanceRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "unknown";

    public static Provenance Of(Assessment assessment)
    {
        var fitted = assessment.Fitted;
        var data = assessment.Source.Fingerprint;
        var reference = ReferenceEquals(assessment.Source, fitted.Reference) ? data : fitted.ReferenceFingerprint;
        return new Provenance(
            assessment.Model.Code,
            assessment.Model.Version,
            assessment.Model.TryFingerprint(),
            data,
            reference,
            reference == data ? fitted.Scope.ToString()! : $"{fitted.Scope} of a reference table ({Extent(fitted)})",
            $"ties {assessment.Options.Ties.ToString().ToLowerInvariant()}",
            LibraryVersion);
    }

    private static string Extent(FittedModel fitted)
    {
        var units = Counted.Of(fitted.Reference is null && fitted.ReferenceUnits.IsEmpty
            ? fitted.Plans[0].Root.Outline!.Units : fitted.ReferenceUnits.Count, "unit");
        return fitted.ReferencePeriods.Count switch
        {
            0 => units,
            1 => $"{units}, {fitted.ReferencePeriods[0]}",
            _ => $"{units}, {fitted.ReferencePeriods[0]} to {fitted.ReferencePeriods[^1]}",
        };
    }
}

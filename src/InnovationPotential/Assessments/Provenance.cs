namespace InnovationPotential;

/// <summary>What is needed to compute a result again.</summary>
/// <param name="Model">The model's code.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="ModelFingerprint">SHA-256 of the model's canonical JSON; null for a model that has none because it holds a user's own
/// code.</param>
/// <param name="DataFingerprint">SHA-256 of the assessed table.</param>
/// <param name="ReferenceFingerprint">SHA-256 of the table the model was fitted on.</param>
/// <param name="Scope">What the model was fitted on, in words; a reference table, where it is not the assessed one, is named.</param>
/// <param name="Options">The options that show in the result, in words.</param>
/// <param name="LibraryVersion">The version of this library.</param>
public sealed record Provenance(
    string Model,
    string ModelVersion,
    string? ModelFingerprint,
    string DataFingerprint,
    string ReferenceFingerprint,
    string Scope,
    string Options,
    string LibraryVersion);

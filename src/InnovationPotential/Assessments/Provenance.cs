namespace InnovationPotential;

/// <summary>What is needed to compute a result again.</summary>
public sealed record Provenance
{
    internal Provenance(string model, string modelVersion, string? modelFingerprint, string dataFingerprint, string referenceFingerprint,
        string scope, string options, string libraryVersion) =>
        (Model, ModelVersion, ModelFingerprint, DataFingerprint, ReferenceFingerprint, Scope, Options, LibraryVersion) = (model,
            modelVersion, modelFingerprint, dataFingerprint, referenceFingerprint, scope, options, libraryVersion);

    /// <summary>The model's code.</summary>
    public string Model { get; }

    /// <summary>The model's version.</summary>
    public string ModelVersion { get; }

    /// <summary>SHA-256 of the model's canonical JSON; null for a model that has none because it holds a user's own code.</summary>
    public string? ModelFingerprint { get; }

    /// <summary>SHA-256 of the assessed table.</summary>
    public string DataFingerprint { get; internal init; }

    /// <summary>SHA-256 of the table the model was fitted on.</summary>
    public string ReferenceFingerprint { get; }

    /// <summary>What the model was fitted on, in words; a reference table, where it is not the assessed one, is named.</summary>
    public string Scope { get; }

    /// <summary>The options that show in the result, in words.</summary>
    public string Options { get; }

    /// <summary>The version of this library.</summary>
    public string LibraryVersion { get; }
}

namespace InnovationPotential.Robustness;

/// <summary>What the parts and the result of a sensitivity analysis need to know of it.</summary>
/// <remarks>Value-equal.</remarks>
internal sealed record SensitivityFrame
{
    /// <summary>The model's title.</summary>
    public required string Title { get; init; }

    /// <summary>The factors' names.</summary>
    public required EquatableArray<string> Factors { get; init; }

    /// <summary>The outputs' names, the main one first.</summary>
    public required EquatableArray<string> Outputs { get; init; }

    /// <summary>How indices are estimated.</summary>
    public required SensitivityOptions Options { get; init; }

    /// <summary>SHA-256 of the study's description.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What is needed to compute the assessment again.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>What is to be said of the study before any evaluation.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Room for the values of some rows.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">One past the last row.</param>
    public SaltelliSample NewSample(long from, long to) => new(from, to, Factors.Count, Outputs.Count, Options.SecondOrder);
}

using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>What the tallies and the results of a study need to know of it.</summary>
/// <remarks>Value-equal. Rows are periods × units, period after period.</remarks>
internal sealed record StudyFrame
{
    /// <summary>What stands above the table of results.</summary>
    public required string Title { get; init; }

    /// <summary>The units' names.</summary>
    public required EquatableArray<string> Units { get; init; }

    /// <summary>What they are called; null where they have no names.</summary>
    public Text.GivenNames? Names { get; init; }

    /// <summary>The periods, as texts that are read together; empty for a cross-section.</summary>
    public EquatableArray<string> Periods { get; init; }

    /// <summary>The score of each row without uncertainty, made comparable; NaN where there is none.</summary>
    public required EquatableArray<double> NominalScores { get; init; }

    /// <summary>The competition rank of each row without uncertainty; 0 where there is none.</summary>
    public required EquatableArray<int> NominalRanks { get; init; }

    /// <summary>The lower end of the scale that scores are counted on; finite. Scores may lie outside.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end, finite; the distance from <see cref="Low"/> lies between 1e-290 and 1e290.</summary>
    public required double High { get; init; }

    /// <summary>The codes of the indicators whose effective weights are collected.</summary>
    public EquatableArray<string> Leaves { get; init; }

    /// <summary>How scores become levels; null for a model without bands.</summary>
    public LevelRule? Levels { get; init; }

    /// <summary>How the study is carried out.</summary>
    public required UncertaintyOptions Options { get; init; }

    /// <summary>SHA-256 of the study's description.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>What is needed to compute the assessment again.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Why a replication can fail, in words.</summary>
    public EquatableArray<string> FailureReasons { get; init; }

    /// <summary>What is to be said of the study before any replication.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Whether scores of different replications can be compared: the alternatives declare the same ranges.</summary>
    public bool ComparesScores => !Diagnostics.Any(d => d.Code == RobustnessCodes.MixedRanges);

    /// <summary>Periods × units.</summary>
    public int Rows => Math.Max(1, Periods.Count) * Units.Count;
}

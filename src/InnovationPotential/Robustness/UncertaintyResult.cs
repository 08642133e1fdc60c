using System.Diagnostics;
using InnovationPotential.Data;

namespace InnovationPotential.Robustness;

/// <summary>An index with its uncertainty: what became of every unit over the replications of a study.</summary>
/// <remarks>
/// The same for any number of threads, any order of work and any split into parts. Immutable, safe to share between threads.
/// The rows are those of the assessment: period after period, units within.
/// <para>JSON: everything: units with ranks, scores, shares and their Monte Carlo errors; shifts, changes, tied groups, pairs; failures,
/// diagnostics, provenance. An undefined number is null, never 0. The same text for the same study, however it was split.</para>
/// <para>CSV: one row a unit and period with exact numbers and the listed quantiles; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Title,nq}: {Units.Count} rows, {Counted} of {Replications} replications")]
public sealed partial class UncertaintyResult
{
    private readonly UncertaintyPart _part;

    internal UncertaintyResult(UncertaintyPart part)
    {
        _part = part;
        Counts = new StudyCounts(part.Frame, part.Tally, part.Sample);
        Units = [.. Enumerable.Range(0, part.Frame.Rows).Select(row => new UnitUncertainty(Counts, row))];
        RankShifts = [.. Enumerable.Range(0, Math.Max(1, part.Frame.Periods.Count)).Select(Counts.ShiftOf)];
        Changes = [.. Counts.Changes()];
        TiedGroups = TiedNeighbors.Of(Counts, Units).ToEquatableArray();
        Diagnostics = [.. part.Frame.Diagnostics, .. UncertaintyDiagnostics.Of(Counts, Units)];
    }

    /// <summary>What the units are called.</summary>
    internal GivenNames? Names => Counts.Frame.Names;

    /// <summary>What the study is called.</summary>
    public string Title => Counts.Frame.Title;

    /// <summary>Every unit in every period, in the order of the assessment.</summary>
    public EquatableArray<UnitUncertainty> Units { get; }

    /// <summary>How far ranks moved from the nominal ones, period by period.</summary>
    public EquatableArray<UncertainRankShift> RankShifts { get; }

    /// <summary>Changes of scores from each period to the next, and from the first to the last; empty for a cross-section.</summary>
    public EquatableArray<UncertainChange> Changes { get; }

    /// <summary>
    /// Maximal runs of neighbors in the nominal order of a period in which, for every pair, the probability to rank ahead lies within
    /// [0.05, 0.95]. When pairs were not counted, runs in which the 5–95 % intervals of the ranks of every pair overlap.
    /// </summary>
    public EquatableArray<TiedGroup> TiedGroups { get; }

    /// <summary>What a unit is called.</summary>
    internal string NameOf(UnitUncertainty unit) => Names.Call(unit.Unit);

    /// <summary>Refuses a study of a node where one of the whole is meant.</summary>
    /// <exception cref="ArgumentException">It is of a node below the root.</exception>
    internal void ThrowIfOfNode(string model)
    {
        if (Options.Node is { } node && node != model)
            throw new ArgumentException($"The study is of '{node}', not of the whole: give one without a node.");
    }

    /// <summary>The replications of the study, N, those that failed among them.</summary>
    public long Replications => Counts.Frame.Options.Replications;

    /// <summary>The replications that were counted: N less those that failed.</summary>
    public long Counted => Counts.Counted;

    /// <summary>The replications that failed.</summary>
    public long Failed => Replications - Counted;

    /// <summary>The replications that failed, by reason; empty when none did.</summary>
    public EquatableArray<(string Reason, long Count)> Failures => Counts.Failures;

    /// <summary>The seed.</summary>
    public ulong Seed => Options.Seed;

    /// <summary>How the study was carried out.</summary>
    public UncertaintyOptions Options => Counts.Frame.Options;

    /// <summary>SHA-256 of the study's description.</summary>
    public string StudyFingerprint => Counts.Frame.Fingerprint;

    /// <summary>What is needed to compute the assessment again.</summary>
    public Provenance Provenance => Counts.Frame.Provenance;

    /// <summary>What to heed: failed replications, scores off the scale, units without scores, and what was said of the study.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Every unit in every period as a flat row, for LINQ and data frames, in the order of <see cref="Units"/>.</summary>
    public IEnumerable<UncertainRow> Rows() => Units.Select(u => new UncertainRow(u.Unit, u.Period, u.NominalScore, u.NominalRank,
        u.Score.Median, u.Score.Low, u.Score.High, u.Rank.Median, u.Rank.Low, u.Rank.High));

    /// <summary>Whether the probabilities of <see cref="ProbabilityAhead"/> were counted.</summary>
    public bool HasPairs => Counts.HasPairs;

    /// <summary>A unit of a cross-section, or of the only period.</summary>
    /// <param name="unit">The unit.</param>
    /// <exception cref="ArgumentException">There is no such unit, or there are several periods.</exception>
    public UnitUncertainty this[string unit] => Units[RowOf(unit, null)];

    /// <summary>A unit in a period.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentException">There is no such unit or period.</exception>
    public UnitUncertainty this[string unit, Period period] => Units[RowOf(unit, period)];

    /// <summary>
    /// The probability that a unit ranks ahead of another, ties counted half, over the replications in which both have a rank.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="other">The other one; ½ for the unit itself.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <returns>Null when they never both have a rank, or when pairs were not counted.</returns>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are several periods and none was named.</exception>
    public double? ProbabilityAhead(string unit, string other, Period? period = null)
    {
        var (row, otherRow) = (RowOf(unit, period), RowOf(other, period));
        return HasPairs ? Counts.AheadOf(row, otherRow) : null;
    }

    /// <summary>The scores of a unit, replication by replication; NaN where it has none or the replication failed.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <returns>Null when the sample was not kept, see <see cref="UncertaintyOptions.KeepSample"/>.</returns>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are several periods and none was named.</exception>
    public double[]? SampleOf(string unit, Period? period = null)
    {
        var row = RowOf(unit, period);
        return Counts.Sample?.RowOf(row).ToArray();
    }

    /// <summary>The whole study as one part, to be kept and merged with more replications.</summary>
    public UncertaintyPart AsPart() => _part;

    internal StudyCounts Counts { get; }

    private int RowOf(string unit, Period? period)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var frame = Counts.Frame;
        var column = frame.Units.AsSpan().IndexOf(unit);
        if (column < 0) throw Nearest.NotFound($"There is no unit '{unit}'.", unit, frame.Units, nameof(unit));
        var periods = Enumerable.Range(0, frame.Periods.Count).Select(p => Counts.PeriodOf(p * frame.Units.Count)!.Value);
        return (AskedPeriod.IndexOf(period, [.. periods]) * frame.Units.Count) + column;
    }
}

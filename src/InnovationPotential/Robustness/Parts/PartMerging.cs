namespace InnovationPotential.Robustness;

/// <summary>Puts the parts of a study together.</summary>
internal static class PartMerging
{
    private static readonly PartMisfits Misfits =
        new("replications", UncertaintyCodes.NoParts, UncertaintyCodes.OtherStudy, UncertaintyCodes.Overlap, UncertaintyCodes.Gap,
            "nominal scores, ranks or scale");

    /// <summary>The part that holds all replications.</summary>
    /// <exception cref="InvalidInputException">The parts do not hold every replication of one study exactly once.</exception>
    public static UncertaintyPart Merge(UncertaintyPart[] parts)
    {
        var total = parts.Length == 0 ? 0 : parts.Max(p => p.Replications);
        var ordered = Misfits.Ordered(parts, p => (p.From, p.To), p => Comparable(p.Frame), total, Differences);

        var frame = ordered[0].Frame with { Options = ordered[0].Frame.Options with { Replications = total } };
        var sample = SampleStore.Keeps(frame, total) ? new SampleStore(frame.Rows, 0, total) : null;
        var tally = new StudyTally(frame, null, sample);
        foreach (var part in ordered)
        {
            lock (part.Tally) tally.Merge(part.Tally);
            if (sample is not null) sample.CopyFrom(part.Sample!);
            else if (part.Sample is not null) tally.CountSample(part.Sample);
        }

        return new UncertaintyPart(frame, 0, total, tally, sample);
    }

    private static IEnumerable<string?> Differences(StudyFrame first, StudyFrame other) =>
    [
        other.Fingerprint == first.Fingerprint ? null : "the study",
        PartMisfits.Seed(first.Options.Seed, other.Options.Seed),
        other.Options with { Seed = 0 } == first.Options with { Seed = 0 } ? null : "what is counted",
        other.Provenance == first.Provenance ? null : "model, data or library version",
        other.Units == first.Units && other.Periods == first.Periods ? null : "units or periods",
    ];

    private static StudyFrame Comparable(StudyFrame frame) => frame with
    {
        Names = null,
        Options = frame.Options with { Replications = 1, DegreeOfParallelism = -1 },
    };
}

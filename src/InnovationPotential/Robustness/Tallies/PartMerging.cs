namespace InnovationPotential.Robustness;

/// <summary>Puts the parts of a study together.</summary>
internal static class PartMerging
{
    private static readonly PartMisfits Misfits =
        new("replications", UncertaintyCodes.NoParts, UncertaintyCodes.OtherStudy, UncertaintyCodes.Overlap, UncertaintyCodes.Gap);

    /// <summary>The part that holds all replications.</summary>
    /// <exception cref="InvalidInputException">The parts do not hold every replication of one study exactly once.</exception>
    public static UncertaintyPart Merge(UncertaintyPart[] parts)
    {
        var ordered = parts.OrderBy(p => p.From).ThenBy(p => p.To).ToArray();
        var total = parts.Length == 0 ? 0 : parts.Max(p => p.Replications);
        InvalidInputException.ThrowIfAny([.. Differences(ordered), .. Misfits.Of([.. ordered.Select(p => (p.From, p.To))], total)]);

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

    private static IEnumerable<Diagnostic> Differences(UncertaintyPart[] parts)
    {
        foreach (var part in parts.Skip(1))
        {
            var (first, other) = (Comparable(parts[0].Frame), Comparable(part.Frame));
            if (other == first) continue;
            yield return Misfits.Difference(
                (part.From, part.To),
                (parts[0].From, parts[0].To),
                "nominal scores, ranks or scale",
                other.Fingerprint == first.Fingerprint ? null : "the study",
                other.Options.Seed == first.Options.Seed
                    ? null : FormattableString.Invariant($"the seed ({part.Seed} instead of {parts[0].Seed})"),
                other.Options with { Seed = 0 } == first.Options with { Seed = 0 } ? null : "what is counted",
                other.Provenance == first.Provenance ? null : "model, data or library version",
                other.Units == first.Units && other.Periods == first.Periods ? null : "units or periods");
        }
    }

    private static StudyFrame Comparable(StudyFrame frame) => frame with
    {
        Options = frame.Options with { Replications = 1, DegreeOfParallelism = -1 },
    };
}

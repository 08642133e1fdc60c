using System.Globalization;

namespace InnovationPotential.Robustness;

/// <summary>Puts the parts of a study together.</summary>
internal static class PartMerging
{
    /// <summary>The part that holds all replications.</summary>
    /// <exception cref="InvalidInputException">The parts do not hold every replication of one study exactly once.</exception>
    public static UncertaintyPart Merge(UncertaintyPart[] parts)
    {
        if (parts.Length == 0) throw new InvalidInputException([Diagnostic.Error(UncertaintyCodes.NoParts, "There is no part to merge.", hint: "Give at least one part.")]);
        var ordered = parts.OrderBy(p => p.From).ThenBy(p => p.To).ToArray();
        var total = parts.Max(p => p.Replications);
        InvalidInputException.ThrowIfAny([.. Differences(ordered), .. Coverage(ordered, total)]);

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
        var first = Comparable(parts[0].Frame);
        foreach (var part in parts.Skip(1))
        {
            var other = Comparable(part.Frame);
            if (other == first) continue;
            string?[] what =
            [
                other.Fingerprint == first.Fingerprint ? null : "the study",
                other.Options.Seed == first.Options.Seed ? null : Invariant($"the seed ({part.Seed} instead of {parts[0].Seed})"),
                other.Options with { Seed = 0 } == first.Options with { Seed = 0 } ? null : "what is counted",
                other.Provenance == first.Provenance ? null : "model, data or library version",
                other.Units == first.Units && other.Periods == first.Periods ? null : "units or periods",
            ];
            var named = what.OfType<string>().ToArray();
            yield return Diagnostic.Error(
                UncertaintyCodes.OtherStudy,
                Invariant($"The part of replications {part.From} to {part.To} differs from that of {parts[0].From} to {parts[0].To} in {(named.Length == 0 ? "nominal scores, ranks or scale" : string.Join(", ", named))}."),
                hint: "Merge parts of one study only.");
        }
    }

    private static IEnumerable<Diagnostic> Coverage(UncertaintyPart[] parts, long total)
    {
        var covered = 0L;
        foreach (var part in parts)
        {
            if (part.From > covered) yield return Gap(covered, part.From);
            if (part.From < covered && part.To > part.From)
            {
                yield return Diagnostic.Error(UncertaintyCodes.Overlap, Invariant($"Replications {part.From} to {Math.Min(covered, part.To)} are in more than one part."), hint: "Leave out one of the parts.");
            }

            covered = Math.Max(covered, part.To);
        }

        if (covered < total) yield return Gap(covered, total);
    }

    private static Diagnostic Gap(long from, long to) =>
        Diagnostic.Error(UncertaintyCodes.Gap, Invariant($"Replications {from} to {to} are in no part."), hint: "Compute the part that is missing.");

    private static StudyFrame Comparable(StudyFrame frame) => frame with { Options = frame.Options with { Replications = 1, DegreeOfParallelism = -1 } };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

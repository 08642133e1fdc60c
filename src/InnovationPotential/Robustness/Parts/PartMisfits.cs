namespace InnovationPotential.Robustness;

/// <summary>Why parts do not make a whole, in words.</summary>
/// <param name="Things">What is split, in the plural.</param>
/// <param name="NoParts">The code where there is no part.</param>
/// <param name="OtherStudy">The code of a part that belongs to something else.</param>
/// <param name="Overlap">The code of things that are in several parts.</param>
/// <param name="Gap">The code of things that are in no part.</param>
/// <param name="Otherwise">In what studies differ when nothing else is named.</param>
internal sealed record PartMisfits(string Things, string NoParts, string OtherStudy, string Overlap, string Gap, string Otherwise)
{
    private string Capitalized => char.ToUpperInvariant(Things[0]) + Things[1..];

    /// <summary>The parts in the order of what they hold.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="range">What a part holds.</param>
    /// <param name="study">What must be the same in all parts.</param>
    /// <param name="total">How many things there are.</param>
    /// <param name="differences">In what another study differs from the first; null for what is the same.</param>
    /// <exception cref="InvalidInputException">The parts do not hold everything of one study exactly once.</exception>
    public TPart[] Ordered<TPart, TStudy>(
        TPart[] parts, Func<TPart, (long From, long To)> range, Func<TPart, TStudy> study, long total,
        Func<TStudy, TStudy, IEnumerable<string?>> differences)
        where TStudy : IEquatable<TStudy>
    {
        var ordered = parts.OrderBy(range).ToArray();
        var others = ordered.Skip(1).Where(p => !study(p).Equals(study(ordered[0])));
        InvalidInputException.ThrowIfAny(
        [
            .. others.Select(p => Difference(range(p), range(ordered[0]), differences(study(ordered[0]), study(p)))),
            .. Of(Array.ConvertAll(ordered, p => range(p)), total),
        ]);
        return ordered;
    }

    /// <summary>What is said of a part of another study in the same words whatever is analyzed.</summary>
    public static string? Seed(ulong first, ulong other) =>
        other == first ? null : FormattableString.Invariant($"the seed ({other} instead of {first})");

    /// <summary>Where ranges do not hold everything from 0 to a total exactly once.</summary>
    /// <param name="ranges">The ranges, ordered by their beginnings; an empty one holds nothing.</param>
    /// <param name="total">One past the last thing.</param>
    private IEnumerable<Diagnostic> Of((long From, long To)[] ranges, long total)
    {
        if (ranges.Length == 0)
        {
            yield return Diagnostic.Error(NoParts, "There is no part to merge.", hint: "Give at least one part.");
            yield break;
        }

        var covered = 0L;
        foreach (var (from, to) in ranges)
        {
            if (from > covered) yield return Missing(covered, from);
            if (from < covered && to > from)
                yield return Diagnostic.Error(Overlap,
                    FormattableString.Invariant($"{Capitalized} {from} to {Math.Min(covered, to)} are in more than one part."),
                    hint: "Leave out one of the parts.");
            covered = Math.Max(covered, to);
        }

        if (covered < total) yield return Missing(covered, total);
    }

    private Diagnostic Difference((long From, long To) part, (long From, long To) first, IEnumerable<string?> differences) =>
        Diagnostic.Error(
        OtherStudy,
        Invariant($"The part of {Things} {part.From} to {part.To} differs from that of {first.From} to {first.To} in "
                + $"{string.Join(", ", differences.OfType<string>().DefaultIfEmpty(Otherwise))}."),
        hint: "Merge parts of one study only.");

    private Diagnostic Missing(long from, long to) =>
        Diagnostic.Error(Gap, FormattableString.Invariant($"{Capitalized} {from} to {to} are in no part."),
            hint: "Compute the part that is missing.");
}

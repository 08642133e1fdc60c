namespace InnovationPotential.Robustness;

/// <summary>Why parts do not make a whole, in words.</summary>
/// <param name="Things">What is split, in the plural.</param>
/// <param name="NoParts">The code where there is no part.</param>
/// <param name="OtherStudy">The code of a part that belongs to something else.</param>
/// <param name="Overlap">The code of things that are in several parts.</param>
/// <param name="Gap">The code of things that are in no part.</param>
internal sealed record PartMisfits(string Things, string NoParts, string OtherStudy, string Overlap, string Gap)
{
    private string Capitalized => char.ToUpperInvariant(Things[0]) + Things[1..];

    /// <summary>Where ranges do not hold everything from 0 to a total exactly once.</summary>
    /// <param name="ranges">The ranges, ordered by their beginnings; an empty one holds nothing.</param>
    /// <param name="total">One past the last thing.</param>
    public IEnumerable<Diagnostic> Of(IReadOnlyList<(long From, long To)> ranges, long total)
    {
        if (ranges.Count == 0)
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

    /// <summary>What is said of a part that differs from the first.</summary>
    /// <param name="part">The range of the part.</param>
    /// <param name="first">The range of the first part.</param>
    /// <param name="otherwise">In what they differ when nothing else is named.</param>
    /// <param name="differences">In what they differ; null for what is the same.</param>
    public Diagnostic Difference((long From, long To) part, (long From, long To) first, string otherwise,
        params ReadOnlySpan<string?> differences)
    {
        string[] named = [.. differences.ToArray().OfType<string>()];
        var what = named.Length == 0 ? otherwise : string.Join(", ", named);
        return Diagnostic.Error(
            OtherStudy,
            FormattableString.Invariant(
                $"The part of {Things} {part.From} to {part.To} differs from that of {first.From} to {first.To} in {what}."),
            hint: "Merge parts of one study only.");
    }

    private Diagnostic Missing(long from, long to) =>
        Diagnostic.Error(Gap, FormattableString.Invariant($"{Capitalized} {from} to {to} are in no part."),
            hint: "Compute the part that is missing.");
}

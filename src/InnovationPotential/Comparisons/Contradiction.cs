namespace InnovationPotential.Comparisons;

/// <summary>
/// Two units whose verdicts no rule that rewards evidence can give: one has evidence at least as good as the other's, and the worse
/// verdict.
/// </summary>
public sealed record Contradiction
{
    internal Contradiction(ContradictionKind kind, string unit, string verdict, string other, string otherVerdict, int known) =>
        (Kind, Unit, Verdict, Other, OtherVerdict, Known) = (kind, unit, verdict, other, otherVerdict, known);

    /// <summary>Whether the evidence is identical or better.</summary>
    public ContradictionKind Kind { get; internal init; }

    /// <summary>The unit with the worse verdict.</summary>
    public string Unit { get; }

    /// <summary>Its verdict.</summary>
    public string Verdict { get; }

    /// <summary>The unit with the better verdict.</summary>
    public string Other { get; }

    /// <summary>That unit's verdict.</summary>
    public string OtherVerdict { get; }

    /// <summary>The number of indicators on which both have a known value; the others are gaps of both.</summary>
    public int Known { get; }

    /// <summary>It in a sentence.</summary>
    public override string ToString() => Kind == ContradictionKind.IdenticalEvidence
        ? $"'{Unit}' ({Verdict}) and '{Other}' ({OtherVerdict}) have identical evidence and different verdicts."
        : $"'{Unit}' ({Verdict}) has better evidence than '{Other}' ({OtherVerdict}) and a worse verdict.";

    /// <summary>The pairs of units of which one has evidence at least as good on every indicator, and the worse verdict.</summary>
    /// <param name="table">The evidence, a cross-section.</param>
    /// <param name="indicators">The indicators that count, with their directions. Those with a rubric are compared by points, the others by
    /// values.</param>
    /// <param name="verdicts">A label for each unit of the table, null where there is none.</param>
    /// <param name="levels">The labels, from the worst to the best; case does not matter.</param>
    /// <returns>The pairs in the table's order; none when the verdicts can be a function of the evidence that never punishes better
    /// evidence.</returns>
    /// <remarks>
    /// Nothing is assumed of what is missing: two units are compared only when each indicator is known of both or missing of both
    /// (not available with not available or withheld, not applicable with not applicable). Two units of which nothing is known are no
    /// contradiction, for there is no evidence. Every pair of different verdicts is compared: time grows with the square of the units.
    /// </remarks>
    /// <exception cref="ArgumentException">The table has periods or lacks an indicator; there is not one verdict a unit; the levels are
    /// fewer than two, empty or repeated; there is no indicator, or one lacks its target range.</exception>
    /// <exception cref="InvalidInputException">A verdict is none of the levels; every such unit is named.</exception>
    public static EquatableArray<Contradiction> Find(IndicatorTable table, IEnumerable<Indicator> indicators,
        IReadOnlyList<string?> verdicts, IEnumerable<string> levels)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(indicators);
        if (!table.Periods.IsEmpty) throw new ArgumentException("The table has periods: take the cross-section of one.", nameof(table));
        var order = new LevelOrder(levels);
        var places = order.PlacesOf(verdicts, table.Units);
        var evidence = new Evidence(table, indicators);
        var found = new List<Contradiction>();
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
            {
                if (places[i] < 0 || places[j] < 0 || places[i] == places[j]) continue;
                var (worse, better) = places[i] < places[j] ? (i, j) : (j, i);
                if (!evidence.IsAtLeastAsGood(worse, better, out var known, out var identical) || known == 0) continue;
                found.Add(new Contradiction(
                    identical ? ContradictionKind.IdenticalEvidence : ContradictionKind.BetterEvidence,
                    table.Units[worse], order.Levels[places[worse]], table.Units[better], order.Levels[places[better]], known));
            }
        }

        return [.. found];
    }
}

namespace InnovationPotential.Strategies;

/// <summary>Cumulative gates: the highest level whose gate, and all gates below it, have all their criteria met.</summary>
/// <param name="Sequence">The gates, by ascending level.</param>
/// <remarks>
/// An unknown criterion does not fail a gate: where the level depends on it there is no single one, and the bounds are the levels if it
/// fails and if it passes. Children are taken in their own units; a criterion holds for <c>x ≥ t</c>, for <c>x ≤ t</c> where less is
/// better. Of a level
/// that a table has made of a value (<see cref="ReadinessBased.Levels"/>) more is always better: the criterion is <c>level ≥ t</c>.
/// </remarks>
internal sealed record GatesRule(EquatableArray<Gate> Sequence) : ReadinessRule
{
    private const int StackLimit = 128;

    /// <inheritdoc/>
    public override string Kind => "gates";

    /// <summary>The level when the first gate fails; 0 by default.</summary>
    public int Bottom { get; init; }

    /// <inheritdoc/>
    protected internal override bool TakesUnbounded => true;

    /// <inheritdoc/>
    protected internal override ScoreRange? ChildRangeOf(ReadOnlySpan<ScoreRange> children) => null;

    /// <inheritdoc/>
    protected internal override ScoreRange RangeOf(NodeOutline node) => new(Bottom, Sequence.IsEmpty ? Bottom : Sequence[^1].Level);

    internal override bool IgnoresWeights => true;

    /// <inheritdoc/>
    protected internal override void Combine(NodeOutline node, ColumnBlock levels, Span<double> results) =>
        Combine(node, levels, null, results);

    /// <inheritdoc/>
    internal override void Combine(NodeOutline node, ColumnBlock levels, LevelTable? table, Span<double> results)
    {
        var count = Sequence.Sum(g => g.Requirements.Count);
        Span<int> children = count <= StackLimit ? stackalloc int[count] : new int[count];
        Span<bool> less = count <= StackLimit ? stackalloc bool[count] : new bool[count];
        var at = 0;
        foreach (var gate in Sequence.AsSpan())
        {
            foreach (var requirement in gate.Requirements.AsSpan())
            {
                children[at] = node.IndexOf(requirement.Child);
                less[at] = children[at] >= 0 && DirectionOf(node.Children[children[at]], table) == Direction.LowerIsBetter;
                at++;
            }
        }

        for (var row = 0; row < results.Length; row++) results[row] = LevelOf(levels, row, children, less);
    }

    private double LevelOf(ColumnBlock levels, int row, ReadOnlySpan<int> children, ReadOnlySpan<bool> less)
    {
        var (low, high, certain, at) = (Bottom, Bottom, true, 0);
        foreach (var gate in Sequence.AsSpan())
        {
            foreach (var requirement in gate.Requirements.AsSpan())
            {
                var value = children[at] < 0 ? double.NaN : levels.Column(children[at])[row];
                if (double.IsNaN(value)) certain = false;
                else if (IsMet(value, requirement.Threshold, less[at]) == false)
                    return low == high ? low : double.NaN;
                at++;
            }

            high = gate.Level;
            if (certain) low = gate.Level;
        }

        return low == high ? low : double.NaN;
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Finding> Explain(NodeEvidence evidence) => Explain(evidence, null);

    /// <inheritdoc/>
    internal override IEnumerable<Finding> Explain(NodeEvidence evidence, LevelTable? table)
    {
        var met = Sequence.Select(g => g.Requirements.Select(r => (Asked: r, Met: IsMet(evidence, r, table))).ToArray()).ToArray();
        var passed = Array.ConvertAll(met, m => ReadinessLevels.AllMet(Array.ConvertAll(m, r => r.Met)));
        var (low, high) = ReadinessLevels.OfGates(passed, Sequence.Select(g => g.Level).ToArray(), Bottom);
        if (low != high)
        {
            yield return evidence.Says("gate-interval",
                Invariant($"Level {low} if all that is unknown fails, {high} if it passes."),
                new("low", low), new("high", high));
        }

        var next = Array.FindIndex(passed, p => p != true);
        if (next < 0) yield break;
        var gate = Sequence[next];
        var open = Array.FindAll(met[next], r => r.Met != true);
        var words = open.Select(r => Words(evidence.Node, r.Asked, r.Met, table));
        yield return evidence.Says("next-level",
            Invariant($"Level {gate.Level} ({gate.Name}) still needs: {string.Join("; ", words)}."),
            [new("level", gate.Level), .. open.Select(r => new Fact(r.Met is null ? "unknown" : "unmet", null, r.Asked.Child))]);
    }

    /// <inheritdoc/>
    protected internal override IEnumerable<Diagnostic> Validate(NodeOutline node)
    {
        var location = new Location { Node = node.Code };
        if (Sequence.IsEmpty) yield return Diagnostic.Error(StrategyCodes.EmptyGate, "There are no gates.", location);
        var below = Bottom;
        foreach (var gate in Sequence)
        {
            if (gate.Level <= below)
                yield return Diagnostic.Error(StrategyCodes.GatesNotAscending,
                    Invariant($"The gate '{gate.Name}' has level {gate.Level}, which is not above {below}."), location,
                        "Order the gates by ascending level.");
            below = gate.Level;
            if (gate.Requirements.IsEmpty)
                yield return Diagnostic.Error(StrategyCodes.EmptyGate, $"The gate '{gate.Name}' requires nothing.", location);
            foreach (var requirement in gate.Requirements)
            {
                var child = node.IndexOf(requirement.Child);
                if (child < 0)
                    yield return node.NoChild(Severity.Error, $"The gate '{gate.Name}' requires", requirement.Child);
                else if (node.Children[child].Weight == 0)
                    yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                        $"The gate '{gate.Name}' requires '{requirement.Child}', whose weight of 0 says that it changes nothing.",
                        location);
                if (!double.IsFinite(requirement.Threshold))
                    yield return Diagnostic.Error(StrategyCodes.InvalidSetting,
                        Invariant(
                            $"The gate '{gate.Name}' requires {requirement.Threshold} of '{requirement.Child}', which is no threshold."),
                            location);
            }
        }
    }

    // Levels, be they a dimension's or those of a table, are better the higher they are; only natural values have a direction.
    internal static Direction DirectionOf(ChildOutline child, LevelTable? table) =>
        child.Indicator is not { } indicator || table?.Values(indicator) == true ? Direction.HigherIsBetter : indicator.Direction;

    private static bool? IsMet(NodeEvidence evidence, (string Child, double Threshold) requirement, LevelTable? table)
    {
        var at = evidence.Node.IndexOf(requirement.Child);
        if (at < 0) return null;
        var child = evidence.Children[at];
        var less = DirectionOf(child.Outline, table) == Direction.LowerIsBetter;
        if (child.Outline.Indicator is not null) return IsMet(child.Score ?? double.NaN, requirement.Threshold, less);
        var low = IsMet(child.Low ?? child.Score ?? double.NaN, requirement.Threshold, less);
        var high = IsMet(child.High ?? child.Score ?? double.NaN, requirement.Threshold, less);
        return low == high ? low : null;
    }

    /// <summary>Whether a value is on the better side of a threshold, or equal to it but for rounding; null of NaN.</summary>
    internal static bool? IsMet(double value, double threshold, bool less) => double.IsNaN(value) ? null
        : less ? Rounding.IsAtMost(value, threshold) : Rounding.IsAtLeast(value, threshold);

    private static string Words(NodeOutline node, (string Child, double Threshold) requirement, bool? met, LevelTable? table)
    {
        var at = node.IndexOf(requirement.Child);
        var name = at < 0 ? requirement.Child : node.Children[at].Title;
        var sign = at >= 0 && DirectionOf(node.Children[at], table) == Direction.LowerIsBetter ? "≤" : "≥";
        return Invariant($"{name} {sign} {requirement.Threshold}") + (met is null ? " (unknown)" : "");
    }
}

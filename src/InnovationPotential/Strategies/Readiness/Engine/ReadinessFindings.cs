using InnovationPotential.Indicators;

namespace InnovationPotential.Strategies;

/// <summary>What the readiness-based strategy and its rules say of a unit at a node.</summary>
internal static class ReadinessFindings
{
    /// <summary>The level, what it is worth, how far each child is, and which are lowest.</summary>
    internal static IEnumerable<Finding> Level(NodeEvidence evidence, ReadinessRule rule)
    {
        Fact[] facts = [new("level", evidence.Score), new("low", evidence.Low), new("high", evidence.High)];
        if (evidence.Score is { } score)
        {
            yield return evidence.Says("level",
                Invariant($"Level {score:0.###} by {Words(rule)}."), facts);
            if (rule.IsIndicative)
                yield return evidence.Says("indicative", $"The level is indicative: by {Words(rule)}, levels are treated as quantities.");
        }
        else if (evidence is { Low: { } low, High: { } high })
        {
            yield return evidence.Says("level",
                Invariant($"No single level by {Words(rule)}: {low:0.###} to {high:0.###}, depending on what is unknown."), facts);
        }

        if (rule.TakesUnbounded) yield break;
        var children = Array.FindAll(evidence.Weighing, c => c.Outline.Range is { IsBounded: true } range && range.High > range.Low);
        var known = Array.FindAll(children, c => c.Score is not null);
        if (known.Length == 0) yield break;
        yield return evidence.Says("normalized-ratio",
            "Way from bottom to top: "
                + string.Join(", ", known.Select(c => Invariant($"{c.Outline.Title} {Ratio(c):0.###}")))
                    + ".",
            [.. known.Select(c => new Fact(c.Outline.Code, Ratio(c)))]);
        if (children.Length > 1) yield return Bottleneck(evidence, children, known);
    }

    /// <summary>That unknown children may lower the level.</summary>
    internal static IEnumerable<Finding> MayBeLower(NodeEvidence evidence, double score)
    {
        var unknown = PossiblyBelow(evidence.Weighing, score);
        if (unknown.Length == 0) yield break;
        yield return evidence.Says("may-be-lower", $"The level may be lower: {Titles(unknown)} unknown.", [.. Codes("unknown", unknown)]);
    }

    /// <summary>Which levels are possible.</summary>
    internal static IEnumerable<Finding> Interval(NodeEvidence evidence)
    {
        var unknown = Array.FindAll(evidence.Weighing, c => c.Score is null);
        if (unknown.Length == 0) yield break;
        yield return evidence.Says("level-interval", $"The level depends on what is unknown: {Titles(unknown)}.",
            [new("low", evidence.Low), new("high", evidence.High), .. Codes("unknown", unknown)]);
    }

    /// <summary>What is missing for the next level, when some number of children must reach it.</summary>
    internal static IEnumerable<Finding> NextLevel(NodeEvidence evidence, double score, int needed)
    {
        var children = evidence.Weighing;
        if (children.Length == 0 || !HaveCommonSteps(children)) yield break;
        var next = Rounding.Floor(score) + 1;
        if (next > children[0].Outline.Range.High) yield break;
        var reached = children.Count(c => c.Score is { } level && Rounding.IsAtLeast(level, next));
        var lacking = Array.FindAll(children, c => c.Score is { } level && Rounding.IsBelow(level, next));
        var unknown = Array.FindAll(children, c => c.Score is null);
        var text = Invariant(
            $"For level {next}, {(needed == children.Length ? "all" : $"{needed - reached} more")} of these must reach it: ");
        text += string.Join(", ",
            lacking.Select(c => Invariant($"{c.Outline.Title} ({c.Score:0.###})"))
                .Concat(unknown.Select(c => $"{c.Outline.Title} (unknown)")));
        yield return evidence.Says("next-level", text + ".",
            [new("level", next), new("needed", needed - reached), .. Codes("unmet", lacking), .. Codes("unknown", unknown)]);
    }

    /// <summary>The pairs of children whose levels drift apart, or may.</summary>
    internal static IEnumerable<Finding> Imbalances(NodeEvidence evidence, ImbalanceRule rule)
    {
        foreach (var pair in rule.Pairs)
        {
            var (first, second) = (evidence.Node.IndexOf(pair.First), evidence.Node.IndexOf(pair.Second));
            if (first < 0 || second < 0) continue;
            var (a, b) = (evidence.Children[first], evidence.Children[second]);
            if (!HaveCommonSteps([a, b])) continue;
            var names = $"{a.Outline.Title} and {b.Outline.Title}";
            Fact[] who = [new("first", null, pair.First), new("second", null, pair.Second)];
            if (a.Score is { } one && b.Score is { } other)
            {
                var severity = rule.SeverityOf(one - other);
                if (severity == ImbalanceSeverity.Acceptable) continue;
                yield return evidence.Says("imbalance",
                    Invariant($"{names} are {Math.Abs(one - other):0.###} apart: {Words(severity)}."),
                    [.. who, new("difference", one - other), new("severity", null, Words(severity))]);
            }
            else if (Worst(a, b, rule) is { } worst and not ImbalanceSeverity.Acceptable)
            {
                yield return evidence.Says("imbalance-unknown",
                    $"How far {names} are apart is not known; at worst it is {Words(worst)}.",
                    [.. who, new("severity", null, Words(worst))]);
            }
        }
    }

    private static Finding Bottleneck(NodeEvidence evidence, ChildEvidence[] children, ChildEvidence[] known)
    {
        var lowest = known.Min(c => c.Score!.Value);
        var at = Array.FindAll(known, c => Rounding.AreEqual(c.Score!.Value, lowest));
        var possibly = PossiblyBelow(children, lowest);
        var text = Invariant($"Lowest: {Titles(at)} ({lowest:0.###})")
            + (possibly.Length > 0 ? $"; {Titles(possibly)}, unknown, may be lower" : "");
        return evidence.Says("bottleneck", text + ".",
            [new("lowest", lowest), .. Codes("bottleneck", at), .. Codes("possibly", possibly)]);
    }

    // The unknown ones that may lie below a level.
    private static ChildEvidence[] PossiblyBelow(ChildEvidence[] children, double level) =>
        Array.FindAll(children, c => c.Score is null && (c.Low is not { } low || Rounding.IsBelow(low, level)));

    /// <summary>
    /// Whether all children count in the same whole steps, so that a difference of 1 means a level; on the unit range only presence does.
    /// </summary>
    private static bool HaveCommonSteps(ChildEvidence[] children) => children.All(c =>
        c.Outline.Range == children[0].Outline.Range
            && (c.Outline.Range.High - c.Outline.Range.Low > 1 || c.Outline.Indicator?.Scale is BinaryScale));

    private static ImbalanceSeverity? Worst(ChildEvidence a, ChildEvidence b, ImbalanceRule rule)
    {
        if ((a.Low ?? a.Score) is not { } lowA || (a.High ?? a.Score) is not { } highA || (b.Low ?? b.Score) is not { } lowB
            || (b.High ?? b.Score) is not { } highB) return null;
        return rule.SeverityOf(Math.Max(Math.Abs(highA - lowB), Math.Abs(highB - lowA)));
    }

    private static double Ratio(ChildEvidence child) => ReadinessLevels.NormalizedRatio(child.Score!.Value, child.Outline.Range);

    private static string Titles(IEnumerable<ChildEvidence> children) => string.Join(", ", children.Select(c => c.Outline.Title));

    private static IEnumerable<Fact> Codes(string name, ChildEvidence[] children) =>
        children.Select(c => new Fact(name, null, c.Outline.Code));

    private static string Words(ReadinessRule rule) => rule.Kind.Replace('-', ' ');

    private static string Words(ImbalanceSeverity severity) => severity.ToString().ToLowerInvariant();
}

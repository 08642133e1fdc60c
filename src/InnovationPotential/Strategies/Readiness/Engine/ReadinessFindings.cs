using System.Globalization;
using InnovationPotential.Indicators;
using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>What the readiness-based strategy and its rules say of a unit at a node.</summary>
internal static class ReadinessFindings
{
    /// <summary>The level, what it is worth, how far each child is, and which are lowest.</summary>
    internal static IEnumerable<Finding> Level(NodeEvidence evidence, ReadinessRule rule)
    {
        var node = evidence.Node.Code;
        Fact[] facts = [new("level", evidence.Score), new("low", evidence.Low), new("high", evidence.High)];
        if (evidence.Score is { } score)
        {
            yield return new Finding("level", node,
                string.Create(CultureInfo.InvariantCulture,
                    $"Level {score:0.###} by {Words(rule)}."))
            { Facts = EquatableArray.Create<Fact>(facts) };
            if (rule.IsIndicative)
                yield return new Finding("indicative", node,
                    $"The level is indicative: by {Words(rule)}, levels are treated as quantities.");
        }
        else if (evidence is { Low: { } low, High: { } high })
        {
            yield return new Finding("level", node,
                string.Create(CultureInfo.InvariantCulture,
                    $"No single level by {Words(rule)}: {low:0.###} to {high:0.###}, depending on what is unknown."))
            {
                Facts =
                        EquatableArray.Create<Fact>(facts)
            };
        }

        if (rule.TakesUnbounded) yield break;
        var children = evidence.Children.Where(c => c.Outline is { Weight: > 0, Range.IsBounded: true }
            && c.Outline.Range.High > c.Outline.Range.Low).ToArray();
        var known = children.Where(c => c.Score is not null).ToArray();
        if (known.Length == 0) yield break;
        yield return new Finding("normalized-ratio", node,
            "Way from bottom to top: "
                + string.Join(", ", known.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Outline.Title} {Ratio(c):0.###}")))
                    + ".")
        {
            Facts = [.. known.Select(c => new Fact(c.Outline.Code, Ratio(c)))],
        };
        if (children.Length > 1) yield return Bottleneck(node, children, known);
    }

    /// <summary>That unknown children may lower the level.</summary>
    internal static IEnumerable<Finding> MayBeLower(NodeEvidence evidence, double score)
    {
        var unknown = evidence.Children.Where(c => c.Outline.Weight > 0 && c.Score is null
            && (c.Low is not { } low || Rounding.IsBelow(low, score))).ToArray();
        if (unknown.Length == 0) yield break;
        yield return new Finding("may-be-lower", evidence.Node.Code, $"The level may be lower: {Titles(unknown)} unknown.")
        {
            Facts = [.. unknown.Select(c => new Fact("unknown", null, c.Outline.Code))],
        };
    }

    /// <summary>Which levels are possible.</summary>
    internal static IEnumerable<Finding> Interval(NodeEvidence evidence)
    {
        var unknown = evidence.Children.Where(c => c.Outline.Weight > 0 && c.Score is null).ToArray();
        if (unknown.Length == 0) yield break;
        yield return new Finding("level-interval", evidence.Node.Code, $"The level depends on what is unknown: {Titles(unknown)}.")
        {
            Facts = [new("low", evidence.Low), new("high", evidence.High),
                .. unknown.Select(c => new Fact("unknown", null, c.Outline.Code))],
        };
    }

    /// <summary>What is missing for the next level, when some number of children must reach it.</summary>
    internal static IEnumerable<Finding> NextLevel(NodeEvidence evidence, double score, int needed)
    {
        var children = evidence.Children.Where(c => c.Outline.Weight > 0).ToArray();
        if (children.Length == 0 || !HaveCommonSteps(children)) yield break;
        var next = Rounding.Floor(score) + 1;
        if (next > children[0].Outline.Range.High) yield break;
        var reached = children.Count(c => c.Score is { } level && Rounding.IsAtLeast(level, next));
        var lacking = children.Where(c => c.Score is { } level && Rounding.IsBelow(level, next)).ToArray();
        var unknown = children.Where(c => c.Score is null).ToArray();
        var text = string.Create(CultureInfo.InvariantCulture,
            $"For level {next}, {(needed == children.Length ? "all" : $"{needed - reached} more")} of these must reach it: ");
        text += string.Join(", ",
            lacking.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Outline.Title} ({c.Score:0.###})"))
                .Concat(unknown.Select(c => $"{c.Outline.Title} (unknown)")));
        yield return new Finding("next-level", evidence.Node.Code, text + ".")
        {
            Facts = [new("level", next), new("needed", needed - reached), .. lacking.Select(c => new Fact("unmet", null, c.Outline.Code)),
                .. unknown.Select(c => new Fact("unknown", null, c.Outline.Code))],
        };
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
                yield return new Finding("imbalance", evidence.Node.Code,
                    string.Create(CultureInfo.InvariantCulture, $"{names} are {Math.Abs(one - other):0.###} apart: {Words(severity)}."))
                {
                    Facts = [.. who, new("difference", one - other), new("severity", null, Words(severity))],
                };
            }
            else if (Worst(a, b, rule) is { } worst and not ImbalanceSeverity.Acceptable)
            {
                yield return new Finding("imbalance-unknown", evidence.Node.Code,
                    $"How far {names} are apart is not known; at worst it is {Words(worst)}.")
                {
                    Facts = [.. who, new("severity", null, Words(worst))],
                };
            }
        }
    }

    private static Finding Bottleneck(string node, ChildEvidence[] children, ChildEvidence[] known)
    {
        var lowest = known.Min(c => c.Score!.Value);
        var at = known.Where(c => Rounding.AreEqual(c.Score!.Value, lowest)).ToArray();
        var possibly = children.Where(c => c.Score is null && (c.Low is not { } low || Rounding.IsBelow(low, lowest))).ToArray();
        var text = string.Create(CultureInfo.InvariantCulture, $"Lowest: {Titles(at)} ({lowest:0.###})")
            + (possibly.Length > 0 ? $"; {Titles(possibly)}, unknown, may be lower" : "");
        return new Finding("bottleneck", node, text + ".")
        {
            Facts = [new("lowest", lowest), .. at.Select(c => new Fact("bottleneck", null, c.Outline.Code)),
                .. possibly.Select(c => new Fact("possibly", null, c.Outline.Code))],
        };
    }

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

    private static string Words(ReadinessRule rule) => rule.Kind.Replace('-', ' ');

    private static string Words(ImbalanceSeverity severity) => severity switch
    {
        ImbalanceSeverity.Critical => "critical",
        ImbalanceSeverity.Moderate => "moderate",
        _ => "acceptable",
    };
}

using System.Text.Json;

namespace InnovationPotential.Strategies;

/// <summary>What the resource-based strategy says of a unit at a node.</summary>
internal sealed class ResourceFindings(ResourceBased strategy, NodeEvidence evidence, double? rho)
{
    private readonly NodeOutline _node = evidence.Node;
    private readonly double[] _scores = evidence.Scores();

    internal IEnumerable<Finding> All() => ((Finding?[])
        [.. _node.WeighingCount > 1 ? Profile() : [], BindingZero(), .. CappedSurplus(), Utilization(), Type()]).OfType<Finding>();

    private IEnumerable<Finding> Profile()
    {
        var limiting = Sufficiency.LimitingResources(_scores, _node.Weights);
        if (Sufficiency.Smallest(_scores, _node.Weights) is not { } smallest) yield break;
        yield return Limiting(limiting, smallest);
        if (evidence.Score is { } potential && double.IsFinite(potential))
        {
            yield return evidence.Says("bottleneck-gap",
                Invariant($"The potential {potential:0.###} exceeds that of the scarcest resource, {smallest:0.###}, by "
                        + $"{potential - smallest:0.###}."),
                new("potential", potential), new("smallest", smallest), new("gap", potential - smallest));
        }

        if (Sufficiency.BalanceRatio(_scores, _node.Weights) is { } ratio)
        {
            var variation = Sufficiency.BalanceVariation(_scores, _node.Weights);
            yield return evidence.Says("balance",
                Invariant($"Balance: smallest to largest {ratio:0.###}, 1 − CV {variation:0.###}{Incomplete()}."),
                new("ratio", ratio), new("variation", variation));
        }

        if (rho is not { } exponent) yield break;
        if (Elasticities(exponent) is { } elasticities) yield return elasticities;
        if (strategy.Target is not { } target || !(target > 0) || double.IsInfinity(target)) yield break;
        foreach (var i in Weighing.Where(i => !double.IsNaN(_scores[i]))) yield return Growth(i, exponent, target);
    }

    private Finding Limiting(EquatableArray<int> limiting, double smallest)
    {
        var possibly = Weighing.Where(i => !limiting.Contains(i)
            && evidence.Children[i] is { Coverage: not null } child && (child.Low ?? child.Score ?? 0) < smallest).ToArray();
        var text = Invariant($"{Names(limiting)} {(limiting.Count > 1 ? "limit" : "limits")} the potential: sufficiency {smallest:0.###}");
        if (possibly.Length > 0) text += $"; {Names(possibly)}, not fully known, may be scarcer";
        return evidence.Says("limiting-resource", text + ".",
            [new("sufficiency", smallest), .. Codes("limiting", limiting), .. Codes("possiblyLimiting", possibly)]);
    }

    private Finding? Elasticities(double exponent)
    {
        var elasticities = new double[_scores.Length];
        Numerics.Ces.Elasticities(_scores, _node.Weights, exponent, elasticities);
        var known = Weighing.Where(i => !double.IsNaN(elasticities[i])).ToArray();
        if (known.Length == 0) return null;
        var words = known.Select(i => Invariant($"{_node.Children[i].Title} {elasticities[i]:0.###} %"));
        return evidence.Says("elasticity", $"One percent more of a resource alone adds: {string.Join(", ", words)}.",
            [.. known.Select(i => new Fact(Code(i), elasticities[i]))]);
    }

    private Finding Growth(int index, double exponent, double target)
    {
        var growth = Sufficiency.GrowthFor(_scores, _node.Weights, exponent, index, target, strategy.Cap);
        var name = _node.Children[index].Title;
        var text = growth.Status switch
        {
            RequiredGrowthStatus.Reached => Invariant($"The potential has reached {target:0.###}."),
            RequiredGrowthStatus.Possible when growth.Factor is { } factor =>
                Invariant($"{name} alone would have to grow by a factor of {factor:0.###} for the potential to reach {target:0.###}."),
            RequiredGrowthStatus.Possible =>
                Invariant(
                    $"{name} alone would have to rise from nothing to a sufficiency of {growth.Sufficiency:0.###} for the potential to "
                        + $"reach {target:0.###}."),
            RequiredGrowthStatus.BeyondCap =>
                Invariant($"{name} alone cannot bring the potential to {target:0.###}: it would need a sufficiency of "
                        + $"{growth.Sufficiency:0.###}, and above {strategy.Cap} nothing counts."),
            _ =>
                Invariant($"{name} alone cannot bring the potential to {target:0.###}, however much it grows."),
        };
        return evidence.Says("required-growth", text,
            new("resource", null, Code(index)), new("target", target),
            new("status", null, JsonNamingPolicy.KebabCaseLower.ConvertName(growth.Status.ToString())),
            new("sufficiency", growth.Sufficiency), new("factor", growth.Factor));
    }

    private Finding? BindingZero()
    {
        if (rho is not <= 0) return null;
        var zero = Weighing.Where(i => _scores[i] == 0).ToArray();
        return zero.Length == 0 ? null
            : evidence.Says("binding-zero", $"There is nothing of {Names(zero)}, and so no potential.", [.. Codes("resource", zero)]);
    }

    private IEnumerable<Finding> CappedSurplus()
    {
        if (!strategy.Cap.IsCapped) yield break;
        foreach (var child in evidence.Children)
        {
            if (child.Outline is not { Indicator: { } indicator, Weight: > 0 } || child.Observation?.Value is not { } value
                || child.Score is not { } score) continue;
            if (strategy.Norm.NormOf(indicator) is not { } norm)
            {
                if (!Rounding.IsAtLeast(score, strategy.Cap.Highest)) continue;
                yield return evidence.Says("capped-surplus",
                    $"{child.Outline.Title} reaches the cap of {strategy.Cap}; what may exceed it does not count.",
                    new Fact("resource", null, child.Outline.Code));
                continue;
            }

            var k = Sufficiency.Ratio(value, norm, indicator.Direction, SufficiencyCap.None);
            var isEndless = value == 0 && indicator.Direction == Direction.LowerIsBetter;
            if (!isEndless && !Rounding.IsAbove(k, strategy.Cap.Highest)) continue;
            yield return evidence.Says("capped-surplus",
                isEndless
                    ? $"{child.Outline.Title} is 0, where less is better: its sufficiency has no end and counts as {strategy.Cap}."
                    : Invariant($"{child.Outline.Title} is {k:0.###} times its norm and counts as {strategy.Cap}."),
                new("resource", null, child.Outline.Code), new("sufficiency", isEndless ? null : k),
                new("surplus", isEndless ? null : k - strategy.Cap.Highest));
        }
    }

    private Finding? Utilization()
    {
        var utilizations = new double[_scores.Length];
        Array.Fill(utilizations, double.NaN);
        var words = new List<string>();
        var facts = new List<Fact>();
        foreach (var resource in strategy.Used)
        {
            var (available, used) = (_node.IndexOf(resource.Available), _node.IndexOf(resource.Used));
            if (available < 0 || used < 0) continue;
            var (have, use) = (evidence.Children[available].Observation?.Value, evidence.Children[used].Observation?.Value);
            if (!(have > 0) || !(use >= 0))
            {
                words.Add($"{_node.Children[available].Title} unknown");
                facts.Add(new Fact(resource.Available, null));
                continue;
            }

            var share = use.Value / have.Value;
            var isMore = Rounding.IsAbove(share, 1);
            facts.Add(new Fact(resource.Available, share));
            words.Add(Invariant($"{_node.Children[available].Title} {share:0.###}")
                + (isMore ? " (more than there is: left out)" : ""));
            if (!isMore) utilizations[available] = Math.Min(1, share);
        }

        if (words.Count == 0) return null;
        var unrealized = Sufficiency.Unrealized(_scores, utilizations, _node.Weights);
        var idle = unrealized is { } amount ? Invariant($"; unrealized potential {amount:0.###}") : "";
        return evidence.Says("utilization", $"Used share of what is available: {string.Join(", ", words)}{idle}.",
            [.. facts, new("unrealized", unrealized)]);
    }

    private Finding? Type()
    {
        if (strategy.Typing is not { Length: > 0 and <= 16 } typing) return null;
        var positions = typing.Components.IsEmpty
            ? [.. Weighing]
            : typing.Components.Select(_node.IndexOf).ToArray();
        if (positions.Length != typing.Length || positions.Contains(-1)) return null;
        var sufficient = positions.Select(i => Suffices(evidence.Children[i])).ToArray();
        var types = typing.PossibleTypes(sufficient);
        var vector = string.Join(",", sufficient.Select(s => s switch { true => "1", false => "0", null => "?" }));
        return evidence.Says("resource-type", $"({vector}): {string.Join(" or ", types)} potential by {typing.Name}.",
            [new("vector", null, vector), .. types.Select(t => new Fact("type", null, t))]);
    }

    private static bool? Suffices(ChildEvidence child)
    {
        if ((child.Low ?? child.Score) is not { } low || (child.High ?? child.Score) is not { } high) return null;
        if (Rounding.IsAtMost(1, low)) return true;
        return Rounding.IsAtMost(1, high) ? null : false;
    }

    // The positions of the children that weigh something.
    private IEnumerable<int> Weighing => Enumerable.Range(0, _scores.Length).Where(i => _node.Children[i].Weight > 0);

    private string Incomplete() =>
        Weighing.Any(i => double.IsNaN(_scores[i])) ? ", over the resources that are known" : "";

    private string Names(IEnumerable<int> positions) => string.Join(", ", positions.Select(i => _node.Children[i].Title));

    private IEnumerable<Fact> Codes(string name, IEnumerable<int> positions) => positions.Select(i => new Fact(name, null, Code(i)));

    private string Code(int position) => _node.Children[position].Code;
}

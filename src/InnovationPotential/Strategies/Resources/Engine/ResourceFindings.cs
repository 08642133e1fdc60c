using System.Globalization;
using InnovationPotential.Numerics;

namespace InnovationPotential.Strategies;

/// <summary>What the resource-based strategy says of a unit at a node.</summary>
internal sealed class ResourceFindings(ResourceBased strategy, NodeEvidence evidence, double? rho)
{
    private readonly NodeOutline _node = evidence.Node;
    private readonly double[] _scores = evidence.Scores();

    internal IEnumerable<Finding> All()
    {
        if (_node.Children.Count(c => c.Weight > 0) > 1)
        {
            foreach (var finding in Profile()) yield return finding;
        }

        if (BindingZero() is { } zero) yield return zero;
        foreach (var finding in CappedSurplus()) yield return finding;
        if (Utilization() is { } utilization) yield return utilization;
        if (Type() is { } type) yield return type;
    }

    private IEnumerable<Finding> Profile()
    {
        var limiting = Sufficiency.LimitingResources(_scores, _node.Weights);
        if (Sufficiency.Smallest(_scores, _node.Weights) is not { } smallest) yield break;
        yield return Limiting(limiting, smallest);
        if (evidence.Score is { } potential && double.IsFinite(potential))
        {
            yield return Say("bottleneck-gap",
                string.Create(CultureInfo.InvariantCulture,
                    $"The potential {potential:0.###} exceeds that of the scarcest resource, {smallest:0.###}, by "
                        + $"{potential - smallest:0.###}."),
                new("potential", potential), new("smallest", smallest), new("gap", potential - smallest));
        }

        if (Sufficiency.BalanceRatio(_scores, _node.Weights) is { } ratio)
        {
            var variation = Sufficiency.BalanceVariation(_scores, _node.Weights);
            yield return Say("balance",
                string.Create(CultureInfo.InvariantCulture,
                    $"Balance: smallest to largest {ratio:0.###}, 1 − CV {variation:0.###}{Incomplete()}."),
                new("ratio", ratio), new("variation", variation));
        }

        if (rho is not { } exponent) yield break;
        if (Elasticities(exponent) is { } elasticities) yield return elasticities;
        if (strategy.Target is not { } target || !(target > 0) || double.IsInfinity(target)) yield break;
        for (var i = 0; i < _scores.Length; i++)
        {
            if (_node.Children[i].Weight > 0 && !double.IsNaN(_scores[i])) yield return Growth(i, exponent, target);
        }
    }

    private Finding Limiting(EquatableArray<int> limiting, double smallest)
    {
        var possibly = Enumerable.Range(0, _scores.Length)
            .Where(i => _node.Children[i].Weight > 0 && evidence.Children[i].Coverage is not null && !limiting.Contains(i))
            .Where(i => evidence.Children[i] is var child && (child.Low ?? (child.Score is null ? 0 : child.Score)) < smallest)
            .ToArray();
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{Names(limiting)} {(limiting.Count > 1 ? "limit" : "limits")} the potential: sufficiency {smallest:0.###}");
        if (possibly.Length > 0) text += $"; {Names(possibly)}, not fully known, may be scarcer";
        return Say("limiting-resource", text + ".",
            [new("sufficiency", smallest), .. limiting.Select(i => new Fact("limiting", null, Code(i))),
                .. possibly.Select(i => new Fact("possiblyLimiting", null, Code(i)))]);
    }

    private Finding? Elasticities(double exponent)
    {
        var elasticities = new double[_scores.Length];
        Numerics.Ces.Elasticities(_scores, _node.Weights, exponent, elasticities);
        var known = Enumerable.Range(0, elasticities.Length).Where(i => _node.Children[i].Weight > 0 && !double.IsNaN(elasticities[i]))
            .ToArray();
        if (known.Length == 0) return null;
        var words = known.Select(i => string.Create(CultureInfo.InvariantCulture, $"{_node.Children[i].Title} {elasticities[i]:0.###} %"));
        return Say("elasticity", $"One percent more of a resource alone adds: {string.Join(", ", words)}.",
            [.. known.Select(i => new Fact(Code(i), elasticities[i]))]);
    }

    private Finding Growth(int index, double exponent, double target)
    {
        var growth = Sufficiency.GrowthFor(_scores, _node.Weights, exponent, index, target, strategy.Cap);
        var name = _node.Children[index].Title;
        var text = growth.Status switch
        {
            RequiredGrowthStatus.Reached => string.Create(CultureInfo.InvariantCulture, $"The potential has reached {target:0.###}."),
            RequiredGrowthStatus.Possible when growth.Factor is { } factor =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{name} alone would have to grow by a factor of {factor:0.###} for the potential to reach {target:0.###}."),
            RequiredGrowthStatus.Possible =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{name} alone would have to rise from nothing to a sufficiency of {growth.Sufficiency:0.###} for the potential to "
                        + $"reach {target:0.###}."),
            RequiredGrowthStatus.BeyondCap =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{name} alone cannot bring the potential to {target:0.###}: it would need a sufficiency of "
                        + $"{growth.Sufficiency:0.###}, and above {strategy.Cap} nothing counts."),
            _ =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{name} alone cannot bring the potential to {target:0.###}, however much it grows."),
        };
        return Say("required-growth", text,
            new("resource", null, Code(index)), new("target", target), new("status", null, StatusWord(growth.Status)),
            new("sufficiency", growth.Sufficiency), new("factor", growth.Factor));
    }

    private Finding? BindingZero()
    {
        if (rho is not <= 0) return null;
        var zero = Enumerable.Range(0, _scores.Length).Where(i => _node.Children[i].Weight > 0 && _scores[i] == 0).ToArray();
        return zero.Length == 0
            ? null : Say("binding-zero", $"There is nothing of {Names(zero)}, and so no potential.",
                [.. zero.Select(i => new Fact("resource", null, Code(i)))]);
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
                yield return Say("capped-surplus",
                    $"{child.Outline.Title} reaches the cap of {strategy.Cap}; what may exceed it does not count.",
                    new Fact("resource", null, child.Outline.Code));
                continue;
            }

            var k = Sufficiency.Ratio(value, norm, indicator.Direction, SufficiencyCap.None);
            var isEndless = value == 0 && indicator.Direction == Direction.LowerIsBetter;
            if (!isEndless && !Rounding.IsAbove(k, strategy.Cap.Highest)) continue;
            yield return Say("capped-surplus",
                isEndless
                    ? $"{child.Outline.Title} is 0, where less is better: its sufficiency has no end and counts as {strategy.Cap}."
                    : string.Create(CultureInfo.InvariantCulture,
                        $"{child.Outline.Title} is {k:0.###} times its norm and counts as {strategy.Cap}."),
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
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{_node.Children[available].Title} {share:0.###}")
                + (isMore ? " (more than there is: left out)" : ""));
            if (!isMore) utilizations[available] = Math.Min(1, share);
        }

        if (words.Count == 0) return null;
        var unrealized = Sufficiency.Unrealized(_scores, utilizations, _node.Weights);
        var idle = unrealized is { } amount ? string.Create(CultureInfo.InvariantCulture, $"; unrealized potential {amount:0.###}") : "";
        return Say("utilization", $"Used share of what is available: {string.Join(", ", words)}{idle}.",
            [.. facts, new("unrealized", unrealized)]);
    }

    private Finding? Type()
    {
        if (strategy.Typing is not { Length: > 0 and <= 16 } typing) return null;
        var positions = typing.Components.IsEmpty
            ? [.. Enumerable.Range(0, _scores.Length).Where(i => _node.Children[i].Weight > 0)]
            : typing.Components.Select(_node.IndexOf).ToArray();
        if (positions.Length != typing.Length || positions.Contains(-1)) return null;
        var sufficient = positions.Select(i => Suffices(evidence.Children[i])).ToArray();
        var types = typing.PossibleTypes(sufficient);
        var vector = string.Join(",", sufficient.Select(s => s switch { true => "1", false => "0", null => "?" }));
        return Say("resource-type", types.Count == 1
            ? $"({vector}): {types[0]} potential by {typing.Name}."
            : $"({vector}): {string.Join(" or ", types)} potential by {typing.Name}.",
            [new("vector", null, vector), .. types.Select(t => new Fact("type", null, t))]);
    }

    private static bool? Suffices(ChildEvidence child)
    {
        if ((child.Low ?? child.Score) is not { } low || (child.High ?? child.Score) is not { } high) return null;
        if (Rounding.IsAtMost(1, low)) return true;
        return Rounding.IsAtMost(1, high) ? null : false;
    }

    private static string StatusWord(RequiredGrowthStatus status) => status switch
    {
        RequiredGrowthStatus.Reached => "reached",
        RequiredGrowthStatus.Possible => "possible",
        RequiredGrowthStatus.BeyondCap => "beyond-cap",
        _ => "impossible",
    };

    private string Incomplete() =>
        _scores.Where((s, i) => double.IsNaN(s) && _node.Children[i].Weight > 0).Any() ? ", over the resources that are known" : "";

    private string Names(IEnumerable<int> positions) => string.Join(", ", positions.Select(i => _node.Children[i].Title));

    private string Code(int position) => _node.Children[position].Code;

    private Finding Say(string kind, string text, params Fact[] facts) =>
        new(kind, _node.Code, text) { Facts = EquatableArray.Create<Fact>(facts) };
}

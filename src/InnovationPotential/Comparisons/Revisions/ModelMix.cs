using InnovationPotential.Strategies;

namespace InnovationPotential.Comparisons;

/// <summary>The tree of one model with the valuations of a second and the weights of a third.</summary>
internal sealed class ModelMix(ModelSide tree, ModelSide values, ModelSide weights)
{
    public Dimension Root() => Mixed(tree.Model.Root, null);

    private Dimension Mixed(Dimension dimension, AssessmentStrategy? parent)
    {
        var strategy = StrategyOf(dimension);
        var weighed = WeightsBelow(dimension);
        return dimension with
        {
            Strategy = dimension.Strategy is null && strategy == (parent ?? AssessmentStrategy.WeightedIndex()) ? null : strategy,
            Weighting = weights.Find(dimension.Code) is Dimension other && HasSameChildren(dimension, other)
                ? other.Weighting : dimension.Weighting,
            Children = dimension.Children.Select((child, c) => child switch
            {
                Indicator i => Valued(i) with { Weight = weighed[c] },
                Dimension d => Mixed(d, strategy) with { Weight = weighed[c] },
                _ => child,
            }).ToEquatableArray(),
        };
    }

    private Indicator Valued(Indicator indicator) => values.Find(indicator.Code) is not Indicator other ? indicator : indicator with
    {
        Direction = other.Direction,
        Scale = other.Scale,
        Goalposts = other.Goalposts,
        Target = other.Target,
        TargetRange = other.TargetRange,
        Norm = other.Norm,
        Rubric = other.Rubric,
    };

    private AssessmentStrategy StrategyOf(Dimension dimension)
    {
        if (tree.StrategyOf(dimension.Code) is not WeightedIndex own) return tree.StrategyOf(dimension.Code)!;
        var weighed = weights.StrategyOf(dimension.Code) as WeightedIndex ?? own;
        var valued = values.StrategyOf(dimension.Code) as WeightedIndex ?? own;
        return ModelSide.WithRules(
            own with
            {
                Weighting = weighed.Weighting,
                Normalization = valued.Normalization,
                NormalizationScope = valued.NormalizationScope,
            },
            dimension.Children.OfType<Indicator>().Select(i => values.RuleOf(i.Code) ?? tree.RuleOf(i.Code)));
    }

    // Weights of siblings are proportions: where some came or went, the others keep what they have together.
    private double[] WeightsBelow(Dimension dimension)
    {
        double[] own = [.. dimension.Children.Select(c => c.Weight)];
        if (weights.Find(dimension.Code) is not Dimension other) return own;
        var known = dimension.Children.Select(c => other.Children.FirstOrDefault(o => o.Code == c.Code)?.Weight).ToArray();
        var (ownSum, otherSum) = (own.Where((_, c) => known[c] is not null).Sum(), known.Sum() ?? 0);
        var factor = tree.HasProportions(dimension) && ownSum > 0 && otherSum > 0 ? ownSum / otherSum : 1;
        var isSame = own.Zip(known).All(w => w.Second is not { } second || Rounding.AreEqual(w.First, second * factor));
        if (isSame) return own;
        if (HasSameChildren(dimension, other)) factor = 1;
        return [.. own.Zip(known, (first, second) => second * factor ?? first)];
    }

    private static bool HasSameChildren(Dimension one, Dimension other) =>
        one.Children.Select(c => c.Code).ToHashSet(StringComparer.Ordinal).SetEquals(other.Children.Select(c => c.Code));
}

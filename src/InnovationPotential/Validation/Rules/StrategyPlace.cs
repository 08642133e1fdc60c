using InnovationPotential.Strategies;

namespace InnovationPotential.Validation;

/// <summary>A node with the strategy that holds for it, and what is known of its scores without data.</summary>
internal sealed class StrategyPlace(ModelPlace place)
{
    private static readonly StrategyValidator Whole = new();

    public ModelPlace Place => place;

    /// <summary>The strategy that values the indicator or combines the children; null where it is not whole.</summary>
    public AssessmentStrategy? Strategy { get; private init; }

    /// <summary>The range of the scores; null where only data tell, or something is wrong.</summary>
    public ScoreRange? Range { get; set; }

    /// <summary>The dimension as its strategy sees it.</summary>
    public NodeOutline? Outline { get; set; }

    public bool HasInput { get; set; }

    public bool HasOutput { get; set; }

    /// <summary>How many indicators there are below, or 1 for an indicator.</summary>
    public int IndicatorCount { get; set; } = 1;

    // A dimension's own aggregation ends with it: below holds the strategy without it.
    private AssessmentStrategy? Inherited { get; init; }

    public static StrategyPlace Of(ModelPlace place, StrategyPlace? parent, List<Diagnostic> found)
    {
        var dimension = place.Node as Dimension;
        var inherited = dimension?.Strategy is { } own ? Whole.Validate(own).IsValid ? own : null
            : parent is null ? AssessmentStrategy.WeightedIndex() : parent.Inherited;
        var strategy = inherited;
        if (inherited is not null && dimension is { Aggregation: { } aggregation })
        {
            strategy = inherited.With(aggregation);
            if (strategy is null)
                found.Add(Diagnostic.Error(
                    ModelCodes.NoAggregation,
                    $"The strategy '{inherited.Kind}' has no aggregation that '{aggregation.Kind}' could replace.",
                    place.At(".aggregation"),
                    "Remove the aggregation, or give the dimension a strategy that aggregates."));
        }

        return new StrategyPlace(place) { Inherited = inherited, Strategy = strategy ?? inherited };
    }
}

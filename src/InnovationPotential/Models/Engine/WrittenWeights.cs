namespace InnovationPotential.Models;

/// <summary>Writes weights that were found elsewhere, by a panel or in a spreadsheet, into a model.</summary>
internal static class WrittenWeights
{
    /// <summary>The model with these weights; other nodes keep theirs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weights">Weights by code.</param>
    public static IndicatorModel In(IndicatorModel model, IReadOnlyDictionary<string, double> weights) =>
        model with { Root = Weighted(model.Root, model.Root.Strategy, weights) };

    // Weights that are written count only where nothing else weighs.
    private static Dimension Weighted(Dimension dimension, AssessmentStrategy? inherited, IReadOnlyDictionary<string, double> weights)
    {
        var strategy = dimension.Strategy ?? inherited;
        var usual = dimension.Weighting ?? strategy?.DefaultWeighting ?? Weighting.Nominal;
        return dimension with
        {
            Weighting = usual != Weighting.Nominal && dimension.Children.Any(c => weights.ContainsKey(c.Code))
                ? Weighting.Nominal : dimension.Weighting,
            Children = dimension.Children.Select(c => Weigh(c is Dimension below ? Weighted(below, strategy, weights) : c))
                .ToEquatableArray(),
        };

        ModelNode Weigh(ModelNode child) => weights.TryGetValue(child.Code, out var weight) ? child with { Weight = weight } : child;
    }
}

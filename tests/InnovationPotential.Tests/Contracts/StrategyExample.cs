using CsCheck;

namespace InnovationPotential.Tests.Contracts;

/// <summary>A model whose strategy is put to the test, with values its indicators may have.</summary>
/// <param name="Name">The name in test results.</param>
/// <param name="Model">The model.</param>
/// <param name="Values">Values that each of its indicators may have.</param>
public sealed record StrategyExample(string Name, IndicatorModel Model, Gen<double> Values)
{
    /// <summary>Whether only proportions of weights among siblings count.</summary>
    public bool OnlyProportionsCount { get; init; } = true;

    /// <summary>Whether an indicator of weight 0 can be added anywhere.</summary>
    public bool TakesSilentIndicators { get; init; } = true;

    /// <summary>Whether weights are learned from scores, so that what counts as a score changes them.</summary>
    public bool LearnsWeights { get; init; }

    /// <summary>
    /// Whether missing observations, at their worst and best, bound the score; no where units are compared or a method is not monotone.
    /// </summary>
    public bool IsBounded { get; init; } = true;

    /// <summary>How far equal results may differ: methods that search end within their own tolerance.</summary>
    public double Tolerance { get; init; } = 1e-9;

    public override string ToString() => Name;

    /// <summary>The model with another policy for missing observations, wherever a strategy stands.</summary>
    public IndicatorModel With(MissingPolicy policy) => Model.Nodes.OfType<Dimension>().Where(d => d.Strategy is not null)
        .Aggregate(Model,
            (model, d) => model.Replace(d.Code, n => (Dimension)n with { Strategy = ((Dimension)n).Strategy! with { Missing = policy } }));
}

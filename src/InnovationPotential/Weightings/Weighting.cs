using InnovationPotential.Weightings;

namespace InnovationPotential;

/// <summary>A rule that gives the children of a node their weights.</summary>
/// <remarks>Configuration only; the weights are learned when a model is fitted. Immutable, value-equal and safe to share between threads.</remarks>
public abstract record Weighting
{
    /// <summary>The weights written in the model.</summary>
    public static Weighting Nominal { get; } = new NominalWeights();

    /// <summary>The same weight for every child of a node, whatever stands below it.</summary>
    public static Weighting EqualAmongSiblings { get; } = new EqualAmongSiblings();

    /// <summary>The same weight for every indicator: a child weighs as many as there are indicators below it.</summary>
    public static Weighting EqualAmongIndicators { get; } = new EqualAmongIndicators();

    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>The weights of a node's children.</summary>
    /// <param name="siblings">What the rule may look at.</param>
    /// <returns>One weight of 0 or more per child, not necessarily summing to 1; and what was found on the way.</returns>
    public WeightingResult Weigh(Siblings siblings) => WeighCore(siblings);

    /// <summary>Whether the rule looks at the children's scores; otherwise <see cref="Siblings.Scores"/> may be empty.</summary>
    public virtual bool IsDataDriven => false;

    /// <summary>The weights of a node's children; see <see cref="Weigh"/>.</summary>
    /// <param name="siblings">What the rule may look at.</param>
    protected abstract WeightingResult WeighCore(Siblings siblings);
}

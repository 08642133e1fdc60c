namespace InnovationPotential.Robustness;

/// <summary>An uncertainty of weights.</summary>
/// <remarks>
/// Weights are those that the model's weightings make of the data, among siblings; a child of nominal weight 0 keeps it. What a strategy
/// counts in points (the score-sum) multiplies afterwards. A dimension that an alternative model lacks is passed over there.
/// </remarks>
public abstract record WeightFactor : UncertainFactor
{
    private protected WeightFactor()
    {
    }

    /// <summary>The dimensions whose children's weights vary.</summary>
    internal abstract IEnumerable<Dimension> DimensionsIn(IndicatorModel model);

    /// <summary>Whether the factor replaces the weights, whatever they were.</summary>
    internal virtual bool Replaces => true;

    /// <summary>Whether a weight may become exactly 0.</summary>
    internal virtual bool MayVanish => false;

    /// <summary>Whether one input decides on all dimensions together.</summary>
    internal virtual bool SharesInput => false;

    /// <summary>Draws the weights of one dimension's children.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="inputs">The factor's inputs for this dimension: 32 lanes after 32 lanes.</param>
    /// <param name="children">The codes of the children that weigh something.</param>
    /// <param name="weights">The weights, 32 lanes for each child; receives the new ones.</param>
    internal abstract void Draw(string dimension, ReadOnlySpan<double> inputs, ReadOnlySpan<string> children, Span<double> weights);

    /// <summary>How many inputs one dimension takes.</summary>
    internal virtual int InputsOf(Dimension dimension) => Children(dimension).Count();

    internal override IReadOnlyList<InputGroup> InputsIn(IndicatorModel model) =>
        [new InputGroup(Name, SharesInput ? 1 : DimensionsIn(model).Sum(InputsOf))];

    /// <summary>The children that can vary.</summary>
    internal static IEnumerable<ModelNode> Children(Dimension dimension) => dimension.Children.Where(c => c.Weight > 0);
}

namespace InnovationPotential.Robustness;

/// <summary>An uncertainty of the weights of one dimension's children, of which something is known.</summary>
/// <param name="Dimension">The code of the dimension whose children are weighted.</param>
internal abstract record DimensionWeightFactor(string Dimension) : WeightFactor
{
    internal sealed override IEnumerable<Dimension> DimensionsIn(IndicatorModel model) =>
        model.Find(Dimension) is Dimension dimension ? [dimension] : [];

    internal sealed override int InputsOf(Dimension dimension) => 1;

    internal sealed override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        model.Find(Dimension) is Dimension dimension
            ? Validate(dimension) : [Unknown(Dimension, "dimension", CodesOf<Dimension>(model))];

    /// <summary>What is wrong with what is said of a dimension's children.</summary>
    private protected abstract IEnumerable<Diagnostic> Validate(Dimension dimension);
}

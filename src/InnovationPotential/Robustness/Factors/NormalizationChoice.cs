using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>One normalization or another for every indicator under a weighted index.</summary>
/// <param name="Normalizations">The alternatives.</param>
/// <remarks>Exceptions for single indicators stay as the model has them.</remarks>
internal sealed record NormalizationChoice(EquatableArray<Normalization> Normalizations) : ChoiceFactor
{
    /// <inheritdoc/>
    public override string Kind => "normalization";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives => Distinct(Normalizations.Select(n => n.Kind));

    internal override string? Part => "normalization";

    internal override StudyCase Take(int alternative, StudyCase of) => of with
    {
        Model = ModelChanges.Dimensions(of.Model, d => d.Strategy is WeightedIndex index
            ? d with { Strategy = index with { Normalization = Normalizations[alternative] } } : d),
    };

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        model.Root.Strategy is null || model.Nodes.OfType<Dimension>().Any(d => d.Strategy is WeightedIndex) ? base.Validate(model)
            : base.Validate(model).Append(Invalid("the model has no weighted index, whose indicators would be normalized."));
}

namespace InnovationPotential.Robustness;

/// <summary>One strategy or another on a dimension: other parameters of the same strategy, or another understanding altogether.</summary>
/// <param name="Dimension">The code of the dimension on which the strategy stands.</param>
/// <param name="Strategies">The alternatives.</param>
internal sealed record StrategyChoice(string Dimension, EquatableArray<AssessmentStrategy> Strategies) : ChoiceFactor
{
    /// <inheritdoc/>
    public override string Kind => "strategy";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives => Distinct(Strategies.Select(s => s.Kind));

    internal override string? Part => $"strategy {Dimension}";

    internal override StudyCase Take(int alternative, StudyCase of) =>
        of with { Model = ModelChanges.Dimensions(of.Model, d => d.Code == Dimension ? d with { Strategy = Strategies[alternative] } : d) };

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        model.Find(Dimension) is InnovationPotential.Dimension ? base.Validate(model)
            : base.Validate(model).Append(Unknown(Dimension, "dimension", CodesOf<Dimension>(model)));
}

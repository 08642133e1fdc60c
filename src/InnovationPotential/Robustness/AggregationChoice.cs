namespace InnovationPotential.Robustness;

/// <summary>One aggregation or another, in every dimension or in some.</summary>
/// <param name="Aggregations">The alternatives.</param>
public sealed record AggregationChoice(EquatableArray<Aggregation> Aggregations) : ChoiceFactor
{
    /// <inheritdoc/>
    public override string Kind => "aggregation";

    /// <summary>The levels of the dimensions whose children are aggregated, 1 for the root; all when empty.</summary>
    public EquatableArray<int> Levels { get; init; }

    /// <summary>The codes of the dimensions; all, or those of the levels, when empty.</summary>
    public EquatableArray<string> Dimensions { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Alternatives => Distinct(Aggregations.Select(a => a.Kind));

    internal override string? Part => null;

    internal override StudyCase Take(int alternative, StudyCase of)
    {
        var chosen = DimensionsIn(of.Model).ToHashSet(StringComparer.Ordinal);
        return of with
        {
            Model = ModelChanges.Dimensions(of.Model, d => chosen.Contains(d.Code)
                ? d with { Aggregation = Aggregations[alternative] } : d),
        };
    }

    /// <summary>The codes of the dimensions concerned.</summary>
    internal IEnumerable<string> DimensionsIn(IndicatorModel model) =>
        TreeLevels.Of(model)
            .Where(d => (Levels.IsEmpty || Levels.AsSpan().Contains(d.Level))
                && (Dimensions.IsEmpty || Dimensions.AsSpan().Contains(d.Dimension.Code))).Select(d => d.Dimension.Code);

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model) =>
        [.. base.Validate(model),
            .. TreeLevels.Validate(model, Levels, Dimensions, l => Invalid(l), c => Unknown(c, "dimension", CodesOf<Dimension>(model)))];
}

namespace InnovationPotential.Robustness;

/// <summary>No indicator or one of them is left out: its weight is 0, those of its siblings are renormalized.</summary>
/// <remarks>
/// Each of the Q indicators that weigh something, and leaving out none, has probability 1/(Q + 1), as in Saisana, Saltelli and Tarantola
/// (2005). A dimension that loses its only indicator has no score, and its siblings share its weight.
/// </remarks>
internal sealed record LeaveOneOut : UncertainFactor
{
    /// <inheritdoc/>
    public override string Kind => "leave-one-out";

    /// <summary>The codes of the indicators that may be left out; all when empty.</summary>
    public EquatableArray<string> Indicators { get; init; }

    internal IReadOnlyList<string> CandidatesIn(IndicatorModel model) =>
        [.. model.Indicators.Where(i => i.Weight > 0 && (Indicators.IsEmpty || Indicators.AsSpan().Contains(i.Code))).Select(i => i.Code)];

    internal override IReadOnlyList<InputGroup> InputsIn(IndicatorModel model) => [new InputGroup(Name, 1)];

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        foreach (var code in Indicators.Where(c => model.Find(c) is not Indicator))
            yield return Unknown(code, "indicator", CodesOf<Indicator>(model));
        if (model.Indicators.Count(i => i.Weight > 0) < 2) yield return Invalid("the model has no second indicator that would be left.");
    }
}

using InnovationPotential.Indicators;

namespace InnovationPotential.Robustness;

/// <summary>Levels of ordinal indicators that could be one lower or one higher than observed.</summary>
/// <param name="Lower">The probability that the true level is one lower.</param>
/// <param name="Higher">The probability that the true level is one higher.</param>
/// <remarks>
/// At the ends of the scale the level stays where it would leave it. A value that is no level of the scale is left alone.
/// </remarks>
internal sealed record OrdinalSteps(double Lower, double Higher) : DataFactor
{
    /// <inheritdoc/>
    public override string Kind => "ordinal-steps";

    internal override bool Concerns(Indicator indicator, Observation observation) =>
        indicator.Scale is OrdinalScale && base.Concerns(indicator, observation);

    internal override IEnumerable<Diagnostic> Validate(IndicatorModel model)
    {
        if (!(Lower >= 0 && Higher >= 0 && Lower + Higher <= 1 && Lower + Higher > 0))
            yield return Invalid(Invariant($"the probabilities {Lower} and {Higher} are not 0 or more with a sum above 0 and at most 1."));
        foreach (var problem in base.Validate(model)) yield return problem;
        foreach (var code in Indicators.Where(c => model.Find(c) is Indicator { Scale: not OrdinalScale }))
            yield return Invalid($"'{code}' has no ordinal scale.");
        if (!model.Indicators.Any(i => i.Scale is OrdinalScale)) yield return Invalid("the model has no ordinal indicator.");
    }

    internal override void Change(UncertainCell cell, ReadOnlySpan<double> uniform, Span<double> values)
    {
        var levels = ((OrdinalScale)cell.Indicator.Scale).Levels.Select(l => l.Value).Order().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            var at = Array.BinarySearch(levels, values[i]);
            if (at < 0) continue;
            if (uniform[i] < Lower) values[i] = levels[Math.Max(0, at - 1)];
            else if (uniform[i] >= 1 - Higher) values[i] = levels[Math.Min(levels.Length - 1, at + 1)];
        }
    }
}

using InnovationPotential.Normalizations;

namespace InnovationPotential.Strategies;

/// <summary>The indicator's own norm: a requirement, a plan, a program's target.</summary>
internal sealed record StatedNorm : NormSource
{
    /// <inheritdoc/>
    public override string Kind => "stated";

    internal override double? NormOf(Indicator indicator) => indicator.Norm is > 0 and < double.PositiveInfinity and var norm ? norm : null;

    internal override FittedNormalization Fit(Indicator indicator, IndicatorSample sample, SufficiencyCap cap) =>
        Against(NormOf(indicator) ?? double.NaN, "the requirement", indicator, cap);

    internal override IEnumerable<Diagnostic> Validate(Indicator indicator)
    {
        if (NormOf(indicator) is not null) yield break;
        yield return Diagnostic.Error(
            StrategyCodes.CannotValue,
            indicator.Norm is { } norm
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"The norm of '{indicator.Code}' is {norm}; a resource is held against a norm above 0.")
                : $"'{indicator.Code}' has no norm to be held against.",
            new Location { Node = indicator.Code },
            "Give the indicator a norm, or take the norm from the sample.");
    }
}

using FluentValidation;
using InnovationPotential.Indicators;

namespace InnovationPotential.Validation;

/// <summary>What holds of ratio scales.</summary>
internal sealed class RatioScaleValidator : AbstractValidator<RatioScale>
{
    public RatioScaleValidator() => RuleFor(s => s.Maximum).Must(maximum => maximum is null or (> 0 and < double.PositiveInfinity))
        .Report(ModelCodes.InvalidScale,
            maximum => FormattableString.Invariant($"The highest value {maximum} of a ratio scale is not above 0 and finite."),
            "Leave it out where there is none.");
}

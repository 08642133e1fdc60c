using FluentValidation;
using InnovationPotential.Indicators;

namespace InnovationPotential.Validation;

/// <summary>What holds of interval scales.</summary>
internal sealed class IntervalScaleValidator : AbstractValidator<IntervalScale>
{
    public IntervalScaleValidator()
    {
        RuleFor(s => s.Minimum).MustBeFinite();
        RuleFor(s => s.Maximum).MustBeFinite();
        RuleFor(s => s).Must(s => !(s.Minimum >= s.Maximum))
            .Report(ModelCodes.InvalidScale,
                s => FormattableString.Invariant($"The scale from {s.Minimum} to {s.Maximum} does not ascend."));
    }
}

using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What holds of goalposts.</summary>
internal sealed class GoalpostsValidator : AbstractValidator<Goalposts>
{
    public GoalpostsValidator()
    {
        RuleFor(g => g).Must(g => g.Low < g.High && double.IsFinite(g.High - g.Low))
            .Report(
                ModelCodes.InvalidGoalposts,
                g => FormattableString.Invariant($"The goalposts {g.Low} and {g.High} do not ascend or are not finite."),
                "Low stands below high whatever the direction: the direction is the indicator's.");
        RuleFor(g => g.Low).Must(low => !(low <= 0)).When(g => g.Logarithmic)
            .Report(ModelCodes.GoalpostsNotPositive, low => FormattableString.Invariant($"The logarithmic goalpost {low} is not above 0."),
                "Raise it, or do not take logarithms.");
    }
}

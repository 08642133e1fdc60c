using FluentValidation;
using InnovationPotential.Indicators;

namespace InnovationPotential.Validation;

/// <summary>What holds of every indicator by itself.</summary>
internal sealed class IndicatorValidator : AbstractValidator<Indicator>
{
    private static readonly InlineValidator<RatioScale> Ratio = new()
    {
        ratio => ratio.RuleFor(s => s.Maximum).Must(maximum => maximum is null or (> 0 and < double.PositiveInfinity))
            .Report(ModelCodes.InvalidScale,
                maximum => FormattableString.Invariant($"The highest value {maximum} of a ratio scale is not above 0 and finite."),
                "Leave it out where there is none."),
    };

    private static readonly InlineValidator<IntervalScale> Interval = new()
    {
        interval => interval.RuleFor(s => s.Minimum).MustBeFinite(),
        interval => interval.RuleFor(s => s.Maximum).MustBeFinite(),
        interval => interval.RuleFor(s => s).Must(s => !(s.Minimum >= s.Maximum))
            .Report(ModelCodes.InvalidScale,
                s => FormattableString.Invariant($"The scale from {s.Minimum} to {s.Maximum} does not ascend.")),
    };

    public IndicatorValidator()
    {
        Include(new NodeValidator());
        RuleFor(i => i.Direction).MustBeDefined();
        RuleFor(i => i.Role!.Value).MustBeDefined().When(i => i.Role is not null).OverridePropertyName(nameof(Indicator.Role));
        RuleFor(i => i.Scale).MustBeThere()
            .SetInheritanceValidator(v => v.Add(Ratio).Add(Interval).Add(new OrdinalScaleValidator()));
        RuleFor(i => i.Goalposts!).SetValidator(new GoalpostsValidator());
        RuleFor(i => i.Rubric!).SetValidator(new RubricValidator());
        RuleFor(i => i.Rubric).Must((indicator, _) => !RubricRunsAgainst(indicator))
            .Report(
                ModelCodes.RubricAgainstDirection,
                _ => "The rubric gives the more points the worse a value is by the direction.",
                "A rubric says all, the direction is not applied again: turn the points, or the direction.",
                Severity.Warning);
        RuleFor(i => i.Norm).Must(norm => norm is null or (> 0 and < double.PositiveInfinity))
            .Report(ModelCodes.InvalidNorm, norm => FormattableString.Invariant($"The norm {norm} is not above 0 and finite."),
                "A resource is divided by its norm.");
        RulesOfTarget();
        RulesOfTargetRange();
    }

    private static bool RubricRunsAgainst(Indicator indicator)
    {
        if (indicator.Rubric is not { Steps.IsEmpty: false } rubric || indicator.Direction == Direction.TargetRange) return false;
        double[] points = [rubric.PointsBelow, .. rubric.Steps.Select(s => s.Points)];
        if (indicator.Direction == Direction.HigherIsBetter) Array.Reverse(points);
        return points[0] < points[^1] && points.Zip(points.Skip(1)).All(p => p.First <= p.Second);
    }

    private void RulesOfTarget()
    {
        RuleFor(i => i.Target).MustBeFinite();
        RuleFor(i => i.Target).Must((i, target) => i.Goalposts is not { } posts
                || !((i.Direction == Direction.HigherIsBetter && target <= posts.Low)
                    || (i.Direction == Direction.LowerIsBetter && target >= posts.High)))
            .Report(
                ModelCodes.TargetNotAhead,
                target => FormattableString.Invariant($"The target {target} is no better than the worst goalpost."),
                "Targets and goalposts are in natural units: check the direction, or the goalposts.");
    }

    private void RulesOfTargetRange()
    {
        RuleFor(i => i.TargetRange).Must(range => range is not null).When(i => i.Direction == Direction.TargetRange && i.Rubric is null)
            .Report(ModelCodes.MissingTargetRange, _ => "A range is best, but none is given.", "State the target range.");
        RuleFor(i => i.TargetRange).Must(range => range is null || (range.From <= range.To && double.IsFinite(range.To - range.From)))
            .Report(ModelCodes.InvalidTargetRange,
                range => FormattableString.Invariant(
                    $"The target range from {range!.From} to {range.To} does not ascend or is not finite."));
        RuleFor(i => i.TargetRange).Must(range => range is null).When(i => i.Direction != Direction.TargetRange)
            .Report(ModelCodes.UnusedTargetRange, _ => "The target range is not used: more or less is said to be better.",
                "Make the direction the target range, or remove it.", Severity.Warning);
    }
}

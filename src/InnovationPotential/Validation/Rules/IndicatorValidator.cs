using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What holds of every indicator by itself.</summary>
internal sealed class IndicatorValidator : AbstractValidator<Indicator>
{
    public IndicatorValidator()
    {
        Include(new NodeValidator());
        RuleFor(i => i.Direction).MustBeDefined();
        RuleFor(i => i.Role!.Value).MustBeDefined().When(i => i.Role is not null).OverridePropertyName(nameof(Indicator.Role));
        RuleFor(i => i.Scale).MustBeThere()
            .SetInheritanceValidator(v => v.Add(new RatioScaleValidator()).Add(new IntervalScaleValidator())
                .Add(new OrdinalScaleValidator()));
        RuleFor(i => i.Goalposts!).SetValidator(new GoalpostsValidator());
        RuleFor(i => i.Rubric!).SetValidator(new RubricValidator());
        RuleFor(i => i.Rubric).Must(_ => false).When(RubricRunsAgainst)
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
        RuleFor(i => i.Target).Must(_ => false)
            .When(i => i is { Target: { } target, Goalposts: { } posts }
                && ((i.Direction == Direction.HigherIsBetter && target <= posts.Low)
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

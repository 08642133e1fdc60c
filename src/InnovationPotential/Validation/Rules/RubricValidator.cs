using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What holds of rubrics.</summary>
internal sealed class RubricValidator : AbstractValidator<Rubric>
{
    public RubricValidator()
    {
        RuleFor(r => r.Steps).Must(steps => !steps.IsEmpty)
            .Report(ModelCodes.EmptyRubric, _ => "The rubric has no steps.", "Give it at least one breakpoint with its points.");
        RuleFor(r => (double?)r.PointsBelow).MustBeFinite().OverridePropertyName(nameof(Rubric.PointsBelow));
        RuleForEach<(double From, double Points)>(r => r.Steps).ChildRules(step =>
        {
            step.RuleFor(s => (double?)s.From).MustBeFinite().OverridePropertyName("From");
            step.RuleFor(s => (double?)s.Points).MustBeFinite().OverridePropertyName("Points");
        });
        RuleFor(r => r.Steps)
            .Must(steps => steps.Zip(steps.Skip(1)).All(pair => !(pair.First.From >= pair.Second.From)))
            .Report(ModelCodes.RubricNotAscending, _ => "The breakpoints do not ascend.",
                "Order the steps by their breakpoints, each once.");
    }
}

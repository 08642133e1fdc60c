using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>That strategies are whole: nothing they need is null. Whether their settings suit a node, they say themselves.</summary>
internal sealed class StrategyValidator : AbstractValidator<AssessmentStrategy>
{
    public StrategyValidator()
    {
        RuleFor(s => s.Missing).MustBeDefined();
        RuleFor(s => s)
            .SetInheritanceValidator(v => v.Add(new WeightedIndexValidator()).Add(new ResourceBasedValidator())
                .Add(new ReadinessBasedValidator()));
    }
}

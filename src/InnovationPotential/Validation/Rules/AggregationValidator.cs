using FluentValidation;
using InnovationPotential.Aggregations;

namespace InnovationPotential.Validation;

/// <summary>That an aggregation is whole.</summary>
internal sealed class AggregationValidator : AbstractValidator<Aggregation>
{
    public AggregationValidator()
    {
        RuleFor(a => ((BenefitOfTheDoubt)a).Bounds).MustBeThere().When(a => a is BenefitOfTheDoubt);
        RuleFor(a => ((DirectionalBenefitOfTheDoubt)a).Bounds).MustBeThere().When(a => a is DirectionalBenefitOfTheDoubt);
    }
}

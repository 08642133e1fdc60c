using FluentValidation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Validation;

/// <summary>That a weighted index is whole.</summary>
internal sealed class WeightedIndexValidator : AbstractValidator<WeightedIndex>
{
    public WeightedIndexValidator()
    {
        RuleFor(s => s.Normalization).MustBeThere().SetValidator(new NormalizationValidator());
        RuleFor(s => s.Weighting).MustBeThere().SetValidator(new WeightingValidator());
        RuleFor(s => s.Aggregation).MustBeThere().SetValidator(new AggregationValidator());
        RuleForEach<IndicatorNormalization>(s => s.Exceptions).MustBeThere()
            .ChildRules(exception => exception.RuleFor(e => e.Normalization).MustBeThere().SetValidator(new NormalizationValidator()));
    }
}

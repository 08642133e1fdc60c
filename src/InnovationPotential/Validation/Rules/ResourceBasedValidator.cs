using FluentValidation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Validation;

/// <summary>That a resource-based strategy is whole.</summary>
internal sealed class ResourceBasedValidator : AbstractValidator<ResourceBased>
{
    public ResourceBasedValidator()
    {
        RuleFor(s => s.Norm).MustBeThere();
        RuleFor(s => s.Group).MustBeThere().SetValidator(new AggregationValidator());
        RuleFor(s => s.Overall).MustBeThere().SetValidator(new AggregationValidator());
        RuleForEach<(string, string)>(s => s.Used).MustBeThere();
        RuleFor(s => s.Typing!)
            .ChildRules(typing => typing.RuleForEach<SufficiencyRule>(t => t.Rules).MustBeThere()
                .ChildRules(rule => rule.RuleFor(r => r.Pattern).MustBeThere()));
    }
}

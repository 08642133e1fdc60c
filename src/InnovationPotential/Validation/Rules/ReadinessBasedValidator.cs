using FluentValidation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Validation;

/// <summary>That a readiness-based strategy is whole.</summary>
internal sealed class ReadinessBasedValidator : AbstractValidator<ReadinessBased>
{
    public ReadinessBasedValidator()
    {
        RuleFor(s => s.Rule).MustBeThere().SetInheritanceValidator(v => v
            .Add(new InlineValidator<GatesRule>
            {
                rule => rule.RuleForEach<Gate>(r => r.Sequence).MustBeThere()
                    .ChildRules(gate => gate.RuleForEach<(string, double)>(g => g.Requirements).MustBeThere()),
            })
            .Add(new InlineValidator<SystemReadinessRule> { rule => rule.RuleFor(r => r.Integration).MustBeThere() }));
        RuleFor(s => s.Levels!).ChildRules(levels => levels.RuleForEach<LevelStep>(t => t.Steps).MustBeThere());
        RuleFor(s => s.Imbalance!).ChildRules(imbalance => imbalance.RuleForEach<(string, string)>(r => r.Pairs).MustBeThere());
    }
}

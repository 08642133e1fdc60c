using FluentValidation;
using InnovationPotential.Weightings;

namespace InnovationPotential.Validation;

/// <summary>That a weighting is whole.</summary>
internal sealed class WeightingValidator : AbstractValidator<Weighting>
{
    public WeightingValidator() =>
        RuleFor(w => w).SetInheritanceValidator(v => v
            .Add(new InlineValidator<BudgetAllocation> { budgets => budgets.RuleForEach<ExpertBudget>(w => w.Budgets).MustBeThere() })
            .Add(new InlineValidator<AhpWeights>
            {
                ahp => ahp.RuleForEach<PairwiseJudgments>(w => w.Judgments).MustBeThere(),
                ahp => ahp.RuleFor(w => w.RandomIndex).MustBeThere(),
            }));
}

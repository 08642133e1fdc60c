using FluentValidation;
using InnovationPotential.Weightings;

namespace InnovationPotential.Validation;

/// <summary>That a weighting is whole.</summary>
internal sealed class WeightingValidator : AbstractValidator<Weighting>
{
    public WeightingValidator() =>
        RuleFor(w => w).SetInheritanceValidator(v => v.Add(new BudgetsValidator()).Add(new JudgmentsValidator()));

    private sealed class BudgetsValidator : AbstractValidator<BudgetAllocation>
    {
        public BudgetsValidator() => RuleForEach<ExpertBudget>(w => w.Budgets).MustBeThere();
    }

    private sealed class JudgmentsValidator : AbstractValidator<AhpWeights>
    {
        public JudgmentsValidator()
        {
            RuleForEach<PairwiseJudgments>(w => w.Judgments).MustBeThere();
            RuleFor(w => w.RandomIndex).MustBeThere();
        }
    }
}

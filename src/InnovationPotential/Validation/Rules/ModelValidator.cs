using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What holds of a model beside its nodes.</summary>
internal sealed class ModelValidator : AbstractValidator<IndicatorModel>
{
    public ModelValidator()
    {
        RuleFor(m => m.Version).MustBeThere();
        RuleFor(m => m.Bands!).SetValidator(new BandsValidator());
    }
}

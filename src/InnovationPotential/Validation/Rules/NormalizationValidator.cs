using FluentValidation;
using InnovationPotential.Normalizations;

namespace InnovationPotential.Validation;

/// <summary>That a normalization is whole.</summary>
internal sealed class NormalizationValidator : AbstractValidator<Normalization>
{
    public NormalizationValidator()
    {
        RuleFor(n => n.Constant).MustBeDefined();
        RuleFor(n => ((Rescaled)n).Inner).MustBeThere().SetValidator(this).When(n => n is Rescaled);
    }
}

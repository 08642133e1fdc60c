using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What holds of every node by itself.</summary>
internal sealed class NodeValidator : AbstractValidator<ModelNode>
{
    public NodeValidator()
    {
        RuleFor(n => n.Code).Must(code => !string.IsNullOrWhiteSpace(code))
            .Report(ModelCodes.BlankCode, _ => "The node has no code.", "Give it one; tables and results name it by its code.");
        RuleFor(n => n.Code).Must(code => string.IsNullOrWhiteSpace(code) || code.Trim().Length == code.Length)
            .Report(ModelCodes.PaddedCode, code => $"The code '{code}' begins or ends with a blank.",
                "Remove the blank; no column of a table would match.");
        RuleFor(n => n.Weight).Must(weight => weight >= 0 && double.IsFinite(weight))
            .Report(ModelCodes.InvalidWeight, weight => FormattableString.Invariant($"The weight {weight} is not 0 or more and finite."));
    }
}

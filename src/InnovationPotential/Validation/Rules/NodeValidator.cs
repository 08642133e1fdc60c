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
        RuleFor(n => n.Code).Must(code => !UnseenCharacters.HasHalfPair(code))
            .Report(ModelCodes.HalfPair, HalfPair("code"), "Write it anew; the text it comes from was cut within a character.");
        RuleFor(n => n.Title).Must((node, title) => node.Code == title || !UnseenCharacters.HasHalfPair(title))
            .Report(ModelCodes.HalfPair, HalfPair("title"), "Write it anew; the text it comes from was cut within a character.");
        RuleFor(n => n.Weight).Must(weight => weight >= 0 && double.IsFinite(weight))
            .Report(ModelCodes.InvalidWeight, weight => FormattableString.Invariant($"The weight {weight} is not 0 or more and finite."));
    }

    private static Func<string, string> HalfPair(string what) =>
        text => $"The {what} '{UnseenCharacters.Marked(text)}' holds half a surrogate pair, which is no character.";
}

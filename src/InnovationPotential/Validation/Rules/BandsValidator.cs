using FluentValidation;
using FluentValidation.Results;

namespace InnovationPotential.Validation;

/// <summary>What holds of bands: named, ascending, without overlap or hole.</summary>
internal sealed class BandsValidator : AbstractValidator<Bands>
{
    public BandsValidator()
    {
        RuleFor(b => b.Quantity).MustBeDefined();
        RuleFor(b => b.Items).Must(items => !items.IsEmpty)
            .Report(ModelCodes.NoBands, _ => "There is no band.", "Name at least one, or leave the bands out.");
        RuleForEach<Band>(b => b.Items).MustBeThere().ChildRules(band =>
        {
            band.RuleFor(b => b.Name).Must(name => !string.IsNullOrWhiteSpace(name))
                .Report(ModelCodes.UnnamedBand, _ => "The band has no name.");
            band.RuleFor(b => b).Must(IsRange)
                .Report(ModelCodes.InvalidBand, b => $"No value lies in the band {b}.", "The lower edge stands below the upper one.");
        });
        RuleFor(b => b.Items).Custom(ValidateNames);
        RuleFor(b => b.Items).Custom(ValidateEdges);
    }

    private static bool IsRange(Band band) =>
        band.From < band.To || (band.From == band.To && band.IncludesFrom && band.IncludesTo && double.IsFinite(band.From));

    private static void ValidateNames(EquatableArray<Band> items, ValidationContext<Bands> context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(items[i]?.Name) || names.Add(items[i].Name)) continue;
            Add(context, i, ModelCodes.DuplicateBand, $"Two bands are called '{items[i].Name}'.", "Give each level a name of its own.");
        }
    }

    private static void ValidateEdges(EquatableArray<Band> items, ValidationContext<Bands> context)
    {
        for (var i = 1; i < items.Count; i++)
        {
            var (below, above) = (items[i - 1], items[i]);
            if (below is null || above is null || !IsRange(below) || !IsRange(above)) continue;
            if (above.From < below.From)
                Add(context, i, ModelCodes.BandsNotAscending, $"The band {above} begins below the one before it, {below}.",
                    "List the bands from the lowest to the highest.");
            else if (above.From < below.To)
                Add(context, i, ModelCodes.BandsOverlap, $"The bands {below} and {above} overlap.",
                    "Let each band begin where the one before it ends.");
            else if (above.From > below.To)
                Add(context, i, ModelCodes.BandsLeaveHole, $"Between the bands {below} and {above} there is a hole.",
                    "Let each band begin where the one before it ends.");
            else if (below.IncludesTo && above.IncludesFrom)
                Add(context, i, ModelCodes.BandsOverlap,
                    FormattableString.Invariant($"The value {above.From} belongs to both bands {below} and {above}."),
                    "Open one of the two edges.");
            else if (!below.IncludesTo && !above.IncludesFrom)
                Add(context, i, ModelCodes.BandsLeaveHole,
                    FormattableString.Invariant($"The value {above.From} belongs to neither of the bands {below} and {above}."),
                    "Close one of the two edges.");
        }
    }

    private static void Add(ValidationContext<Bands> context, int index, string code, string message, string hint) =>
        context.AddFailure(new ValidationFailure(FormattableString.Invariant($"{context.PropertyPath}[{index}]"),
            message)
        { ErrorCode = code, CustomState = new RuleState(Severity.Error, hint) });
}

using FluentValidation;
using InnovationPotential.Indicators;

namespace InnovationPotential.Validation;

/// <summary>What holds of ordinal scales.</summary>
internal sealed class OrdinalScaleValidator : AbstractValidator<OrdinalScale>
{
    public OrdinalScaleValidator()
    {
        RuleFor(s => s.Levels).Must(levels => levels.Count > 1)
            .Report(ModelCodes.TooFewLevels, levels => levels.IsEmpty
                ? "The ordinal scale has no levels."
                : "The ordinal scale has only one level.", "List at least two levels, from the worst to the best.");
        RuleForEach<OrdinalLevel>(s => s.Levels).MustBeThere().ChildRules(level =>
        {
            level.RuleFor(l => l.Label).Must(label => !string.IsNullOrWhiteSpace(label))
                .Report(ModelCodes.BlankLabel, _ => "The level has no label.");
            level.RuleFor(l => (double?)l.Value).MustBeFinite().OverridePropertyName(nameof(OrdinalLevel.Value));
        });
        RuleFor(s => s.Levels).Must(levels => Repeated(levels) is null)
            .Report(ModelCodes.DuplicateLevel, levels => $"Two levels are {Repeated(levels)}.",
                "Labels (whatever their case) and values must tell the levels apart.");
        RuleFor(s => s.Levels)
            .Must(levels => levels.Zip(levels.Skip(1))
                .All(pair => pair.First is null || pair.Second is null || !(pair.First.Value > pair.Second.Value)))
            .Report(ModelCodes.LevelsNotAscending, _ => "The values of the levels do not ascend.",
                "Order the levels by ascending value; the direction says which end is better.");
    }

    private static string? Repeated(EquatableArray<OrdinalLevel> levels)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var values = new HashSet<double>();
        foreach (var level in levels.AsSpan())
        {
            if (level is null) continue;
            if (!string.IsNullOrWhiteSpace(level.Label) && !labels.Add(level.Label.Trim())) return $"called '{level.Label.Trim()}'";
            if (!values.Add(level.Value)) return FormattableString.Invariant($"worth {level.Value}");
        }

        return null;
    }
}

using FluentValidation;
using FluentValidation.Results;

namespace InnovationPotential.Validation;

/// <summary>Everything that is wrong with a model.</summary>
internal static class ModelFindings
{
    private const int MostDepth = 1024;

    private static readonly InlineValidator<IndicatorModel> Whole = new()
    {
        model => model.RuleFor(m => m.Version).MustBeThere(),
        model => model.RuleFor(m => m.Bands!).SetValidator(new BandsValidator()),
    };

    private static readonly DimensionValidator Dimensions = new();
    private static readonly IndicatorValidator Indicators = new();

    /// <summary>The problems of the parts first, then those of strategies and of the preparation.</summary>
    /// <param name="model">The model.</param>
    /// <param name="onlyParts">Whether to leave out what depends on strategies.</param>
    public static List<Diagnostic> Of(IndicatorModel model, bool onlyParts = false)
    {
        var found = new List<Diagnostic>();
        if (ValidateParts(model, found) is not { } places || onlyParts) return found;
        var hasSoundBands = model.Bands is not null && !found.Exists(d => d.Location.Path!.StartsWith("$.bands", StringComparison.Ordinal));
        new StrategyRules(places, found).Validate(hasSoundBands ? model.Bands : null);
        found.AddRange(PreparationRules.Validate(model, places));
        return found;
    }

    private static IReadOnlyList<ModelPlace>? ValidateParts(IndicatorModel model, List<Diagnostic> found)
    {
        if (model.Root is null)
        {
            found.Add(Diagnostic.Error(ModelCodes.NullPart, "The model has no root.", new Location { Path = "$" }));
            return null;
        }

        var places = ModelPlace.Of(model.Root);
        if (places.FirstOrDefault(p => p.Depth > MostDepth) is { } deep)
        {
            found.Add(Diagnostic.Error(
                ModelCodes.TooDeep, FormattableString.Invariant($"The tree has more than {MostDepth} dimensions below each other."),
                deep.At(), "Flatten the model."));
            return null;
        }

        var codes = new Dictionary<string, ModelPlace>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var problems = Validate(place).ToList();
            place.HasErrors = problems.Exists(p => p.Severity == Severity.Error);
            found.AddRange(problems);
            if (string.IsNullOrWhiteSpace(place.Node.Code) || codes.TryAdd(place.Node.Code, place)) continue;
            found.Add(Diagnostic.Error(
                ModelCodes.DuplicateCode, $"The code '{place.Node.Code}' is that of {codes[place.Node.Code].Path} too.", place.At(".code"),
                "Give each node a code of its own."));
        }

        found.AddRange(Whole.Validate(model).Errors.Select(f => Report(f, new Location { Node = model.Root.Code, Path = "$" })));
        return places;
    }

    private static IEnumerable<Diagnostic> Validate(ModelPlace place)
    {
        ValidationResult result = place.Node is Dimension dimension
            ? Dimensions.Validate(dimension) : Indicators.Validate((Indicator)place.Node);
        return result.Errors.Select(f => Report(f, place.At()));
    }

    private static Diagnostic Report(ValidationFailure failure, Location place)
    {
        var state = (RuleState)failure.CustomState;
        var members = failure.PropertyName.Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => $".{char.ToLowerInvariant(name[0])}{name[1..]}");
        return new Diagnostic(failure.ErrorCode, state.Severity, failure.ErrorMessage)
        {
            Location = place with { Path = place.Path + string.Concat(members) },
            Hint = state.Hint,
        };
    }
}

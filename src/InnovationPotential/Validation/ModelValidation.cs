using FluentValidation.Results;
using InnovationPotential.Validation;

namespace InnovationPotential;

/// <summary>Finds everything that is wrong with a model.</summary>
/// <remarks>Never throws, however odd the model (but for code of the user's own that does). The codes are those of
/// <see cref="ModelCodes"/>, and what strategies, normalizations and weightings have to say of the model: <see cref="StrategyCodes"/>,
/// <see cref="NormalizationCodes"/>, <see cref="WeightingCodes"/>.</remarks>
public static class ModelValidation
{
    private const int MostDepth = 1024;

    private static readonly ModelValidator Whole = new();
    private static readonly DimensionValidator Dimensions = new();
    private static readonly IndicatorValidator Indicators = new();

    /// <summary>
    /// All problems of a model at once: errors, warnings and information, each with the code of its node and its path as in JSON
    /// (<c>$.children[0].goalposts</c>).
    /// </summary>
    /// <param name="model">The model.</param>
    /// <returns>The problems, those of the parts first; empty for a flawless model.</returns>
    /// <exception cref="ArgumentNullException">The model is null.</exception>
    public static EquatableArray<Diagnostic> Validate(this IndicatorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var found = new List<Diagnostic>();
        if (CheckParts(model, found) is not { } places) return found.ToEquatableArray();
        var hasSoundBands = model.Bands is not null && !found.Exists(d => d.Location.Path!.StartsWith("$.bands", StringComparison.Ordinal));
        new StrategyRules(places, found).Check(hasSoundBands ? model.Bands : null);
        found.AddRange(PreparationRules.Check(model, places));
        return found.ToEquatableArray();
    }

    /// <summary>The problems of single parts only, which do not depend on strategies.</summary>
    internal static IReadOnlyList<Diagnostic> ValidateParts(IndicatorModel model)
    {
        var found = new List<Diagnostic>();
        CheckParts(model, found);
        return found;
    }

    private static IReadOnlyList<ModelPlace>? CheckParts(IndicatorModel model, List<Diagnostic> found)
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
            var problems = Problems(place).ToList();
            place.IsFaulty = problems.Exists(p => p.Severity == Severity.Error);
            found.AddRange(problems);
            if (string.IsNullOrWhiteSpace(place.Node.Code) || codes.TryAdd(place.Node.Code, place)) continue;
            found.Add(Diagnostic.Error(
                ModelCodes.DuplicateCode, $"The code '{place.Node.Code}' is that of {codes[place.Node.Code].Path} too.", place.At(".code"),
                "Give each node a code of its own."));
        }

        found.AddRange(Whole.Validate(model).Errors.Select(f => Report(f, new Location { Node = model.Root.Code, Path = "$" })));
        return places;
    }

    private static IEnumerable<Diagnostic> Problems(ModelPlace place)
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

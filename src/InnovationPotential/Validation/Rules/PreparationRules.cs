using InnovationPotential.Preparation;

namespace InnovationPotential.Validation;

/// <summary>Holds a model's preparation against its indicators.</summary>
internal static class PreparationRules
{
    public static IEnumerable<Diagnostic> Validate(IndicatorModel model, IReadOnlyList<ModelPlace> places)
    {
        if (model.Preparation is not { } plan) yield break;
        foreach (var problem in DroppedIndicators.Of(plan).Validate(plan.Steps)) yield return problem;
        var codes = places.Select(p => p.Node).OfType<Indicator>().Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < plan.Steps.Count; i++)
        {
            var place = new Location { Path = FormattableString.Invariant($"$.preparation.steps[{i}]") };
            if (plan.Steps[i] is not { } step)
            {
                yield return Diagnostic.Error(ModelCodes.NullPart, "A step of the preparation is missing.", place);
                continue;
            }

            if (step.Needs.Any(string.IsNullOrWhiteSpace))
            {
                yield return Diagnostic.Error(
                    PreparationCodes.UnknownName, $"The step '{step.Kind}' names a column without a name.", place,
                    "Name the column by its code in the table.");
            }

            var ofScope = place with { Path = place.Path + ".scope" };
            if (step.ValidateScope() is { } impossible) yield return impossible with { Location = ofScope };
            foreach (var code in step.Only.Concat(step.Except).Where(c => c is null || !codes.Contains(c)))
            {
                yield return Diagnostic.Error(
                    PreparationCodes.UnknownName, $"The step '{step.Kind}' names '{code}', which is none of the model's indicators.", place,
                    $"{Nearest.DidYouMean(code ?? "", codes)}They are named by their codes: {string.Join(", ", codes)}.");
            }
        }
    }
}

using FluentValidation;

namespace InnovationPotential.Validation;

/// <summary>What holds of every dimension by itself.</summary>
internal sealed class DimensionValidator : AbstractValidator<Dimension>
{
    public DimensionValidator()
    {
        Include(new NodeValidator());
        RuleFor(d => d.Children).Must(children => !children.IsEmpty)
            .Report(ModelCodes.EmptyDimension, _ => "The dimension has no children.", "Add an indicator, or take the dimension out.");
        RuleForEach<ModelNode>(d => d.Children).MustBeThere();
        RuleFor(d => d.Children).Must(children => children.IsEmpty || children.Any(c => c is not null && c.Weight != 0))
            .Report(ModelCodes.NoWeight, _ => "All children weigh 0.", "Give at least one of them a weight above 0.");
        RuleFor(d => d.MinimumCoverage).Must(rule => rule is null or { Share: >= 0 and <= 1 })
            .Report(
                ModelCodes.InvalidCoverage,
                rule => FormattableString.Invariant($"The minimum coverage {rule!.Share} is not from 0 to 1."),
                "Write 70 % as 0.7.");
        RuleFor(d => d.MinimumCoverage).Must(rule => rule is null || Enum.IsDefined(rule.Basis))
            .Report(
                ModelCodes.InvalidCoverage,
                rule => $"There is no basis {rule!.Basis} of a minimum coverage.",
                "It is a share of the weight, the children or the indicators.");
        RuleFor(d => d.Strategy!).SetValidator(new StrategyValidator());
        RuleFor(d => d.Aggregation!).SetValidator(new AggregationValidator());
        RuleFor(d => d.Weighting!).SetValidator(new WeightingValidator());
    }
}

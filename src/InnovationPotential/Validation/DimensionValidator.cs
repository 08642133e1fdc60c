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
        RuleFor(d => d.MinimumCoverage).Must(coverage => coverage is null or (>= 0 and <= 1))
            .Report(ModelCodes.InvalidCoverage,
                coverage => FormattableString.Invariant($"The minimum coverage {coverage} is not from 0 to 1."), "Write 70 % as 0.7.");
        RuleFor(d => d.Strategy!).SetValidator(new StrategyValidator());
        RuleFor(d => d.Aggregation!).SetValidator(new AggregationValidator());
        RuleFor(d => d.Weighting!).SetValidator(new WeightingValidator());
    }
}

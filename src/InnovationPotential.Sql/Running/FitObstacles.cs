using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;
using InnovationPotential.Preparation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Sql;

/// <summary>What of a model cannot be learned from aggregates of columns; all of it, before anything runs.</summary>
internal static class FitObstacles
{
    public static IEnumerable<Diagnostic> Of(IndicatorModel model, SqlSource source)
    {
        foreach (var obstacle in PreparationObstacles.OfSteps(model, source)) yield return obstacle;

        foreach (var node in PlanLayout.Of(model))
        {
            var why = node.IsLeaf ? OfValues(node) ?? OfRanks(node, model, source) : OfWeights(node);
            if (why is not null)
                yield return Diagnostic.Error(SqlCodes.NotFromAggregates, $"'{node.Code}' cannot be fitted by aggregates: {why}.",
                    new Location { Node = node.Code }, "Fit in memory on the table or a sample of it, and assess in the database.");
        }

        var comparer = source.Dialect.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        foreach (var clash in model.Indicators.Select(i => i.Code).GroupBy(c => c, comparer).Where(g => g.Count() > 1))
            yield return Diagnostic.Error(SqlCodes.NamesClash,
                $"The columns {string.Join(" and ", clash.Select(n => $"'{n}'"))} are one to {source.Dialect}.",
                hint: "Give indicators codes that differ by more than case.");
    }

    /// <summary>Whether mean and deviation of an indicator are asked for.</summary>
    public static bool AsksForMoments(PlanNode leaf) => leaf.Strategy switch
    {
        WeightedIndex index => AsksForMoments(index.NormalizationOf(leaf.Code)),
        ResourceBased { Norm: SampleMeanNorm } => true,
        _ => false,
    };

    /// <summary>Whether values are ranked.</summary>
    public static bool AsksForRanks(Normalization normalization) => normalization switch
    {
        Rank or PercentileRank => true,
        Rescaled rescaled => AsksForRanks(rescaled.Inner),
        _ => false,
    };

    private static bool AsksForMoments(Normalization normalization) => normalization switch
    {
        ZScore or Logistic or AboveBelowMean or DistanceToReference { Reference: ReferencePoint.Mean } => true,
        Normalizations.AdjustedMazziottaPareto { Reference: null, ReferenceUnit: null } => true,
        Rescaled rescaled => AsksForMoments(rescaled.Inner),
        _ => false,
    };

    private static string? OfValues(PlanNode leaf) => leaf.Strategy switch
    {
        WeightedIndex index => OfNormalization(index.NormalizationOf(leaf.Code)),
        ResourceBased { Norm: OwnPeriodNorm } => "the norm differs from unit to unit",
        ResourceBased or ScoreSum or ReadinessBased => null,
        _ => "code of the user's own wants the values themselves",
    };

    private static string? OfNormalization(Normalization normalization) => normalization switch
    {
        Rank or PercentileRank => null,
        PercentileCategories => "its steps need all values",
        Cyclical => "what it learns differs from unit to unit",
        CustomNormalization => "code of the user's own wants the values themselves",
        { UnitNeeded: not null } => "it asks for the value of a unit",
        Rescaled rescaled => OfNormalization(rescaled.Inner),
        MinMax or GoalpostNormalization or ZScore or Scaled or Identity or Logistic or Desirability or AboveBelowMean
            or DistanceToReference or DistanceToTarget or Normalizations.AdjustedMazziottaPareto => null,
        _ => "code of the user's own wants the values themselves",
    };

    private static string? OfRanks(PlanNode leaf, IndicatorModel model, SqlSource source) =>
        leaf.Strategy is not WeightedIndex index || !AsksForRanks(index.NormalizationOf(leaf.Code)) ? null
        : !source.Dialect.HasWindows ? $"{source.Dialect} has no window functions, by which it would be ranked"
        : source.Parts.Count > 1 ? "ranks are not merged over the parts of a table"
        : ((Indicator)leaf.Node).Goalposts is not null
            || model.Preparation?.Steps.Any(s => s is LimitTreatment { Action: OutlierAction.ExcludeFromRange }) == true
            ? "the ends of its range are none of the reference's, and have no rank that is known" : null;

    private static string? OfWeights(PlanNode node) =>
        (((Dimension)node.Node).Weighting ?? node.Strategy.DefaultWeighting) is { IsDataDriven: true } weighting
            ? $"the weighting '{weighting.Kind}' learns from all scores" : null;
}

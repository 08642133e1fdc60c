using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Sql;

/// <summary>What is measured of an indicator: its values, and where a range is best their distances from it.</summary>
/// <param name="Code">The indicator's code.</param>
/// <param name="HasMoments">Whether mean and deviation are asked for.</param>
/// <param name="Target">The range the distances are from; null for the values.</param>
/// <param name="Dialect">How the engine writes.</param>
internal sealed record MeasuredColumn(string Code, bool HasMoments, TargetRange? Target, SqlDialect Dialect)
{
    /// <summary>Whether distances are measured.</summary>
    public bool IsDistance => Target is not null;

    /// <summary>Whether the lowest value above 0 is asked for: a quotient has no score of others.</summary>
    public bool HasPositives { get; init; }

    /// <summary>Whether the first period is asked for by itself.</summary>
    public bool IsOfFirstPeriod { get; init; }

    /// <summary>Whether the ranks are asked for.</summary>
    public bool HasRanks { get; init; }

    /// <summary>What is measured of a leaf.</summary>
    public static IEnumerable<MeasuredColumn> Of(PlanNode leaf, SqlDialect dialect)
    {
        var indicator = (Indicator)leaf.Node;
        var column = new MeasuredColumn(leaf.Code, FitObstacles.AsksForMoments(leaf), null, dialect)
        {
            HasPositives = leaf.Strategy is WeightedIndex rules && IsQuotient(rules.NormalizationOf(leaf.Code)),
            HasRanks = leaf.Strategy is WeightedIndex ranks && FitObstacles.AsksForRanks(ranks.NormalizationOf(leaf.Code)),
            IsOfFirstPeriod = leaf.Strategy is WeightedIndex index && IsOfFirst(index.NormalizationOf(leaf.Code)),
        };
        return indicator is { Direction: Direction.TargetRange, TargetRange: { } target }
            ? [column, column with { Target = target }] : [column];
    }

    /// <summary>What is measured of a value.</summary>
    public string Measure(string value)
    {
        if (Target is not { } target) return value;
        var (from, to) = (Dialect.Number(target.From), Dialect.Number(target.To));
        return $"CASE WHEN {value} < {from} THEN {from} - {value} WHEN {value} > {to} THEN {value} - {to} ELSE {value} - {value} END";
    }

    private static bool IsQuotient(Normalization normalization) => normalization switch
    {
        Normalizations.DistanceToReference { Form: Normalizations.ReferenceForm.Ratio } => true,
        Normalizations.Rescaled rescaled => IsQuotient(rescaled.Inner),
        _ => false,
    };

    private static bool IsOfFirst(Normalization normalization) => normalization switch
    {
        Normalizations.AdjustedMazziottaPareto => true,
        Normalizations.Rescaled rescaled => IsOfFirst(rescaled.Inner),
        _ => false,
    };
}

using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential;

/// <summary>A rule that makes one score of several.</summary>
/// <remarks>
/// A missing score (NaN) is left out and the weights of the others are renormalized, unless <see cref="Properties"/> says otherwise; a weight
/// of 0 leaves a score out too, whatever its value. Only proportions among weights matter (except to the weighted sum).
/// Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract record Aggregation
{
    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>What can be relied on; the contract tests hold every aggregation to it.</summary>
    public abstract AggregationProperties Properties { get; }

    /// <summary>The score of one unit.</summary>
    /// <param name="scores">The scores to combine, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each score.</param>
    /// <returns>The combined score; null where it is undefined.</returns>
    /// <exception cref="ArgumentException">There is not one weight a score; a weight is negative or not finite; the rule compares units with each other.</exception>
    public double? Aggregate(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        Span<double> result = stackalloc double[1];
        Aggregate(new ColumnBlock(scores, scores.Length, 1, 1), weights, result);
        return double.IsNaN(result[0]) ? null : result[0];
    }

    /// <summary>The scores of many units.</summary>
    /// <param name="scores">The scores to combine: a column for each of them, a row for each unit, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each column.</param>
    /// <param name="results">Receives a score for each row, NaN where it is undefined.</param>
    /// <exception cref="ArgumentException">There is not one weight a column or one result a row; a weight is negative or not finite.</exception>
    public void Aggregate(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        if (weights.Length != scores.Count) throw new ArgumentException("There must be one weight for each score.", nameof(weights));
        if (results.Length != scores.Rows) throw new ArgumentException("There must be one result for each row.", nameof(results));
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight)) throw new ArgumentException("A weight must be 0 or more and finite.", nameof(weights));
        }

        AggregateCore(scores, weights, results);
    }

    /// <summary>The lowest and highest result, when every score lies within a range.</summary>
    /// <param name="scores">The range of the scores.</param>
    /// <param name="weights">The weights.</param>
    public virtual ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights) => scores;

    /// <summary>Combines guarded columns; see <see cref="Aggregate(ColumnBlock, ReadOnlySpan{double}, Span{double})"/>.</summary>
    /// <param name="scores">The scores to combine.</param>
    /// <param name="weights">A weight for each column.</param>
    /// <param name="results">Receives a score for each row.</param>
    protected abstract void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results);
}

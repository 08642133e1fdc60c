using InnovationPotential.Aggregations;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential;

/// <summary>A rule that makes one score of several.</summary>
/// <remarks>
/// A missing score (NaN) is left out and the weights of the others are renormalized, unless <see cref="Properties"/> says otherwise; a
/// weight of 0 leaves a score out too, whatever its value. Only proportions among weights matter (except to the weighted sum).
/// Where no score is left the result is undefined. Immutable, value-equal and safe to share between threads.
/// </remarks>
public abstract partial record Aggregation
{
    /// <summary>The stable identifier, as in JSON.</summary>
    public abstract string Kind { get; }

    /// <summary>What can be relied on; the contract tests hold every aggregation to it.</summary>
    public abstract AggregationProperties Properties { get; }

    /// <summary>The mean or extreme that the rule is, so that it can be evaluated by its formula; null where it is none.</summary>
    internal virtual MeanShape? Shape => null;

    /// <summary>The score of one unit.</summary>
    /// <param name="scores">The scores to combine, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each score.</param>
    /// <returns>The combined score; null where it is undefined (<see cref="Diagnose(ReadOnlySpan{double}, ReadOnlySpan{double})"/> says
    /// why).</returns>
    /// <exception cref="ArgumentException">There is not one weight a score; a weight is negative or not finite; the rule compares units
    /// with each other.</exception>
    public double? Aggregate(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        if (Properties.ComparesUnits)
            throw new ArgumentException($"'{Kind}' compares units with each other; give it the scores of all of them.", nameof(scores));
        Span<double> result = stackalloc double[1];
        Aggregate(new ColumnBlock(scores, scores.Length, 1, 1), weights, result);
        return double.IsNaN(result[0]) ? null : result[0];
    }

    /// <summary>The scores of many units.</summary>
    /// <param name="scores">The scores to combine: a column for each of them, a row for each unit, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each column.</param>
    /// <param name="results">Receives a score for each row, NaN where it is undefined; must not overlap the scores.</param>
    /// <exception cref="ArgumentException">There is not one weight a column or one result a row; a weight is negative or not
    /// finite.</exception>
    public void Aggregate(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results) =>
        Aggregate(scores, weights, results, CancellationToken.None);

    internal void Aggregate(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results, CancellationToken cancellation)
    {
        if (results.Length != scores.Rows) throw new ArgumentException("There must be one result for each row.", nameof(results));
        ThrowIfUnfit(scores, weights);
        AggregateCore(scores, weights, results, cancellation);
    }

    /// <summary>The lowest and highest result, when every score lies within a range.</summary>
    /// <param name="scores">The range of the scores.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="units">The number of units assessed together, at least 1; it matters only to a rule that compares units.</param>
    /// <returns>A range that holds every defined result, whatever scores are missing; infinite ends where there is no bound.</returns>
    public virtual ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => scores;

    /// <summary>Why the result of one unit is undefined, or bound by a single score.</summary>
    /// <param name="scores">The scores to combine, NaN where missing.</param>
    /// <param name="weights">A weight of 0 or more for each score.</param>
    /// <returns>The first reason found; null when there is nothing to say.</returns>
    /// <exception cref="ArgumentException">There is not one weight a score; a weight is negative or not finite.</exception>
    public AggregationIssue? Diagnose(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights) =>
        Diagnose(new ColumnBlock(scores, scores.Length, 1, 1), weights, 0);

    /// <summary>Why the result of one of many units is undefined, or bound by a single score.</summary>
    /// <param name="scores">The scores to combine, as in <see cref="Aggregate(ColumnBlock, ReadOnlySpan{double}, Span{double})"/>.</param>
    /// <param name="weights">A weight of 0 or more for each column.</param>
    /// <param name="row">The unit's row, from 0.</param>
    /// <returns>The first reason found; null when there is nothing to say.</returns>
    /// <exception cref="ArgumentException">There is not one weight a column; a weight is negative or not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public AggregationIssue? Diagnose(ColumnBlock scores, ReadOnlySpan<double> weights, int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, scores.Rows);
        ThrowIfUnfit(scores, weights);
        List<int> missing = [], negative = [], zero = [];
        var present = 0;
        for (var j = 0; j < scores.Count; j++)
        {
            if (weights[j] == 0) continue;
            var score = scores.Column(j)[row];
            if (double.IsNaN(score)) missing.Add(j); else present++;
            if (score < 0) negative.Add(j);
            if (score == 0) zero.Add(j);
        }

        var properties = Properties;
        (AggregationIssueKind Kind, List<int> Children)? issue = present == 0 ? (AggregationIssueKind.AllMissing, missing)
            : missing.Count > 0 && !properties.LeavesOutMissing ? (AggregationIssueKind.MissingScore, missing)
            : negative.Count > 0 && properties.Domain != AggregationDomain.Any ? (AggregationIssueKind.NegativeScore, negative)
            : zero.Count > 0 && properties.Domain == AggregationDomain.Positive ? (AggregationIssueKind.BindingZero, zero)
            : null;
        return issue is { } found ? new(found.Kind) { Children = [.. found.Children] } : DiagnoseCore(scores, weights, row);
    }

    /// <summary>Combines guarded columns; see <see cref="Aggregate(ColumnBlock, ReadOnlySpan{double}, Span{double})"/>.</summary>
    /// <param name="scores">The scores to combine.</param>
    /// <param name="weights">A weight for each column.</param>
    /// <param name="results">Receives a score for each row.</param>
    protected abstract void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results);

    /// <summary>The same, for rules that may take long.</summary>
    private protected virtual void AggregateCore(
        ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results, CancellationToken cancellation) =>
        AggregateCore(scores, weights, results);

    /// <summary>What <see cref="Properties"/> does not say of a unit that has a score in the domain; by default nothing.</summary>
    /// <param name="scores">The guarded scores.</param>
    /// <param name="weights">A weight for each column.</param>
    /// <param name="row">The unit's row.</param>
    protected virtual AggregationIssue? DiagnoseCore(ColumnBlock scores, ReadOnlySpan<double> weights, int row) => null;

    private static void ThrowIfUnfit(ColumnBlock scores, ReadOnlySpan<double> weights)
    {
        if (weights.Length != scores.Count) throw new ArgumentException("There must be one weight for each score.", nameof(weights));
        foreach (var weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
                throw new ArgumentException("A weight must be 0 or more and finite.", nameof(weights));
        }
    }
}

using System.Buffers;

namespace InnovationPotential.Aggregations;

/// <summary>The Borda score: the weighted mean of the numbers of units a unit is above, ties counting half.</summary>
/// <remarks>
/// <c>Σ_k o_ik</c>, o_ik being the portion of the weight on which the unit is above unit k: from 0 for the last everywhere to n − 1 for the
/// first everywhere. Times the sum of the weights it is the classic count. Missing: a pair is compared on the scores both have, weights
/// renormalized for the pair; a pair that shares none is even. A unit without scores has no result and is nobody's opponent. Time grows
/// with n². Source: Borda 1784; OECD/JRC Handbook 2008, step 6.
/// </remarks>
internal sealed record Borda : Aggregation
{
    /// <inheritdoc/>
    public override string Kind => "borda";

    /// <inheritdoc/>
    public override AggregationProperties Properties { get; } = new()
    {
        ComparesUnits = true,
        Idempotent = false,
        Compensability = Compensability.Partial,
        Class = AggregationClass.Multicriteria,
    };

    /// <inheritdoc/>
    /// <remarks>From 0 to n − 1.</remarks>
    public override ScoreRange RangeOf(ScoreRange scores, ReadOnlySpan<double> weights, int units) => new(0, units - 1);

    /// <inheritdoc/>
    protected override void AggregateCore(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results)
    {
        using var pairs = new PairComparison(scores, weights);
        var rented = ArrayPool<double>.Shared.Rent(results.Length);
        var errors = rented.AsSpan(0, results.Length);
        errors.Clear();
        for (var i = 0; i < results.Length; i++) results[i] = pairs.IsPresent(i) ? 0 : double.NaN;
        for (var i = 0; i < results.Length; i++)
        {
            if (double.IsNaN(results[i])) continue;
            for (var k = i + 1; k < results.Length; k++)
            {
                if (double.IsNaN(results[k])) continue;
                var (share, converse) = pairs.Compare(i, k);
                Add(share, ref results[i], ref errors[i]);
                Add(converse, ref results[k], ref errors[k]);
            }
        }

        for (var i = 0; i < results.Length; i++) results[i] += errors[i];
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Compensated summation, so that units with the same comparisons tie whatever the order they are summed in.</summary>
    private static void Add(double term, ref double sum, ref double error)
    {
        var next = sum + term;
        var added = next - sum;
        error += sum - (next - added) + (term - added);
        sum = next;
    }
}

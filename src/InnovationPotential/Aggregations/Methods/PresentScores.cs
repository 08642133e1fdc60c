using System.Buffers;

namespace InnovationPotential.Aggregations;

/// <summary>Takes units one by one, where a rule needs all scores of a unit side by side.</summary>
internal static class PresentScores
{
    /// <summary>Makes one score of a unit's present scores and their weights, in buffers it may overwrite.</summary>
    internal delegate double Rule<in TState>(TState state, Span<double> scores, Span<double> weights);

    /// <summary>Gives the rule each unit's scores that are present and weigh more than 0; a unit without any has no result.</summary>
    internal static void Combine<TState>(ColumnBlock scores, ReadOnlySpan<double> weights, Span<double> results, TState state,
        Rule<TState> rule)
    {
        var pooled = scores.Count > 64 ? ArrayPool<double>.Shared.Rent(2 * scores.Count) : null;
        var buffer = pooled ?? stackalloc double[128];
        Span<double> present = buffer[..scores.Count], counting = buffer.Slice(scores.Count, scores.Count);
        for (var row = 0; row < results.Length; row++)
        {
            var count = Gather(scores, weights, row, present, counting);
            results[row] = count == 0 ? double.NaN : rule(state, present[..count], counting[..count]);
        }

        if (pooled is not null) ArrayPool<double>.Shared.Return(pooled);
    }

    private static int Gather(ColumnBlock scores, ReadOnlySpan<double> weights, int row, Span<double> present, Span<double> counting)
    {
        var count = 0;
        for (var j = 0; j < weights.Length; j++)
        {
            var score = scores.Data[(j * scores.Stride) + row];
            if (weights[j] == 0 || double.IsNaN(score)) continue;
            present[count] = score;
            counting[count++] = weights[j];
        }

        return count;
    }
}

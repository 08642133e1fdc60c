namespace InnovationPotential.Numerics;

/// <summary>The pairs of a bivariate sample, counted: concordant less discordant, and tied in either variable.</summary>
internal readonly record struct Concordance(int Count, long Score, long TiedX, long TiedY)
{
    /// <summary>n(n−1)/2.</summary>
    public long Pairs => (long)Count * (Count - 1) / 2;

    public double TauB => Pairs > TiedX && Pairs > TiedY
        ? Math.Clamp(Score / Math.Sqrt((double)(Pairs - TiedX) * (Pairs - TiedY)), -1, 1)
        : double.NaN;

    /// <summary>
    /// Counts by sorting: discordant pairs are the exchanges that sort y once the sample is sorted by x and, within x, by y.
    /// </summary>
    public static Concordance Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (keys, sorted) = (x.ToArray(), y.ToArray());
        Array.Sort(keys, sorted);
        long tiedX = 0, tiedBoth = 0;
        for (int first = 0, next = 1; next <= keys.Length; next++)
        {
            if (next < keys.Length && keys[next] == keys[first]) continue;
            long run = next - first;
            if (run > 1)
            {
                var tied = sorted.AsSpan(first, next - first);
                tied.Sort();
                tiedX += run * (run - 1) / 2;
                tiedBoth += CountTied(tied);
            }

            first = next;
        }

        var exchanges = CountExchanges(sorted, new double[sorted.Length]);
        var tiedY = CountTied(sorted);

        var pairs = (long)x.Length * (x.Length - 1) / 2;
        return new Concordance(x.Length, pairs - tiedX - tiedY + tiedBoth - (2 * exchanges), tiedX, tiedY);
    }

    private static long CountTied(ReadOnlySpan<double> sorted)
    {
        long tied = 0, run = 0;
        for (var i = 1; i < sorted.Length; i++)
        {
            run = sorted[i - 1] == sorted[i] ? run + 1 : 0;
            tied += run;
        }
        return tied;
    }

    private static long CountExchanges(Span<double> values, Span<double> buffer)
    {
        if (values.Length < 2) return 0;
        var half = values.Length / 2;
        var exchanges = CountExchanges(values[..half], buffer[..half]) + CountExchanges(values[half..], buffer[half..]);
        var (left, right) = (0, half);
        for (var k = 0; k < values.Length; k++)
        {
            if (right == values.Length || (left < half && values[left] <= values[right]))
            {
                buffer[k] = values[left++];
            }
            else
            {
                buffer[k] = values[right++];
                exchanges += half - left;
            }
        }
        buffer.CopyTo(values);
        return exchanges;
    }
}

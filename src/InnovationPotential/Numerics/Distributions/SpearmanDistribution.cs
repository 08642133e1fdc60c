using System.Collections.Concurrent;

namespace InnovationPotential.Numerics;

/// <summary>The distribution of Spearman's S = Σd² when there is no association and no tie.</summary>
/// <remarks>
/// Counted up to <see cref="LargestExact"/> pairs. Beyond, the middle is the Edgeworth series of algorithm AS 89 (Best and Roberts 1975),
/// as far as nρ⁶ is at most 1.2:
/// further out the series turns negative. There the tail goes on from the series' last value as Student's t with a continuity correction
/// does, times exp(nδ(ρ)), δ being
/// what the rate of decay of t exceeds the true one by, so that the logarithm is right to leading order in n. Nearest to perfect
/// agreement, up to S = 30 and to 60 pairs,
/// it is counted again. Against counts of 15 and 16 pairs: within 1.5 % in the middle, 5 % down to one-sided probabilities of 1e-5, 20 %
/// to 1e-6.
/// </remarks>
internal static class SpearmanDistribution
{
    /// <summary>The largest sample whose distribution is counted.</summary>
    public const int LargestExact = 14;

    private const int LargestCorner = 60;
    private const int Corner = 30;

    private static readonly ConcurrentDictionary<(int Count, int Limit), double[]> Tails = new();

    /// <summary>Twice the smaller tail, at most 1, and never 0: at least the least positive double.</summary>
    public static double TwoSided(double rho, int count)
    {
        var cubes = Cubes(count);
        // An untied S is even; S and its counterpart are equally likely.
        var sum = 2 * Math.Round(cubes * (1 - Math.Abs(rho)) / 12);
        return Math.Clamp(2 * Lower(Math.Min(sum, (cubes / 3) - sum), count), double.Epsilon, 1);
    }

    /// <summary>P(S ≤ sum) of an even sum up to the middle.</summary>
    private static double Lower(double sum, int count)
    {
        if (count <= LargestExact) return Counted(count, Middle(count))[(int)sum / 2];
        var corner = count <= LargestCorner ? Counted(count, Corner)[(int)Math.Min(sum, Corner) / 2] : 0;
        return sum <= Corner && corner > 0 ? corner : Math.Max(corner, Approximate(sum, count));
    }

    private static double Cubes(int count) => ((double)count * count * count) - count;

    private static int Middle(int count) => ((count * count * count) - count) / 6;

    private static double Approximate(double sum, int count)
    {
        var cubes = Cubes(count);
        var last = 2 * Math.Ceiling(cubes * (1 - Math.Pow(1.2 / count, 1 / 6.0)) / 12);
        return sum >= last
            ? Edgeworth((cubes / 3) - sum, count)
            : Edgeworth((cubes / 3) - last, count) * Math.Exp(LogTail(sum, count) - LogTail(last, count));
    }

    /// <summary>The tail of t for the next S there would be half-way to, and what its rate lacks.</summary>
    private static double LogTail(double sum, int count)
    {
        var rho = 1 - (6 * (sum + 1) / Cubes(count));
        var root = Math.Sqrt((1 - rho) * (1 + rho));
        var q = 1 - root;
        // Fitted to the entropy of the densest arrangement with a given ρ, to 0.001; 0.06 and the sum, ½ ln(πe/6), are exact.
        var lack = rho * rho * rho * rho * (0.06 + (q * (0.10515 + (q * (-0.12365 + (q * 0.13499))))));
        return StudentT.LogProbabilities(rho / root * Math.Sqrt(count - 2), count - 2).Tail + (count * lack);
    }

    /// <summary>P(S ≥ sum).</summary>
    private static double Edgeworth(double sum, int count)
    {
        var b = 1.0 / count;
        var x = ((6 * (sum - 1) * b / (((double)count * count) - 1)) - 1) * Math.Sqrt(count - 1);
        var y = x * x;
        var u = x * b * (0.2274 + (b * (0.2531 + (0.1745 * b))) + (y * (-0.0758 + (b * (0.1033 + (0.3932 * b)))
            - (y * b * (0.0879 + (0.0151 * b) - (y * (0.0072 - (0.0831 * b) + (y * b * (0.0131 - (4.6e-4 * y))))))))));
        return (u / Math.Exp(y / 2)) + StandardNormal.UpperTail(x);
    }

    /// <summary>P(S ≤ 2k) for every k up to half a limit.</summary>
    private static double[] Counted(int count, int limit) => Tails.GetOrAdd((count, limit), key =>
    {
        var counts = CountsUpTo(key.Limit, key.Count);
        var orders = 1.0;
        for (var i = 2; i <= key.Count; i++) orders *= i;
        var tails = new double[(key.Limit / 2) + 1];
        var sum = 0.0;
        for (var k = 0; k < tails.Length; k++) tails[k] = (sum += counts[2 * k]) / orders;
        return tails;
    });

    /// <summary>
    /// The number of orders with each S up to a limit, item by item, by the set of places taken and the sum so far. Who is moved by d
    /// moves others by d in
    /// all, so that S is at least d(d + 1): only places so near can be taken, and a set is a window of them.
    /// </summary>
    internal static double[] CountsUpTo(int limit, int count)
    {
        var reach = Math.Min(count - 1, (int)((Math.Sqrt(1 + (4.0 * limit)) - 1) / 2));
        var before = new Dictionary<uint, double[]> { [(1u << reach) - 1] = Start(limit) };
        for (var item = 0; item < count; item++)
        {
            var after = new Dictionary<uint, double[]>();
            foreach (var (taken, sums) in before)
            {
                for (var b = 0; b <= 2 * reach; b++)
                {
                    var (place, square) = (item - reach + b, (b - reach) * (b - reach));
                    var now = taken | (1u << b);
                    if (now == taken || place >= count || square > limit || (now & 1) == 0) continue;
                    if (!after.TryGetValue(now >> 1, out var target)) after[now >> 1] = target = new double[limit + 1];
                    for (var sum = square; sum <= limit; sum++) target[sum] += sums[sum - square];
                }
            }

            before = after;
        }

        return before[(1u << reach) - 1];
    }

    private static double[] Start(int limit)
    {
        var start = new double[limit + 1];
        start[0] = 1;
        return start;
    }
}

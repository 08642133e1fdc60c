using MathNet.Numerics.Distributions;

namespace InnovationPotential.Numerics;

/// <summary>
/// The distribution of Spearman's S = Σd² when there is no association and no tie (algorithm AS 89, Best and Roberts 1975).
/// </summary>
internal static class SpearmanDistribution
{
    /// <summary>The largest sample whose distribution is enumerated.</summary>
    public const int LargestExact = 9;

    private static readonly double[][] Tails = [.. Enumerable.Range(0, LargestExact + 1).Select(UpperTails)];

    /// <summary>Twice the smaller tail, at most 1.</summary>
    public static double TwoSided(double rho, int count)
    {
        var cubes = ((double)count * count * count) - count;
        var sum = Math.Round(cubes * (1 - rho) / 6);
        var tail = sum > cubes / 6 ? Upper(sum, count) : 1 - Upper(sum + 2, count);
        return Math.Min(1, 2 * tail);
    }

    /// <summary>P(S ≥ sum) of an even sum; an untied S is even.</summary>
    private static double Upper(double sum, int count)
    {
        if (count > LargestExact) return Math.Clamp(Edgeworth(sum, count), 0, 1);
        var index = (int)(sum / 2);
        return index < Tails[count].Length ? Tails[count][index] : 0;
    }

    private static double Edgeworth(double sum, int count)
    {
        var b = 1.0 / count;
        var x = ((6 * (sum - 1) * b / (((double)count * count) - 1)) - 1) * Math.Sqrt(count - 1);
        var y = x * x;
        var u = x * b * (0.2274 + (b * (0.2531 + (0.1745 * b))) + (y * (-0.0758 + (b * (0.1033 + (0.3932 * b)))
            - (y * b * (0.0879 + (0.0151 * b) - (y * (0.0072 - (0.0831 * b) + (y * b * (0.0131 - (4.6e-4 * y))))))))));
        return (u / Math.Exp(y / 2)) + Normal.CDF(0, 1, -x);
    }

    /// <summary>P(S ≥ 2k) for every k: permutations counted by the set of places taken and half the sum so far.</summary>
    private static double[] UpperTails(int count)
    {
        var largest = ((count * count * count) - count) / 3;
        var counts = new double[1 << count][];
        counts[0] = new double[largest + 1];
        counts[0][0] = 1;
        for (var taken = 1; taken < counts.Length; taken++)
        {
            var current = counts[taken] = new double[largest + 1];
            var row = System.Numerics.BitOperations.PopCount((uint)taken) - 1;
            for (var place = 0; place < count; place++)
            {
                if ((taken & (1 << place)) == 0) continue;
                var square = (row - place) * (row - place);
                var before = counts[taken ^ (1 << place)];
                for (var sum = square; sum <= largest; sum++) current[sum] += before[sum - square];
            }
        }

        var all = counts[^1];
        var total = all.Sum();
        var tails = new double[(largest / 2) + 1];
        var tail = 0.0;
        for (var k = tails.Length - 1; k >= 0; k--) tails[k] = (tail += all[2 * k]) / total;
        return tails;
    }
}

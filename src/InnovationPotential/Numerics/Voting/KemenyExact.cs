namespace InnovationPotential.Numerics;

/// <summary>The best rankings of a small group by dynamic programming over the subsets that may stand first.</summary>
internal sealed class KemenyExact(OutrankingMatrix matrix, int[] group)
{
    private const double Tolerance = 1e-10;

    private readonly int _all = (1 << group.Length) - 1;
    private readonly double[] _first = Unreached(group);
    private readonly double[] _firstCount = new double[1 << group.Length];
    private readonly double[] _rest = Unreached(group);
    private readonly double[] _restCount = new double[1 << group.Length];

    internal static KemenyOptimum Solve(OutrankingMatrix matrix, int[] group) => new KemenyExact(matrix, group).Solve();

    private KemenyOptimum Solve()
    {
        (_first[0], _firstCount[0], _rest[_all], _restCount[_all]) = (0, 1, 0, 1);
        for (var set = 0; set <= _all; set++)
        {
            for (var u = 0; u < group.Length; u++)
            {
                if (!Holds(set, u)) Improve(_first, _firstCount, set | (1 << u), _first[set] + Gain(set, u), _firstCount[set]);
            }
        }

        for (var set = _all - 1; set >= 0; set--)
        {
            for (var u = 0; u < group.Length; u++)
            {
                if (!Holds(set, u)) Improve(_rest, _restCount, set, Gain(set, u) + _rest[set | (1 << u)], _restCount[set | (1 << u)]);
            }
        }

        var below = new double[group.Length];
        for (var set = 0; set < _all; set++)
        {
            var after = group.Length - 1 - int.PopCount(set);
            for (var u = 0; u < group.Length; u++)
            {
                if (!Holds(set, u) && IsBest(set, u)) below[u] += after * _firstCount[set] * _restCount[set | (1 << u)];
            }
        }

        for (var u = 0; u < below.Length; u++) below[u] /= _restCount[0];
        var rankings = new List<int[]>();
        List(0, [], rankings);
        return new(_restCount[0], rankings, below);
    }

    private void List(int set, int[] head, List<int[]> rankings)
    {
        if (set == _all) rankings.Add(head);
        for (var u = 0; u < group.Length && rankings.Count < KemenyRankings.ListedRankings; u++)
        {
            if (!Holds(set, u) && IsBest(set, u)) List(set | (1 << u), [.. head, group[u]], rankings);
        }
    }

    private bool IsBest(int set, int unit) => _first[set] + Gain(set, unit) + _rest[set | (1 << unit)] >= _rest[0] - Tolerance;

    /// <summary>What a unit adds that comes right after a set: how far the units of the set are above it.</summary>
    private double Gain(int set, int unit)
    {
        var gain = 0.0;
        for (var v = 0; v < group.Length; v++)
        {
            if (Holds(set, v)) gain += matrix.Row(group[v])[group[unit]];
        }

        return gain;
    }

    private static double[] Unreached(int[] group)
    {
        var values = new double[1 << group.Length];
        Array.Fill(values, double.NegativeInfinity);
        return values;
    }

    private static bool Holds(int set, int unit) => (set & (1 << unit)) != 0;

    private static void Improve(double[] best, double[] counts, int at, double value, double count)
    {
        if (value > best[at] + Tolerance) (best[at], counts[at]) = (value, count);
        else if (value >= best[at] - Tolerance) (best[at], counts[at]) = (Math.Max(best[at], value), counts[at] + count);
    }
}

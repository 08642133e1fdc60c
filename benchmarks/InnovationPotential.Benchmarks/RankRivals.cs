using InnovationPotential.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace InnovationPotential.Benchmarks;

/// <summary>The replications of <see cref="UncertaintyBenchmarks"/> as they would be written without the engine.</summary>
internal sealed class RankRivals
{
    private readonly int _units;
    private readonly int _indicators;
    private readonly double[][] _scores;
    private readonly Matrix<double> _matrix;
    private readonly long[] _counts;
    private readonly double[] _weights;
    private readonly double[] _keys;
    private readonly int[] _items;
    private readonly double[] _noise;

    public RankRivals(int units, int indicators, Assessment nominal)
    {
        (_units, _indicators) = (units, indicators);
        var columns = Enumerable.Range(0, indicators).Select(i => nominal.Scores($"x{i}")).ToArray();
        _scores = [.. Enumerable.Range(0, units).Select(u => columns.Select(c => c[u]!.Value).ToArray())];
        _matrix = Matrix<double>.Build.Dense(units, indicators, (u, i) => _scores[u][i]);
        _counts = new long[units * units];
        (_weights, _keys, _items) = (new double[indicators], new double[units], new int[units]);
        _noise = new double[indicators + 14];
    }

    public long Loops(int replications)
    {
        for (var replication = 0; replication < replications; replication++)
        {
            Weigh(replication, _weights);
            for (var u = 0; u < _units; u++)
            {
                var (score, row) = (0.0, _scores[u]);
                for (var i = 0; i < row.Length; i++) score += _weights[i] * row[i];
                (_keys[u], _items[u]) = (-score, u);
            }

            Count();
        }

        return _counts[0];
    }

    public long Linq(int replications)
    {
        for (var replication = 0; replication < replications; replication++)
        {
            Weigh(replication, _weights);
            var ranked = _scores.Select((row, u) => (Unit: u, Score: row.Zip(_weights, (x, w) => x * w).Sum()))
                .OrderByDescending(s => s.Score).ToList();
            foreach (var (unit, rank) in ranked.Select(s => (s.Unit, Rank: ranked.FindIndex(o => o.Score == s.Score))))
                _counts[(unit * _units) + rank]++;
        }

        return _counts[0];
    }

    public long MathNet(int replications)
    {
        var weights = Matrix<double>.Build.Dense(_indicators, replications);
        for (var replication = 0; replication < replications; replication++)
        {
            Weigh(replication, _weights);
            weights.SetColumn(replication, _weights);
        }

        var scores = _matrix * weights;
        for (var replication = 0; replication < replications; replication++)
        {
            for (var u = 0; u < _units; u++) (_keys[u], _items[u]) = (-scores[u, replication], u);
            Count();
        }

        return _counts[0];
    }

    // Effective weights: the product of the shares among siblings, each disturbed by up to a quarter.
    private void Weigh(int replication, double[] weights)
    {
        var random = new RandomNumbers(1, _noise.Length);
        for (var k = 0; k < _noise.Length; k++) _noise[k] = 0.75 + (0.5 * random.Uniform(replication, k));
        Span<double> sub = stackalloc double[10];
        Span<double> pillars = stackalloc double[4];
        sub.Clear();
        pillars.Clear();
        var all = 0.0;
        for (var p = 0; p < 4; p++) all += _noise[_indicators + 10 + p];
        for (var s = 0; s < 10; s++) pillars[s % 4] += _noise[_indicators + s];
        for (var i = 0; i < weights.Length; i++) sub[StudySample.PlaceOf(i).SubPillar] += weights[i] = StudySample.WeightOf(i) * _noise[i];
        for (var i = 0; i < weights.Length; i++)
        {
            var (s, p) = StudySample.PlaceOf(i);
            weights[i] *= _noise[_indicators + s] / (sub[s] * pillars[p]) * _noise[_indicators + 10 + p] / all;
        }
    }

    private void Count()
    {
        Array.Sort(_keys, _items);
        var rank = 0;
        for (var i = 0; i < _units; i++)
        {
            if (i == 0 || _keys[i] != _keys[i - 1]) rank = i;
            _counts[(_items[i] * _units) + rank]++;
        }
    }
}

using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;

namespace InnovationPotential.Benchmarks;

/// <summary>Competition ranks of scores, 1 % of them tied.</summary>
[Config(typeof(KernelConfig))]
public class KernelBenchmarksRanks
{
    private double[] _scores = [];
    private double[] _outlying = [];
    private double[] _keys = [];
    private int[] _items = [];
    private int[] _ranks = [];
    private ulong[] _scratch = [];

    public static IEnumerable<int> Counts => BenchmarkScale.IsShort ? [20_000] : [1_000_000];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(2);
        _scores = [.. Enumerable.Range(0, Count).Select(_ => random.NextDouble())];
        for (var i = 0; i < Count / 100; i++)
            _scores[random.Next(Count)] = _scores[random.Next(Count)];
        _outlying = [.. _scores];
        _outlying[Count / 2] = 1e300;
        _keys = new double[Count];
        _items = new int[Count];
        _ranks = new int[Count];
        _scratch = new ulong[RankKernels.ScratchLength(Count)];
    }

    [Benchmark]
    public void Kernel() => RankKernels.Fill(_scores, _ranks, RankTies.Minimum, null, _scratch);

    [Benchmark]
    public void KernelWithOutlier() => RankKernels.Fill(_outlying, _ranks, RankTies.Minimum, null, _scratch);

    [Benchmark(Baseline = true)]
    public void ArraySortWithItems()
    {
        for (var i = 0; i < Count; i++)
            (_keys[i], _items[i]) = (-_scores[i], i);
        Array.Sort(_keys, _items);
        var rank = 0;
        for (var i = 0; i < Count; i++)
        {
            if (i == 0 || _keys[i] != _keys[i - 1])
                rank = i + 1;
            _ranks[_items[i]] = rank;
        }
    }

    [Benchmark]
    public void Linq()
    {
        var rank = 0;
        var place = 0;
        var before = double.NaN;
        foreach (var (score, index) in _scores.Select((score, index) => (score, index)).OrderByDescending(pair => pair.score))
        {
            place++;
            if (score != before)
                rank = place;
            (_ranks[index], before) = (rank, score);
        }
    }
}

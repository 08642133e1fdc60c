using BenchmarkDotNet.Attributes;
using InnovationPotential.Assessments;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Counting evaluated replications of 51 units: ranks alone, then everything that stands beside them. The mean is of so many replications.
/// </summary>
[Config(typeof(TallyConfig))]
public class TallyBenchmarks
{
    private const int Blocks = 64;

    private ReplicationBatch[] _batches = [];
    private RankTally _ranks = null!;
    private RankTally _pairs = null!;
    private ScoreTally _scores = null!;
    private ScoreTally _histograms = null!;
    private LevelTally _levels = null!;
    private StudyTally _all = null!;
    private double[] _keys = [];
    private int[] _items = [];
    private long[] _counts = [];

    public static IEnumerable<int> UnitCounts => BenchmarkScale.IsShort ? [51] : [51, 200, 1000];

    [ParamsSource(nameof(UnitCounts))]
    public int Units { get; set; }

    private int Rounds => RoundsOf(Units);

    /// <summary>Replications of one operation.</summary>
    public static int ReplicationsOf(int units) => RoundsOf(units) * Blocks * ReplicationBatch.Lanes;

    private static int RoundsOf(int units) => BenchmarkScale.Of(Math.Max(1, 2000 / units), 1);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        _batches = [.. Enumerable.Range(0, Blocks).Select(_ => Batch(random))];
        var frame = Frame(null);
        var comparators = RankTally.Comparators(frame);
        _ranks = new RankTally(Frame(false), comparators);
        _pairs = new RankTally(Frame(true), comparators);
        _scores = new ScoreTally(frame, histograms: false);
        _histograms = new ScoreTally(frame, histograms: true);
        _levels = new LevelTally(frame);
        _all = new StudyTally(frame, comparators, null);
        (_keys, _items, _counts) = (new double[Units], new int[Units], new long[Units * Units]);
    }

    [Benchmark(Baseline = true)]
    public void RanksAndHistogram() => Add(_ranks);

    [Benchmark]
    public void RanksHistogramAndPairs() => Add(_pairs);

    [Benchmark]
    public void ScoreSums() => Add(_scores);

    [Benchmark]
    public void ScoreSumsAndHistograms() => Add(_histograms);

    [Benchmark]
    public void Levels() => Add(_levels);

    [Benchmark]
    public void Everything() => Add(_all);

    [Benchmark]
    public void ArraySortAndHistogram()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var batch in _batches)
            {
                for (var lane = 0; lane < ReplicationBatch.Lanes; lane++) Sort(batch.Scores, lane);
            }
        }
    }

    private void Sort(double[] scores, int lane)
    {
        for (var u = 0; u < _keys.Length; u++) (_keys[u], _items[u]) = (-scores[(u * ReplicationBatch.Lanes) + lane], u);
        Array.Sort(_keys, _items);
        var rank = 0;
        for (var i = 0; i < _keys.Length; i++)
        {
            if (i == 0 || _keys[i] != _keys[i - 1]) rank = i;
            _counts[(_items[i] * _keys.Length) + rank]++;
        }
    }

    private void Add(Tally tally)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var batch in _batches) tally.Add(batch);
        }
    }

    private ReplicationBatch Batch(Random random)
    {
        var batch = new ReplicationBatch(Units, 0) { Count = ReplicationBatch.Lanes };
        for (var i = 0; i < batch.Scores.Length; i++)
        {
            batch.Scores[i] = (1 - ((i / ReplicationBatch.Lanes) / (double)Units) + random.NextDouble() * 0.1) / 1.1;
        }

        return batch;
    }

    private StudyFrame Frame(bool? pairs) => new()
    {
        Title = "Benchmark",
        Units = [.. Enumerable.Range(0, Units).Select(u => $"U{u}")],
        NominalScores = [.. Enumerable.Range(0, Units).Select(u => 1 - (u / (double)Units))],
        NominalRanks = [.. Enumerable.Range(1, Units)],
        Low = 0,
        High = 1,
        Levels = new LevelRule(
            Bands.From(BandQuantity.Score, ("low", 0), ("middle", 1.0 / 3), ("high", 2.0 / 3)), [new LevelSpan(ScoreRange.Unit, 0)]),
        Options = new() { Replications = long.MaxValue, Pairwise = pairs },
        Fingerprint = "",
        Provenance = new("", "", null, "", "", "", "", ""),
    };
}

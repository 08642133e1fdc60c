using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Replications of 51 units × 49 indicators in three levels, weights ± 25 % at each, ranks counted in a full histogram; times are of one
/// replication. The rivals do the same on one thread.
/// </summary>
[Config(typeof(StudyConfig))]
public class UncertaintyBenchmarks
{
    private const int Units = 51;
    private const int Indicators = 49;
    private const int Many = 1 << 17;
    private const int Few = 1 << 12;

    private CompiledStudy _one = null!;
    private CompiledStudy _two = null!;
    private RankRivals _rivals = null!;
    private StudyEvaluation _evaluation = null!;
    private RankTally _ranks = null!;
    private CompiledStudy _pairs = null!;
    private AlignedDoubles _product = null!;

    [GlobalSetup]
    public void Setup()
    {
        _one = Compiled(1);
        _two = Compiled(2);
        _pairs = Compiled(1, pairs: true);
        _product = new AlignedDoubles(((Units + Indicators + LaneProducts.SixRows) * LaneProducts.Lanes) + (Units * Indicators));
        var random = new RandomNumbers(1, 1);
        for (var i = 0; i < _product.Length; i++) _product.Span[i] = random.Uniform(i, 0);
        _rivals = new RankRivals(Units, Indicators, _one.Nominal);
        _evaluation = new StudyEvaluation(_one);
        _ranks = new RankTally(_one.Frame, RankTally.Comparators(_one.Frame));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Many, Description = "engine and rank histogram, 1 thread")]
    public unsafe void EngineAndRanks()
    {
        var random = new RandomNumbers(1, _one.Inputs.Count);
        for (var first = 0; first < Many; first += ReplicationBatch.Lanes)
        {
            for (var lane = 0; lane < ReplicationBatch.Lanes; lane++) _evaluation.Batch.Replications[lane] = first + lane;
            LaneRandom.Fill(random, _evaluation.Batch.Replications, _one.Inputs.Count, _evaluation.Inputs.Pointer);
            _evaluation.Evaluate(0, ReplicationBatch.Lanes);
            _ranks.Add(_evaluation.Batch);
        }
    }

    /// <summary>What no engine can do without: one weighted sum a unit.</summary>
    [Benchmark(OperationsPerInvoke = Many, Description = "bare product of weights and scores, 1 thread")]
    public unsafe void Product()
    {
        var weights = _product.Pointer;
        var sums = weights + (Indicators * LaneProducts.Lanes);
        var scores = sums + ((Units + LaneProducts.SixRows) * LaneProducts.Lanes);
        var rows = stackalloc double*[LaneProducts.SixRows];
        for (var first = 0; first < Many; first += LaneProducts.Lanes)
        {
            for (var unit = 0; unit < Units; unit += LaneProducts.SixRows)
            {
                for (var r = 0; r < LaneProducts.SixRows; r++) rows[r] = scores + (Math.Min(unit + r, Units - 1) * Indicators);
                var target = sums + (unit * LaneProducts.Lanes);
                if (Vector512.IsHardwareAccelerated) LaneProducts.Six<Lanes8>(weights, Indicators, rows, target);
                else if (Vector256.IsHardwareAccelerated) LaneProducts.Narrow<Lanes4>(weights, Indicators, rows, target);
                else LaneProducts.Narrow<Lanes2>(weights, Indicators, rows, target);
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Many, Description = "study with scores and levels, 1 thread")]
    public UncertaintyPart StudyOneThread() => StudyRun.Part(_one, 0, Many, StudyControl.None);

    [Benchmark(OperationsPerInvoke = Many, Description = "study with scores, levels and pairs, 1 thread")]
    public UncertaintyPart StudyWithPairs() => StudyRun.Part(_pairs, 0, Many, StudyControl.None);

    [Benchmark(OperationsPerInvoke = Many, Description = "study with scores and levels, 2 threads")]
    public UncertaintyPart StudyTwoThreads() => StudyRun.Part(_two, 0, Many, StudyControl.None);

    [Benchmark(OperationsPerInvoke = Few, Description = "loops + Array.Sort")]
    public long Loops() => _rivals.Loops(Few);

    [Benchmark(OperationsPerInvoke = Few, Description = "LINQ")]
    public long Linq() => _rivals.Linq(Few);

    [Benchmark(OperationsPerInvoke = Few, Description = "MathNet product + Array.Sort")]
    public long MathNet() => _rivals.MathNet(Few);

    private static CompiledStudy Compiled(int threads, bool pairs = false) => CompiledStudy.Of(
        UncertaintyStudy.Default, StudySample.Model(Indicators), StudySample.Table(Units, Indicators, 0),
        UncertaintyOptions.Default with { Replications = long.MaxValue, DegreeOfParallelism = threads, Pairwise = pairs });
}

using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// A whole assessment through the public API beside the kernels it cannot do without: normalization and weighted arithmetic mean of 50
/// indicators in ten dimensions and of the ten dimensions, thrice (score, low, high), on as many threads. 5 % of the cells are missing.
/// </summary>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
public class AssessAgainstKernelsBenchmarks
{
    private const int Dimensions = 10;
    private const int Siblings = 5;
    private const int Indicators = Dimensions * Siblings;
    private readonly double[] _weights = [.. Enumerable.Range(1, Siblings).Select(i => (double)i)];
    private readonly double[] _equal = [.. Enumerable.Repeat(1.0, Dimensions)];
    private readonly AffineMap[] _maps = [.. Enumerable.Repeat(NormalizedBlocks.Between(1, 10), Siblings)];
    private readonly AffineMap[] _same = [.. Enumerable.Repeat(AffineMap.Identity, Dimensions)];
    private double[] _data = [];
    private FittedModel _fitted = null!;
    private IndicatorTable _table = null!;

    public static IEnumerable<int> Sizes => [BenchmarkScale.Of(1_000_000, 20_000)];

    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new RandomNumbers(1, Indicators);
        _data = new double[Indicators * Units];
        for (var i = 0; i < Indicators; i++)
        {
            for (var u = 0; u < Units; u++)
            {
                var draw = random.Uniform(u, i);
                _data[(i * Units) + u] = draw < 0.05 ? double.NaN : 1 + (9 * draw);
            }
        }

        _table = IndicatorTable.Create(
            Enumerable.Range(0, Units).Select(u => $"u{u}"),
            Enumerable.Range(0, Indicators).Select(i => IndicatorColumn.OfDoubles($"x{i}", _data.AsSpan(i * Units, Units))));
        _fitted = IndicatorModel.Create("benchmark", m =>
        {
            for (var d = 0; d < Dimensions; d++)
            {
                var first = d * Siblings;
                m.Dimension($"d{d}", dimension =>
                {
                    for (var i = 0; i < Siblings; i++)
                        dimension.Indicator($"x{first + i}", x => x with { Weight = 1 + (x.Code[^1] % Siblings), Goalposts = new(1, 10) });
                });
            }
        }).Fit(_table);
    }

    /// <summary>The kernels, with new memory for what an assessment gives: score, low, high and coverage of eleven nodes.</summary>
    [Benchmark(Baseline = true)]
    public double[][] Kernels()
    {
        var coverage = new double[Dimensions + 1][];
        for (var d = 0; d <= Dimensions; d++) (coverage[d] = GC.AllocateUninitializedArray<double>(Units)).AsSpan().Fill(1);
        return [.. coverage, Pass(), Pass(), Pass()];
    }

    [Benchmark]
    public Assessment Assess() => _fitted.Assess(_table, o => o with { DegreeOfParallelism = Threads });

    [Benchmark]
    public int AssessAndDiagnose() => _fitted.Assess(_table, o => o with { DegreeOfParallelism = Threads }).Diagnostics.Count;

    private double[] Pass()
    {
        var scores = GC.AllocateUninitializedArray<double>(Dimensions * Units);
        for (var d = 0; d < Dimensions; d++)
        {
            NormalizedBlocks.Run(
                _data.AsMemory(d * Siblings * Units, Siblings * Units), _maps, scores.AsMemory(d * Units, Units), Threads,
                (block, results) => RowAggregates.ArithmeticMean(block, _weights, results));
        }

        var root = GC.AllocateUninitializedArray<double>(Units);
        NormalizedBlocks.Run(scores, _same, root, Threads, (block, results) => RowAggregates.ArithmeticMean(block, _equal, results));
        return root;
    }
}

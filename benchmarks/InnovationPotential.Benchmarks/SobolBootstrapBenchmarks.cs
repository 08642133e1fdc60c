using BenchmarkDotNet.Attributes;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>What the intervals of Sobol' indices cost where there are a million rows, on one thread.</summary>
[Config(typeof(KernelConfig))]
public class SobolBootstrapBenchmarks
{
    public static IEnumerable<int> RowCounts => [BenchmarkScale.Of(1 << 20, 1 << 15)];

    [ParamsSource(nameof(RowCounts))]
    public int Rows { get; set; }

    [Benchmark(Baseline = true)]
    public SensitivityResult NoIntervals() => Estimate(0);

    [Benchmark]
    public SensitivityResult Resamples500() => Estimate(500);

    private SensitivityResult Estimate(int resamples) => SobolIndices.Estimate(static point => point[0], 1,
        o => o with { Rows = Rows, Resamples = resamples, DegreeOfParallelism = 1 });
}

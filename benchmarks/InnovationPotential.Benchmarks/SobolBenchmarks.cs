using BenchmarkDotNet.Attributes;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Sobol' indices of a function of 63 inputs that costs next to nothing: what design, evaluation, estimates and bootstrap add.
/// </summary>
/// <remarks>65 evaluations a row, 128 with the second order; divide the time by them.</remarks>
[Config(typeof(KernelConfig))]
public class SobolBenchmarks
{
    private const int Inputs = 63;

    public static IEnumerable<int> RowCounts => [BenchmarkScale.Of(16_384, 256)];

    [ParamsSource(nameof(RowCounts))]
    public int Rows { get; set; }

    [Benchmark(Baseline = true)]
    public double OnlyTheFunction()
    {
        var point = new double[Inputs];
        var sum = 0.0;
        for (var i = 0L; i < (long)Rows * (Inputs + 2); i++)
        {
            point[i % Inputs] = i;
            sum += Sum(point);
        }

        return sum;
    }

    [Benchmark]
    public SensitivityResult NoIntervals1Thread() => Estimate(o => o with { Resamples = 0, DegreeOfParallelism = 1 });

    [Benchmark]
    public SensitivityResult NoIntervals2Threads() => Estimate(o => o with { Resamples = 0, DegreeOfParallelism = 2 });

    [Benchmark]
    public SensitivityResult RandomPoints1Thread() =>
        Estimate(o => o with { Points = SensitivityPoints.Random, Resamples = 0, DegreeOfParallelism = 1 });

    [Benchmark]
    public SensitivityResult Intervals1Thread() => Estimate(o => o with { DegreeOfParallelism = 1 });

    [Benchmark]
    public SensitivityResult Intervals2Threads() => Estimate(o => o with { DegreeOfParallelism = 2 });

    [Benchmark]
    public SensitivityResult SecondOrderNoIntervals2Threads() =>
        Estimate(o => o with { SecondOrder = true, Resamples = 0, DegreeOfParallelism = 2 });

    [Benchmark]
    public SensitivityResult SecondOrderIntervals2Threads() => Estimate(o => o with { SecondOrder = true, DegreeOfParallelism = 2 });

    private SensitivityResult Estimate(Func<SensitivityOptions, SensitivityOptions> configure) =>
        SobolIndices.Estimate(Sum, Inputs, o => configure(o) with { Rows = Rows });

    private static double Sum(ReadOnlySpan<double> point)
    {
        var sum = 0.0;
        foreach (var value in point) sum += value;
        return sum;
    }
}

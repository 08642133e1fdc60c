using BenchmarkDotNet.Attributes;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Sobol' indices of the mean rank shift with 63 weights as factors, 51 units × 49 indicators, two threads; times are of one evaluation of
/// the index.
/// </summary>
[Config(typeof(StudyConfig))]
public class StudySensitivityBenchmarks
{
    private const int Rows = 1 << 12;
    private const int Factors = 63;

    private SaltelliDesign _design = null!;
    private CompiledStudy _study = null!;

    [GlobalSetup]
    public void Setup()
    {
        _study = CompiledStudy.Of(
            UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25) with { EachWeight = true }), StudySample.Model(49),
            StudySample.Table(51, 49, 0), UncertaintyOptions.Default);
        _design = new SaltelliDesign([.. _study.Inputs.Groups.Select(g => g.Group.Count)], SensitivityPoints.Sobol, 1);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows * (Factors + 2))]
    public object RankShift() => SaltelliSampling.Run(_design, new StudyEvaluator(_study, [StudyOutput.RankShift]), 0, Rows, 2);

    [Benchmark(OperationsPerInvoke = Rows * (Factors + 2))]
    public object ScoreOfAUnit() => SaltelliSampling.Run(_design, new StudyEvaluator(_study, [StudyOutput.Score("u0")]), 0, Rows, 2);
}

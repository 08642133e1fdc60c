using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Benchmarks;

/// <summary>Every normalization: learning from a column of a panel and scoring it.</summary>
[Config(typeof(MethodConfig))]
public class MethodBenchmarksNormalization
{
    private const int Periods = 8;
    private static readonly Indicator Indicator = new("x") { Target = 30, Goalposts = new(0, 25), TargetRange = new(8, 10) };

    private readonly string[] _units =
        [.. Enumerable.Range(0, BenchmarkScale.Of(1_250, 25)).Select(u => u < 26 ? ((char)('a' + u)).ToString() : $"u{u}")];
    private readonly double[] _values = new double[Periods * BenchmarkScale.Of(1_250, 25)];
    private readonly double[] _scores = new double[Periods * BenchmarkScale.Of(1_250, 25)];
    private Normalization _rule = null!;

    public static IEnumerable<string> Cases => MethodCases.NamesOf(NormalizationExamples.All, r => r.Kind);

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _rule = MethodCases.Of(NormalizationExamples.All, Case);
        var random = new RandomNumbers(1, 1);
        for (var i = 0; i < _values.Length; i++) _values[i] = random.Uniform(i, 0) < 0.05 ? double.NaN : 0.5 + (24 * random.Uniform(i, 0));
        if (FitAndApply().Any(double.IsInfinity)) throw new InvalidOperationException($"{Case} gave an infinite score.");
    }

    [Benchmark]
    public double[] FitAndApply()
    {
        var sample = new IndicatorSample(_values, _units);
        _rule.Fit(Indicator, sample).Apply(sample, _scores);
        return _scores;
    }
}

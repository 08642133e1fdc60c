using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Contracts;
using InnovationPotential.Weightings;

namespace InnovationPotential.Benchmarks;

/// <summary>Every weighting of four siblings whose scores have something in common.</summary>
[Config(typeof(MethodConfig))]
public class MethodBenchmarksWeighting
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];
    private static readonly int Rows = BenchmarkScale.Of(1_000, 30);

    private readonly double[] _nominal = [1, 2, 3, 4];
    private readonly int[] _counts = [1, 3, 2, 5];
    private readonly double[] _scores = new double[4 * Rows];
    private Weighting _rule = null!;

    public static IEnumerable<string> Cases => MethodCases.NamesOf(WeightingExamples.All, r => r.Kind);

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _rule = MethodCases.Of(WeightingExamples.All, Case);
        var random = new RandomNumbers(1, 4);
        for (var i = 0; i < _scores.Length; i++) _scores[i] = 0.1 + (2 * random.Uniform(i, 0)) + (10.0 * (i % Rows) / Rows);
        if (!Weigh().Weights.All(double.IsFinite)) throw new InvalidOperationException($"{Case} gave no weights.");
    }

    [Benchmark]
    public WeightingResult Weigh() =>
        _rule.Weigh(new Siblings
        {
            Node = "node",
            Codes = Codes,
            Nominal = _nominal,
            IndicatorCounts = _counts,
            Scores = new ColumnBlock(_scores, 4, Rows)
        });
}

using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Benchmarks;

/// <summary>Every strategy through the whole engine: fitting a model and assessing its units, some observations missing.</summary>
[Config(typeof(MethodConfig))]
public class MethodBenchmarksStrategy
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];
    private static readonly int Units = BenchmarkScale.Of(200, 12);

    private IndicatorTable _table = null!;
    private IndicatorModel _model = null!;

    public static IEnumerable<string> Cases => MethodCases.NamesOf(StrategyExamples.All, e => e.Name);

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _model = MethodCases.Of(StrategyExamples.All, Case).Model;
        var random = new RandomNumbers(1, Codes.Length);
        // Levels from 1 to 4 suit every example: they are levels of each scale and readings above 0.
        var columns = Codes.Select((code, c) =>
            IndicatorColumn.OfDoubles(code,
                [.. Enumerable.Range(0, Units)
                    .Select(u => random.Uniform(u, c) is var draw && draw < 0.05 ? double.NaN : Math.Ceiling(4 * draw))]));
        _table = IndicatorTable.Create(Enumerable.Range(0, Units).Select(u => $"u{u}"), columns);
        if (!FitAndAssess().Scores().Any(s => s is not null)) throw new InvalidOperationException($"{Case} gave no score.");
    }

    [Benchmark]
    public Assessment FitAndAssess() => _model.Assess(_table);
}

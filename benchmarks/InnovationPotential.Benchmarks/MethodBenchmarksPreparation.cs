using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Benchmarks;

/// <summary>Every screening, denomination, imputation and treatment of a panel with gaps and outliers: learning and applying.</summary>
[Config(typeof(MethodConfig))]
public class MethodBenchmarksPreparation
{
    private static readonly string[] Indicators = ["x", "y", "z"];
    private static readonly int[] Years = [2016, 2017, 2018, 2019, 2020, 2022];
    private static readonly int Units = BenchmarkScale.Of(240, 12);

    private IndicatorTable _table = null!;
    private PreparationStep _step = null!;

    public static IEnumerable<string> Cases => MethodCases.NamesOf(PreparationExamples.All, s => s.Kind);

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _step = MethodCases.Of(PreparationExamples.All, Case);
        var random = new RandomNumbers(1, Indicators.Length);
        var rows = Units * Years.Length;
        var columns = Indicators.Select((code, c) =>
            IndicatorColumn.OfDoubles(code, [.. Enumerable.Range(0, rows).Select(r => Value(random.Uniform(r, c), r))]));
        _table = IndicatorTable.Create(
            Enumerable.Range(0, Units).Select(u => u < 26 ? ((char)('A' + u)).ToString() : $"U{u}"),
            [.. columns, IndicatorColumn.OfDoubles("size", [.. Enumerable.Range(0, rows).Select(r => 1.0 + (r % 5))])],
            Years.Select(Period.Year),
            [new UnitAttribute("group", [.. Enumerable.Range(0, Units).Select(u => u % 3 == 0 ? "a" : "b")]),
                new UnitAttribute("people",
                    [.. Enumerable.Range(1, Units).Select(u => u.ToString(System.Globalization.CultureInfo.InvariantCulture))])]);
        FitAndApply();
    }

    [Benchmark]
    public PreparedTable FitAndApply() => _step.Fit(_table).Apply(_table);

    private static double Value(double draw, int row) =>
        draw < 0.1 ? double.NaN : draw > 0.98 ? 60 + (30 * draw) : 0.1 + (5 * draw) + (row % 7);
}

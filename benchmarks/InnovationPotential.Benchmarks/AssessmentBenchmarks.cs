using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;

namespace InnovationPotential.Benchmarks;

/// <summary>A whole assessment through the public API: 50 indicators in three levels, 5 % missing, under each strategy.</summary>
[Config(typeof(StandardConfig))]
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private const int Indicators = 50;
    private FittedModel _fitted = null!;
    private IndicatorTable _table = null!;

    /// <summary>Time and memory are to grow in proportion to the units.</summary>
    [ParamsSource(nameof(Sizes))]
    public int Units { get; set; }

    public static IEnumerable<int> Sizes => BenchmarkScale.IsShort ? [1_000] : [1_000, 100_000, 1_000_000];

    [Params("score-sum", "weighted-index", "resource-based", "readiness-based")]
    public string Strategy { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var random = new RandomNumbers(1, Indicators);
        var columns = Enumerable.Range(0, Indicators).Select(i =>
        {
            var values = new double[Units];
            for (var u = 0; u < Units; u++)
            {
                var draw = random.Uniform(u, i);
                values[u] = draw < 0.05 ? double.NaN : Math.Floor(1 + (9 * draw));
            }

            return IndicatorColumn.OfDoubles($"x{i}", values);
        });
        _table = IndicatorTable.Create(Enumerable.Range(0, Units).Select(u => $"u{u}"), columns);
        _fitted = Model().Fit(_table);
    }

    [Benchmark]
    public Assessment Assess() => _fitted.Assess(_table);

    private IndicatorModel Model() => IndicatorModel.Create("benchmark", m =>
    {
        m.Strategy(Strategy switch
        {
            "score-sum" => AssessmentStrategy.ScoreSum(),
            "weighted-index" => AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100) }),
            "resource-based" => AssessmentStrategy.ResourceBased(),
            _ => AssessmentStrategy.ReadinessBased(),
        });
        for (var d = 0; d < 10; d++)
        {
            var first = d * 5;
            m.Dimension($"d{d}", dimension =>
            {
                for (var i = first; i < first + 5; i++)
                    dimension.Indicator($"x{i}", x => x with { Scale = MeasurementScale.OrdinalRange(1, 9), Norm = 5 });
            });
        }
    });
}

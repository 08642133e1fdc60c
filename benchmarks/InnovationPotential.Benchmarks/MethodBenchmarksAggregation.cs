using BenchmarkDotNet.Attributes;
using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Benchmarks;

/// <summary>Every aggregation of three scores, some missing: many units where each is by itself, fewer where units are compared.</summary>
[Config(typeof(MethodConfig))]
public class MethodBenchmarksAggregation
{
    private const int Children = 3;

    private readonly double[] _weights = [1, 2, 1.5];
    private Aggregation _rule = null!;
    private double[] _data = [];
    private double[] _results = [];

    public static IEnumerable<string> Cases => MethodCases.NamesOf(AggregationExamples.All, r => r.Kind);

    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _rule = MethodCases.Of(AggregationExamples.All, Case);
        var units = _rule is Kemeny
            ? BenchmarkScale.Of(30, 8) : _rule.Properties.ComparesUnits ? BenchmarkScale.Of(200, 12) : BenchmarkScale.Of(10_000, 50);
        var random = new RandomNumbers(1, Children);
        _results = new double[units];
        _data = new double[units * Children];
        for (var i = 0; i < _data.Length; i++) _data[i] = random.Uniform(i, 0) is var draw && draw < 0.05 ? double.NaN : 1 + (19 * draw);
        if (!Aggregate().Any(double.IsFinite)) throw new InvalidOperationException($"{Case} gave no score.");
    }

    [Benchmark]
    public double[] Aggregate()
    {
        _rule.Aggregate(new ColumnBlock(_data, Children, _results.Length), _weights, _results);
        return _results;
    }
}

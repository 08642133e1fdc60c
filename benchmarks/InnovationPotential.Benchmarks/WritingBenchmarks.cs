using System.Buffers.Text;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace InnovationPotential.Benchmarks;

/// <summary>Writing the result of a million units: CSV beside the same numbers by a plain loop, and JSON.</summary>
[Config(typeof(StandardConfig))]
public class WritingBenchmarks
{
    private const int Indicators = 20;
    private const int Dimensions = 4;
    private const int Longest = 512;

    private readonly byte[] _buffer = new byte[1 << 16];
    private Assessment _assessment = null!;

    [GlobalSetup]
    public void Setup()
    {
        var units = BenchmarkScale.Of(1_000_000, 1_000);
        var random = new Random(1);
        var columns = Enumerable.Range(0, Indicators).Select(i =>
        {
            var values = new double[units];
            foreach (ref var value in values.AsSpan()) value = random.NextDouble() < 0.02 ? double.NaN : random.NextDouble();
            return IndicatorColumn.OfDoubles($"x{i}", values);
        });
        var table = IndicatorTable.Create(Enumerable.Range(0, units).Select(u => $"u{u}"), columns);
        var model = IndicatorModel.Create("benchmark", m =>
        {
            for (var d = 0; d < Dimensions; d++)
            {
                var first = d * (Indicators / Dimensions);
                m.Dimension($"d{d}", dimension =>
                {
                    for (var i = first; i < first + (Indicators / Dimensions); i++) dimension.Indicator($"x{i}");
                });
            }
        });
        _assessment = model.Assess(table);
        _assessment.WriteCsv(Stream.Null);
    }

    [Benchmark(Baseline = true)]
    public int Loop()
    {
        var (low, high, coverage) = (_assessment.Scores(), _assessment.Scores(), _assessment.Scores());
        var (score, ranks) = (_assessment.Scores(), _assessment.Ranks());
        var dimensions = Enumerable.Range(0, Dimensions).Select(d => _assessment.Scores($"d{d}")).ToArray();
        var at = 0;
        for (var u = 0; u < score.Count; u++)
        {
            if (at > _buffer.Length - Longest) at = 0;
            at += Encoding.UTF8.GetBytes(_assessment.Units[u], _buffer.AsSpan(at));
            at = Add(score[u], Add(low[u], Add(high[u], Add(coverage[u], Add(ranks[u], at)))));
            foreach (var dimension in dimensions) at = Add(dimension[u], at);
            _buffer[at++] = (byte)'\n';
        }

        return at;
    }

    [Benchmark]
    public void WriteCsv() => _assessment.WriteCsv(Stream.Null);

    [Benchmark]
    public int ToCsv() => _assessment.ToCsv().Length;

    [Benchmark]
    public void WriteJson() => _assessment.WriteJson(Stream.Null);

    private int Add(double? value, int at)
    {
        if (value is { } number && Utf8Formatter.TryFormat(number, _buffer.AsSpan(at), out var length)) at += length;
        _buffer[at] = (byte)',';
        return at + 1;
    }
}

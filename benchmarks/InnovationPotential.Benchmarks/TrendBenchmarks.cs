using BenchmarkDotNet.Attributes;
using InnovationPotential.Trends;

namespace InnovationPotential.Benchmarks;

/// <summary>100,000 series of 10 periods (1,000 in a short run), half of them with ties.</summary>
[Config(typeof(StandardConfig))]
public class TrendBenchmarks
{
    private static readonly int SeriesCount = BenchmarkScale.Of(100_000, 1_000);
    private const int Periods = 10;

    private readonly double[] _times = new double[Periods];
    private readonly double[] _values = new double[SeriesCount * Periods];
    private IndicatorTable _table = null!;

    [GlobalSetup]
    public void Setup()
    {
        for (var t = 0; t < Periods; t++) _times[t] = 2011 + t;
        var state = 20170301u;
        for (var i = 0; i < _values.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            var noise = (state >> 8) / (double)(1 << 24);
            var value = 100 + i % Periods * 3 + 40 * noise;
            _values[i] = i / Periods % 2 == 0 ? value : Math.Round(value / 10) * 10;
        }

        var units = SeriesCount / 10;
        _table = IndicatorTable.Create(
            Enumerable.Range(0, units).Select(u => $"u{u}"),
            Enumerable.Range(0, 10).Select(i => IndicatorColumn.OfDoubles($"i{i}", _values.AsSpan(i * units * Periods, units * Periods))),
            Enumerable.Range(2011, Periods).Select(Period.Year));
    }

    [Benchmark(Description = "Mann-Kendall, exact")]
    public double MannKendallExact()
    {
        var sum = 0.0;
        for (var i = 0; i < SeriesCount; i++) sum += MannKendallTest.Of(Values(i)).PTwoSided.GetValue();
        return sum;
    }

    [Benchmark(Description = "everything else")]
    public double EverythingElse()
    {
        var sum = 0.0;
        Span<Quantity> indices = stackalloc Quantity[Periods - 1];
        for (var i = 0; i < SeriesCount; i++)
        {
            var values = Values(i);
            Dynamics.ChainIndices(values, indices);
            Dynamics.BaseIndices(values, indices);
            sum += Dynamics.MeanLevel(values).GetValue();
            sum += Dynamics.ChronologicalMean(_times, values).GetValue();
            sum += Dynamics.MeanAbsoluteIncrement(_times, values).GetValue();
            sum += Dynamics.Cagr(_times, values).GetValue();
            sum += LinearTrend.Fit(_times, values).Slope.GetValue();
            sum += SenTrend.Fit(_times, values).Slope.GetValue();
        }
        return sum;
    }

    [Benchmark(Description = "whole summary")]
    public int Summary()
    {
        var count = 0;
        for (var i = 0; i < SeriesCount; i++) count += SeriesTrend.Of(_times, Values(i)).N;
        return count;
    }

    [Benchmark(Description = "table.Trends()")]
    public int Table() => _table.Trends().Count;

    private ReadOnlySpan<double> Values(int series) => _values.AsSpan(series * Periods, Periods);
}

using BenchmarkDotNet.Attributes;
using InnovationPotential.Numerics;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// 240 regions × 27 indicators × 8 years in three levels, 5 % missing: min–max over the pooled panel, nested weighted means, ranks within
/// each year. Ours fits and assesses, and knows bounds and coverage of every node besides; the other is the same work written plainly with
/// LINQ.
/// </summary>
[Config(typeof(StandardConfig))]
public class PanelBenchmarks
{
    private const int Years = 8;
    private const int Indicators = 27;
    private static readonly int Regions = BenchmarkScale.Of(240, 24);

    private readonly IndicatorModel _model = IndicatorModel.Create("panel", m =>
    {
        for (var s = 0; s < 3; s++)
        {
            var first = s * 3;
            m.Dimension($"s{s}", subIndex =>
            {
                subIndex.Weight(1 + (first / 3));
                for (var d = first; d < first + 3; d++)
                {
                    var dimension = d;
                    subIndex.Dimension($"d{d}", pillar =>
                    {
                        pillar.Weight(WeightOfDimension(dimension));
                        for (var i = 3 * dimension; i < (3 * dimension) + 3; i++) pillar.Indicator($"x{i}", weight: WeightOfIndicator(i));
                    });
                }
            });
        }
    });

    private IndicatorTable _table = null!;
    private PanelRow[] _rows = [];

    internal IndicatorModel Model => _model;

    internal IndicatorTable Table => _table;

    [GlobalSetup]
    public void Setup()
    {
        var random = new RandomNumbers(1, Indicators);
        double Value(int row, int indicator) =>
            random.Uniform(row, indicator) is var draw && draw < 0.05 ? double.NaN : (indicator + 1) * draw;
        _table = IndicatorTable.Create(
            Enumerable.Range(0, Regions).Select(r => $"r{r}"),
            Enumerable.Range(0, Indicators)
                .Select(i => IndicatorColumn.OfDoubles($"x{i}", [.. Enumerable.Range(0, Regions * Years).Select(row => Value(row, i))])),
            Enumerable.Range(2015, Years).Select(Period.Year));
        _rows = [.. Enumerable.Range(0, Regions * Years)
            .Select(row => new PanelRow(2015 + (row / Regions), [.. Enumerable.Range(0, Indicators).Select(i => Value(row, i))]))];

        var (ours, plain) = (FitAndAssess(), PlainLinq());
        for (var row = 0; row < plain.Count; row++)
        {
            if (!(Math.Abs(ours.Scores[row]!.Value - plain[row].Score) < 1e-12) || ours.Ranks[row] != plain[row].Rank)
                throw new InvalidOperationException($"Row {row}: {ours.Scores[row]} and rank {ours.Ranks[row]}, plainly {plain[row]}.");
        }
    }

    [Benchmark]
    public (IReadOnlyList<double?> Scores, IReadOnlyList<double?> Ranks) FitAndAssess()
    {
        var assessment = _model.Fit(_table).Assess(_table);
        return (assessment.Scores(), assessment.Ranks());
    }

    [Benchmark(Baseline = true)]
    public List<(double Score, int Rank)> PlainLinq()
    {
        var ranges = Enumerable.Range(0, Indicators)
            .Select(i => _rows.Select(r => r.Values[i]).Where(v => !double.IsNaN(v)).ToList())
            .Select(values => (Low: values.Min(), High: values.Max()))
            .ToList();
        var scores = _rows.Select(r => Mean(Enumerable.Range(0, 3).Select(s => (
            Weight: 1.0 + s,
            Score: Mean(Enumerable.Range(3 * s, 3).Select(d => (
                Weight: WeightOfDimension(d),
                Score: Mean(Enumerable.Range(3 * d, 3).Select(i => (
                    Weight: WeightOfIndicator(i),
                    Score: (r.Values[i] - ranges[i].Low) / (ranges[i].High - ranges[i].Low)))))))))));
        return _rows.Zip(scores, (r, score) => (r.Year, Score: score)).GroupBy(r => r.Year)
            .SelectMany(year =>
            {
                var best = year.Select(r => r.Score).OrderDescending().ToList();
                return year.Select(r => (r.Score, Rank: best.IndexOf(r.Score) + 1));
            })
            .ToList();
    }

    private static double Mean(IEnumerable<(double Weight, double Score)> children)
    {
        var present = children.Where(c => !double.IsNaN(c.Score)).ToList();
        return present.Count == 0 ? double.NaN : present.Sum(c => c.Weight * c.Score) / present.Sum(c => c.Weight);
    }

    private static double WeightOfDimension(int dimension) => 1 + (dimension % 2);

    private static double WeightOfIndicator(int indicator) => 1 + (0.5 * (indicator % 3));

    private sealed record PanelRow(int Year, double[] Values);
}

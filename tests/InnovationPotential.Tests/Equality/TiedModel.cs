using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Equality;

/// <summary>
/// A model of three dimensions of three indicators, on units of which each has a twin that holds its values in another order.
/// </summary>
internal sealed class TiedModel
{
    private readonly decimal[][] _dimensions;

    private TiedModel(IndicatorModel model, IndicatorTable table, decimal[][] dimensions, decimal[] scores) =>
        (Model, Table, _dimensions, Scores) = (model, table, dimensions, scores);

    public static string[] Kinds => ["arithmetic", "median", "gates", "copeland"];

    public IndicatorModel Model { get; private init; }

    public IndicatorTable Table { get; }

    /// <summary>The root's scores in exact arithmetic; means as sums of the decimals they are the third or the ninth of.</summary>
    public decimal[] Scores { get; }

    /// <summary>What a score of <see cref="Scores"/> is multiplied by.</summary>
    public double Times { get; private init; } = 1;

    /// <summary>Competition ranks of the exact scores.</summary>
    public int[] Ranks => [.. Scores.Select(s => 1 + Scores.Count(o => o > s))];

    public static TiedModel Of(string kind, Random random, int pairs = 20)
    {
        var rows = new List<decimal?[]>();
        for (var u = 0; u < pairs; u++)
        {
            decimal?[] values = [.. Enumerable.Range(0, 9).Select(_ => (decimal?)random.Decimal(999, 3))];
            rows.Add(values);
            rows.Add([values[2], values[0], values[1], values[4], values[5], values[3], values[8], values[7], values[6]]);
        }

        var dimensions = rows.Select(r => Enumerable.Range(0, 3).Select(d => r[(3 * d)..((3 * d) + 3)].Sum()!.Value).ToArray()).ToArray();
        var table = EqualityCases.Table([.. Enumerable.Range(0, 9).Select(i => $"x{i}")], rows);
        decimal[] thresholds = [.. Enumerable.Range(0, 3).Select(d => dimensions[random.Next(rows.Count)][d])];
        decimal[] scores = kind switch
        {
            "median" => [.. dimensions.Select(d => d.Order().ElementAt(1))],
            "gates" => [.. dimensions.Select(d => (decimal)d.TakeWhile((mean, i) => mean >= thresholds[i]).Count())],
            "copeland" =>
                [.. dimensions.Select(d => dimensions.Sum(o => (decimal)Math.Sign(d.Zip(o).Sum(p => Math.Sign(p.First - p.Second)))))],
            _ => [.. dimensions.Select(d => d.Sum())],
        };
        var own = AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts() });
        var model = IndicatorModel.Create("m", m =>
        {
            m.Strategy(kind == "gates" ? AssessmentStrategy.ReadinessBased(s => s with
            {
                Rule = ReadinessRule.Gates(
                [.. thresholds.Select((t, i) => Gate.Of(i + 1, $"g{i}", ($"d{i}", (double)t / 3)))])
            }) : own);
            if (kind == "median") m.Aggregation(Aggregation.Median);
            if (kind == "copeland") m.Aggregation(Aggregation.Copeland);
            for (var i = 0; i < 3; i++)
            {
                m.Dimension($"d{i}", d =>
                {
                    d.Strategy(own).Aggregation(Aggregation.Arithmetic);
                    for (var j = 0; j < 3; j++) d.Indicator($"x{(3 * i) + j}", x => x with { Goalposts = new(0, 1) });
                });
            }
        });
        return new TiedModel(model, table, dimensions, scores)
        {
            Times = kind switch { "arithmetic" => 1 / 9.0, "median" => 1 / 3.0, _ => 1 },
        };
    }

    /// <summary>The model with two bands, the upper of which begins exactly at what a unit has.</summary>
    public (TiedModel Model, string[] Levels) CutAt(BandQuantity quantity, int unit)
    {
        decimal Of(decimal score) => quantity switch
        {
            BandQuantity.PercentileRank => Scores.Count(o => o < score),
            _ => score,
        };
        var (mean, n) = (Scores.Average(), Scores.Length);
        var edge = quantity switch
        {
            BandQuantity.PercentOfMean => (double)(100 * Scores[unit] / mean),
            BandQuantity.PercentOfBest => (double)(100 * Scores[unit] / Scores.Max()),
            BandQuantity.PercentileRank => (double)(Of(Scores[unit]) / (n - 1)),
            BandQuantity.StandardDeviations => (double)(Scores[unit] - mean)
                / Math.Sqrt(Scores.Sum(s => (double)((s - mean) * (s - mean))) / (n - 1)),
            _ => (double)Scores[unit] * Times,
        };
        var bands = Bands.From(quantity, ("low", double.NegativeInfinity), ("high", edge));
        return (new TiedModel(Model with { Bands = bands }, Table, _dimensions, Scores) { Times = Times },
            [.. Scores.Select(s => Of(s) >= Of(Scores[unit]) ? "high" : "low")]);
    }
}

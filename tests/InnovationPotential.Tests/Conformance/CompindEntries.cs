using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Normalizations;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

internal static class CompindEntries
{
    private static readonly string[] Codes = ["a", "b", "c", "d", "e", "g"];
    private static readonly double[] Equal = [1, 1, 1, 1, 1, 1];

    private static readonly Deviation Ampi = new(
        "Compind's `ci_ampi` overwrites its argument `penalty`, so that POS and NEG give the same index, rounded to 3 decimals. What it "
            + "gives is the index with the downward penalty.",
        "scores 80 and 120: with the penalty downward 96, upward 104; Compind 96 both times",
        () =>
        {
            Aggregation.AdjustedMazziottaPareto().Aggregate([80, 120], [1, 1]).Should().BeApproximately(96, 1e-12);
            Aggregation.AdjustedMazziottaPareto(PenaltyDirection.Upward).Aggregate([80, 120], [1, 1]).Should().BeApproximately(104, 1e-12);
        });

    private static readonly Deviation PowerMean = new(
        "Compind's `ci_generalized_mean` computes mean(x^p) / p, because `^1/p` divides by p; with its default `na.rm = TRUE` it returns "
            + "the number 1.",
        "1 and 7 with p = 2: Compind 25 / 2 = 12.5; ours √25 = 5",
        () => Aggregation.PowerMean(2).Aggregate([1, 7], [1, 1]).Should().BeApproximately(5, 1e-15));

    private static readonly Deviation MeanMin = new(
        "Compind's `ci_mean_min` standardizes by subtracting the vector of column means from a data frame, which recycles it down the "
            + "rows instead of across the columns.",
        "unit U01 with α = 1, β = 0: Compind 58.5…; ours 94.32359083467833",
        () => MeanMinOf(1, 0)[0].Should().BeApproximately(94.32359083467833, 1e-11));

    private static readonly Deviation Smaa = new(
        "Compind's `ci_smaa_constr` divides each weight by the sum of its criterion over all draws, not by the sum of its draw: ranks are "
            + "then those of independent uniform weights, which crowd the middle of the simplex, and " +
        "lower bounds are not kept. Ours are uniform on the simplex.",
        "unit U03: mean rank 7.2 with Compind's weights, 8.7 with weights uniform on the simplex",
        () => MeanRanks(SimplexSampling.Uniform)[2].Should().BeApproximately(8.68, 0.4));

    public static IEnumerable<ConformanceEntry> All =>
    [
        Rule("norm_z_100_10", "ZScore(100, 10)", Normalization.ZScore(100, 10)),
        Rule("norm_minmax", "MinMax()", Normalization.MinMax()),
        Rule("norm_pos", "MinMax(0.01, 0.99)", Normalization.MinMax(0.01, 0.99)),
        Rule("norm_rank", "Rank(RankTies.Average)", Normalization.Rank(RankTies.Average)) with { Relative = 0 },
        Conforms("compind/owa.csv", "`OrderedWeighted.OfHighest`, `OfLowest`", c =>
        {
            var expected = ReferenceCsv.Read("compind/owa.csv");
            foreach (var j in (int[])[1, 2, 3, 4, 6])
            {
                c.Add(Of(OrderedWeighted.OfHighest(j, 6)), expected.Numbers($"p{j}"), $"p{j}");
                c.Add(Of(OrderedWeighted.OfLowest(j, 6)), expected.Numbers($"n{j}"), $"n{j}");
            }
        }),
        Conforms("compind/wroclaw.csv", "`WroclawTaxonomic`", c =>
        {
            var expected = ReferenceCsv.Read("compind/wroclaw.csv");
            foreach (var (file, column) in (ReadOnlySpan<(string, string)>)[("norm_z_100_10", "on_z"), ("norm_minmax", "on_minmax")])
                c.Add([.. Of(Aggregation.Wroclaw, file).Select(s => 1 - s)], expected.Numbers(column), column);
        }, "ours is turned, 1 − d: high is good"),
        Conforms("compind/geom_equal.csv", "`Aggregation.Geometric`",
            c => c.Add(Of(Aggregation.Geometric), ReferenceCsv.Read("compind/geom_equal.csv").Numbers("geom"), "geom")),
        Conforms("compind/bod.csv", "`Aggregation.BenefitOfTheDoubt()`",
            c => c.Add(Of(Aggregation.BenefitOfTheDoubt()), ReferenceCsv.Read("compind/bod.csv").Numbers("bod"), "bod"),
            "the scores; best weights need not be unique"),
        Deviates("compind/generalized_mean_BUGGY.csv", "`Aggregation.PowerMean`", PowerMean, c =>
        {
            foreach (var (p, column) in (ReadOnlySpan<(double, string)>)[(-1, "p-1_right"), (.5, "p0.5_right"), (2, "p2_right")])
                c.Add(Of(Aggregation.PowerMean(p)), ReferenceCsv.Read("compind/generalized_mean_BUGGY.csv").Numbers(column), column);
        }, "the columns `*_right`"),
        Deviates("compind/mean_min_BUGGY.csv", "`Aggregation.MeanMin`", MeanMin, c =>
        {
            foreach (var (alpha, beta, column) in (ReadOnlySpan<(double, double, string)>)[(1, 0, "a1_b0_right"), (.5, 0, "a05_b0_right"),
                (.5, 1, "a05_b1_right")])
                c.Add(MeanMinOf(alpha, beta), ReferenceCsv.Read("compind/mean_min_BUGGY.csv").Numbers(column), column);
        }, "the columns `*_right`"),
        Deviates("compind/ampi_penalty_POS_BUGGY.csv", "`Normalization.Ampi()`, `Aggregation.AdjustedMazziottaPareto()`", Ampi, AddAmpi,
            "as the downward penalty; Compind rounds to 3 decimals") with { Absolute = 5.0001e-4 },
        Deviates("compind/smaa.csv", "`SimplexSampling.Uniform`", Smaa, c =>
            c.Add(MeanRanks(Independent), ReferenceCsv.Read("compind/smaa.csv").Numbers("avg_rank"), "avg_rank"),
            "mean ranks under independent uniform weights; two random samples") with { Absolute = 0.5 },
    ];

    private static ConformanceEntry Rule(string name, string ours, Normalization rule) =>
        Conforms($"compind/{name}.csv", $"`Normalization.{ours}`", c =>
    {
        foreach (var code in Codes) c.Add(Scored(rule, code), ReferenceCsv.Read($"compind/{name}.csv").Numbers(code), code);
    });

    private static double[] Scored(Normalization rule, string code) =>
        Scores.Of(rule, Scores.Indicator(code is "c" or "e" ? Direction.LowerIsBetter : Direction.HigherIsBetter),
            ReferenceCsv.Read("compind/input_long.csv").Where("year", "2022").Numbers(code));

    private static double[] Of(Aggregation rule, string file = "norm_pos") =>
        Of(rule, [.. Codes.Select(ReferenceCsv.Read($"compind/{file}.csv").Numbers)]);

    private static double[] Of(Aggregation rule, double[][] columns)
    {
        var scores = new double[columns[0].Length];
        rule.Aggregate(new ColumnBlock(columns.SelectMany(c => c).ToArray(), columns.Length, scores.Length), Equal, scores);
        return scores;
    }

    private static double[] MeanMinOf(double alpha, double beta)
    {
        var input = ReferenceCsv.Read("compind/input_long.csv").Where("year", "2022");
        return Of(Aggregation.MeanMin(alpha, beta),
            [.. Codes.Select(code => Scores.Of(Normalization.ZScore(100, 10), input.Numbers(code)))]);
    }

    private static void AddAmpi(Comparison comparison)
    {
        var (input, expected) = (ReferenceCsv.Read("compind/input_long.csv"), ReferenceCsv.Read("compind/ampi_penalty_POS_BUGGY.csv"));
        var years = input.Words("year").Distinct().ToArray();
        var units = input.Where("year", years[0]).Words("uCode");
        var table = IndicatorTable.Create(
            units, Codes.Select(c => IndicatorColumn.OfDoubles(c, years.SelectMany(y => input.Where("year", y).Numbers(c)).ToArray())),
            years.Select(Period.Parse));
        var model = IndicatorModel.Create("ampi", m =>
        {
            m.Strategy(AssessmentStrategy.WeightedIndex(w =>
                w with { Normalization = Normalization.Ampi(), Aggregation = Aggregation.AdjustedMazziottaPareto() }));
            foreach (var code in Codes)
                m.Indicator(code, i => i with { Direction = code is "c" or "e" ? Direction.LowerIsBetter : Direction.HigherIsBetter });
        });
        var scores = Small11.Scores(model.Assess(table), "ampi");
        for (var y = 0; y < years.Length; y++) comparison.Add(scores[(y * 40)..((y + 1) * 40)], expected.Numbers("y" + years[y]), years[y]);
    }

    private delegate void WeightDraw(RandomNumbers random, long replication, int firstVariable, Span<double> weights);

    private static void Independent(RandomNumbers random, long replication, int firstVariable, Span<double> weights)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] = random.Uniform(replication, firstVariable + i);
    }

    private static double[] MeanRanks(WeightDraw draw)
    {
        const int Draws = 10_000;
        var input = ReferenceCsv.Read("compind/norm_pos.csv");
        var block = new ColumnBlock(Codes.SelectMany(input.Numbers).ToArray(), 6, 40);
        double[] weights = new double[6], scores = new double[40], sums = new double[40];
        var random = new RandomNumbers(1, 6);
        for (var replication = 0; replication < Draws; replication++)
        {
            draw(random, replication, 0, weights);
            Aggregation.Arithmetic.Aggregate(block, weights, scores);
            var ranks = Ranks.Of(scores);
            for (var u = 0; u < ranks.Length; u++) sums[u] += ranks[u];
        }

        return Array.ConvertAll(sums, s => s / Draws);
    }
}

using InnovationPotential.Numerics;
using InnovationPotential.Tests.Normalizations;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

internal static class AggregationEntries
{
    private const string Chain = "chain_normalised.csv";
    private const string ChainMissing = "chainNA_normalised.csv";

    private static readonly Deviation PowerMeanMissing = new(
        "COINr's general mean has no way to leave a missing value out: one missing cell gives NA, unlike all its other means. Ours leaves "
            + "it out and renormalizes the weights, as in every mean.",
        "3, missing, 4 with p = 2: COINr NA; ours √12.5 = 3.5355…",
        () => Aggregation.PowerMean(2).Aggregate([3, double.NaN, 4], [1, 1, 1]).Should().BeApproximately(Math.Sqrt(12.5), 1e-15));

    private static readonly Deviation CopelandMissing = new(
        "With missing cells COINr's scores depend on the order of the rows: a pair that cannot be compared gives its weight to nobody in "
            + "the upper triangle, and the lower one is 1 minus the upper, so that the later row " +
        "wins it. Ours compares each pair on what both have, so that the two shares always sum to 1.",
        "the five units of `degenerate/copeland_order_input.csv` in four orders: COINr gives four different sets of scores; ours A −3, B "
            + "−2, C 0, D 4, E 1 in all of them",
        CopelandOrders);

    private static readonly Deviation CopelandCall = new(
        "COINr's `Aggregate` cannot call COINr's `a_copeland`: it passes x, the function calls it X, and the run stops. Ours is an "
            + "aggregation like the others.",
        "Copeland over the pillars of `agg_amean_copeland.csv`, computed there by a wrapper: COINr stops; ours agrees with the wrapper",
        () => Scores(Chain, Aggregation.Arithmetic, Aggregation.Copeland, "Index").Should()
            .Equal(Small11.File("agg_amean_copeland.csv").Numbers("Index")));

    private static readonly Deviation HarmonicNegative = new(
        "COINr refuses zeros and accepts negative values, of which a harmonic mean is meaningless. Ours has no score there and says why, "
            + "and gives 0 where a value is 0, its limit.",
        "−1 and 2: COINr −4; ours none",
        () => Aggregation.Harmonic.Aggregate([-1, 2], [1, 1]).Should().BeNull());

    private static readonly Deviation GeometricNegative = new(
        "One value at or below 0 stops COINr's whole aggregation. Ours gives 0 where a value is 0, no score where one is negative, and "
            + "the scores of all other units.",
        "units (1, 4) and (−1, 4): COINr stops; ours 2 and none",
        () =>
        {
            Aggregation.Geometric.Aggregate([1, 4], [1, 1]).Should().BeApproximately(2, 1e-15);
            Aggregation.Geometric.Aggregate([-1, 4], [1, 1]).Should().BeNull();
        });

    public static IEnumerable<ConformanceEntry> All =>
    [
        Mean("agg_amean", "Arithmetic", Aggregation.Arithmetic),
        Mean("agg_gmean", "Geometric", Aggregation.Geometric),
        Mean("agg_hmean", "Harmonic", Aggregation.Harmonic),
        Mean("agg_genmean_pm1", "PowerMean(-1)", Aggregation.PowerMean(-1)),
        Mean("agg_genmean_p0_5", "PowerMean(0.5)", Aggregation.PowerMean(0.5)),
        Mean("agg_genmean_p2", "PowerMean(2)", Aggregation.PowerMean(2)),
        Mean("agg_genmean_p3", "PowerMean(3)", Aggregation.PowerMean(3)),
        Mean("agg_amean_equal", "Arithmetic", Aggregation.Arithmetic, equal: true),
        Mean("agg_gmean_equal", "Geometric", Aggregation.Geometric, equal: true),
        Mean("aggNA_amean_thr_none", "Arithmetic", Aggregation.Arithmetic, input: ChainMissing),
        Mean("aggNA_gmean_thr_none", "Geometric", Aggregation.Geometric, input: ChainMissing),
        Mean("aggNA_hmean", "Harmonic", Aggregation.Harmonic, input: ChainMissing),
        .. new[] { ("0", 0), ("0_333", 1.0 / 3), ("0_5", 0.5), ("0_667", 2.0 / 3), ("0_7", 0.7), ("1", 1) }
            .Select(t => Threshold("amean", t.Item1, t.Item2, Aggregation.Arithmetic)),
        .. new[] { ("0", 0), ("0_333", 1.0 / 3), ("0_5", 0.5), ("0_7", 0.7), ("1", 1) }
            .Select(t => Threshold("gmean", t.Item1, t.Item2, Aggregation.Geometric)),
        Conforms("small11/agg_amean_copeland.csv", "`Aggregation.Arithmetic`, then `Aggregation.Copeland`", c =>
        {
            foreach (var node in Small11.Pillars.Append("Index"))
                c.Add(Scores(Chain, Aggregation.Arithmetic, Aggregation.Copeland, node),
                    Small11.File("agg_amean_copeland.csv").Numbers(node), node);
        }),
        Deviates("small11/agg_copeland_direct.error.json", "`Aggregation.Copeland`", CopelandCall),
        Deviates("small11/aggNA_genmean_p2.csv", "`Aggregation.PowerMean(2)`", PowerMeanMissing, c =>
        {
            foreach (var node in Small11.Pillars)
                c.AddDefined(Scores(ChainMissing, Aggregation.PowerMean(2), Aggregation.PowerMean(2), node),
                    Small11.File("aggNA_genmean_p2.csv").Numbers(node), node);
        }, "pillars without missing cells"),
        Deviates("small11/aggNA_copeland_all.csv", "`Aggregation.Copeland`", CopelandMissing),
        Conforms("small11/outrank_matrix.csv", "`OutrankingMatrix.FromScores`", c => Outranking(c, "outrank_matrix.csv", Chain, _ => true)),
        Deviates("small11/outrank_matrix_NA.csv", "`OutrankingMatrix.FromScores`", CopelandMissing,
            c => Outranking(c, "outrank_matrix_NA.csv", ChainMissing, row => row.All(x => !double.IsNaN(x))),
            "pairs of units without missing cells"),
        Exactly("small11/outrank_summary.json", "`OutrankingMatrix`: pairs in which one unit has all the weight", c =>
        {
            var (matrix, theirs) = (MatrixOf(Chain), Degenerate.Json("small11/outrank_summary.json"));
            var dominant = Enumerable.Range(0, 11).Sum(i => Enumerable.Range(0, 11).Count(k => matrix[i, k] == 1));
            c.Add(dominant, theirs.GetProperty("nDominant").GetDouble(), "nDominant");
            c.Add(dominant / 55.0, theirs.GetProperty("fracDominant").GetDouble(), "fracDominant");
        }),
        Part("amean", "Arithmetic", Aggregation.Arithmetic, [1, 2, 1, 1]),
        Part("amean_zero_w", "Arithmetic", Aggregation.Arithmetic, [0, 1, 0, 0]),
        Part("gmean_pos", "Geometric", Aggregation.Geometric, [1, 2, 1]),
        Part("hmean_pos", "Harmonic", Aggregation.Harmonic, [1, 2, 1]),
        Part("amean_thr1", "Arithmetic` and `MinimumCoverage.OfChildren(1)", Aggregation.Arithmetic, [1, 2, 1, 1], 1),
        Part("amean_thr75", "Arithmetic` and `MinimumCoverage.OfChildren(0.75)", Aggregation.Arithmetic, [1, 2, 1, 1], 0.75),
        Deviates("degenerate/aggregate.json", "`Aggregation.Harmonic`", HarmonicNegative,
            c => AddWhereBoth(c, OfColumns(Aggregation.Harmonic, [1, 2, 1, 1]), Theirs("hmean")),
            "units without a negative value") with { Part = "hmean" },
        Deviates("degenerate/aggregate.json", "`Aggregation.Geometric`", GeometricNegative) with { Part = "gmean" },
        Deviates("degenerate/aggregate.json", "`Aggregation.PowerMean(2)`", PowerMeanMissing,
            c => AddWhereBoth(c, OfColumns(Aggregation.PowerMean(2), [1, 2, 1, 1]), Theirs("genmean2")),
            "units without missing cells") with { Part = "genmean2" },
        Deviates("degenerate/aggregate.json", "`Aggregation.PowerMean(-1)`", PowerMeanMissing,
            c => AddWhereBoth(c, OfColumns(Aggregation.PowerMean(-1), [1, 2, 1]), Theirs("genmean_m1_pos")),
            "units without missing cells") with { Part = "genmean_m1_pos" },
        Deviates("degenerate/aggregate.json", "`Aggregation.Copeland`", CopelandCall) with { Part = "copeland_direct" },
        Deviates("degenerate/aggregate.json", "`Aggregation.Copeland`", CopelandMissing) with { Part = "copeland, copeland_equal_cols" },
        Deviates("degenerate/copeland_order.csv", "`Aggregation.Copeland`", CopelandMissing),
    ];

    private static ConformanceEntry Mean(string file, string ours, Aggregation rule, bool equal = false, string input = Chain) =>
        Conforms($"small11/{file}.csv", $"`Aggregation.{ours}`{(equal ? ", `Weighting.EqualAmongSiblings`" : "")}", c =>
        {
            var assessment = Small11.Assess(input,
                w => w with { Aggregation = rule, Weighting = equal ? Weighting.EqualAmongSiblings : Weighting.Nominal });
            foreach (var node in Small11.Pillars.Append("Index"))
                c.Add(Small11.Scores(assessment, node), Small11.File(file + ".csv").Numbers(node), node);
        });

    private static ConformanceEntry Threshold(string mean, string name, double share, Aggregation rule) =>
        Conforms($"small11/aggNA_{mean}_thr_{name}.csv", FormattableString.Invariant($"`MinimumCoverage.OfChildren({share:0.###})`"), c =>
        {
            var assessment = Covered(rule, share);
            foreach (var node in Small11.Pillars.Append("Index"))
                c.Add(Small11.Scores(assessment, node), Small11.File($"aggNA_{mean}_thr_{name}.csv").Numbers(node), node);
        });

    private static Assessment Covered(Aggregation rule, double share) =>
        Small11.Assess(ChainMissing, w => w with { Aggregation = rule },
            d => d with { MinimumCoverage = MinimumCoverage.OfChildren(share) });

    private static double[] Scores(string input, Aggregation rule, Aggregation top, string node) =>
        Small11.Scores(Small11.Assess(input, w => w with { Aggregation = rule }, d => d.Code == "Index" ? d with { Aggregation = top } : d),
            node);

    private static void AddWhereBoth(Comparison comparison, double[] ours, double[] theirs)
    {
        for (var i = 0; i < ours.Length; i++)
        {
            if (!double.IsNaN(ours[i]) && !double.IsNaN(theirs[i])) comparison.Add(ours[i], theirs[i], $"[{i}]");
        }
    }

    private static ConformanceEntry Part(string part, string ours, Aggregation rule, double[] weights, double? coverage = null) =>
        Conforms("degenerate/aggregate.json", $"`Aggregation.{ours}`",
            c => c.Add(OfColumns(rule, weights, coverage), Theirs(part), part)) with
        { Part = part };

    private static double[] Theirs(string part) =>
        [.. Degenerate.Json("degenerate/aggregate.json").GetProperty(part).GetProperty("value").EnumerateArray().Select(Degenerate.Number)];

    private static double[] OfColumns(Aggregation rule, double[] weights, double? coverage = null)
    {
        string[] names = ["ties", "plain", "twinhi", "lowout"];
        var input = ReferenceCsv.Read("degenerate/input.csv");
        var root = new Dimension("all")
        {
            MinimumCoverage = coverage is { } share ? MinimumCoverage.OfChildren(share) : null,
            Strategy = AssessmentStrategy.WeightedIndex(w => w with { Normalization = Normalization.None, Aggregation = rule }),
            Children = weights.Select((w, i) => (ModelNode)new Indicator(names[i]) { Weight = w, Scale = MeasurementScale.Interval })
                .ToEquatableArray(),
        };
        var table = IndicatorTable.Create(input.Words("uCode"), names.Select(n => IndicatorColumn.OfDoubles(n, input.Numbers(n))));
        return Small11.Scores(new IndicatorModel(root).Assess(table), "all");
    }

    private static OutrankingMatrix MatrixOf(string file)
    {
        var input = Small11.File(file);
        return OutrankingMatrix.FromScores(new ColumnBlock(Small11.Codes.SelectMany(input.Numbers).ToArray(), 8, 11),
            [1, 2, 1, .5, .5, 1, 1, 3]);
    }

    private static void Outranking(Comparison comparison, string file, string input, Func<double[], bool> rows)
    {
        var (matrix, theirs, scores) = (MatrixOf(input), Small11.File(file), Small11.File(input));
        int[] units = [.. Enumerable.Range(0, 11).Where(u => rows([.. Small11.Codes.Select(c => scores.Numbers(c)[u])]))];
        foreach (var k in units)
        {
            var column = theirs.Numbers(theirs.Words("uCode")[k]);
            foreach (var i in units) comparison.Add(matrix[i, k], column[i], $"{i},{k}");
        }
    }

    private static void CopelandOrders()
    {
        var input = ReferenceCsv.Read("degenerate/copeland_order_input.csv");
        var expected = new Dictionary<char, double> { ['A'] = -3, ['B'] = -2, ['C'] = 0, ['D'] = 4, ['E'] = 1 };
        foreach (var order in ReferenceCsv.Read("degenerate/copeland_order.csv").Words("order").Distinct())
        {
            double[] data = [.. "abc".SelectMany(c =>
                order.Select(unit => input.Numbers(c.ToString())["ABCDE".IndexOf(unit, StringComparison.Ordinal)]))];
            var scores = new double[5];
            Aggregation.Copeland.Aggregate(new ColumnBlock(data, 3, 5), [1, 1, 2], scores);
            scores.Should().Equal(order.Select(unit => expected[unit]), order);
        }
    }
}

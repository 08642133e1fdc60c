using InnovationPotential.Numerics;
using InnovationPotential.Tests.Normalizations;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

internal static class StatisticsEntries
{
    private const string Offset =
        "a column without values has no mean; COINr's infinities are its minimum and maximum; of the column around 1e9 R loses digits of "
            + "the skewness (exact fractions: 0.214047304998)";

    private static readonly Deviation SpearmanTail = new(
        "R's `cor.test` counts Spearman's S up to 9 pairs and takes an Edgeworth series beyond, which turns negative far out and is cut "
            + "off at 0. Ours counts up to 14 pairs; beyond, it takes the series only as far as it " +
        "holds, and a tail that stays positive and falls with |ρ|. With ties R takes Student's t, which is 0 at |ρ| = 1; ours is never "
            + "less than the probability of the observed order.",
        "11 pairs with Σd² = 14: R 0; ours 8.10686e-5, which is 2 · 1618 of 11! orders",
        () => SpearmanDistribution.TwoSided(1 - (6 * 14 / 1320.0), 11).Should().BeApproximately(8.10686227352894e-05, 1e-15));

    public static IEnumerable<ConformanceEntry> All =>
    [
        Statistics("small11/stats.csv", "small11/input.csv"),
        Statistics("degenerate/stats.csv", "degenerate/input.csv") with { Absolute = 3e-7, Note = Offset },
        Statistics("degenerate/stats_without_allna.csv", "degenerate/input.csv") with { Absolute = 3e-7, Note = Offset },
        Conforms("vectors/moments.csv", "`Moments.Of`, `Quantiles.Median`", OfVectors),
        Shape("skew", m => m.Skewness, "Skewness"),
        Shape("kurt", m => m.ExcessKurtosis, "ExcessKurtosis"),
        Conforms("vectors/boxcox.csv", "`BoxCox.ShiftToOne`, `BoxCox.Transform`", BoxCoxOfVectors),
        Matrix("corr_pearson", CorrelationMethod.Pearson, 1),
        Matrix("corr_spearman", CorrelationMethod.Spearman, 1),
        Matrix("corr_pearson_p05", CorrelationMethod.Pearson, 0.05),
        Matrix("corr_spearman_p05", CorrelationMethod.Spearman, 0.05),
        Matrix("corr_kendall_p05", CorrelationMethod.Kendall, 0.05),
        Conforms("small11/corr_dirs.csv", "`CorrelationTest.Of` of values turned by direction", c =>
        {
            foreach (var (first, second, theirs) in Pairs("corr_dirs"))
                c.Add(Correlation.Pearson(Turned(first), Turned(second)), theirs, $"{first} {second}");
        }),
        PValues("pvals_pearson", CorrelationMethod.Pearson),
        PValues("pvals_spearman", CorrelationMethod.Spearman) with { Verdict = Verdict.Deviates, Deviation = SpearmanTail, Absolute = 1e-3,
            Note = "R has a series where ours counts" },
        PValues("pvals_kendall", CorrelationMethod.Kendall),
        Aggregated("corr_levels_1_2"),
        Aggregated("corr_parents"),
        Aggregated("corr_family"),
        Conforms("small11/corr_flags.csv", "`Correlation.Pearson` above 0.3 within a pillar", Flags) with { Absolute = 5e-4,
            Note = "COINr rounds to 3 decimals" },
        Conforms("small11/denom_corr.csv", "`Correlation.Pearson` with the denominators", Denominators),
        Conforms("small11/cronbach.json", "`CronbachAlpha.Raw`", Cronbach),
        Loadings("pca_weights_level1", complete: Small11.File("chain_normalised.csv")),
        Loadings("pca_weights_raw_listwise", complete: Small11.File("input.csv")),
    ];

    private static ConformanceEntry Statistics(string file, string input) => Conforms(file, "`Moments.Of`, `Quantiles.Median`", c =>
    {
        var (expected, columns) = (ReferenceCsv.Read(file), ReferenceCsv.Read(input));
        foreach (var code in expected.Words("iCode"))
        {
            var row = expected.Where("iCode", code);
            Add(c, columns.Numbers(code), code, row, "Mean", "Std", "Median", "Skew", "Kurt");
        }
    }) with
    {
        Part = "mean, median, standard deviation, skewness, kurtosis",
        Note = "a column without values has no mean; COINr's infinities are its minimum and maximum",
    };

    private static void OfVectors(Comparison comparison)
    {
        var (expected, vectors) = (ReferenceCsv.Read("vectors/moments.csv"), ReferenceCsv.Read("vectors/vectors.csv"));
        foreach (var name in expected.Words("vector"))
            Add(comparison, vectors.Where("vector", name).Numbers("x"), name, expected.Where("vector", name), "mean", "sd", "median",
                "skew", "kurt");
    }

    private static void Add(Comparison comparison, double[] values, string name, ReferenceCsv row, params string[] columns)
    {
        var moments = Moments.Of(values);
        double[] ours = [moments.Mean, moments.SampleStandardDeviation, Quantiles.Median(values), moments.Skewness, moments.ExcessKurtosis];
        for (var i = 0; i < ours.Length; i++) comparison.Add(ours[i], row.Numbers(columns[i])[0], $"{name} {columns[i]}");
    }

    private static ConformanceEntry Shape(string function, Func<Moments, double> shape, string ours) =>
        Conforms("degenerate/functions.json", $"`Moments.{ours}`", c =>
    {
        foreach (var (code, values) in Degenerate.Columns)
            c.Add(shape(Moments.Of(values)),
                Degenerate.Number(Degenerate.Json("degenerate/functions.json").GetProperty(function).GetProperty(code)
                    .GetProperty("value")), code);
    }) with
        { Part = function, Absolute = 3e-7, Note = Offset };

    private static void BoxCoxOfVectors(Comparison comparison)
    {
        var (expected, vectors) = (ReferenceCsv.Read("vectors/boxcox.csv"), ReferenceCsv.Read("vectors/vectors.csv"));
        foreach (var name in vectors.Words("vector").Distinct())
        {
            var theirs = expected.Where("vector", name);
            foreach (var lambda in theirs.Words("lambda").Distinct())
            {
                var values = vectors.Where("vector", name).Numbers("x");
                BoxCox.ShiftToOne(values, values);
                BoxCox.Transform(values, double.Parse(lambda, System.Globalization.CultureInfo.InvariantCulture), values);
                comparison.Add(values, theirs.Where("lambda", lambda).Numbers("y"), $"{name} {lambda}");
            }
        }
    }

    private static ConformanceEntry Matrix(string file, CorrelationMethod method, double largestP) =>
        Conforms($"small11/{file}.csv", $"`CorrelationTest.{method}`", c =>
    {
        foreach (var (first, second, theirs) in Pairs(file))
        {
            var test = CorrelationTest.Of(Small11.Raw(first), Small11.Raw(second), method);
            var shown = first == second || largestP == 1 || test.PValue < largestP;
            c.Add(shown ? test.Coefficient : double.NaN, theirs, $"{first} {second}");
        }
    }, largestP == 1 ? null : "COINr hides what is not significant at 5 %; ours shows the coefficient with its p-value");

    private static ConformanceEntry PValues(string file, CorrelationMethod method) =>
        Conforms($"small11/{file}.csv", $"`CorrelationTest.{method}`", c =>
    {
        var expected = Small11.File(file + ".csv");
        foreach (var first in Small11.Codes)
        {
            foreach (var second in Small11.Codes.Where(s => s != first))
                c.Add(CorrelationTest.Of(Small11.Raw(first), Small11.Raw(second), method).PValue,
                    expected.Where("iCode", first).Numbers(second)[0], $"{first} {second}");
        }
    });

    private static IEnumerable<(string First, string Second, double Correlation)> Pairs(string file)
    {
        var csv = Small11.File(file + ".csv");
        return csv.Words("Var1").Zip(csv.Words("Var2"), csv.Numbers("Correlation"));
    }

    private static double[] Turned(string code) =>
        ((Indicator)Small11.Import().Model.Find(code)!).Direction == Direction.LowerIsBetter
            ? Array.ConvertAll(Small11.Raw(code), x => -x) : Small11.Raw(code);

    private static ConformanceEntry Aggregated(string file) =>
        Conforms($"small11/{file}.csv", "`Correlation.Pearson` of `Assessment.Scores`", c =>
    {
        var assessment = Small11.Assess("chain_normalised.csv", w => w);
        foreach (var (first, second, theirs) in Pairs(file))
            c.Add(Correlation.Pearson(Small11.Scores(assessment, first == "Pillar" ? Small11.PillarOf(second) : first),
                Small11.Scores(assessment, second)), theirs, $"{first} {second}");
    });

    private static void Flags(Comparison comparison)
    {
        var (input, expected) = (Small11.File("chain_normalised.csv"), Small11.File("corr_flags.csv"));
        var ours = Small11.Codes.SelectMany(a => Small11.Codes.Select(b => (First: a, Second: b)))
            .Where(p => string.CompareOrdinal(p.First, p.Second) < 0 && Small11.PillarOf(p.First) == Small11.PillarOf(p.Second))
            .Select(p => (Pair: p, Correlation: Correlation.Pearson(input.Numbers(p.First), input.Numbers(p.Second))))
            .Where(p => p.Correlation > 0.3).ToArray();
        ours.Select(p => p.Pair).Should().Equal(expected.Words("Ind1").Zip(expected.Words("Ind2")));
        comparison.Add([.. ours.Select(p => p.Correlation)], expected.Numbers("Corr"), "flag");
    }

    private static void Denominators(Comparison comparison)
    {
        var expected = Small11.File("denom_corr.csv");
        var ours = Small11.Codes.SelectMany(x =>
            new[] { "Pop",
                "Area" }.Select(d => (Indicator: x, Denominator: d, Correlation: Correlation.Pearson(Small11.Raw(x), Small11.Raw(d)))))
            .Where(p => Math.Abs(p.Correlation) > 0.1).ToArray();
        ours.Select(p => (p.Indicator, p.Denominator)).Should().Equal(expected.Words("Ind").Zip(expected.Words("Denom")));
        comparison.Add([.. ours.Select(p => p.Correlation)], expected.Numbers("Corr"), "denominator");
    }

    private static void Cronbach(Comparison comparison)
    {
        var theirs = Degenerate.Json("small11/cronbach.json");
        var (raw, chain, aggregated) = (Small11.File("input.csv"), Small11.File("chain_normalised.csv"), Small11.File("agg_amean.csv"));
        Add("raw_all", raw, Small11.Codes);
        Add("raw_P1", raw, ["x1", "x2", "x3"]);
        Add("norm_all", chain, Small11.Codes);
        Add("norm_P1", chain, ["x1", "x2", "x3"]);
        Add("norm_P3", chain, ["x6", "x7", "x8"]);
        Add("agg_pillars", aggregated, Small11.Pillars);
        comparison.Add(CronbachAlpha.Raw(Complete(raw, Small11.Codes)), theirs.GetProperty("raw_all_complete").GetDouble(),
            "raw_all_complete");

        void Add(string name, ReferenceCsv input, string[] codes) =>
            comparison.Add(CronbachAlpha.Raw([.. codes.Select(input.Numbers)]), theirs.GetProperty(name).GetDouble(), name);
    }

    private static ConformanceEntry Loadings(string file, ReferenceCsv complete) =>
        Conforms($"small11/{file}.csv", "`PrincipalComponents`", c =>
    {
        foreach (var pillar in Small11.Codes.GroupBy(Small11.PillarOf))
        {
            PrincipalComponents.TryOf(CovarianceMatrix.PairwiseCorrelations(Complete(complete, [.. pillar])), out var components, out _)
                .Should().BeTrue();
            double[] theirs = [.. pillar.Select(code => Small11.File(file + ".csv").Where("iCode", code).Numbers("Weight")[0])];
            var ours = components!.Vectors[0].ToArray();
            var sign = Math.Sign(ours[0]) * Math.Sign(theirs[0]);
            c.Add(Array.ConvertAll(ours, v => sign * v), theirs, pillar.Key);
        }
    }, "the sign of a component is arbitrary; COINr takes it into the weights, ours squares the loadings");

    private static double[][] Complete(ReferenceCsv input, string[] codes)
    {
        double[][] columns = [.. codes.Select(input.Numbers)];
        int[] rows = [.. Enumerable.Range(0, input.Rows).Where(r => columns.All(c => !double.IsNaN(c[r])))];
        return [.. columns.Select(c => rows.Select(r => c[r]).ToArray())];
    }
}

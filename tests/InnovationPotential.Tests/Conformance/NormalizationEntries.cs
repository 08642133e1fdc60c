using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Serialization;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Normalizations;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

internal static class NormalizationEntries
{
    private static readonly string[] Goods = ["x1", "x3", "x4", "x6", "x8"];

    private static readonly Deviation Fraction = new(
        "COINr multiplies by the direction first, so that for a lower-is-better indicator x / max becomes x / min: the worst unit gets "
            + "the highest score. The same happens to any column whose maximum is negative; " +
        "a maximum of 0 gives infinities. Ours divides the minimum by the value where less is better, and says so where the values are "
            + "not positive and ratios mean nothing.",
        "values 2, 4, 10 of which less is better: COINr 1, 2, 5; ours 1, 0.5, 0.2",
        () => Scores.Of(Normalization.FractionOfMaximum(), Scores.Indicator(Direction.LowerIsBetter), [2, 4, 10]).Should()
            .Equal(1, 0.5, 0.2));

    private static readonly Deviation NothingToRank = new(
        "Where all values are equal COINr's percentile rank calls every unit the worst, with 0. Ours gives no scores, or the value chosen "
            + "for constant columns, and says so.",
        "values 5, 5: COINr 0, 0; ours none unless `ConstantColumn` says otherwise",
        () => Scores.Of(Normalization.PercentileRank(), 5, 5).Should().Equal(double.NaN, double.NaN));

    private static readonly Deviation NoReference = new(
        "A reference that is missing, or is the worst value itself, has no distance to divide by; COINr gives infinities and NaN. Ours "
            + "gives no scores and an error that names the indicator.",
        "values 1, 2 and the first unit as reference: COINr NaN, Inf; ours none, with the reason",
        () => Scores.Fit(Normalization.DistanceToReferenceUnit("A", ReferenceForm.ShareOfRange), Scores.Indicator(), 1,
            2).Diagnostics.Should().NotBeEmpty());

    private static readonly Deviation TargetBehind = new(
        "A target that is no better than the worst value makes (x − min) / (target − min) negative or infinite, so that the best unit "
            + "scores lowest. Ours gives no scores and an error that names the indicator.",
        "values 5, 9 and a target of 3: COINr 0, −2; ours none, with the reason",
        () => Scores.Fit(Normalization.DistanceToTarget(), Scores.Indicator() with { Target = 3 }, 5, 9).Diagnostics.Should()
            .ContainSingle().Which.Code.Should().Be(NormalizationCodes.TargetNotAhead));

    public static IEnumerable<ConformanceEntry> All =>
    [
        Rule("minmax_0_100", "MinMax(0, 100)", Normalization.MinMax(0, 100)),
        Rule("minmax_1_100", "MinMax(1, 100)", Normalization.MinMax(1, 100)),
        Rule("zscore_0_1", "ZScore()", Normalization.ZScore()),
        Rule("zscore_100_10", "ZScore(100, 10)", Normalization.ZScore(100, 10)),
        Rule("rank", "Rank()", Normalization.Rank()) with { Relative = 0 },
        Rule("rank_average", "Rank(RankTies.Average)", Normalization.Rank(RankTies.Average)) with { Relative = 0 },
        Rule("prank", "PercentileRank()", Normalization.PercentileRank()),
        Rule("borda", "Borda()", Normalization.Borda()) with { Relative = 0 },
        Rule("dist2max", "DistanceToMaximum()", Normalization.DistanceToMaximum()) with { Absolute = 1e-15,
            Note = "COINr subtracts from 1 what is nearly 1" },
        Rule("dist2ref_6", "DistanceToReferenceUnit(\"C06\", ShareOfRange)",
            Normalization.DistanceToReferenceUnit("C06", ReferenceForm.ShareOfRange)),
        Rule("dist2ref_6_cap", "DistanceToReferenceUnit(\"C06\", ShareOfRange, cap: true)",
            Normalization.DistanceToReferenceUnit("C06", ReferenceForm.ShareOfRange, cap: true)),
        Rule("none", "None", Normalization.None),
        Scale("scaled_default", 0, 100, 100),
        Scale("scaled_m10_90", -10, 90, 1),
        Imported("iMeta_minmax", CoinrNormalization.MinMax),
        Imported("iMeta_scaled", CoinrNormalization.Scaled),
        Imported("iMeta_zscore", CoinrNormalization.ZScore),
        Deviates("small11/norm_fracmax.csv", "`Normalization.FractionOfMaximum()`", Fraction,
            Small11.Normalized("norm_fracmax.csv",
                Small11.With(Normalization.None, [.. Goods.Select(g => new IndicatorNormalization(g, Normalization.FractionOfMaximum()))]),
                Goods),
            "the five indicators of which more is better"),
        Conforms("small11/chainNA_normalised.csv", "`Normalization.MinMax(1, 100)`",
            Small11.Normalized("chainNA_normalised.csv", Small11.With(Normalization.MinMax(1, 100)))),
        Conforms("degenerate/norm_minmax.csv", "`Normalization.MinMax(0, 100)`", c =>
        {
            var (input, expected) = (ReferenceCsv.Read("degenerate/input.csv"), ReferenceCsv.Read("degenerate/norm_minmax.csv"));
            foreach (var code in input.Columns.Skip(1))
                c.Add(Scores.Of(Normalization.MinMax(0, 100), input.Numbers(code)), expected.Numbers(code), code);
        }),
        .. Vectors(),
        .. DegenerateFunctions(),
    ];

    private static ConformanceEntry Rule(string name, string ours, Normalization rule) =>
        Conforms($"small11/norm_{name}.csv", $"`Normalization.{ours}`", Small11.Normalized($"norm_{name}.csv", Small11.With(rule)));

    private static ConformanceEntry Scale(string name, double low, double high, double factor)
    {
        var rules = Small11.Codes.Select(code =>
        {
            var lower = ((Indicator)Small11.Import().Model.Find(code)!).Direction == Direction.LowerIsBetter;
            return new IndicatorNormalization(code, Normalization.Scaled(lower ? -high : low, lower ? -low : high, 0, factor));
        });
        return Conforms($"small11/norm_{name}.csv", FormattableString.Invariant($"`Normalization.Scaled({low}, {high}, 0, {factor})`"),
            Small11.Normalized($"norm_{name}.csv", Small11.With(Normalization.None, [.. rules])),
            "our scale is natural: where less is better COINr's is negated");
    }

    private static ConformanceEntry Imported(string name, CoinrNormalization normalization) =>
        Conforms($"small11/norm_{name}.csv", $"`CoinrImport` with `CoinrNormalization.{normalization}`",
            Small11.Normalized($"norm_{name}.csv", Small11.Import(normalization).Model));

    private static IEnumerable<ConformanceEntry> Vectors()
    {
        (string Function, string Ours, Normalization Rule)[] rules =
        [
            ("n_minmax", "MinMax(0, 100)", Normalization.MinMax(0, 100)),
            ("n_zscore", "ZScore()", Normalization.ZScore()),
            ("n_rank", "Rank()", Normalization.Rank()),
            ("n_prank", "PercentileRank()", Normalization.PercentileRank()),
            ("n_borda", "Borda()", Normalization.Borda()),
            ("n_dist2max", "DistanceToMaximum()", Normalization.DistanceToMaximum()),
        ];
        foreach (var (function, ours, rule) in rules)
            yield return Conforms("vectors/normalised.csv", $"`Normalization.{ours}`", OfVectors(function, rule, _ => true)) with
            {
                Part = function,
                Relative = function is "n_rank" or "n_borda" ? 0 : 1e-9,
            };
        yield return Deviates("vectors/normalised.csv", "`Normalization.FractionOfMaximum()`", Fraction,
            OfVectors("n_fracmax", Normalization.FractionOfMaximum(), x => x > 0), "vectors with a positive maximum") with
        { Part = "n_fracmax" };
    }

    private static Action<Comparison> OfVectors(string function, Normalization rule, Func<double, bool> ofMaximum) => comparison =>
    {
        var input = ReferenceCsv.Read("vectors/vectors.csv");
        var expected = ReferenceCsv.Read("vectors/normalised.csv").Where("f", function);
        foreach (var name in input.Words("vector").Distinct())
        {
            var values = input.Where("vector", name).Numbers("x");
            if (ofMaximum(values.Where(x => !double.IsNaN(x)).Max()))
                comparison.Add(Scores.Of(rule, values), expected.Where("vector", name).Numbers("y"), name);
        }
    };

    private static IEnumerable<ConformanceEntry> DegenerateFunctions()
    {
        (string Function, string Ours, Normalization Rule)[] rules =
        [
            ("n_minmax", "MinMax(0, 100)", Normalization.MinMax(0, 100)),
            ("n_zscore", "ZScore()", Normalization.ZScore()),
            ("n_scaled", "Scaled(0, 100, 0, 100)", Normalization.Scaled(0, 100, 0, 100)),
            ("n_rank", "Rank()", Normalization.Rank()),
            ("n_borda", "Borda()", Normalization.Borda()),
            ("n_dist2max", "DistanceToMaximum()", Normalization.DistanceToMaximum()),
        ];
        foreach (var (function, ours, rule) in rules)
            yield return Conforms("degenerate/functions.json", $"`Normalization.{ours}`",
                OfColumns(function, rule, Scores.Indicator(), (_, _) => true)) with
            { Part = function };
        yield return Conforms("degenerate/functions.json", "`Normalization.Goalposts()`",
            OfColumns("n_goalposts", Normalization.Goalposts(), Scores.Indicator() with { Goalposts = new(0, 10) },
                (_, _) => true)) with
        { Part = "n_goalposts" };
        yield return Deviates("degenerate/functions.json", "`Normalization.PercentileRank()`", NothingToRank,
            OfColumns("n_prank", Normalization.PercentileRank(), Scores.Indicator(), (min, max) => min < max),
            "columns with two values or more") with
        { Part = "n_prank" };
        yield return Deviates("degenerate/functions.json", "`Normalization.FractionOfMaximum()`", Fraction,
            OfColumns("n_fracmax", Normalization.FractionOfMaximum(), Scores.Indicator(), (_, max) => max > 0),
            "columns with a positive maximum") with
        { Part = "n_fracmax" };
        yield return Deviates("degenerate/functions.json", "`Normalization.DistanceToTarget()`", TargetBehind,
            OfColumns("n_dist2targ", Normalization.DistanceToTarget(), Scores.Indicator() with { Target = 100 }, (min, _) => min < 100),
            "columns that begin below the target") with
        { Part = "n_dist2targ" };
        yield return Deviates("degenerate/functions.json", "`Normalization.DistanceToReferenceUnit(…, ShareOfRange)`", NoReference,
            ToThird, "columns whose third unit has a value above the lowest") with
        { Part = "n_dist2ref" };
    }

    private static Action<Comparison> OfColumns(string function, Normalization rule, Indicator indicator,
        Func<double, double, bool> ofRange) => comparison =>
    {
        foreach (var (code, values) in Degenerate.Columns)
        {
            double[] present = [.. values.Where(x => !double.IsNaN(x))];
            if (present.Length == 0 || ofRange(present.Min(), present.Max()))
                comparison.Add(Scores.Of(rule, indicator, values), Degenerate.Values(function, code), code);
        }
    };

    private static void ToThird(Comparison comparison)
    {
        string[] units = [.. Enumerable.Range(1, 14).Select(i => $"U{i}")];
        foreach (var (code,
            values) in Degenerate.Columns.Where(c => c.Values[2] > c.Values.Where(x => !double.IsNaN(x)).DefaultIfEmpty().Min()))
            comparison.Add(Scores.Of(Normalization.DistanceToReferenceUnit("U3", ReferenceForm.ShareOfRange), Scores.Indicator(), values,
                units), Degenerate.Values("n_dist2ref_3", code), code);
    }
}

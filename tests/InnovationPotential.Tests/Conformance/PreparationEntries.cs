using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Tests.Normalizations;
using InnovationPotential.Tests.Preparation;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

/// <summary>Screening, denomination, imputation, treatment and their counts.</summary>
internal static class PreparationEntries
{
    private static readonly Deviation Ties = new(
        "COINr winsorizes as long as fewer values than allowed have changed, and then all values that are tied, so that the number may be "
            + "exceeded. Ours never exceeds it: a group of ties that " +
        "would is not touched. The price: with ties at the end the column stays skewed, or is transformed instead. `MayExceed = true` is "
            + "COINr's rule, and agrees throughout: the figures compared here.",
        "1 to 9 three times each and 80 three times, one value allowed: COINr sets all three to 9; ours none, and the skewness stays 2.7; "
            + "with `MayExceed` all three",
        CheckTies);

    private static readonly Deviation Spike = new(
        "COINr leaves a column whose treatment would make it constant as it is, since its check of a constant column gives no answer. "
            + "Ours does what the rule says, and warns that the column is constant now.",
        "thirteen values 10 and one 10,000: COINr leaves it; ours 10 throughout, with a warning",
        () => Treated(OutlierTreatment.Winsorize(), [.. Enumerable.Repeat(10.0, 13), 10_000]).Should().OnlyContain(v => v == 10));

    public static IEnumerable<ConformanceEntry> All =>
    [
        Screened("67", 2.0 / 3),
        Screened("75", 0.75),
        Screened("90", 0.9),
        Conforms("small11/data_avail.csv", "`DataAvailability.Of`", OfUnits),
        Conforms("small11/data_avail_group.csv", "`DataAvailability.Of`", OfGroups),
        Table("denominated", "`Denomination.ByAttribute`", Divided(1, 1)),
        Table("denominated_scaled", "`Denomination.ByAttribute` with a scale", Divided(1000, 10)),
        Table("impute_mean", "`Imputation.Mean`", Imputation.Mean),
        Table("impute_median", "`Imputation.Median`", Imputation.Median),
        Table("impute_mean_grp", "`Imputation.ByGroup`", Imputation.ByGroup("Zone")),
        Table("impute_median_grp", "`Imputation.ByGroup` with the median", Imputation.ByGroup("Zone", Center.Median)),
        Table("impute_row_pillar_mean", "`Imputation.BySiblings()`", Imputation.BySiblings()),
        Table("impute_row_all_mean", "`Imputation.BySiblings(acrossAll: true)`", Imputation.BySiblings(acrossAll: true)),
        .. Treatment("treat_default", "`OutlierTreatment.Winsorize(5, Transformation.Log)`", OutlierTreatment.Winsorize(5,
            Transformation.Log)),
        .. Treatment("treat_win1", "`OutlierTreatment.Winsorize(1, Transformation.Log)`", OutlierTreatment.Winsorize(1,
            Transformation.Log)),
        .. Treatment("treat_f2_log_CT_plus", "`OutlierTreatment.Winsorize(1, Transformation.LogOfTail)`", OutlierTreatment.Winsorize(1,
            Transformation.LogOfTail)),
        Table("treat_combined", "`Winsorization.TransformWinsorized`", OutlierTreatment.Winsorize(1,
            Transformation.Log) with { TransformWinsorized = true }),
        Deviates("degenerate/treat.csv", "`OutlierTreatment.Winsorize(5, Transformation.Log)`", Spike, OfDegenerate,
            "all columns but `spike`"),
        Conforms("degenerate/impute.json", "`Imputation.Mean`", MeansOfDegenerate) with { Part = "impute_df_mean" },
        Counts("small11/stats.csv", "small11/input.csv"),
        Counts("degenerate/stats.csv", "degenerate/input.csv"),
        Counts("degenerate/stats_without_allna.csv", "degenerate/input.csv"),
        Logarithm("log_CT", "Log", Transformation.Log),
        Logarithm("log_CT_plus", "LogOfTail", Transformation.LogOfTail),
        Logarithm("log_CT_orig", "LogPlusOne", Transformation.LogPlusOne),
        Conforms("vectors/treat.csv", "`OutlierTreatment.Winsorize(5, Transformation.Log)`, `MayExceed`", OfVectors),
        Deviates("vectors/winsorise.csv", "`Winsorization.MayExceed`", Ties, Winsorized,
            "as COINr's rule; vectors with four values or more"),
    ];

    private static double[] Treated(OutlierTreatment treatment, double[] values) =>
        Numbers(treatment.Apply(IndicatorTable.Create(values.Select((_, i) =>
            FormattableString.Invariant($"u{i}")), [IndicatorColumn.OfDoubles("x", values)])).Table["x"]);

    private static double[] Numbers(IndicatorColumn column) => column.Values.ToArray();

    private static void CheckTies()
    {
        double[] values = [.. Enumerable.Range(1, 9).SelectMany(v => Enumerable.Repeat((double)v, 3)), 80, 80, 80];
        Treated(OutlierTreatment.Winsorize(1), values).Should().Equal(values);
        Treated(OutlierTreatment.Winsorize(1) with { MayExceed = true }, values).Max().Should().Be(9);
    }

    private static PreparationPlan Divided(double first, double second) =>
        PreparationPlan.Of(Denomination.ByAttribute("Pop", first).For("x1"), Denomination.ByAttribute("Area", second).For("x5"));

    private static ConformanceEntry Screened(string file, double coverage) =>
        Exactly($"small11/screen_byNA_{file}.csv", "`Screening.OfUnits`", c =>
    {
        var (expected, kept) = (ReferenceCsv.Read($"small11/screen_byNA_{file}.csv"),
            Screening.OfUnits(coverage).Apply(Clusters11.Table).Table.Units);
        foreach (var unit in expected.Words("uCode"))
            c.Add(kept.Contains(unit) ? 1 : 0, expected.Where("uCode", unit).Words("Included")[0] == "TRUE" ? 1 : 0, unit);
    });

    private static ConformanceEntry Table(string file, string ours, PreparationStep step) => Table(file, ours, PreparationPlan.Of(step));

    private static ConformanceEntry Table(string file, string ours, PreparationPlan plan) => Conforms($"small11/{file}.csv", ours, c =>
    {
        var (expected, table) = (Small11.File(file + ".csv"), plan.Apply(Clusters11.Table, Clusters11.Pillars).Table);
        foreach (var code in Clusters11.Codes) c.Add(Numbers(table[code]), expected.Numbers(code), code);
    });

    private static IEnumerable<ConformanceEntry> Treatment(string file, string ours, OutlierTreatment treatment)
    {
        yield return Table(file, ours, treatment);
        yield return Conforms($"small11/{file}_details.csv", "`TreatedIndicator`", c =>
            Shapes(c, Small11.File(file + "_details.csv"), treatment));
        yield return Exactly($"small11/{file}_points.csv", "`PreparedTable.Log`", c =>
        {
            var (expected, log) = (Small11.File(file + "_points.csv"), treatment.Apply(Clusters11.Table).Log);
            foreach (var code in Clusters11.Codes)
            {
                var (units, marks) = (expected.Words("uCode"), expected.Words(code));
                for (var i = 0; i < units.Length; i++) c.Add(log.Any(l =>
                    l.Unit == units[i] && l.Indicator == code) ? 1 : 0, marks[i].StartsWith("win", StringComparison.Ordinal)
                    ? 1 : 0, units[i]);
            }
        }, "which values were changed");
    }

    private static void Shapes(Comparison comparison, ReferenceCsv expected, OutlierTreatment treatment)
    {
        foreach (var treated in ((FittedTreatment)treatment.Fit(Clusters11.Table).Stages[0].Lessons[0]).Indicators)
        {
            var row = expected.Where("iCode", treated.Indicator);
            comparison.Add(treated.SkewnessBefore, row.Numbers("check_SkewKurt0.Skew")[0], treated.Indicator);
            comparison.Add(treated.KurtosisBefore, row.Numbers("check_SkewKurt0.Kurt")[0], treated.Indicator);
            comparison.Add(treated.SkewnessAfter, row.Numbers("check_SkewKurt1.Skew")[0], treated.Indicator);
            comparison.Add(treated.KurtosisAfter, row.Numbers("check_SkewKurt1.Kurt")[0], treated.Indicator);
            comparison.Add(treated.Points, row.Numbers("winsorise.nwin")[0], treated.Indicator);
        }
    }

    private static void OfUnits(Comparison comparison)
    {
        var (expected, units) = (Small11.File("data_avail.csv"), DataAvailability.Of(Clusters11.Table, Clusters11.Pillars).Units);
        comparison.Add([.. units.Select(u => u.Coverage!.Value)], expected.Numbers("Dat_Avail"), "coverage");
        comparison.Add([.. units.Select(u => u.NonZero!.Value)], expected.Numbers("Non_Zero"), "non-zero");
        comparison.Add([.. units.Select(u => (double)(u.Cells - u.Observed))], expected.Numbers("N_missing"), "missing");
    }

    private static void OfGroups(Comparison comparison)
    {
        var (expected, units) = (Small11.File("data_avail_group.csv"), DataAvailability.Of(Clusters11.Table,
            Clusters11.Pillars).GroupsOfUnits);
        for (var g = 0; g < Small11.Pillars.Length; g++) comparison.Add([.. units.Select(u =>
            u[g].Coverage!.Value)], expected.Numbers(Small11.Pillars[g]), Small11.Pillars[g]);
    }

    private static void OfDegenerate(Comparison comparison)
    {
        var table = Clusters11.Read("degenerate/input.csv", [.. Degenerate.Columns.Select(c => c.Code)], []);
        var (expected, treated) = (ReferenceCsv.Read("degenerate/treat.csv"), OutlierTreatment.Winsorize(5,
            Transformation.Log).Apply(table).Table);
        foreach (var code in table.Indicators.Where(i => i != "spike")) comparison
            .Add(Numbers(treated[code]), expected.Numbers(code), code);
    }

    private static void MeansOfDegenerate(Comparison comparison)
    {
        var table = Clusters11.Read("degenerate/input.csv", ["const", "allna", "single", "binary", "plain", "lowout", "offset", "tiny"],
            []);
        var (expected, imputed) = (Degenerate.Json("degenerate/impute.json").GetProperty("impute_df_mean").GetProperty("value"),
            Imputation.Mean.Apply(table).Table);
        foreach (var code in table.Indicators) comparison.Add(Numbers(imputed[code]), [.. expected.GetProperty(code).EnumerateArray()
            .Select(Degenerate.Number)], code);
    }

    private static ConformanceEntry Counts(string file, string input) => Conforms(file, "`IndicatorStatistics.Of`", c =>
    {
        var expected = ReferenceCsv.Read(file);
        var statistics = IndicatorStatistics.Of(Clusters11.Read(input, expected.Words("iCode"), [])).Indicators;
        for (var i = 0; i < statistics.Count; i++)
        {
            var s = statistics[i];
            c.Add(s.Count, expected.Numbers("N.Avail")[i], s.Indicator);
            c.Add(s.Unique, expected.Numbers("N.Unique")[i], s.Indicator);
            if (s.Count > 0) c.Add(s.Same, expected.Numbers("N.Same")[i], s.Indicator);
            c.Add(s.Coverage ?? double.NaN, expected.Numbers("Frc.Avail")[i], s.Indicator);
            if (s.Count > 0) c.Add(s.NonZeroShare ?? double.NaN, expected.Numbers("Frc.NonZero")[i], s.Indicator);
            if (s.Count > 0) c.Add(s.UniqueShare ?? double.NaN, expected.Numbers("Frc.Unique")[i], s.Indicator);
            c.Add(s.Flags.HasFlag(StatisticsFlags.Outliers) ? 1 : 0, expected.Words("Flag.SkewKurt")[i] == "OUT" ? 1 : 0, s.Indicator);
            c.Add(s.Flags.HasFlag(StatisticsFlags.FewData) ? 1 : 0, expected.Words("Flag.Avail")[i] == "LOW" ? 1 : 0, s.Indicator);
        }
    }) with
    { Part = "counts, shares and flags" };

    private static ConformanceEntry Logarithm(string name, string ours, Transformation transformation) =>
        Conforms("vectors/log_transforms.csv", $"`Transformation.{ours}`", c =>
    {
        var (expected, vectors) = (ReferenceCsv.Read("vectors/log_transforms.csv").Where("f", name),
            ReferenceCsv.Read("vectors/vectors.csv"));
        foreach (var vector in expected.Words("vector").Distinct())
        {
            var x = vectors.Where("vector", vector).Numbers("x");
            if (Missing.CountPresent(x) >= 4) c.Add(Treated(OutlierTreatment.Transform(transformation), x), expected.Where("vector",
                vector).Numbers("y"), vector);
        }
    }, "vectors with four values or more") with
        { Part = name };

    private static void OfVectors(Comparison comparison)
    {
        var expected = ReferenceCsv.Read("vectors/treat.csv");
        foreach (var vector in expected.Words("vector").Distinct())
        {
            var rows = expected.Where("vector", vector);
            comparison.Add(Treated(OutlierTreatment.Winsorize(5, Transformation.Log) with { MayExceed = true }, rows.Numbers("x")),
                rows.Numbers("treated"), vector);
        }
    }

    private static void Winsorized(Comparison comparison)
    {
        var (expected, vectors) = (ReferenceCsv.Read("vectors/winsorise.csv"), ReferenceCsv.Read("vectors/vectors.csv"));
        var (names, errors) = (expected.Words("vector"), expected.Words("error"));
        for (var i = 0; i < names.Length; i++)
        {
            var x = vectors.Where("vector", names[i]).Numbers("x");
            if (errors[i] != "NA" || Missing.CountPresent(x) < 4) continue;
            var allowed = expected.Numbers("winmax")[i];
            var column = Treated(OutlierTreatment.Winsorize(double.IsNaN(allowed)
                ? int.MaxValue : (int)allowed) with
            { MayExceed = true }, x);
            comparison.Add(column.Zip(x).Count(p => !double.IsNaN(p.Second) && p.First != p.Second), expected.Numbers("nwin")[i], names[i]);
            comparison.Add(Missing.Remove(column).Max(), expected.Numbers("max")[i], names[i]);
            comparison.Add(Missing.Remove(column).Min(), expected.Numbers("min")[i], names[i]);
        }
    }
}

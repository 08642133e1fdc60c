using System.Globalization;
using InnovationPotential.Preparation;
using InnovationPotential.Tests.Normalizations;

namespace InnovationPotential.Tests.Preparation;

public sealed class StatisticsTests
{
    private static readonly Dictionary<string, double[]> Exact = new()
    {
        ["offset"] = [0.2140473049979946, -1.20888238128541],
    };

    [Fact]
    public void Statistics_of_the_clusters_are_the_reference() => Compare(Clusters11.Table, "small11/stats.csv");

    [Fact]
    public void Statistics_of_degenerate_columns_are_the_reference()
    {
        var csv = ReferenceCsv.Read("degenerate/input.csv");
        Compare(Clusters11.Read("degenerate/input.csv", [.. csv.Columns.Skip(1)], []), "degenerate/stats.csv");
    }

    [Fact]
    public void Flags_go_by_shares_of_the_values_there_are()
    {
        var statistics = IndicatorStatistics.Of(Clusters11.Table, Clusters11.Pillars, ["Pop", "Area"]);

        statistics["x1"].Flags.Should().Be(StatisticsFlags.Outliers);
        statistics["x6"].Flags.Should().Be(StatisticsFlags.Outliers);
        statistics["x8"].Flags.Should().Be(StatisticsFlags.Outliers | StatisticsFlags.Denominator);
        statistics["x4"].Flags.Should()
            .Be(StatisticsFlags.None, "5 of 10 values differ, which is not below a half; the peer divides by 11 rows");
        statistics["x2"].Group.Should().Be("P1");
        statistics.Collinear.Should().BeEmpty();
        statistics.Diagnostics.Select(d => d.Code).Should().BeEquivalentTo(
            [PreparationCodes.Outliers, PreparationCodes.Outliers, PreparationCodes.Outliers, PreparationCodes.DenominatorAdvised]);
    }

    [Fact]
    public void Degenerate_columns_are_flagged()
    {
        var csv = ReferenceCsv.Read("degenerate/input.csv");
        var statistics = IndicatorStatistics.Of(Clusters11.Read("degenerate/input.csv", [.. csv.Columns.Skip(1)], []),
            [IndicatorGroup.Of("all", "const", "allna", "single", "zeros", "spike", "twinhi", "plain")]);

        statistics["const"].Flags.Should().Be(StatisticsFlags.SameValues);
        statistics["allna"].Flags.Should().Be(StatisticsFlags.FewData);
        statistics["single"].Flags.Should().Be(StatisticsFlags.FewData);
        statistics["zeros"].Flags.Should()
            .HaveFlag(StatisticsFlags.ManyZeros).And.HaveFlag(StatisticsFlags.SameValues).And.HaveFlag(StatisticsFlags.Outliers);
        statistics["twinhi"].Flags.Should().Be(StatisticsFlags.SameValues, "its kurtosis of 3.22 is below 3.5");
        statistics["plain"].Flags.Should().Be(StatisticsFlags.None);
        (statistics["allna"].Mean, statistics["allna"].Minimum, statistics["allna"].UniqueShare).Should().Be((null, null, null));
    }

    [Fact]
    public void Collinear_indicators_of_a_group_are_found()
    {
        var table = IndicatorTable.Create(["A", "B", "C", "D"], [
            IndicatorColumn.Of("x", 1, 2, 3, 4), IndicatorColumn.Of("y", 2, 4.1, 6, 8), IndicatorColumn.Of("z", 1, 2, 3, 4.1)]);

        var pair = IndicatorStatistics.Of(table, [IndicatorGroup.Of("a", "x", "y"), IndicatorGroup.Of("b", "z")]).Collinear.Should()
            .ContainSingle().Which;

        (pair.Group, pair.First, pair.Second).Should().Be(("a", "x", "y"));
        pair.Correlation.Should().BeApproximately(0.99982, 1e-5);
    }

    [Fact]
    public void Availability_of_units_and_their_pillars_is_the_reference()
    {
        var availability = DataAvailability.Of(Clusters11.Table, Clusters11.Pillars);
        var units = ReferenceCsv.Read("small11/data_avail.csv");
        var groups = ReferenceCsv.Read("small11/data_avail_group.csv");

        availability.Units.Select(u => u.Coverage!.Value).Should().Equal(units.Numbers("Dat_Avail"));
        availability.Units.Select(u => u.NonZero!.Value).Should().Equal(units.Numbers("Non_Zero"));
        availability.Units.Select(u => (double)(u.Cells - u.Observed)).Should().Equal(units.Numbers("N_missing"));
        for (var g = 0; g < 3; g++)
        {
            var expected = groups.Numbers($"P{g + 1}");
            for (var u = 0; u < 11; u++) availability.GroupsOfUnits[u][g].Coverage.Should().BeApproximately(expected[u], 1e-12);
        }

        availability.Indicators.Single(i => i.Name == "x7").Observed.Should().Be(8);
        availability.Groups[1].Coverage.Should().BeApproximately(21 / 22.0, 1e-15);
        availability.ToString().Should().Contain("C03").And.Contain("33%");
    }

    [Fact]
    public void Correlations_with_denominators_are_the_reference()
    {
        var expected = ReferenceCsv.Read("small11/denom_corr.csv");

        var found = Denomination.Advise(Clusters11.Table, Clusters11.Codes, ["Pop", "Area"], 0.1);

        found.Select(f => $"{f.First} {f.Second}").Should()
            .Equal(expected.Words("Ind").Zip(expected.Words("Denom"), (i, d) => $"{i} {d}"));
        found.Zip(expected.Numbers("Corr"), (f, r) => Math.Abs(f.Correlation - r)).Max().Should().BeLessThan(1e-12);
    }

    private static void Compare(IndicatorTable table, string file)
    {
        var expected = ReferenceCsv.Read(file);
        var statistics = IndicatorStatistics.Of(table);
        statistics.Indicators.Select(i => i.Indicator).Should().Equal(expected.Words("iCode"));
        for (var i = 0; i < statistics.Indicators.Count; i++)
        {
            var s = statistics.Indicators[i];
            double Of(string column) =>
                expected.Words(column)[i] is "NA" or "NaN" or "Inf" or "-Inf"
                    ? double.NaN : double.Parse(expected.Words(column)[i], CultureInfo.InvariantCulture);
            // Of 1e9 and a few R's third and fourth moments have six digits; these are the exact ones, reckoned in fractions.
            Exact.TryGetValue(s.Indicator, out var exact);
            void Same(double? actual, string column) =>
                (actual ?? double.NaN).Should().BeApproximatelyOrNaN(Of(column), $"{s.Indicator} {column}");
            Same(s.Minimum, "Min");
            Same(s.Maximum, "Max");
            Same(s.Mean, "Mean");
            Same(s.Median, "Median");
            Same(s.StandardDeviation, "Std");
            if (exact is [var skewness, var kurtosis])
            {
                s.Skewness.Should().BeApproximately(skewness, 1e-9);
                s.Kurtosis.Should().BeApproximately(kurtosis, 1e-9);
            }
            else
            {
                Same(s.Skewness, "Skew");
                Same(s.Kurtosis, "Kurt");
            }

            Same(s.Coverage, "Frc.Avail");
            Same(s.NonZeroShare, "Frc.NonZero");
            Same(s.UniqueShare, "Frc.Unique");
            s.Count.Should().Be((int)Of("N.Avail"));
            s.Unique.Should().Be((int)Of("N.Unique"));
            if (s.Count > 0) s.Same.Should().Be((int)Of("N.Same"));
            s.Flags.HasFlag(StatisticsFlags.Outliers).Should().Be(expected.Words("Flag.SkewKurt")[i] == "OUT", s.Indicator);
            s.Flags.HasFlag(StatisticsFlags.FewData).Should().Be(expected.Words("Flag.Avail")[i] == "LOW", s.Indicator);
        }
    }
}

using System.Globalization;

namespace InnovationPotential.Tests.Reference;

/// <summary>
/// The Technology Achievement Index of 2001 (UNDP) from the table of the OECD/JRC Handbook 2008, Table A.2, with UNDP's goalposts (Saisana,
/// Saltelli and Tarantola 2005, Table 1).
/// </summary>
public sealed class TechnologyAchievementTests
{
    internal static readonly IndicatorModel Model = IndicatorModel.Create("tai", m => m
        .Indicator("patents", i => i with { Goalposts = new(0, 994) })
        .Indicator("royalties", i => i with { Goalposts = new(0, 272.6) })
        .Indicator("internet", i => i with { Goalposts = new(0, 232.4) })
        .Indicator("exports", i => i with { Goalposts = new(0, 80.8) })
        .Indicator("telephones_log10", i => i with { Goalposts = new(0, Math.Log10(901)) })
        .Indicator("electricity_log10", i => i with { Goalposts = new(Math.Log10(22), Math.Log10(6969)) })
        .Indicator("schooling", i => i with { Goalposts = new(0.8, 12) })
        .Indicator("university", i => i with { Goalposts = new(0.1, 27.4) }));

    internal static readonly IndicatorTable Table = IndicatorTable.ReadCsv(
        Path.Combine(AppContext.BaseDirectory, "TestData", "handbook", "tai23.csv"), Model.Indicators,
        o => o with { UnitColumn = "country" });

    internal static readonly Assessment Assessment = Model.Assess(Table);

    [Fact]
    public void Twenty_two_of_twenty_three_countries_are_within_0_0015_of_the_published_index()
    {
        var off = Table.Units.Where(u => Math.Abs(Assessment[u].Score!.Value - Published(u)) > 0.0015);

        off.Should().Equal("Singapore");
    }

    [Theory]
    [InlineData("Finland", 0.744903)]
    [InlineData("United States", 0.732886)]
    [InlineData("Korea, Rep. of", 0.665946)]
    [InlineData("Slovenia", 0.459415)]
    [InlineData("Singapore", 0.597261)]
    public void Scores_are_those_recomputed_independently(string country, double score) =>
        Assessment[country].Score.Should().BeApproximately(score, 5e-7);

    [Fact]
    public void Singapore_differs_by_a_missing_value_scored_as_zero()
    {
        var row = Table.IndexOf("Singapore");
        var royalties = Enumerable.Range(0, Table.Units.Count).Select(r => r == row ? 0 : Table["royalties"][r].Value).ToArray();

        var asZero = Model.Assess(Table.With(IndicatorColumn.Of("royalties", royalties)))["Singapore"];

        asZero.Score.Should().BeApproximately(Published("Singapore"), 0.0015);
    }

    [Fact]
    public void Values_above_the_goalposts_are_clamped_and_told() =>
        Assessment.Diagnostics.Where(d => d.Code == AssessmentCodes.Clamped).Select(d => d.Location.Node).Should()
            .BeEquivalentTo("telephones_log10", "electricity_log10");

    private static double Published(string country) =>
        double.Parse(Table.AttributeOf(country, "tai_published_2001")!, CultureInfo.InvariantCulture);
}

using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Databases;

/// <summary>Published indices have the scores in a database that are documented elsewhere.</summary>
public sealed class PublishedTests
{
    private static readonly IndicatorModel Tai = IndicatorModel.Create("tai", m => m
        .Indicator("patents", i => i with { Goalposts = new(0, 994) })
        .Indicator("royalties", i => i with { Goalposts = new(0, 272.6) })
        .Indicator("internet", i => i with { Goalposts = new(0, 232.4) })
        .Indicator("exports", i => i with { Goalposts = new(0, 80.8) })
        .Indicator("telephones_log10", i => i with { Goalposts = new(0, Math.Log10(901)) })
        .Indicator("electricity_log10", i => i with { Goalposts = new(Math.Log10(22), Math.Log10(6969)) })
        .Indicator("schooling", i => i with { Goalposts = new(0.8, 12) })
        .Indicator("university", i => i with { Goalposts = new(0.1, 27.4) }));

    private static readonly IndicatorModel Hdi = IndicatorModel.Create("hdi", m => m
        .Aggregation(Aggregation.Geometric)
        .Indicator("life_expectancy", i => i with { Goalposts = new(20, 85) })
        .Dimension("education", d => d
            .Indicator("expected_schooling", i => i with { Goalposts = new(0, 18) })
            .Indicator("mean_schooling", i => i with { Goalposts = new(0, 15) }))
        .Indicator("income", i => i with { Goalposts = new(100, 75_000) { Logarithmic = true } }));

    [Theory]
    [InlineData("Finland", 0.744903)]
    [InlineData("United States", 0.732886)]
    [InlineData("Korea, Rep. of", 0.665946)]
    [InlineData("Slovenia", 0.459415)]
    public void The_technology_achievement_index_of_2001(string country, double score)
    {
        var path = Repository.PathOf("tests", "InnovationPotential.Tests", "TestData", "handbook", "tai23.csv");
        ScoreOf(Tai, IndicatorTable.ReadCsv(path, Tai.Indicators, o => o with { UnitColumn = "country" }), country)
            .Should().BeApproximately(score, 5e-7);
    }

    [Fact]
    public void The_human_development_index_of_Costa_Rica() => ScoreOf(
        Hdi,
        IndicatorTable.ParseCsv("unit,life_expectancy,expected_schooling,mean_schooling,income\nCosta Rica,80.3,15.7,8.7,18486\n"),
        "Costa Rica").Should().BeApproximately(0.8098299, 5e-8);

    [Fact]
    public void The_clusters_of_the_article_as_in_memory()
    {
        using var engine = Engine.DuckDb();
        foreach (var (model, table) in new[]
        {
            (SmeClusterPotential.ScoreSum, SmeClusterPotential.Example),
            (SmeClusterPotential.Readiness, SmeClusterPotential.Example),
            (SampleModels.InstitutionalScore, SampleTables.Institutions),
            (SampleModels.InstitutionalReadiness, SampleTables.Institutions),
            (SampleModels.InstitutionalIndex, SampleTables.Institutions),
        })
        {
            engine.Load("t", table);
            var fitted = model.Fit(table);
            var sql = fitted.ToSql(engine.Dialect, "t", o => o with
            {
                Period = table.Periods.IsEmpty ? null : "period",
                Nodes = [.. model.Nodes.Skip(1).Select(n => n.Code)],
            });
            Agreement.Check(fitted.Assess(table), engine.Rows(sql)).Should().Be(0, model.Code);
        }
    }

    private static double ScoreOf(IndicatorModel model, IndicatorTable table, string unit)
    {
        using var engine = Engine.DuckDb();
        engine.Load("t", table);
        return (double)engine.Rows(model.Fit(table).ToSql(engine.Dialect, "t"))[(unit, null)]["score"]!;
    }
}

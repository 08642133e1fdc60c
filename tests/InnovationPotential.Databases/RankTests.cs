using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>A table is scored and ranked into a new one, or not at all.</summary>
public sealed class RankTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("index", m => m.Indicator("a").Indicator("b")) with
    {
        Benchmarks = ["mean of all"],
        LeftOut = ["o'ut"],
        Bands = Bands.From(BandQuantity.Share, ("low", 0), ("high", .5)),
    };

    [Fact]
    public async Task Ranks_are_those_of_an_assessment()
    {
        using var engine = Engine.DuckDb();
        var table = IndicatorTable.ParseCsv(
            "unit,a,b\nA,1,2\nB,3,1\nC,,\nmean of all,2,2\no'ut,99,99\nD,3,\nE,1,2.0000000000001\n");
        engine.Load("t", table);
        var fitted = Model.Fit(table);

        var result = await fitted.AssessAsync(SqlSource.Of(engine.Connection, engine.Dialect, "t"), "scores");

        var expected = fitted.Assess(table);
        var rows = engine.Rows("SELECT * FROM scores");
        foreach (var unit in expected.Results)
            rows[(unit.Unit, null)]["rank"].Should().Be(unit.Rank is { } rank ? (long)rank : null, unit.Unit);
        (result.Rows, result.Scored, result.Ranked).Should().Be((6, 5, 4));
        result.Levels.Should().Equal(new SqlLevelCount("low", 0), new("high", 5), new(null, 1));
        result.First.Select(f => f.Unit).Should().Equal("D", "A", "B", "E");
        result.Diagnostics.Select(d => d.Code).Should().Equal("IP4002", "IP4004", "IP4009");
        result.ToString().Should().StartWith("scores: 6 rows, 5 with a score, 4 ranked\nrank  unit  score\n");
    }

    [Theory]
    [InlineData(RankTies.Minimum)]
    [InlineData(RankTies.Maximum)]
    [InlineData(RankTies.Average)]
    [InlineData(RankTies.Dense)]
    public void Ties_share_what_they_share_in_memory(RankTies ties)
    {
        using var engine = Engine.DuckDb();
        var model = IndicatorModel.Create("index", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None })).Indicator("a"));
        var values = Gen.Int[0, 3].Select(Gen.Int[-2, 2], (i, e) => i + (e * 4e-13));
        Gen.OneOf(values, Gen.Int[0, 1].Select(_ => double.NaN)).Array[24].Sample(column =>
        {
            var table = IndicatorTable.Create(
                Enumerable.Range(0, 12).Select(i => $"u{i}"), [IndicatorColumn.OfDoubles("a", column)], [2020, 2021]);
            var fitted = model.Fit(table);
            engine.Load("t", table);
            engine.Run("DROP TABLE IF EXISTS s");
            fitted.AssessAsync(SqlSource.Of(engine.Connection, engine.Dialect, "t", period: "period"), "s", o => o with { Ties = ties })
                .GetAwaiter().GetResult();
            var rows = engine.Rows("SELECT * FROM s");
            foreach (var unit in fitted.Assess(table, o => o with { Ties = ties }).Results)
                (rows[(unit.Unit, unit.Period!.Value.Label)]["rank"] is { } rank ? Convert.ToDouble(rank, null) : (double?)null)
                    .Should().Be(unit.Rank, unit.Unit);
        }, iter: 40);
    }

    [Fact]
    public async Task A_unit_in_two_rows_leaves_nothing_behind()
    {
        using var engine = Engine.DuckDb();
        engine.Run("CREATE TABLE t AS SELECT * FROM (VALUES ('A', 1e0, 2e0), ('A', 2e0, 3e0), (NULL, 1e0, 1e0)) AS v(unit, a, b)");
        var fitted = Model.Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,1\n"));

        var act = () => fitted.AssessAsync(SqlSource.Of(engine.Connection, engine.Dialect, "t"), "scores");

        (await act.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Select(d => d.Code).Should().Equal("IP9107", "IP9107");
        engine.Value("SELECT count(*) FROM duckdb_tables()").Should().Be(1L);
    }

    [Fact]
    public async Task What_the_engine_refuses_and_what_is_there_already_are_sentences()
    {
        using var engine = Engine.DuckDb();
        engine.Run("CREATE TABLE t AS SELECT 'A' AS unit, 1e0 AS a");
        var fitted = Model.Fit(IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,1\n"));
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "t");

        var lacking = () => fitted.AssessAsync(source, "scores");
        var there = () => fitted.AssessAsync(source, "t");

        (await lacking.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Message.Should().Contain("\"b\"");
        (await there.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Code.Should().Be("IP9108");
    }

    [Fact]
    public async Task Hostile_names_are_names()
    {
        const string Table = "t\"; DROP TABLE victim; --", Column = "a' || \"b\\", Unit = "u'; DROP TABLE victim; --";
        using var engine = Engine.DuckDb();
        engine.Run("CREATE TABLE victim (x INTEGER)");
        var table = IndicatorTable.Create([Unit, "\\", "x", "y"], [IndicatorColumn.Of(Column, 1, 2, 3, 4)]);
        engine.Load(Table, table);
        var model = IndicatorModel.Create("index", m => m.Indicator(Column)) with { LeftOut = ["\\"], Benchmarks = [Unit] };
        var name = $"\"{Table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        var result = await model.Fit(table).AssessAsync(SqlSource.Of(engine.Connection, engine.Dialect, name), "out; put",
            o => o with { Nodes = [Column] });

        (result.Rows, result.Ranked).Should().Be((3, 2));
        engine.Rows("SELECT * FROM \"out; put\"")[("y", null)][Column].Should().Be(1.0);
        engine.Value("SELECT count(*) FROM victim").Should().Be(0L);
    }
}

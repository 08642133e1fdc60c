using System.Globalization;
using InnovationPotential.Sql;

namespace InnovationPotential.Tests.Sql;

/// <summary>What statements look like; whether they are right is tested on engines, beside the solution.</summary>
public sealed class StatementTests
{
    private static readonly FittedModel Fitted = IndicatorModel
        .Create("m", m => m.Indicator("a").Indicator("it's \"b\"", i => i with { Weight = 3 }))
        .Fit(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a", 1, 3), IndicatorColumn.Of("it's \"b\"", -2, 2)]));

    [Fact]
    public void Every_name_is_quoted_and_every_number_a_literal()
    {
        var sql = Fitted.ToSql(SqlDialect.DuckDb, "main.\"my.firms\"", o => o with { Unit = "firm" });

        sql.Should().StartWith("SELECT c0 AS \"firm\", ").And.Contain("FROM \"main\".\"my.firms\"")
            .And.Contain("CAST(\"it's \"\"b\"\"\" AS DOUBLE)")
            .And.Contain("((c1 - 1) / 2)").And.Contain("((c2 - (-2e0)) / 4)").And.NotContain("COALESCE").And.NotContain("NaN");
    }

    [Fact]
    public void PostgreSQL_gets_fences_and_typed_literals()
    {
        var sql = Fitted.ToSql(SqlDialect.PostgreSql, "firms");

        sql.Should().Contain(" - (-2)) / 4 AS").And.Contain(" IS NULL THEN 0 ELSE 3::float8");
        sql.Split("FROM (").Length.Should().Be(sql.Split(" OFFSET 0) AS q").Length);
    }

    [Fact]
    public void A_hundred_indicators_in_four_levels_are_short()
    {
        var model = IndicatorModel.Create("m", m =>
        {
            for (var pillar = 0; pillar < 5; pillar++)
            {
                m.Dimension(Code("p", pillar), p =>
                {
                    for (var part = 0; part < 4; part++)
                    {
                        p.Dimension(Code($"p{pillar}s", part), s =>
                        {
                            for (var i = 0; i < 5; i++) s.Indicator(Code($"i{pillar}{part}", i), x => x with { Goalposts = new(0, 100) });
                        });
                    }
                });
            }
        });
        var table = IndicatorTable.Create(["A", "B"], model.Indicators.Select(i => IndicatorColumn.Of(i.Code, 1, 2)));

        foreach (var dialect in new[] { SqlDialect.DuckDb, SqlDialect.PostgreSql, SqlDialect.ClickHouse })
            model.Fit(table).ToSql(dialect, "t").Length.Should().BeLessThan(34_000, dialect.Name);

        static string Code(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("a b", "\"a b\"")]
    [InlineData("s.t", "\"s\".\"t\"")]
    [InlineData("\"a.b\".\"c\"\"d\"", "\"a.b\".\"c\"\"d\"")]
    [InlineData("t; DROP TABLE x", "\"t; DROP TABLE x\"")]
    [InlineData("read_parquet('a''b/*.parquet')", "read_parquet('a''b/*.parquet')")]
    [InlineData("read_parquet('a') UNION SELECT", "\"read_parquet('a') UNION SELECT\"")]
    public void A_tables_name_is_a_name(string name, string expected) => SqlDialect.DuckDb.Table(name).Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("\"a")]
    [InlineData("\"a\"b")]
    public void What_is_no_name_is_refused(string name) =>
        FluentActions.Invoking(() => SqlDialect.PostgreSql.Table(name)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(0.1, "0.1e0", "'0.1'::float8")]
    [InlineData(-1e-7, "(-1e-07)", "'-1E-07'::float8")]
    [InlineData(1e300, "1e300", "'1E+300'::float8")]
    [InlineData(double.PositiveInfinity, "CAST('Infinity' AS DOUBLE)", "'Infinity'::float8")]
    [InlineData(7, "7e0", "7::float8")]
    [InlineData(-0.0, "(-0e0)", "'-0'::float8")]
    [InlineData(3e9, "3000000000e0", "'3000000000'::float8")]
    public void Numbers_are_exact(double value, string duckDb, string postgreSql)
    {
        SqlDialect.DuckDb.Number(value).Should().Be(duckDb);
        SqlDialect.PostgreSql.Number(value).Should().Be(postgreSql);
    }

    [Fact]
    public void Texts_stay_texts()
    {
        SqlDialect.DuckDb.Text("it's").Should().Be("'it''s'");
        SqlDialect.PostgreSql.Text("a\\' OR 1").Should().Be("E'a\\\\'' OR 1'");
    }

    [Fact]
    public void A_cut_is_the_very_double_at_which_a_rule_changes_its_mind()
    {
        Cut.Least(x => x >= 0.1).Should().Be(0.1);
        Cut.Least(x => x > -0.1).Should().Be(Math.BitIncrement(-0.1));
        Cut.Least(_ => false).Should().BeNull();
        Cut.Least(_ => true).Should().Be(double.NegativeInfinity);
    }

    [Fact]
    public void Names_that_are_one_to_the_engine_are_refused()
    {
        var fitted = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("A"))
            .Fit(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a", 1, 3), IndicatorColumn.Of("A", -2, 2)]));

        fitted.ObstaclesToSql(SqlDialect.DuckDb).Select(d => d.Code).Should().Equal("IP9103");
        fitted.ObstaclesToSql(SqlDialect.PostgreSql).Should().BeEmpty();
    }
}

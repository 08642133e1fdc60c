using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>Values are ranked by windows among the table that was fitted on, as a fit in memory ranks them.</summary>
public sealed class RankedValueTests
{
    private static readonly FitScope[] Scopes = [FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2021)];

    private static readonly string[] Nodes = ["left", "a", "b", "c"];

    private static readonly Gen<double> Values = Gen.OneOf(
        Gen.Double[-5, 25], Gen.Int[-2, 3].Select(Gen.Int[-2, 2], (i, e) => i + (e * 4e-13)), Gen.Int[0, 1].Select(_ => double.NaN),
        Gen.Int[0, 1].Select(i => i == 0 ? 0.0 : -0.0));

    private static readonly Gen<double[]> Columns = Gen.OneOf(
        Values.Array[36], Values.Array[36], Gen.Int[0, 3].Select(i => (double)i).Array[36], Values.Select(x => x * 1e150).Array[36],
        Values.Select(x => 1e9 + x).Array[36], Gen.Int[0, 1].Select(_ => 3.0).Array[36], Gen.Int[0, 1].Select(_ => double.NaN).Array[36]);

    private static readonly Gen<Func<IndicatorModel>> Models =
        from ties in Gen.Int[0, 3].Select(t => (RankTies)t)
        from kind in Gen.Int[0, 3]
        from direction in Gen.Int[0, 2].Array[3]
        from hasBenchmark in Gen.Bool
        from preparation in Gen.Int[0, 3]
        select new Func<IndicatorModel>(() => IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Ranking(kind, ties) }))
            .Dimension("left", d => d.Indicator("a", i => Told(i, direction[0])).Indicator("b", i => Told(i, direction[1])))
            .Indicator("c", i => Told(i, direction[2]))) with
        {
            Benchmarks = hasBenchmark ? ["u'1"] : [],
            LeftOut = ["u'2"],
            Preparation = preparation switch
            {
                0 => PreparationPlan.Of(Imputation.Mean),
                1 => PreparationPlan.Of(OutlierTreatment.Percentiles(.1)),
                _ => null,
            },
        });

    [Fact]
    public void Ranks_in_the_database_are_those_of_memory()
    {
        using var engine = Engine.DuckDb();
        Holds(engine, 150).Should().BeGreaterThan(60);
    }

    /// <summary>Holds random models and tables against memory, and says how many there were.</summary>
    internal static int Holds(Engine engine, int iterations)
    {
        var compared = 0;
        Gen.Select(Models, Columns.Array[3], Columns.Array[3], Gen.Int[0, 2]).Sample(c =>
        {
            var model = c.Item1();
            IndicatorTable table = Table(c.Item2), other = Table(c.Item3);
            FittedModel expected;
            try
            {
                expected = model.Fit(table, Scopes[c.Item4]);
            }
            catch (InvalidInputException)
            {
                return;
            }

            engine.Load("t", table);
            engine.Load("o", other);
            SqlSource source = Of(engine, "t"), others = Of(engine, "o");
            var fitted = FittedModel.Parse(model.FitAsync(source, Scopes[c.Item4]).GetAwaiter().GetResult().ToJson());
            fitted.Diagnostics.Should().BeEquivalentTo(expected.Diagnostics);
            Check(engine, fitted, source, null, expected, table);
            Check(engine, fitted, others, "t", expected, other);
            compared++;
        }, iter: iterations, threads: 1, print: c =>
            $"{c.Item1().ToJson()}\n{Scopes[c.Item4]}\n{Table(c.Item2).ToCsv()}\n{Table(c.Item3).ToCsv()}");
        return compared;
    }

    [Fact]
    public async Task A_thousand_distinct_values_are_ranked_and_the_model_holds_none_of_them()
    {
        using var engine = Engine.DuckDb();
        engine.Run("CREATE TABLE t AS SELECT 'u' || i AS unit, (i * 7919 % 1000)::DOUBLE AS a FROM range(1000) r(i)");
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "t");
        var model = Model(Normalization.PercentileRank());

        var fitted = await model.FitAsync(source);
        await fitted.AssessAsync(source, "s");

        // 7919 i mod 1000 is a permutation: each value has as many below it as it says.
        engine.Value("SELECT count(*) FROM s JOIN t USING (unit) WHERE score = a / 999e0 AND rank = 1000 - a").Should().Be(1000L);
        fitted.ToJson().Length.Should().BeLessThan(3000);
        var statement = fitted.ToSql(engine.Dialect, "t", o => o with { Reference = "t" });
        engine.Value($"SELECT count(*) FROM ({statement}) JOIN t USING (unit) WHERE score = a / 999e0").Should().Be(1000L);
    }

    [Fact]
    public async Task What_is_not_the_reference_is_refused()
    {
        using var engine = Engine.DuckDb();
        engine.Run("CREATE TABLE t AS SELECT 'u' || i AS unit, i::DOUBLE AS a FROM range(10) r(i); "
            + "CREATE TABLE o AS SELECT * FROM t WHERE a > 0");
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "t");
        var other = SqlSource.Of(engine.Connection, engine.Dialect, "o");
        var fitted = await Model(Normalization.Rank()).FitAsync(source);

        var elsewhere = () => fitted.AssessAsync(other, "s");
        var unnamed = () => fitted.ToSql(engine.Dialect, "t");
        var windowless = () => fitted.ToSql(SqlDialect.ClickHouse, "t", o => o with { Reference = "t" });
        var memory = () => fitted.Assess(IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\n"));

        (await elsewhere.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().ToString().Should().StartWith(
            "error IP9081 ('a'): o is not the table that 'a' was fitted on: "
                + "its ranks are of 10 values from 0 to 9, and here are 9 from 1 to 9.");
        Codes(unnamed).Should().Equal("IP9101");
        Codes(windowless).Should().Equal("IP9101");
        Codes(memory).Should().Equal("IP9080");
        engine.Value("SELECT count(*) FROM duckdb_tables()").Should().Be(2L);
        var posts = () => Model(Normalization.Rank(), i => i with { Goalposts = new(2, 5) }).FitAsync(source);
        (await posts.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Code.Should().Be("IP9109");
    }

    private static IEnumerable<string> Codes(Func<object> act) =>
        act.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code);

    private static IndicatorModel Model(Normalization normalization, Func<Indicator, Indicator>? told = null) =>
        IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = normalization })).Indicator("a", told ?? (i => i)));

    private static void Check(
        Engine engine, FittedModel fitted, SqlSource source, string? reference, FittedModel expected, IndicatorTable table)
    {
        engine.Run("DROP TABLE IF EXISTS s");
        fitted.AssessAsync(source, "s", o => o with { Nodes = [.. Nodes], Reference = reference }).GetAwaiter().GetResult();
        var (assessment, rows) = (expected.Assess(table), engine.Rows("SELECT * FROM s"));
        Agreement.Check(assessment, rows);
        foreach (var unit in assessment.Results)
        {
            var row = rows[(unit.Unit, unit.Period!.Value.Label)];
            (row["rank"] is { } rank ? Convert.ToDouble(rank, null) : (double?)null).Should().Be(unit.Rank, $"{unit.Unit} {unit.Period}");
        }
    }

    private static SqlSource Of(Engine engine, string table) =>
        SqlSource.Of(engine.Connection, engine.Dialect, table, period: "period");

    private static IndicatorTable Table(double[][] columns) => IndicatorTable.Create(Enumerable.Range(0, 12).Select(i => $"u'{i}"),
        columns.Select((c, i) => IndicatorColumn.OfDoubles("abc"[i].ToString(), c)), [2020, 2021, 2022]);

    private static Normalization Ranking(int kind, RankTies ties) => kind switch
    {
        0 => Normalization.Rank(ties),
        1 => Normalization.PercentileRank(ties).Rescale(1, 100),
        _ => Normalization.PercentileRank(ties),
    };

    private static Indicator Told(Indicator indicator, int direction) => indicator with
    {
        Direction = (Direction)direction,
        TargetRange = new(2, 3),
    };
}

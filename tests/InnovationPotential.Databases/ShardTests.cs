using CsCheck;
using DuckDB.NET.Data;
using InnovationPotential.Numerics;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>A table in parts is fitted, scored and ranked as one, or not at all.</summary>
public sealed class ShardTests : IClassFixture<PostgreSqlServers>, IDisposable
{
    private readonly PostgreSqlServers _servers;
    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-shards-").FullName;

    public ShardTests(PostgreSqlServers servers) => _servers = servers;

    private static readonly IndicatorModel Model = IndicatorModel.Create("index", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore(100, 10) }))
        .Dimension("left", d => d.Indicator("a").Indicator("b")).Indicator("c")) with
    {
        Benchmarks = ["u'3"],
        Bands = Bands.From(BandQuantity.Score, ("low", double.NegativeInfinity), ("high", 100)),
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Two_files_of_DuckDB_are_one_table()
    {
        using Engine one = File("one"), other = File("other");
        Holds(one, other, 25);
    }

    [Fact]
    public void Two_servers_are_one_table()
    {
        if (_servers.All is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("PostgreSQL is not installed.");
        using Engine one = _servers.All![0].Connect(), other = _servers.All[1].Connect();
        Holds(one, other, 6);
    }

    [Fact]
    public async Task A_part_that_fails_stops_the_whole_with_its_name_and_leaves_nothing()
    {
        using Engine one = File("one"), other = File("other");
        one.Load("t", Table([1, 2, 3, 4]));
        other.Run("CREATE TABLE t (unit VARCHAR, a DOUBLE, b DOUBLE)");
        var source = SqlSource.Shards(Of(one), Of(other));

        var fit = () => Model.FitAsync(source);
        var assess = () => Model.Fit(Table([1, 2, 3, 4])).AssessAsync(source, "s");

        foreach (var act in new Func<Task>[] { fit, assess })
        {
            var found = (await act.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single();
            found.Code.Should().Be(SqlCodes.ShardFailed);
            found.Message.Should().StartWith("The part 'duckdb: t' failed").And.Contain("\"c\"");
        }

        foreach (var engine in new[] { one, other }) engine.Value("SELECT count(*) FROM duckdb_tables()").Should().Be(1L);
    }

    [Fact]
    public async Task A_unit_of_two_parts_is_refused_and_so_is_a_table_that_is_there()
    {
        using Engine one = File("one"), other = File("other");
        foreach (var engine in new[] { one, other }) engine.Load("t", Table([1, 2, 3, 4]));
        var fitted = Model.Fit(Table([1, 2, 3, 4]));
        var assess = () => fitted.AssessAsync(SqlSource.Shards(Of(one), Of(other)), "s");

        (await assess.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Message.Should().Contain("'u'0'");
        foreach (var engine in new[] { one, other }) engine.Value("SELECT count(*) FROM duckdb_tables()").Should().Be(1L);
        other.Run("DELETE FROM t; CREATE TABLE s (x INTEGER)");
        (await assess.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Message.Should().Contain("already");
        one.Value("SELECT count(*) FROM duckdb_tables()").Should().Be(1L);
    }

    [Fact]
    public async Task What_is_not_merged_is_refused()
    {
        using Engine one = File("one"), other = File("other");
        var source = SqlSource.Shards(Of(one), Of(other));
        var fit = () => (Model with { Preparation = PreparationPlan.Of(Imputation.Median) }).FitAsync(source);

        (await fit.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Message.Should()
            .Contain("'imputation-median'").And.Contain("parts");
        var shared = () => SqlSource.Shards(Of(one), Of(one));
        var mixed = () => SqlSource.Shards(Of(one), SqlSource.Of(other.Connection, SqlDialect.PostgreSql, "t"));
        shared.Should().Throw<ArgumentException>();
        mixed.Should().Throw<ArgumentException>();
    }

    // What two parts give together is what an assessment of the whole table gives.
    private static void Holds(Engine one, Engine other, int iterations)
    {
        var values = Gen.OneOf(Gen.Double[0, 9], Gen.Int[0, 3].Select(i => (double)i), Gen.Int[0, 1].Select(_ => double.NaN),
            Gen.Int[0, 9].Select(i => 5 + (i * 1e-13)));
        var scopes = new[] { FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2021) };
        Gen.Select(values.Array[24].Array[3], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 11]).Sample(c =>
        {
            var table = IndicatorTable.Create(Enumerable.Range(0, 12).Select(i => $"u'{i}"),
                c.Item1.Select((column, i) => IndicatorColumn.OfDoubles("abc"[i].ToString(), column)), [2020, 2021]);
            FittedModel expected;
            try
            {
                expected = Model.Fit(table, scopes[c.Item2]);
            }
            catch (InvalidInputException)
            {
                return;
            }

            Engine[] engines = [one, other];
            for (var e = 0; e < 2; e++)
            {
                engines[e].Run("DROP TABLE IF EXISTS s");
                engines[e].Load("t", table);
                var here = string.Join(", ", Enumerable.Range(0, 12).Where(i => i < c.Item4 == (e == 0))
                    .Select(i => engines[e].Dialect.Text($"u'{i}")));
                engines[e].Run($"DELETE FROM t WHERE unit NOT IN ({here})");
            }

            var source = SqlSource.Shards(Of(one, "period"), Of(other, "period"));
            var fitted = Model.FitAsync(source, scopes[c.Item2]).GetAwaiter().GetResult();
            var ties = (RankTies)c.Item3;
            var result = expected.AssessAsync(source, "s", o => o with { Nodes = ["left", "a", "b", "c"], Ties = ties })
                .GetAwaiter().GetResult();
            var assessment = expected.Assess(table, o => o with { Ties = ties });
            var rows = engines.SelectMany(e => e.Rows("SELECT * FROM s")).ToDictionary(r => r.Key, r => r.Value);
            Agreement.Check(assessment, rows);
            foreach (var unit in assessment.Results)
                (rows[(unit.Unit, unit.Period!.Value.Label)]["rank"] is { } rank ? Convert.ToDouble(rank, null) : (double?)null)
                    .Should().Be(unit.Rank, $"{unit.Unit} {unit.Period}");
            (result.Rows, result.Ranked).Should().Be((24, assessment.Results.Count(r => r.Rank is not null)));
            var scale = assessment.Results.Max(r => Math.Abs(r.Score ?? 0));
            foreach (var (mine, its) in fitted.Assess(table).Results.Zip(expected.Assess(table).Results))
                if (its.Score is { } score) mine.Score.Should().BeApproximately(score, 1e-11 * scale);
        }, iter: iterations, threads: 1);
    }

    private static IndicatorTable Table(double[] values) => IndicatorTable.Create(values.Select((_, i) => $"u'{i}"),
        "abc".Select(c => IndicatorColumn.OfDoubles(c.ToString(), values)));

    private static SqlSource Of(Engine engine, string? period = null) =>
        SqlSource.Of(engine.Connection, engine.Dialect, "t", period: period);

    private Engine File(string name)
    {
        var connection = new DuckDBConnection($"Data Source={Path.Combine(_folder, name)}.duckdb");
        connection.Open();
        return new Engine(connection, SqlDialect.DuckDb);
    }
}

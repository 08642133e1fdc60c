using System.Globalization;
using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>
/// ClickHouse 18.16, which has no windows, gives what an assessment in memory gives. Without servers the tests are skipped.
/// </summary>
public sealed class ClickHouseTests : ServerTests, IClassFixture<ClickHouseServers>
{
    private static readonly IndicatorModel Panel = IndicatorModel.Create("index", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore(100, 10) }))
        .Dimension("left", d => d.Indicator("c1").Indicator("c0")).Dimension("right", d => d.Indicator("v0")));

    private readonly ClickHouseServers _servers;

    public ClickHouseTests(ClickHouseServers servers)
    {
        _servers = servers;
        if (servers.All is null) Assert.Skip("ClickHouse is not installed.");
    }

    private protected override Engine First => _servers.All![0].Connect();

    [Fact]
    public async Task A_panel_is_fitted_and_ranked_as_in_memory_by_one_server_and_by_a_table_that_spans_both()
    {
        FitScope[] scopes = [FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2020)];
        foreach (var (table, scope) in Tables(scopes.Length).Zip(scopes))
        {
            foreach (var ties in Enum.GetValues<RankTies>())
            {
                var expected = Panel.Fit(table, scope).Assess(table, o => o with { Ties = ties });
                using Engine one = _servers.All![0].Connect(), other = _servers.All[1].Connect();
                one.Load("t", table);
                await Holds(one, "t", scope, expected);
                Divide(table, one, other);
                one.Run("DROP TABLE IF EXISTS all_of_t");
                one.Run("CREATE TABLE all_of_t AS t ENGINE = Distributed(both, default, t)");
                await Holds(one, "all_of_t", scope, expected);
            }
        }
    }

    [Fact]
    public async Task Two_servers_are_one_table_in_parts()
    {
        foreach (var table in Tables(3))
        {
            using Engine one = _servers.All![0].Connect(), other = _servers.All[1].Connect();
            Divide(table, one, other);
            Engine[] engines = [one, other];
            var source = SqlSource.Shards(Array.ConvertAll(engines, e => SqlSource.Of(e.Connection, e.Dialect, "t", period: "period")));
            foreach (var engine in engines) engine.Run("DROP TABLE IF EXISTS s");

            var fitted = await Panel.FitAsync(source);
            var result = await fitted.AssessAsync(source, "s", o => o with { Nodes = ["left", "right", "c0", "c1", "v0"] });

            var expected = Panel.Fit(table).Assess(table);
            var rows = engines.SelectMany(e => e.Rows("SELECT * FROM s")).ToDictionary(r => r.Key, r => r.Value);
            Agreement.Check(expected, rows);
            SameRanks(expected, rows);
            result.Rows.Should().Be(40);
            foreach (var engine in engines)
                engine.Value("SELECT count(*) FROM system.tables WHERE name LIKE 'innopot%'").Should().Be(0UL);
        }
    }

    [Fact]
    public void Numbers_texts_and_names_come_back_as_they_went()
    {
        using var engine = _servers.All![0].Connect();
        double[] awful = [double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 0.1, 1e22, 2.2250738585072014e-308, -0.0];
        Gen.OneOf(Gen.Double, Gen.Int[0, awful.Length - 1].Select(i => awful[i])).Where(x => !double.IsNaN(x)).Array[20].Sample(numbers =>
        {
            using var command = engine.Connection.CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", numbers.Select((x, i) => $"{engine.Dialect.Number(x)} AS x{i}"))}";
            using var reader = command.ExecuteReader();
            reader.Read().Should().BeTrue();
            for (var i = 0; i < numbers.Length; i++)
                BitConverter.DoubleToInt64Bits(reader.GetDouble(i)).Should().Be(BitConverter.DoubleToInt64Bits(numbers[i]));
            reader.Read().Should().BeFalse();
        }, iter: 100);
        foreach (var text in new[] { "it's", "\"", "\\", "\\'; --", "tab\tline\n", "ünïcödé 🚀", "" })
        {
            engine.Value($"SELECT {engine.Dialect.Text(text)}").Should().Be(text);
            if (text.Length == 0) continue;
            using var command = engine.Connection.CreateCommand();
            command.CommandText = $"SELECT {engine.Dialect.Quote(text)} FROM (SELECT 1 AS {engine.Dialect.Quote(text)})";
            using var reader = command.ExecuteReader();
            reader.GetName(0).Should().Be(text);
        }
    }

    [Fact]
    public async Task What_is_not_finite_or_refused_is_said_and_nothing_is_left()
    {
        using var engine = _servers.All![0].Connect();
        foreach (var table in new[] { "wild", "tame" }) engine.Run($"DROP TABLE IF EXISTS {table}");
        engine.Run("CREATE TABLE wild (unit String, a Nullable(Float64)) ENGINE = Memory");
        engine.Run("INSERT INTO wild VALUES ('A', nan), ('B', inf), ('C', 1), ('D', 2), ('E', NULL)");
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "wild");

        var fitted = await IndicatorModel.Create("m", m => m.Indicator("a")).FitAsync(source);
        var result = await fitted.AssessAsync(source, "tame");

        (result.Rows, result.Scored, result.Ranked).Should().Be((5, 2, 2));
        result.First.Select(f => f.Unit).Should().Equal("D", "C");
        result.Diagnostics.Select(d => d.Code).Should().Equal("IP4002", "IP9106", "IP4004");
        var lacking = IndicatorModel.Create("m", m => m.Indicator("b")).Fit(IndicatorTable.ParseCsv("unit,b\nA,1\nB,2\n"));
        var act = () => lacking.AssessAsync(source, "never");
        (await act.Should().ThrowAsync<InvalidInputException>()).Which.Diagnostics.Single().Message.Should()
            .StartWith("clickhouse refuses a statement: Unknown identifier: b");
        engine.Value("SELECT count(*) FROM system.tables WHERE name LIKE 'innopot%' OR name = 'never'").Should().Be(0UL);
    }

    [Fact]
    public async Task A_statement_that_is_canceled_is_stopped_on_the_server()
    {
        using var engine = _servers.All![0].Connect();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await using var command = engine.Connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM system.numbers";

        var act = () => command.ExecuteNonQueryAsync(stop.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
        engine.Value("SELECT count(*) FROM system.processes WHERE query LIKE '%system.numbers' AND query NOT LIKE '%processes%'")
            .Should().Be(0UL);
    }

    [Fact]
    public void An_address_tells_no_password()
    {
        var wrong = () => new ClickHouseConnection("secret");
        wrong.Should().Throw<ArgumentException>().Which.Message.Should().NotContain("secret");
        using var connection = new ClickHouseConnection("http://me:se%40cret@127.0.0.1:1/other");
        (connection.DataSource, connection.Database).Should().Be(("http://127.0.0.1:1/", "other"));
        var unreached = connection.Open;
        unreached.Should().Throw<System.Data.Common.DbException>().Which.Message.Should().NotContain("cret");
    }

    [Fact]
    public void The_command_assesses_a_table_of_a_server_and_repeats_no_password()
    {
        using var engine = _servers.All![0].Connect();
        foreach (var table in new[] { "fi\"rms", "sco'res" }) engine.Run($"DROP TABLE IF EXISTS {engine.Dialect.Quote(table)}");
        engine.Load("fi\"rms", IndicatorTable.ParseCsv("unit,a\nx,1\ny,2\nz,1\n"));
        var model = Path.GetTempFileName();
        File.WriteAllText(model, IndicatorModel.Create("m", m => m.Indicator("a")).ToJson());
        string[] command = ["assess", model, "--table", "\"fi\"\"rms\"", "--into", "sco'res", "--connection"];

        Run([.. command, _servers.All[0].Url]).Should().Be((0,
            "sco'res: 3 rows, 3 with a score, 3 ranked\nrank  unit  score\n----  ----  -----\n   1  y     1.000\n   2  x     0.000\n"
                + "   2  z     0.000\n", "information IP4009: 2 units share a score in 1 group.\n"));
        var (code, output, error) = Run([.. command, "clickhouse://me:se%40cret@127.0.0.1:1/x"]);
        code.Should().Be(5);
        (output + error).Should().Contain("127.0.0.1:1 cannot be reached").And.NotContain("cret");
        File.Delete(model);
    }

    private static (int Code, string Output, string Error) Run(string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = Cli.Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private static List<IndicatorTable> Tables(int count)
    {
        var values = Gen.OneOf(Gen.Double[0, 9], Gen.Int[0, 3].Select(i => (double)i));
        var tables = new List<IndicatorTable>();
        values.Array[40].Array[3].Sample(columns => tables.Add(IndicatorTable.Create(
            Enumerable.Range(0, 20).Select(i => $"u'{i}\\"),
            columns.Select((c, i) => IndicatorColumn.OfDoubles(new[] { "c0", "c1", "v0" }[i], c)), [2020, 2021])), iter: count);
        return tables;
    }

    private static void Divide(IndicatorTable table, Engine one, Engine other)
    {
        foreach (var engine in new[] { one, other })
        {
            engine.Load("whole", table);
            engine.Run("DROP TABLE IF EXISTS t");
            engine.Run($"CREATE TABLE t ENGINE = Memory AS SELECT * FROM whole WHERE (unit < 'u''15') = {(engine == one ? 1 : 0)}"
                .Replace("''", "\\'", StringComparison.Ordinal));
        }
    }

    private static async Task Holds(Engine engine, string table, FitScope scope, Assessment expected)
    {
        engine.Run("DROP TABLE IF EXISTS scores");
        var source = SqlSource.Of(engine.Connection, engine.Dialect, table, period: "period");
        var fitted = await Panel.FitAsync(source, scope);
        await fitted.AssessAsync(source, "scores",
            o => o with { Nodes = ["left", "right", "c0", "c1", "v0"], Ties = expected.Options.Ties });
        var rows = engine.Rows("SELECT * FROM scores");
        Agreement.Check(expected, rows);
        SameRanks(expected, rows);
    }

    private static void SameRanks(Assessment expected, IReadOnlyDictionary<(string, string?), Dictionary<string, object?>> rows)
    {
        foreach (var unit in expected.Results)
            Convert.ToDouble(rows[(unit.Unit, unit.Period!.Value.Label)]["rank"], CultureInfo.InvariantCulture).Should().Be(unit.Rank);
    }
}

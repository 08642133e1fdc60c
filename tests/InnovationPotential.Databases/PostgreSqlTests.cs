using CsCheck;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>PostgreSQL gives what an assessment in memory gives. Without servers the tests are skipped, but in CI they fail.</summary>
public sealed class PostgreSqlTests : ServerTests, IClassFixture<PostgreSqlServers>
{
    private readonly PostgreSqlServers _servers;

    public PostgreSqlTests(PostgreSqlServers servers)
    {
        _servers = servers;
        if (servers.All is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("PostgreSQL is not installed.");
    }

    private protected override Engine First => _servers.All![0].Connect();

    [Fact]
    public async Task A_panel_is_fitted_and_ranked_as_in_memory_and_by_both_servers_alike()
    {
        var model = IndicatorModel.Create("index", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore(100, 10) }))
            .Dimension("left", d => d.Indicator("a").Indicator("b")).Dimension("right", d => d.Indicator("c")));
        var values = Gen.OneOf(Gen.Double[0, 9], Gen.Int[0, 3].Select(i => (double)i));
        var tables = values.Array[40].Array[3].Select(columns => IndicatorTable.Create(
            Enumerable.Range(0, 20).Select(i => $"u'{i}\\"),
            columns.Select((c, i) => IndicatorColumn.OfDoubles("abc"[i].ToString(), c)),
            [2020, 2021]));
        foreach (var scope in new[] { FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2020) })
        {
            foreach (var table in Generated(tables, 4))
            {
                var results = new List<string>();
                foreach (var server in _servers.All!)
                {
                    using var engine = server.Connect();
                    engine.Load("t", table);
                    engine.Run("DROP TABLE IF EXISTS scores");
                    var source = SqlSource.Of(engine.Connection, engine.Dialect, "t", period: "period");
                    var fitted = await model.FitAsync(source, scope);
                    var result = await fitted.AssessAsync(source, "scores", o => o with { Nodes = ["left", "right", "a", "b", "c"] });
                    var expected = model.Fit(table, scope).Assess(table);
                    var rows = engine.Rows("SELECT * FROM scores");
                    Agreement.Check(expected, rows);
                    foreach (var unit in expected.Results)
                        Convert.ToDouble(rows[(unit.Unit, unit.Period!.Value.Label)]["rank"], null).Should().Be(unit.Rank);
                    results.Add(result + string.Join('\n', rows.OrderBy(r => r.Key).Select(r => string.Join(' ', r.Value.Values))));
                }

                results[1].Should().Be(results[0]);
            }
        }
    }

    [Fact]
    public void Values_are_ranked_as_in_memory()
    {
        using var engine = First;
        RankedValueTests.Holds(engine, 25).Should().BeGreaterThan(8);
    }

    [Fact]
    public async Task What_is_not_finite_or_not_there_is_said()
    {
        using var engine = _servers.All![0].Connect();
        engine.Run("DROP TABLE IF EXISTS wild; CREATE TABLE wild (unit text, a float8); "
            + "INSERT INTO wild VALUES ('A', 'NaN'), ('B', 'Infinity'), ('C', 1), ('D', 2), ('E', NULL); DROP TABLE IF EXISTS tame");
        var source = SqlSource.Of(engine.Connection, engine.Dialect, "wild");

        var fitted = await IndicatorModel.Create("m", m => m.Indicator("a")).FitAsync(source);
        var result = await fitted.AssessAsync(source, "tame");

        (result.Rows, result.Scored).Should().Be((5, 2));
        result.Diagnostics.Select(d => d.Code).Should().Equal("IP4002", "IP9106", "IP4004");
    }

    [Fact]
    public void The_command_reaches_a_server_and_keeps_its_password()
    {
        var folder = Directory.CreateTempSubdirectory("innopot-command-").FullName;
        var model = Path.Combine(folder, "model.json");
        File.WriteAllText(model, IndicatorModel.Create("m", m => m.Indicator("a\"b\\").Indicator("B")).ToJson());
        var table = IndicatorTable.Create(["x'\\", "y", "z"],
            [IndicatorColumn.Of("a\"b\\", 1, 2, 5), IndicatorColumn.Of("B", 3, 2, 1), IndicatorColumn.Of("b", 0, 0, 0)]);
        using var engine = _servers.All![0].Connect();
        engine.Load("fi\"r.ms", table);
        engine.Run("DROP TABLE IF EXISTS \"sc'ores\"");
        string[] command = ["--connection", _servers.All[0].Url, "--table", "\"fi\"\"r.ms\""];
        string[] assess = ["assess", model, .. command, "--into", "sc'ores"];

        Run(assess).Output.Should().Be("sc'ores: 3 rows, 3 with a score, 3 ranked\nrank  unit  score\n----  ----  -----\n"
            + "   1  x'\\   0.500\n   1  z     0.500\n   3  y     0.375\n");
        var (code, output, _) = Run(["fit", model, .. command]);
        (code, FittedModel.Parse(output).Assess(table).Scores()[0]).Should().Be((0, .5));
        foreach (var url in new[] { "postgres://test:se%40cret@127.0.0.1:1/x", "postgres://test:se cret@h/x",
            "postgres://test:se@cret@h:y/x",
            _servers.All[0].Url + "&other=1", "Host=h;Password=secret" })
        {
            var (_, said, why) = Run(["fit", model, "--connection", url, "--table", "t"]);
            (said + why).Should().NotContain("cret@").And.NotContain("Password=secret");
            Run(["fit", model, url]).Error.Should().NotContain("cret");
            Run(["fit", model, "data.csv", url]).Error.Should().NotContain("cret");
        }

        Run(["fit", model, "--connection", "postgres://test:secret@127.0.0.1:1/x", "--table", "t"]).Code.Should().Be(5);
        Directory.Delete(folder, recursive: true);
    }

    private static (int Code, string Output, string Error) Run(string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = Cli.Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }

    private static List<T> Generated<T>(Gen<T> gen, int count)
    {
        var values = new List<T>();
        gen.Sample(v => { values.Add(v); }, iter: count);
        return values;
    }
}

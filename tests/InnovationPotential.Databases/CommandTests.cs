using System.Globalization;
using CsCheck;
using InnovationPotential.Cli;
using InnovationPotential.Tests;

namespace InnovationPotential.Databases;

/// <summary>The command runs where the table lies, and says what it says in memory.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("index", m => m
        .Dimension("left", d => d.Indicator("a").Indicator("b")).Indicator("c'; \"--")) with { Benchmarks = ["F3"] };

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-command-").FullName;

    public CommandTests() => File.WriteAllText(At("model.json"), Model.ToJson());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("firms.parquet")]
    [InlineData("fi'rms \"x\".parquet")]
    public void Parquet_files_are_assessed_by_DuckDB(string name)
    {
        var table = Firms(name);

        var (code, output, error) = Run("assess", At("model.json"), At(name), "--unit-column", "firm", "--nodes", "left",
            "--into", At("scores.csv"), "--format", "json");

        code.Should().Be(0, error);
        output.Should().Contain("\"rows\": 60").And.Contain("\"ranked\": 58");
        error.Should().Contain("IP4002").And.Contain("4 of 180 observations are missing");
        var expected = Model.Fit(table).Assess(table);
        using var engine = Engine.DuckDb();
        var written = engine.Dialect.Text(At("scores.csv"));
        var rows = engine.Rows($"SELECT firm AS unit, CAST(\"year\" AS VARCHAR) AS period, * FROM read_csv({written})");
        foreach (var unit in expected.Results)
        {
            var row = rows[(unit.Unit, unit.Period!.Value.Label)];
            Number(row["score"]).Should().BeApproximately(unit.Score!.Value, 1e-12);
            Number(row["left"]).Should().BeApproximately(unit.Nodes.Single(n => n.Code == "left").Score!.Value, 1e-12);
            (row["rank"] is { } rank ? Number(rank) : (double?)null).Should().Be(unit.Rank);
        }

        File.ReadLines(At("scores.csv")).Skip(1).Select(l => l.Split(',')).Select(f => f[1] + f[0]).Should()
            .BeInAscendingOrder(StringComparer.Ordinal);
        Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Should().BeEquivalentTo("model.json", name, "scores.csv");
    }

    [Fact]
    public void A_model_is_fitted_to_Parquet_and_assesses_it_afterwards()
    {
        var table = Firms("firms.parquet");

        var (code, output, error) = Run("fit", At("model.json"), At("*.parquet"), "--unit-column", "firm", "--scope", "base:2024", "--out",
            At("fitted.json"));

        code.Should().Be(0, error);
        output.Should().Contain("fitted on the base period 2024 from 2023 to 2024");
        var fitted = FittedModel.Parse(File.ReadAllText(At("fitted.json")));
        var expected = Model.Fit(table, FitScope.BasePeriod(2024));
        fitted.Assess(table).Scores().Should().Equal(expected.Assess(table).Scores());
        Run("assess", At("fitted.json"), At("firms.parquet"), "--unit-column", "firm", "--scope", "each-period").Error
            .Should().Contain("--scope");
        Run("assess", At("fitted.json"), At("firms.parquet"), "--unit-column", "firm").Output.Should()
            .StartWith("scores: 60 rows, 60 with a score, 58 ranked\nrank  unit  period  score\n");
    }

    [Fact]
    public void A_table_of_a_database_is_assessed_into_a_new_one()
    {
        Firms("firms.parquet");
        using (var engine = Engine.DuckDb())
        {
            engine.Run($"ATTACH {engine.Dialect.Text(At("f.duckdb"))} AS f; CREATE TABLE f.\"ta\"\"ble\" AS "
                + $"SELECT * FROM read_parquet({engine.Dialect.Text(At("firms.parquet"))}); DETACH f");
        }

        string[] command = ["assess", At("model.json"), "--connection", $"duckdb:{At("f.duckdb")}", "--table", "\"ta\"\"ble\"",
            "--unit-column", "firm"];
        Run(command).Error.Should().Contain("--into");
        var (code, output, error) = Run([.. command, "--into", "sc; ores"]);

        code.Should().Be(0, error);
        output.Should().StartWith("sc; ores: 60 rows");
        Run([.. command, "--into", "sc; ores"]).Error.Should().Contain("There is a table \"sc; ores\" already");
        using var again = Engine.DuckDb();
        again.Run($"ATTACH {again.Dialect.Text(At("f.duckdb"))} AS f");
        again.Value("SELECT count(rank) FROM f.\"sc; ores\"").Should().Be(58L);
        again.Value("SELECT count(*) FROM duckdb_tables() WHERE database_name = 'f'").Should().Be(2L);
    }

    [Fact]
    public void A_text_is_read_by_the_rules_of_the_table_reader_or_not_at_all()
    {
        string[] odd =
        [
            "1.5", " 2 ", "NA", "n/A", "-", "", "1e3", "+5", ".5", "5.", "-0", "1,5", "\"1,5\"", "abc", "∞", "1_000", "0x10", "١٢", "−3",
            "1e999", "nan", "inf", "\t7", "\"8\"", "'9'", "1 000", "12%", "true", "00012", "1e-400", "\u00a04", "..",
            "1.7976931348623157e308",
            "123456789012345678901234567890", "0.1000000000000000055511151231257827",
        ];
        var field = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 99], Gen.Int[0, odd.Length - 1])
            .Select((kind, plain, at) => kind > 0 ? plain.ToString(CultureInfo.InvariantCulture) : odd[at]);
        string[] heads = ["unit,a,b,c", "Unit, a ,b,c", "geo;a;b;c", "unit,c,x,b,a", "unit,year,a,b,c", "x\nunit,a,b,c"];
        var head = Gen.Int[0, 5].Select(i => heads[i]);
        var (accepted, refused) = (0, 0);
        var path = At("data.csv");
        File.WriteAllText(At("three.json"), IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b").Indicator("c")).ToJson());
        var periods = Gen.Int[0, 5].Select(i => new[] { "2020", "2021", "2007-08", "2020 ", "2020Q1", "2021" }[i]);
        var rarely = Gen.Int[0, 30].Select(i => i > 29 ? odd[30] : i > 28 ? "" : "3");
        Gen.Select(head, Gen.Select(field, rarely).Array[8], periods, Gen.Bool).Sample(c =>
        {
            var separator = c.Item1.Contains(';') ? ';' : ',';
            var names = c.Item1.Split('\n')[^1].Split(separator);
            var rows = c.Item2.Select((f, i) => string.Join(separator, names.Select(name => name.Trim() switch
            {
                "a" => f.Item1,
                "b" => f.Item2,
                "c" => $"{(i * 7) % 5}",
                "year" => c.Item3,
                "x" => "x",
                _ => $"U{i}",
            })));
            File.WriteAllText(path, string.Join(c.Item4 ? "\r\n" : "\n", rows.Prepend(c.Item1).Append("")));
            var (code, output, error) = Run("assess", At("three.json"), path, "--engine", "duckdb", "--into", At("out.csv"));
            if (code == 2)
            {
                refused++;
                return;
            }

            accepted++;
            code.Should().Be(0, error);
            using var engine = Engine.DuckDb();
            var text = engine.Dialect.Text(At("out.csv"));
            var unit = c.Item1.Contains("geo", StringComparison.Ordinal) ? "geo" : "unit";
            var scores = engine.Rows($"SELECT {unit} AS unit, score FROM read_csv({text}, types = {{'score': 'DOUBLE'}})");
            var (memory, said, why) = Run("assess", At("three.json"), path, "--format", "csv");
            memory.Should().BeLessThan(2, why);
            foreach (var row in said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(',')))
            {
                var score = row[said.Split('\n')[0].Split(',').ToList().IndexOf("score")];
                var actual = scores[(row[0], null)]["score"];
                if (score.Length == 0) actual.Should().BeNull();
                else Number(actual).Should().BeApproximately(double.Parse(score, CultureInfo.InvariantCulture), 1e-12);
            }
        }, iter: 120, threads: 1);

        accepted.Should().BeGreaterThan(10);
        refused.Should().BeGreaterThan(10);
    }

    [Fact]
    public void What_is_for_memory_is_refused_by_its_name()
    {
        Firms("firms.parquet");
        foreach (var option in new[] { "--ranks", "--all", "--decimal-comma", "--log|x.csv", "--reference|x.csv", "--separator|;" })
        {
            var (code, _, error) = Run(["assess", At("model.json"), At("firms.parquet"), .. option.Split('|')]);
            (code, error).Should().Match<(int, string)>(r => r.Item1 == 2
                && r.Item2.StartsWith(option.Split('|')[0] + " is for tables that are read in memory", StringComparison.Ordinal), error);
        }

        Run("assess", At("model.json"), At("firms.parquet")).Error.Should().Contain("IP2014").And.Contain("--unit-column");
        Run("assess", At("model.json"), At("no.parquet")).Error.Should().Contain("no.parquet");
        Run("assess", At("model.json"), At("firms.parquet"), "--into", "x.txt").Error.Should().Contain(".parquet or .csv");
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString());
    }

    // Thirty firms in two years, and the same table in memory.
    private IndicatorTable Firms(string name)
    {
        var units = Enumerable.Range(1, 30).Select(i => $"F{i}").ToArray();
        double[] Values(int prime) =>
            [.. Enumerable.Range(0, 60).Select(r => (r % 30) + 1 == prime % 30 ? double.NaN : ((r + 1) * prime) % 101 / 10.0)];
        var table = IndicatorTable.Create(units,
            [
                IndicatorColumn.OfDoubles("a", Values(31)), IndicatorColumn.OfDoubles("b", Values(90)),
                IndicatorColumn.OfDoubles("c'; \"--", Values(37)),
            ],
            [2023, 2024]);
        using var engine = Engine.DuckDb();
        engine.Load("t", table);
        engine.Run($"COPY (SELECT unit AS firm, CAST(period AS INTEGER) AS \"year\", 'x' AS zone, a, b, \"c'; \"\"--\" FROM t) "
            + $"TO {engine.Dialect.Text(At(name))} (FORMAT parquet)");
        return table;
    }
}

using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>In every form of a result an option changes what is said, or is refused by its name; none is passed over in silence.</summary>
public sealed class UnusedOptionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("unused").FullName;

    public UnusedOptionsTests()
    {
        Write("model.json", """
            {"code": "m", "bands": {"quantity": "share", "items": [{"name": "low", "to": 0.5}, {"name": "high", "from": 0.5}]},
             "children": [{"code": "d", "children": [{"code": "a"}, {"code": "b", "weight": 2}]}, {"code": "c"}]}
            """);
        Write("other.json", """{"code": "o", "children": [{"code": "a"}, {"code": "c"}]}""");
        var rows = from year in (int[])[2019, 2020]
                   from unit in (string[])["=A", "B", "C", "D", "E", "F"]
                   let n = (unit[^1] * 7 + (year - 2019) * 5) % 11
                   select $"{unit},{(unit[^1] < 'D' ? "north" : "south")},{year},{n},{(n * n) % 7},{(3 * n) % 5}";
        Write("data.csv", string.Join('\n', rows.Prepend("unit,region,year,a,b,c").Append("")));
        Write("gap.csv", "unit,year,a,b\n=A,2019,1,\nB,2019,2,\nB,2020,3,\n");
    }

    public static TheoryData<string, string> Cases()
    {
        (string Command, string[] Options)[] commands =
        [
            ("assess|{model.json}|{data.csv}", ["--ranks", "--by|region", "--side-by-side|score", "--node|d", "--period|2020",
                "--scope|each-period", "--benchmarks|B", "--leave-out|B"]),
            ("assess|{model.json}|{data.csv}|--ranks", ["--node|d", "--period|2020", "--by|region", "--side-by-side|score"]),
            ("assess|{model.json}|{data.csv}|--side-by-side|score", ["--node|d", "--period|2020", "--by|region", "--ranks"]),
            ("explain|{model.json}|{data.csv}|B", ["--period|2019", "--by|region", "--peers|C", "--benchmarks|C"]),
            ("compare|{data.csv}|{model.json}|{other.json}", ["--node|c", "--top|1", "--movers|1", "--benchmarks|C", "--leave-out|C"]),
            ("analyze|{model.json}|{data.csv}", ["--part|matrix", "--part|removal", "--period|2019", "--largest-sample|4"]),
            ("analyze|{model.json}|{data.csv}|--part|statistics", ["--period|2019", "--largest-sample|4", "--leave-out|C"]),
            ("uncertainty|{model.json}|{data.csv}|--replications|50",
                ["--seed|2", "--from|0|--to|10|--out|{part.bin}", "--benchmarks|C"]),
            ("sensitivity|{model.json}|{data.csv}|--rows|8",
                ["--output|top:2|--period|2020", "--period|2019", "--second-order", "--dummy", "--random", "--seed|2"]),
            ("trend|{gap.csv}", ["--unit|B", "--indicator|a", "--latest|1", "--include-empty"]),
            ("check|{model.json}", ["--scope|each-period", "--leave-out|B", "--unit-column|x"]),
        ];
        // Those whose CSV names units, of which one begins as a formula does; the other results have none to guard.
        List<string> escaped = ["assess", "compare", "uncertainty", "trend"];
        var cases = new TheoryData<string, string>();
        foreach (var (command, options) in commands)
        {
            foreach (var form in (string[])["table", "json", "csv", "md", "html"])
            {
                if (form == "csv" && command.StartsWith("explain", StringComparison.Ordinal)) continue;
                foreach (var option in options) cases.Add($"{command}|--format|{form}", option);
                if (command.Split('|')[0] is "explain" or "check") continue;
                if (form != "csv" || escaped.Exists(c => command.StartsWith(c, StringComparison.Ordinal)))
                    cases.Add($"{command}|--format|{form}", "--escape-formulas");
            }
        }

        foreach (var kind in (string[])["ranking", "rank-intervals", "acceptability", "profile|--unit|B", "heat-map", "correlations",
            "sobol", "distributions", "trend", "shift"])
        {
            var line = kind.Split('|');
            var command = string.Join('|', (string[])["chart", line[0], "{model.json}", "{data.csv}", .. line[1..]]);
            foreach (var option in (string[])["--unit|C", "--indicator|d", "--period|2019", "--indicators", "--group-by|region",
                "--width|800", "--replications|20", "--rows|8", "--seed|3", "--scope|base:2019"])
            {
                // Few replications of a small table have the same intervals whatever the seed.
                if (kind == "rank-intervals" && option == "--seed|3") continue;
                if (!command.Contains(option.Split('|')[0], StringComparison.Ordinal)) cases.Add(command, option);
            }
        }

        foreach (var option in (string[])["--replications|20", "--rows|8", "--seed|3", "--sensitivity", "--period|2019", "--unit|B",
            "--group-by|region", "--language|ru", "--author|N. N."]) cases.Add("report|{model.json}|{data.csv}", option);
        foreach (var option in (string[])["--leave-out|B", "--scope|each-period", "--width|800", "--unit|B"])
            cases.Add("chart|framework|{model.json}", option);
        cases.Add("schema|--study", "--fitted");
        cases.Add("init|{folder}|--template|readiness", "--unit-column|x");
        cases.Add("assess|{model.json}|{data.csv}|--out|{x.xlsx}", "--format|json");
        cases.Add("assess|{model.json}|{data.csv}|--out|{x.xlsx}", "--ranks");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_option_changes_what_is_said_or_is_refused(string command, string option)
    {
        var without = Run(command);
        var with = Run($"{command}|{option}");

        if (with.Code == 2) with.Error.Should().Contain(option.Split('|')[0], with.Error);
        else with.Should().NotBe(without);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private (int Code, string Output, string Error) Run(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run([.. line.Split('|').Select(a => a.StartsWith('{') ? Path.Combine(_folder, a.Trim('{', '}')) : a)], output,
            error);
        return (code, output.ToString(), error.ToString());
    }
}

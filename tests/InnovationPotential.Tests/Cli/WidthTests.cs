using System.Globalization;
using System.Text;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Cli;

/// <summary>What every command shows stands within the width that was asked for, whatever units and indicators are called.</summary>
public sealed class WidthTests : IDisposable
{
    private static readonly string[] Units =
    [
        "Инновационный территориальный кластер информационных технологий и радиоэлектроники северо-западного федерального округа",
        "東京都市圏産業集積地域イノベーション推進協議会および関連する研究開発機構連合", new('x', 300), "\u202eقائمة العناقيد الابتكارية\u202c", "a",
        "Zürich e\u0301lan 🏭 cluster", "=1+1|<b>", "b", "c", "d", "e",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-width").FullName;

    public WidthTests()
    {
        Run("init", _folder);
        File.WriteAllText(In("hostile.json"), """
            { "code": "whole", "name": "Очень длинное название целого, которое не помещается в одну строку никакого терминала на свете",
              "strategy": { "kind": "weighted-index" },
              "bands": { "quantity": "share", "items": [{ "name": "совершенно недостаточный уровень", "to": 0.5 },
                { "name": "превосходный", "from": 0.5 }] },
              "children": [
                { "code": "a_code_that_goes_on_and_on_without_any_end_in_sight_for_anyone", "weight": 2 },
                { "code": "地域イノベーション能力指数の構成要素である研究開発投資比率", "name": "研究開発投資比率の対国内総生産比率および産業別構成" },
                { "code": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                  "direction": "lower-is-better" }] }
            """);
        File.Copy(In("hostile.json"), In("other.json"));
        var rows = Units.SelectMany((unit, u) => Enumerable.Range(2010, 14).Select(year => string.Create(CultureInfo.InvariantCulture,
            $"{unit},{(u % 2 == 0 ? "очень длинное название района, которому нет конца" : "s")},{year},"
                + $"{(u == 3 ? "" : (u * 1.75) + (year % 7))},{1e9 / (u + year)},{(u + year) % 5}")));
        File.WriteAllText(In("hostile.csv"), "unit,region,year,a_code_that_goes_on_and_on_without_any_end_in_sight_for_anyone,"
            + "地域イノベーション能力指数の構成要素である研究開発投資比率,"
            + $"{new string('x', 101)}\n{string.Join('\n', rows)}\n");
        File.WriteAllText(In("study.json"),
            """{ "factors": [{ "kind": "weight-noise", "fraction": 0.25 }, { "kind": "missing-cells" }] }""");
    }

    public static TheoryData<string> Commands { get; } =
    [
        "demo", "presets", "check {model} {data}", "check {model} nowhere.csv", "assess {model} {data}", "assess {model} {data} --ranks",
        "explain {model} {data} {unit}", "explain {model} {data} {unit} --peers all", "explain {model} {data} nobody",
        "analyze {model} {data}", "analyze {model} {data} --part matrix",
        "uncertainty {model} {data} --study {study} --replications 40 --show all",
        "uncertainty {model} {data} --study {study} --replications 40",
        "sensitivity {model} {data} --study {study} --rows 16 --second-order",
        "trend {data}", "compare {data} {model} {other}", "fit {model} {data} --out {fitted}", "nonsense", "help", "help assess",
        "help uncertainty", "assess {model} {data} --formt json",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Nothing_is_wider_than_80_columns(string command)
    {
        foreach (var (model, data, unit) in new[] { ("model.json", "data.csv", "IT cluster"), ("hostile.json", "hostile.csv", Units[1]) })
        {
            var (output, error) = Run([.. Words(command, model, data, unit), "--width", "80"]);

            (output + error).Should().NotBeEmpty();
            (output + error).Split('\n').Where(l => Columns(l) > 80).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("--side-by-side score")]
    [InlineData("--side-by-side level")]
    [InlineData("--by region")]
    [InlineData("--period 2012")]
    public void Nor_are_the_panels(string rest) =>
        Run([.. Words("assess {model} {data} " + rest, "hostile.json", "hostile.csv", ""), "--width", "80"]).Output.Split('\n')
            .Where(l => Columns(l) > 80).Should().BeEmpty();

    [Theory]
    [InlineData("assess {model} {data}")]
    [InlineData("analyze {model} {data}")]
    [InlineData("check {model} {data}")]
    public void Where_the_output_goes_to_another_program_or_a_file_nothing_gives_way(string command)
    {
        var usual = Run(Words(command, "hostile.json", "hostile.csv", ""));

        usual.Should().Be(Run([.. Words(command, "hostile.json", "hostile.csv", ""), "--width", "0"]));
        usual.Output.Should().NotContain("No room");
    }

    [Fact]
    public void A_width_is_asked_for_within_reason()
    {
        Run("demo", "--width", "30").Error.Should().StartWith("--width is 40 or more, or 0 for as many columns as are needed, not 30.");
        Run("assess", In("model.json"), In("data.csv"), "--width", "40", "--out", In("narrow.txt")).Output.Should().BeEmpty();
        File.ReadAllLines(In("narrow.txt")).Max(Columns).Should().BeLessThanOrEqualTo(40);
        File.ReadAllText(In("narrow.txt")).Should().Contain("No room at 40 columns:");
        Run("help", "chart").Output.Should().Contain("--width <width>").And.NotContain("--width <columns>");
    }

    [Fact]
    public void A_table_of_the_demo_at_60_columns() =>
        Run("assess", In("model.json"), In("data.csv"), "--width", "60").Output.ReplaceLineEndings("\n").Should().StartWith("""
            Score-sum
            rank  unit                     score    low   high  coverage
            ----  -----------------------  -----  -----  -----  --------
               1  Wooden house-building    1.000  1.000  1.000      100%
                   and woodworking
               1  IT cluster               1.000  0.750  1.000       75%
               1  Tourist and              1.000  0.500  1.000       50%
                   recreational cluster
                   «Northern Mosaic»
            """.ReplaceLineEndings("\n")).And.Contain("\nNo room at 60 columns: level, possible levels; --width 0\nshows all.\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Combining marks and controls of direction take no column, Chinese, Japanese and pictures two.
    private static int Columns(string line) => line.TrimEnd('\r').EnumerateRunes().Sum(r => Rune.GetUnicodeCategory(r) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ => r.Value is (>= 0x3000 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xFF01 and <= 0xFF60) or >= 0x1F300 ? 2 : 1,
    });

    private string[] Words(string command, string model, string data, string unit) =>
    [
        .. command.Split(' ').Select(w => w switch
        {
            "{model}" => In(model),
            "{data}" => In(data),
            "{unit}" => unit,
            "{study}" => In("study.json"),
            "{other}" => In("other.json"),
            "{fitted}" => In("fitted.json"),
            _ => w,
        }),
    ];

    private string In(string name) => Path.Combine(_folder, name);

    private static (string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Innopot.Run(args, output, error);
        return (output.ToString(), error.ToString());
    }
}

using System.Text;
using System.Text.RegularExpressions;
using InnovationPotential.Cli;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Tests.Docs;

/// <summary>Every command of the page "Which file do you have?" is run on a look-alike (own data) of the file it names.</summary>
public sealed partial class WhichFilePageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("which").FullName;

    private static readonly (string Name, string Text)[] Files =
    [
        ("model.json", """{"code": "m", "children": [{"code": "rd"}]}"""),
        ("API_NOR.csv", "\"Data Source\",\"WDI\",\n\n\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator "
            + "Code\",\"2019\",\"2020\",\n"
            + "\"Nordia\",\"NOR\",\"Patents\",\"IP.PAT\",\"7\",\"8\",\n"),
        ("researchers.tsv", "freq,sex,geo\\TIME_PERIOD\t2019 \t2020 \nA,T,AT\t1 \t2 p\nA,F,AT\t3 \t: \n"),
        ("oecd.csv", "REF_AREA,MEASURE,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nAUT,rd,PT_B1GQ,2019,3,A\nAUT,rd,USD,2019,9,A\n"),
        ("owid.csv", "Entity,Code,Year,rd\nA,AAA,2020,1\nB,BBB,2020,2\nAfrica,,2020,3\nWorld,,2020,4\n"),
        ("hdr.csv", "iso3,country,le_1990,le_1991\nNOR,Nordia,70,71\n"),
        ("weo.csv", "ISO,WEO Subject Code,Country,Units,2019,2020\nNOR,NGDP,Nordia,billions,\"1,234.5\",n/a\n"),
        ("grp.csv", "регион;rd\nПермь;1 234,5\nПенза;2,5\n"),
        ("r.csv", "\"\",\"rd\"\n\"A\",1.5\n\"B\",NA\n\"C\",2\n"),
        ("iData.csv", "uCode,Time,pat,Pop\nAT,2018,210,8.9\nBG,2018,8,6.9\n"),
        ("iMeta.csv", "iCode,Parent,Direction,Weight,Type,Denominator\npat,I,1,1,Indicator,Pop\nI,NA,1,1,Aggregate,NA\n"
            + "Pop,NA,NA,NA,Denominator,NA\n"),
        ("aggregates.csv", "unit,rd\nA,1\nB,2\nEU27_2020,1.5\nWorld,9\n"),
    ];

    public static TheoryData<string> Commands => [.. Command().Matches(File.ReadAllText(Repository.PathOf("docs/guides/which-file.md")))
        .Select(m => m.Groups["command"].Value)];

    [Fact]
    public void There_is_a_command_for_each_source() => Commands.Should().HaveCountGreaterThanOrEqualTo(11);

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_command_runs(string command)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var (name, text) in Files)
            File.WriteAllText(At(name), text, name == "grp.csv" ? Encoding.GetEncoding(1251) : new UTF8Encoding(false));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "TestData", "doors", "which", "data.xlsx"), At("data.xlsx"));
        string[] args = [.. command.Split(' ').Select(a => FileName().IsMatch(a) || a == "regions" ? At(a) : a)];

        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);

        code.Should().Be(0, error.ToString());
        error.ToString().Should().NotContain("error ").And.NotContain("IP2059");
        output.ToString().Should().NotBeEmpty();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    [GeneratedRegex("^`innopot (?<command>.*)`$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\w+\.(csv|tsv|json|xlsx)(#\w+)?$")]
    private static partial Regex FileName();
}

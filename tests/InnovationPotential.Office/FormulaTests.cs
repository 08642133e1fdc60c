using System.IO.Compression;
using System.Text.RegularExpressions;
using InnovationPotential.Notebooks.Tests;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Office.Tests;

/// <summary>A workbook that calculates, without the values it was written with, gives the engine's numbers in LibreOffice.</summary>
public sealed class FormulaTests : IDisposable
{
    // Commas, quotes, UTF-8, every sheet, numbers as they are and not as they are shown.
    private const string Filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    private const double Tolerance = 1e-9;

    private const string Data = """
        unit,a,b,c,d,e,f,g,h
        =1+1,1,0.1,30,4,7,1,2,3
        B,2,,10,5,,3,,1
        C,3,0.3,,2,,,5,8
        D,3,0.7,80,,1,2,1,
        E,,,,1,2,,,
        F,,,,,,,,
        G,9,0.2,55,3,9,4,1,8
        """;

    private static readonly string? Office = Command.Find("soffice");

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-formulas-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Models => [.. All.Select(m => m.Name)];

    private static (string Name, IndicatorModel Model)[] All =>
    [
        ("min-max, weights, levels, minimum coverage", IndicatorModel.Create("m", m => m
            .Bands(Bands.From(BandQuantity.Share, ("low", 0), ("middle", 0.35), ("high", 0.6))).MinimumCoverage(0.3)
            .Dimension("p", d => d.Weight(2).Indicator("a").Indicator("b", i => Less(i) with { Weight = 3 }))
            .Dimension("q", d => d.MinimumCoverage(MinimumCoverage.OfChildren(0.5)).Indicator("c").Indicator("d"))
            .Indicator("e"))),
        ("geometric, worst scores", IndicatorModel.Create("m", m => m
            .Strategy(Index(w => w with { Normalization = Normalization.MinMax(1, 100), Aggregation = Aggregation.Geometric,
                Missing = MissingPolicy.ScoreAsWorst }))
            .Dimension("p", d => d.Indicator("a").Indicator("b", Less)).Indicator("c").Indicator("e"))),
        ("geometric of zeros, propagated", IndicatorModel.Create("m", m => m
            .Strategy(Index(w => w with { Aggregation = Aggregation.Geometric, Missing = MissingPolicy.Propagate }))
            .Dimension("p", d => d.Indicator("a").Indicator("b")).Dimension("q", d => d.Indicator("c").Indicator("e")))),
        ("z-scores without ends", IndicatorModel.Create("m", m => m
            .Bands(Bands.From(BandQuantity.Score, ("below", double.NegativeInfinity), ("above", 50)))
            .Strategy(Index(w => w with { Normalization = Normalization.ZScore(50, 10, 0) }))
            .Dimension("p", d => d.Indicator("a").Indicator("b", Less)).Indicator("c"))),
        ("goalposts, targets, ranks, curves", IndicatorModel.Create("m", m => m
            .Strategy(Index(w => w with
            {
                Normalization = Normalization.Goalposts(),
                Exceptions =
                [
                    new("b", Normalization.Rank(RankTies.Average)), new("c", Normalization.DistanceToTarget(cap: true)),
                    new("d", Normalization.Logistic()), new("e", Normalization.ZScore().Rescale(0, 1)),
                ],
            }))
            .Indicator("a", i => i with { Goalposts = new Goalposts(1, 4) { Logarithmic = true } }).Indicator("b")
            .Indicator("c", i => i with { Target = 60 }).Indicator("d").Indicator("e"))),
        ("harmonic, power, extremes", IndicatorModel.Create("m", m => m
            .Strategy(Index(w => w with { Normalization = Normalization.MinMax(0.5, 2), Aggregation = Aggregation.Harmonic }))
            .Dimension("p", d => d.Aggregation(Aggregation.PowerMean(0.5)).Indicator("a").Indicator("b", weight: 2))
            .Dimension("q", d => d.Aggregation(Aggregation.Minimum).Indicator("c").Indicator("d"))
            .Dimension("r", d => d.Aggregation(Aggregation.PowerMean(-2)).Indicator("e").Indicator("f"))
            .Dimension("s", d => d.Aggregation(Aggregation.Maximum).Indicator("g").Indicator("h")))),
        ("values among formulas", IndicatorModel.Create("m", m => m
            .Dimension("p", d => d.Aggregation(Aggregation.Copeland).Indicator("a").Indicator("b"))
            .Dimension("q", d => d.Indicator("c").Indicator("d")).Indicator("e"))),
        ("imputed, benchmarks", IndicatorModel.Create("m", m => m.Preparation(Imputation.Median)
            .Dimension("p", d => d.Indicator("a").Indicator("b", Less)).Indicator("c").Indicator("e")) with { Benchmarks = ["G"] }),
        ("imputed, propagated", IndicatorModel.Create("m", m => m.Preparation(Imputation.Median)
            .Strategy(Index(w => w with { Missing = MissingPolicy.Propagate })).MinimumCoverage(0.6)
            .Dimension("p", d => d.Indicator("a").Indicator("b", Less)).Indicator("c"))),
    ];

    [Theory, MemberData(nameof(Models))]
    public async Task Recalculated_it_agrees_with_the_engine(string name)
    {
        SkipWithoutOffice();
        var model = All.Single(m => m.Name == name).Model;
        var assessment = model.Assess(IndicatorTable.ParseCsv(Data, model.Indicators));

        await Agrees(assessment, assessment, []);
    }

    [Fact]
    public async Task A_panel_is_ranked_period_by_period()
    {
        SkipWithoutOffice();
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b", Less));
        var assessment = model.Assess(IndicatorTable.ParseCsv(
            "unit,year,a,b\nX,2020,1,2\nY,2020,2,3\nX,2021,4,1\nY,2021,,3\n", model.Indicators));

        await Agrees(assessment, assessment, []);
    }

    [Fact]
    public async Task What_does_not_apply_is_told_from_what_is_missing()
    {
        SkipWithoutOffice();
        var model = IndicatorModel.Create("m", m => m.Dimension("p", d => d.Indicator("a").Indicator("b")).Indicator("c"));
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,indicator,value,state\nX,a,1,\nX,b,,not-applicable\nX,c,3,\n"
            + "Y,a,2,\nY,b,,not-available\nY,c,5,\nZ,a,,not-applicable\nZ,b,,not-applicable\nZ,c,4,\nW,a,1,\nW,b,3,\nW,c,4,\nV,a,5,\n"
            + "V,b,7,\nV,c,1,\n", model.Indicators));
        assessment["X"].Coverage.Should().Be(1);
        assessment["Y"].Coverage.Should().Be(0.75);

        await Agrees(assessment, assessment, []);
    }

    /// <summary>A weight and a value changed in the file: LibreOffice makes of it what the engine makes of them.</summary>
    [Fact]
    public async Task What_is_changed_in_the_sheets_is_followed()
    {
        SkipWithoutOffice();
        var model = IndicatorModel.Create("m", m => m.Dimension("p", d => d.Indicator("a").Indicator("b", Less)).Indicator("c", weight: 2));
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nX,1,2,3\nY,2,5,1\nZ,4,3,\n", model.Indicators);
        var (weighed, other) = (IndicatorModel.Create("m", m => m.Dimension("p", d => d.Weight(5).Indicator("a").Indicator("b", Less))
            .Indicator("c", weight: 2)), IndicatorTable.ParseCsv("unit,a,b,c\nX,1,2,3\nY,2,5,1\nZ,40,3,\n", model.Indicators));

        // The weight of p stands in the first row of the third sheet; Z's a in the fifth.
        await Agrees(model.Assess(table), weighed.Assess(other), [("sheet3.xml", "D2", "5"), ("sheet5.xml", "B4", "40")]);
        model.WithWeightsOf(Path.Combine(_folder, "book.xlsx")).Assess(other).Scores().Should().Equal(weighed.Assess(other).Scores());
    }

    private async Task Agrees(Assessment written, Assessment expected, (string Sheet, string Cell, string Value)[] changes)
    {
        var book = Path.Combine(_folder, "book.xlsx");
        written.WriteWorkbook(book, o => o with { Formulas = true });
        Rewrite(book, changes);
        await Command.Run(Office!, _folder, new Dictionary<string, string> { ["HOME"] = _folder }, "--headless", "--convert-to", Filter,
            "--outdir", _folder, book);

        var (results, scores) = (Sheet("results"), Sheet("scores"));
        foreach (var (row, unit) in expected.Results.Index())
        {
            var place = $"{unit.Unit} {unit.Period}";
            Near(results, row, "score", unit.Score, place);
            Near(results, row, "low", unit.Low, place);
            Near(results, row, "high", unit.High, place);
            Near(results, row, "coverage", unit.Coverage, place);
            Near(results, row, "rank", unit.Rank, place);
            results[row]["level"].Should().Be(unit.Level ?? "", place);
            foreach (var node in unit.Nodes)
            {
                Near(scores, row, node.Code, node.Score, $"{place} {node.Code}");
                Near(scores, row, $"{node.Code}.coverage", node.Coverage, $"{place} {node.Code}.coverage");
                Near(scores, row, $"{node.Code}.low", node.Low, $"{place} {node.Code}.low");
                Near(scores, row, $"{node.Code}.high", node.High, $"{place} {node.Code}.high");
            }
        }
    }

    private static void Near(Dictionary<string, string>[] sheet, int row, string column, double? expected, string place)
    {
        var text = sheet[row][column];
        if (expected is null) text.Should().BeEmpty($"{place} {column}");
        else double.Parse(text, System.Globalization.CultureInfo.InvariantCulture).Should()
            .BeApproximately(expected.Value, Tolerance * Math.Max(1, Math.Abs(expected.Value)), $"{place} {column}");
    }

    // The sheets hold no quotes and no commas.
    private Dictionary<string, string>[] Sheet(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, $"book-{name}.csv"));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => header.Zip(l.Split(',')).ToDictionary(c => c.First.Trim('"'), c => c.Second.Trim('"')))];
    }

    // Values that were written with formulas are dropped; cells of numbers are changed.
    private static void Rewrite(string book, (string Sheet, string Cell, string Value)[] changes)
    {
        using var zip = ZipFile.Open(book, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ToArray())
        {
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            text = Regex.Replace(text, "(</f>)<v>[^<]*</v>", "$1");
            foreach (var (_, cell, value) in changes.Where(c => c.Sheet == entry.Name))
                text = Regex.Replace(text, $"(<c r=\"{cell}\"[^>]*>)<v>[^<]*</v>", $"$1<v>{value}</v>");
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    private static void SkipWithoutOffice()
    {
        if (Office is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("Workbooks must be opened here, but soffice is not on the path (Debian: libreoffice-calc-nogui).");
        Assert.SkipWhen(Office is null, "Not opened: soffice is not on the path (Debian: libreoffice-calc-nogui).");
    }

    private static Indicator Less(Indicator indicator) => indicator with { Direction = Direction.LowerIsBetter };

    private static AssessmentStrategy Index(Func<WeightedIndex, WeightedIndex> configure) => AssessmentStrategy.WeightedIndex(configure);
}

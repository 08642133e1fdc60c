using System.Globalization;
using InnovationPotential.Notebooks.Tests;

namespace InnovationPotential.Office.Tests;

/// <summary>A workbook opened by LibreOffice holds what was written.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    // Commas, quotes, UTF-8, every sheet, numbers as they are and not as they are shown.
    private const string Filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private static readonly string? Office = Command.Find("soffice");

    private readonly string _folder = Directory.CreateTempSubdirectory("innopot-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_sheet_opens_and_holds_the_numbers_and_texts()
    {
        if (Office is null && Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail("Workbooks must be opened here, but soffice is not on the path (Debian: libreoffice-calc-nogui).");
        Assert.SkipWhen(Office is null, "Not opened: soffice is not on the path (Debian: libreoffice-calc-nogui).");
        var model = IndicatorModel.Create("m", m => m.Preparation(Imputation.Median)
            .Dimension("d", d => d.Indicator("a").Indicator("b")).Indicator("c"));
        var table = IndicatorTable.ParseCsv(
            "unit,group,a,b,c\n=1+1,x,1,0.1,3\n\"Вологда, «лес»\",-5+6,2,,4\nC,y,3,0.30000000000000004,5e-9\n", model.Indicators);
        var assessment = model.Assess(table);
        assessment.WriteWorkbook(Path.Combine(_folder, "book.xlsx"));

        await Command.Run(Office!, _folder, new Dictionary<string, string> { ["HOME"] = _folder }, "--headless", "--convert-to", Filter,
            "--outdir", _folder, Path.Combine(_folder, "book.xlsx"));

        Directory.EnumerateFiles(_folder, "book-*.csv").Select(f => Path.GetFileNameWithoutExtension(f)["book-".Length..]).Should()
            .BeEquivalentTo("ranking", "scores", "contributions", "data", "changes", "diagnostics", "method");
        var data = IndicatorTable.ReadCsv(Path.Combine(_folder, "book-data.csv"));
        data.Units.Should().Equal("=1+1", "Вологда, «лес»", "C");
        data.AttributeOf("Вологда, «лес»", "group").Should().Be("-5+6");
        foreach (var unit in data.Units)
        {
            foreach (var code in data.Indicators)
                Near(data[unit, code].Value, assessment.Table[unit, code].Value).Should().BeTrue($"{unit} {code}");
        }

        var ranking = IndicatorTable.ReadCsv(Path.Combine(_folder, "book-ranking.csv"));
        foreach (var unit in assessment.Ranking()) Near(ranking[unit.Unit, "score"].Value, unit.Score).Should().BeTrue(unit.Unit);
    }

    // LibreOffice writes 15 digits.
    private static bool Near(double? read, double? written) =>
        read?.ToString("G13", CultureInfo.InvariantCulture) == written?.ToString("G13", CultureInfo.InvariantCulture);
}

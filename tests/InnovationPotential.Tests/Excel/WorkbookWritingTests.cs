using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace InnovationPotential.Tests.Excel;

/// <summary>A workbook of an assessment, read back by the library's own reader.</summary>
public sealed class WorkbookWritingTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"innopot-{Guid.NewGuid():N}.xlsx");

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m.Named("<=1+1> & \u0007")
        .Preparation(OutlierTreatment.Winsorize(), Imputation.Median)
        .Dimension("d", d => d.Indicator("a").Indicator("b")).Indicator("c"));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,group,a,b,c\n=cmd|calc,x,1,0.1,3\nB,=2+2,2,,4\nC,y,3,0.30000000000000004,5\nD,y,4,0.4,6\nE,y,100,0.5,7\nF,y,5,0.6,-1\n",
        Model.Indicators.Select(i => i with { Scale = MeasurementScale.Interval }).ToArray());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void The_data_read_back_are_the_data_as_used()
    {
        var assessment = Write();
        var data = IndicatorTable.ReadExcel(_path, configure: o => o with { Sheet = "data" });

        data.Units.Should().Equal(Table.Units);
        data.Attributes.Single().Values.Should().Equal("x", "=2+2", "y", "y", "y", "y");
        foreach (var code in data.Indicators)
        {
            Enumerable.Range(0, 6).Select(r => data[code][r].Value).Should()
                .Equal(Enumerable.Range(0, 6).Select(r => assessment.Table[code][r].Value), code);
        }
    }

    [Fact]
    public void The_ranking_holds_exact_numbers_best_first()
    {
        var assessment = Write();
        var ranking = IndicatorTable.ReadExcel(_path, configure: o => o with { Sheet = "ranking" });

        ranking.Units.Should().Equal(assessment.Ranking().Select(u => u.Unit));
        foreach (var unit in assessment.Ranking())
        {
            ranking[unit.Unit, "score"].Value.Should().Be(unit.Score);
            ranking[unit.Unit, "d"].Value.Should().Be(unit["d"].Score);
        }
    }

    [Fact]
    public void Every_sheet_is_there_and_valid()
    {
        var assessment = Model.Assess(Table);
        assessment.WriteWorkbook(_path, UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2))
            .Run(Model, Table, o => o with { Replications = 50, Seed = 1 }));
        using var file = SpreadsheetDocument.Open(_path, false);

        file.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).Should().Equal(
            "ranking", "scores", "contributions", "uncertainty", "data", "changes", "diagnostics", "method");
        new OpenXmlValidator().Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").Should().BeEmpty();
        foreach (var sheet in file.WorkbookPart.WorksheetParts)
        {
            sheet.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().Should().BeEmpty();
            sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single().VerticalSplit!.Value.Should().Be(1);
        }
    }

    [Fact]
    public void Imputed_and_treated_cells_are_marked()
    {
        Write();
        var sheet = Part("xl/worksheets/sheet4.xml");

        // B's b was missing; E's 100 is an outlier. Columns: unit, group, a, b, c.
        sheet.Should().Contain("<c r=\"D3\" s=\"2\"><v>").And.Contain("<c r=\"C6\" s=\"3\"><v>");
        (sheet.Split(" s=\"2\"").Length - 1, sheet.Split(" s=\"3\"").Length - 1).Should().Be((1, 1));
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        Model.Assess(Table).WriteWorkbook(first);
        Model.Assess(Table).WriteWorkbook(second);

        second.ToArray().Should().Equal(first.ToArray());
    }

    private Assessment Write()
    {
        var assessment = Model.Assess(Table);
        assessment.WriteWorkbook(_path);
        return assessment;
    }

    private string Part(string name)
    {
        using var archive = ZipFile.OpenRead(_path);
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}

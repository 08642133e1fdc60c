using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Excel;

/// <summary>Workbooks that calculate; the numbers are held to the engine by LibreOffice, in tests/InnovationPotential.Office.</summary>
public sealed class FormulaWorkbookTests : IDisposable
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("=1+1", m => m
        .Bands(Bands.From(BandQuantity.Share, ("=2+2", 0), ("high", 0.5)))
        .Dimension("d", d => d.Weight(2).Weighting(Weighting.EqualAmongSiblings).Indicator("=A1").Indicator("b", weight: 3))
        .Indicator("c"));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,=A1,b,c\n=1+1,1,2,3\n\"=cmd|' /C calc'!A0\",2,,5\nC,4,6,1\n", Model.Indicators);

    private readonly string _folder = Directory.CreateTempSubdirectory("formulas").FullName;

    private string Book => Path.Combine(_folder, "book.xlsx");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Names_never_become_formulas_and_the_file_is_valid()
    {
        Model.Assess(Table).WriteWorkbook(Book, o => o with { Formulas = true });

        using var file = SpreadsheetDocument.Open(Book, false);
        new OpenXmlValidator().Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").Should().BeEmpty();
        file.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value).Should()
            .Equal("results", "scores", "weights", "parameters", "bands", "data", "diagnostics", "method");
        string[] formulas =
            [.. file.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<CellFormula>()).Select(f => f.Text)];
        formulas.Should().HaveCountGreaterThan(40).And.NotContain(f => f.Contains("cmd") || f.StartsWith('=') || f.Contains("1+1,"));
        // Nothing but functions, sheets of ours, cells, numbers and signs.
        const string allowed = """
            ^(?:[A-Z]+(?=\()|(?:data|scores|weights|parameters|bands|results)!|\$?[A-Z]{1,3}\$?[0-9]+|[0-9.]+(?:E[+-]?[0-9]+)?
            |[-+*/^(),:<>=]|""|"n/a")+$
            """;
        formulas.Should().OnlyContain(f => Regex.IsMatch(f, allowed, RegexOptions.IgnorePatternWhitespace));
    }

    /// <summary>
    /// By hand: =A1 is 0, 1/3, 1 and b 0, –, 1, so that d is 0, 1/3, 1; c is 1/2, 1, 0; the whole (2·d + c) / 3. The file holds these as
    /// the values last calculated.
    /// </summary>
    [Fact]
    public void Values_stand_beside_the_formulas()
    {
        Model.Assess(Table).WriteWorkbook(Book, o => o with { Formulas = true });

        var results = IndicatorTable.ReadExcel(Book, configure: o => o with { Sheet = "results" });
        results.Units.Should().Equal("=1+1", "=cmd|' /C calc'!A0", "C");
        double[] scores = [.. results["score"].Values];
        scores.Zip([1 / 6.0, 5 / 9.0, 2 / 3.0], (a, b) => Math.Abs(a - b)).Should().OnlyContain(d => d < 1e-12);
        results["rank"].Values.ToArray().Should().Equal(3, 2, 1);
    }

    [Fact]
    public void Weights_changed_in_the_sheet_make_a_model()
    {
        var assessment = Model.Assess(Table);
        assessment.WriteWorkbook(Book, o => o with { Formulas = true });
        Model.WithWeightsOf(Book).Assess(Table).Scores().Should().Equal(assessment.Scores());

        Change("sheet3.xml", "D4", "0.25");
        var changed = Model.WithWeightsOf(Book);

        changed.Find("b")!.Weight.Should().Be(0.25);
        var (file, output) = (Book + ".json", new StringWriter());
        Model.WriteJson(file);
        Innopot.Run(["read-weights", file, Book], output, new StringWriter()).Should().Be(0);
        IndicatorModel.Parse(output.ToString()).Should().Be(changed);
        changed.Find("d")!.Weight.Should().Be(2);
        ((InnovationPotential.Dimension)changed.Find("d")!).Weighting.Should().Be(Weighting.Nominal);
    }

    [Fact]
    public void Weights_that_cannot_be_read_are_said_with_their_rows()
    {
        Model.Assess(Table).WriteWorkbook(Book, o => o with { Formulas = true });
        Change("sheet3.xml", "D2", "-1");
        Change("sheet3.xml", "D3", null);

        FluentActions.Invoking(() => Model.WithWeightsOf(Book)).Should().Throw<InvalidInputException>().Which.Diagnostics
            .Select(d => (d.Code, d.Location.File, d.Location.Path, d.Location.Row)).Should().Equal(
                (ImportCodes.InvalidWeight, "book.xlsx", "weights", 2), (ImportCodes.WeightMissing, "book.xlsx", "weights", 3));
        FluentActions.Invoking(() => IndicatorModel.Create("m", m => m.Indicator("b").Indicator("x")).WithWeightsOf(Book)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().Contain(d => d.Code == ImportCodes.WeightOfUnknownNode);
        Model.Assess(Table).WriteWorkbook(Book);
        FluentActions.Invoking(() => Model.WithWeightsOf(Book)).Should().Throw<InvalidInputException>().WithMessage("*weights*");
    }

    [Fact]
    public void What_a_spreadsheet_cannot_say_is_a_value_in_gray()
    {
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Aggregation(Aggregation.Copeland).Indicator("a").Indicator("b"))
            .Indicator("c"));
        model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nX,1,2,3\nY,2,1,5\n", model.Indicators))
            .WriteWorkbook(Book, o => o with { Formulas = true });

        var scores = Part("xl/worksheets/sheet2.xml");
        // m stands in B, d in F, a in J.
        scores.Should().MatchRegex("<c r=\"B2\"><f>").And.MatchRegex("<c r=\"F2\" s=\"4\"><v>").And.MatchRegex("<c r=\"J2\"><f>");
    }

    [Fact]
    public void The_command_writes_formulas_when_asked_to()
    {
        var (model, data) = (Path.Combine(_folder, "m.json"), Path.Combine(_folder, "d.csv"));
        Model.WriteJson(model);
        File.WriteAllText(data, Table.ToCsv());

        Run("assess", model, data, "--out", Book, "--formulas").Code.Should().Be(0);
        Part("xl/worksheets/sheet1.xml").Should().Contain("<f>");
        Run("assess", model, data, "--out", Book).Code.Should().Be(0);
        Part("xl/worksheets/sheet1.xml").Should().NotContain("<f>");
        Run("assess", model, data, "--formulas").Should()
            .Match<(int Code, string Error)>(r => r.Code == 2 && r.Error.Contains("--formulas is for workbooks"));
    }

    private static (int Code, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (Innopot.Run(args, output, error), error.ToString());
    }

    private string Part(string name)
    {
        using var zip = ZipFile.OpenRead(Book);
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private void Change(string sheet, string cell, string? value)
    {
        var name = $"xl/worksheets/{sheet}";
        var text = Regex.Replace(Part(name), $"(<c r=\"{cell}\"[^>]*>)<v>[^<]*</v>", value is null ? "$1" : $"$1<v>{value}</v>");
        using var zip = ZipFile.Open(Book, ZipArchiveMode.Update);
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}

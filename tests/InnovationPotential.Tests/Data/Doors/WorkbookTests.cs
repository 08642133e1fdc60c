using System.IO.Compression;
using InnovationPotential.Cli;

namespace InnovationPotential.Tests.Data.Doors;

/// <summary>Workbooks written cell by cell, so that nothing but the format's definition (ECMA-376) says what they hold.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly string _folder = Directory.CreateTempSubdirectory("workbook").FullName;

    [Fact]
    public void Titles_formulas_errors_shared_texts_and_gaps()
    {
        var path = Workbook(
            false,
            """<row r="1"><c r="B1" t="s"><v>0</v></c></row>""",
            """<row r="3"><c r="B3" t="inlineStr"><is><t>unit</t></is></c><c r="C3" t="inlineStr"><is><t>rd</t></is></c><c r="D3"><v>2019</v></c></row>""",
            """<row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4"><f>1+1</f><v>2</v></c><c r="D4"><v>0.1</v></c></row>""",
            """<row r="5"><c r="B5" t="str"><v>B</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="D5" t="b"><v>1</v></c></row>""",
            """<row r="9"><c r="B9" t="inlineStr"><is><t>Own figures</t></is></c></row>""");

        var table = IndicatorTable.ReadExcel(path);

        table.Units.Should().Equal("A", "B");
        table["rd"].Values.ToArray().Should().Equal(2, double.NaN);
        table["2019"].Values.ToArray().Should().Equal(0.1, 1);
        table.Diagnostics.Should().Contain(d => d.Code == TableCodes.ErrorCells && d.Message.Contains("C5 #N/A"));
        table.Diagnostics.Where(d => d.Code == TableCodes.TextLeftOut).Select(d => d.Message).Should()
            .Contain(m => m.Contains("'Title'")).And.Contain(m => m.Contains("'Own figures'"));
    }

    [Theory]
    [InlineData(false, "2020-12-31", 44196)]
    [InlineData(true, "2020-12-31", 42734)]
    public void Dates_are_dates_whatever_they_count_from(bool from1904, string expected, int days)
    {
        var path = Workbook(
            from1904,
            """<row r="1"><c r="A1" t="inlineStr"><is><t>unit</t></is></c><c r="B1" t="inlineStr"><is><t>founded</t></is></c><c r="C1" t="inlineStr"><is><t>a</t></is></c></row>""",
            $"""<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" s="1"><v>{days}</v></c><c r="C2"><v>1</v></c></row>""");

        IndicatorTable.ReadExcel(path, [new Indicator("a")]).AttributeOf("A", "founded").Should().Be(expected);
    }

    [Fact]
    public void A_header_of_two_rows_with_merged_cells_gives_names_and_groups()
    {
        var path = Workbook(
            false,
            Row(1, ("A", "Table 1. Own figures")),
            Row(2, ("A", "unit"), ("B", "Human"), ("D", "Market")),
            Row(3, ("B", "staff"), ("C", "students"), ("D", "exports")),
            Row(4, ("A", "A"), ("B", 1), ("C", 2), ("D", 3)),
            Row(5, ("A", "B"), ("B", 4), ("C", 5), ("D", 6)),
            Merged("A1:D1", "A2:A3", "B2:C2"));

        var table = IndicatorTable.ReadExcel(path);

        table.Indicators.Should().Equal("staff", "students", "exports");
        table["exports"].Values.ToArray().Should().Equal(3, 6);
        table.Diagnostics.Should().Contain(d => d.Code == TableCodes.Recognized && d.Message.Contains("Human, Market"));
        IndicatorModel.Propose(table).Root.Children.Cast<Dimension>()
            .Select(d => (d.Code, string.Join("+", d.Children.Select(c => c.Code))))
            .Should().Equal(("Human", "staff+students"), ("Market", "exports"));
    }

    [Fact]
    public void Years_below_merged_indicators_are_their_periods()
    {
        var path = Workbook(
            false,
            Row(1, ("A", "country"), ("B", "rd"), ("D", "patents")),
            Row(2, ("B", 2019), ("C", 2020), ("D", 2019), ("E", 2020)),
            Row(3, ("A", "A"), ("B", 1), ("C", 2), ("D", 3), ("E", 4)));

        var table = IndicatorTable.ReadExcel(path);

        table.Periods.Should().Equal(Period.Year(2019), Period.Year(2020));
        table["rd"].Values.ToArray().Should().Equal(1, 2);
        table["patents"].Values.ToArray().Should().Equal(3, 4);
    }

    [Fact]
    public void The_command_reads_a_sheet_by_name_and_number()
    {
        var path = Workbook(
            false,
            """<row r="1"><c r="A1" t="inlineStr"><is><t>unit</t></is></c><c r="B1" t="inlineStr"><is><t>2019</t></is></c><c r="C1" t="inlineStr"><is><t>2020</t></is></c></row>""",
            """<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c></row>""");

        Run("trend", path + "#Data").Output.Should().Contain("book");
        Run("trend", path + "#1", "--indicator-name", "rd").Output.Should().Contain("rd");
        Run("trend", path + "#Other").Code.Should().Be(2);
        Run("trend", path, "--separator", ";").Error.Should().Contain("--separator");
    }

    [Fact]
    public void Hints_name_the_options_of_the_command()
    {
        var path = Path.Combine(_folder, "data.csv");
        File.WriteAllText(path, "unit;year;a;b\nA;2019;1;3,1\nA;2020;2;3,2\n");

        Run("trend", path).Error.Should().Contain("--decimal-comma").And.NotContain("DecimalComma");
    }

    [Fact]
    public void The_command_gives_units_roles()
    {
        var (model, data) = (Path.Combine(_folder, "model.json"), Path.Combine(_folder, "data.csv"));
        File.WriteAllText(model, """{"code": "m", "children": [{"code": "a"}]}""");
        File.WriteAllText(data, "unit,a\nA,1\nB,3\nEU27_2020,5\nWorld,9\n");

        var (code, output, error) = Run("assess", model, data, "--benchmarks", "EU27_2020", "--leave-out", "World", "--format", "csv");

        code.Should().Be(0);
        error.Should().NotContain("IP2059");
        output.Should().NotContain("World").And.Contain("B,1,1,1,1,1,,").And.Contain("EU27_2020,2,2,2,1,,,");
        Run("assess", model, data).Error.Should().Contain("IP2059").And.Contain("--benchmarks");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Innopot.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    // What stands behind the rows, which the caller of Workbook ends.
    private static string Merged(params string[] cells) =>
        $"</sheetData><mergeCells>{string.Concat(cells.Select(c => $"<mergeCell ref=\"{c}\"/>"))}</mergeCells>";

    private static string Row(int row, params (string Column, object Value)[] cells) =>
        $"<row r=\"{row}\">{string.Concat(cells.Select(c => c.Value is string text
            ? $"<c r=\"{c.Column}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"
            : FormattableString.Invariant($"<c r=\"{c.Column}{row}\"><v>{c.Value}</v></c>")))}</row>";

    private string Workbook(bool from1904, params string[] rows)
    {
        var path = Path.Combine(_folder, "book.xlsx");
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml",
            """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
        Add(zip, "_rels/.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add(zip, "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        Add(zip, "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><workbookPr date1904="{(from1904 ? 1 : 0)}"/><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add(zip, "xl/styles.xml",
            $"""<styleSheet xmlns="{Main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>""");
        Add(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}"><si><t>Title</t></si><si><r><t>A</t></r></si></sst>""");
        Add(zip, "xl/worksheets/sheet1.xml",
            $"""<worksheet xmlns="{Main}"><sheetData>{string.Concat(rows)}{(rows[^1].StartsWith("</", StringComparison.Ordinal) ? "" : "</sheetData>")}</worksheet>""");
        return path;
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}

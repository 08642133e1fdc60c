using System.IO.Compression;
using System.Text;

namespace InnovationPotential.Excel;

/// <summary>Writes workbooks (Office Open XML, ECMA-376): the few parts a reader needs, with nothing of the clock or the machine.</summary>
internal static class WorkbookFile
{
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The earliest a zip archive can hold: the same workbook has the same bytes.
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // In the order of CellMark: as it is, bold, and fills that the color-blind can tell apart.
    private const string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="2"><font/><font><b/></font></fonts>
        <fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFF0E442"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF9AD0F5"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFD0D0D0"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFC8E6C9"/></patternFill></fill></fills>
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="6"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fillId="2" applyFill="1"/>
        <xf xfId="0" fillId="3" applyFill="1"/><xf xfId="0" fillId="4" applyFill="1"/>
        <xf xfId="0" fillId="5" applyFill="1"/></cellXfs></styleSheet>
        """;

    /// <summary>Writes sheets.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="sheets">The sheets.</param>
    /// <param name="calculates">Whether formulas are to be calculated when the workbook is opened.</param>
    public static void Write(Stream stream, IReadOnlyList<WrittenSheet> sheets, bool calculates = false)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToArray();
        Part(archive, "[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>"
            + string.Concat(numbers.Select(n =>
                $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")) + "</Types>");
        Part(archive, "_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"r1\" "
            + $"Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
            + string.Concat(numbers.Select(n => $"<sheet name=\"{sheets[n - 1].Name}\" sheetId=\"{n}\" r:id=\"r{n}\"/>"))
            + $"</sheets>{(calculates ? "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/>" : "")}</workbook>");
        Part(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}/relationships\">"
            + string.Concat(numbers.Select(n =>
                $"<Relationship Id=\"r{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
            + $"<Relationship Id=\"s\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Part(archive, "xl/styles.xml", Styles);
        foreach (var number in numbers)
        {
            using var writer = Open(archive, $"xl/worksheets/sheet{number}.xml");
            SheetWriter.Write(writer, sheets[number - 1], Xml, Main);
        }
    }

    private static void Part(ZipArchive archive, string name, string text)
    {
        using var writer = Open(archive, name);
        writer.Write(Xml);
        writer.Write(text);
    }

    private static StreamWriter Open(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = Timeless;
        return new StreamWriter(entry.Open(), new UTF8Encoding(false));
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Net;

namespace InnovationPotential.Tests.Excel;

/// <summary>A workbook written cell by cell, so that nothing but the format's definition (ECMA-376) says what it holds.</summary>
internal static class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes sheets of cells by their references; a text that begins with # is an error.</summary>
    public static string Write(string path, params (string Name, Dictionary<string, object> Cells)[] sheets)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
            + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + string.Concat(sheets.Index().Select(s => $"<Override PartName=\"/xl/worksheets/sheet{s.Index + 1}.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(sheets.Index().Select(s => $"<Relationship Id=\"r{s.Index + 1}\" Type=\"{Relations}/worksheet\" "
                + $"Target=\"worksheets/sheet{s.Index + 1}.xml\"/>")) + "</Relationships>");
        Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
            + string.Concat(sheets.Index().Select(s =>
                $"<sheet name=\"{s.Item.Name}\" sheetId=\"{s.Index + 1}\" r:id=\"r{s.Index + 1}\"/>")) + "</sheets></workbook>");
        foreach (var (index, (_, cells)) in sheets.Index())
            Add(zip, $"xl/worksheets/sheet{index + 1}.xml",
                $"<worksheet xmlns=\"{Main}\"><sheetData>{Rows(cells)}</sheetData></worksheet>");
        return path;
    }

    private static string Rows(Dictionary<string, object> cells) => string.Concat(cells
        .GroupBy(c => int.Parse(c.Key.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]), CultureInfo.InvariantCulture)).OrderBy(r => r.Key)
        .Select(r => $"<row r=\"{r.Key}\">{string.Concat(r.OrderBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c =>
            c.Value switch
            {
                string error when error.StartsWith('#') => $"<c r=\"{c.Key}\" t=\"e\"><v>{error}</v></c>",
                string text => $"<c r=\"{c.Key}\" t=\"inlineStr\"><is><t>{WebUtility.HtmlEncode(text)}</t></is></c>",
                var number => FormattableString.Invariant($"<c r=\"{c.Key}\"><v>{number}</v></c>"),
            }))}</row>"));

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}

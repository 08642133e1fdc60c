using System.IO.Compression;

namespace InnovationPotential.Attack;

/// <summary>Workbooks: their parts as XML, and the bytes of the file.</summary>
internal static class WorkbookAttack
{
    private static readonly Lazy<byte[][]> Files = new(() =>
        [.. Samples.Names("Samples", ".xlsx").Select(Samples.Of), Minimal(), Of(CoinrAttack.Data)]);

    public static Reader Parts { get; } = new("workbook", new(() => [.. Files.Value.Select(Unpacked)]),
        (input, draw) => Bundle.Mutated(input, draw, XmlMutation.Of), input => Read(Packed(Bundle.FilesOf(input))));

    public static Reader Bytes { get; } = new("workbook-bytes", new(() => Files.Value), ByteMutation.Of, Read);

    public static ReadOutcome Read(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"innopot-attack-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.xlsx");
        try
        {
            File.WriteAllBytes(path, file);
            return ReadOutcome.Of(IndicatorTable.TryReadExcel(path), TableUse.ProblemOf);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Of(string csv)
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("rd").Indicator("cost"));
        using var stream = new MemoryStream();
        model.Assess(IndicatorTable.ParseCsv(csv.Replace("uCode", "unit", StringComparison.Ordinal))).WriteWorkbook(stream);
        return stream.ToArray();
    }

    public static byte[] Unpacked(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return Bundle.Of(archive.Entries.Select(e =>
        {
            using var content = e.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return (e.FullName, bytes.ToArray());
        }));
    }

    public static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                if (name.Length == 0) continue;
                using var content = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Minimal() => Packed(
    [
        ("[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """u8.ToArray()),
        ("_rels/.rels", """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """u8.ToArray()),
        ("xl/workbook.xml", """
            <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>
            """u8.ToArray()),
        ("xl/_rels/workbook.xml.rels", """
            <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """u8.ToArray()),
        ("xl/worksheets/sheet1.xml", """
            <?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>a</t></is></c><c r="C1" t="str"><v>year</v></c><c r="D1" t="inlineStr"><is><t>d</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>1.5</v></c><c r="C2"><v>2019</v></c><c r="D2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>B</t></is></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><v>2019</v></c><c r="D3" t="b"><v>0</v></c></row><row r="4"><c r="A4" t="str"><v>C</v></c><c r="B4"><f>1+1</f><v>2</v></c><c r="C4"><v>2019</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells></worksheet>
            """u8.ToArray()),
        ("xl/sharedStrings.xml", """
            <?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="2" uniqueCount="2"><si><t>unit</t></si><si><r><t>A</t></r></si></sst>
            """u8.ToArray()),
    ]);
}

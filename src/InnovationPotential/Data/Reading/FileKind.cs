namespace InnovationPotential.Data;

/// <summary>Tells from the first bytes which files are no text of separated values.</summary>
internal static class FileKind
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly (byte[][] Starts, string What, string Hint)[] Known =
    [
        ([Zip], "a zip archive", "Unpack it and read the table in it."),
        ([[0xD0, 0xCF, 0x11, 0xE0]], "an Excel 97 workbook (.xls) or another old Office file",
            "Save it as .xlsx, or the sheet as CSV UTF-8."),
        ([[0x1F, 0x8B]], "compressed by gzip", "Unpack it; R's .rda and .rds files are written as CSV by write.csv."),
        ([[0x42, 0x5A, 0x68]], "compressed by bzip2", "Unpack it; R's .rda files are written as CSV by write.csv."),
        ([[0xFD, 0x37, 0x7A, 0x58, 0x5A]], "compressed by xz", "Unpack it; R's .rda files are written as CSV by write.csv."),
        ([[.. "%PDF"u8]], "a PDF document", "Look for the same table as CSV or in Excel."),
        ([[.. "RDX2\n"u8], [.. "RDX3\n"u8]], "a data file of R", "Write it as CSV by write.csv."),
        ([[.. "PAR1"u8]], "a Parquet file", "Write it as CSV, or assess it where it is: DuckDB and the package InnovationPotential.Sql."),
        ([[.. "SQLite format 3"u8]], "a SQLite database", "Read a query's result: IndicatorTable.Read(DbDataReader)."),
        ([[.. "<!DOCTYPE"u8], [.. "<!doctype"u8], [.. "<html"u8]], "a web page", "Save the file that the page leads to."),
        ([[.. "<?xml"u8]], "XML", "Look for the same table as CSV or in Excel."),
    ];

    /// <summary>What is wrong with the file; null when it may be text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file's name; null for a text in memory.</param>
    public static Diagnostic? ProblemOf(ReadOnlySpan<byte> bytes, string? name)
    {
        var subject = name is null ? "The input" : $"The file '{name}'";
        return KindOf(bytes) is (var what, var hint) ? Diagnostic.Error(TableCodes.NotATable, $"{subject} is {what}.", hint: hint) : null;
    }

    private static (string What, string Hint)? KindOf(ReadOnlySpan<byte> bytes)
    {
        const string NoTable = ", no table of separated values";
        if (bytes.StartsWith(Zip) && bytes.IndexOf("xl/"u8) >= 0)
            return ("an Excel workbook", "Read it by the package InnovationPotential.Excel, or save the sheet as CSV UTF-8.");
        foreach (var (starts, what, hint) in Known)
        {
            foreach (var start in starts)
            {
                if (bytes.StartsWith(start)) return (what + NoTable, hint);
            }
        }

        return IsJson(bytes) ? ("JSON" + NoTable, "A table is CSV; a model is what is JSON.") : null;
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[')) return false;
        var inner = text[1..].TrimStart(" \t\r\n"u8);
        return inner.IsEmpty
            || (text[0] == '{' ? inner[0] is (byte)'"' or (byte)'}' or (byte)'/' : inner[0] is (byte)'{' or (byte)'[' or (byte)'"');
    }
}

namespace InnovationPotential.Data;

/// <summary>Tells from the first bytes which files are no text of separated values.</summary>
internal static class FileKind
{
    private static readonly (byte[] Start, string What, string Hint)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive", "Unpack it and read the table in it."),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Excel 97 workbook (.xls) or another old Office file",
            "Save it as .xlsx, or the sheet as CSV UTF-8."),
        ([0x1F, 0x8B], "compressed by gzip", "Unpack it; R's .rda and .rds files are written as CSV by write.csv."),
        ([0x42, 0x5A, 0x68], "compressed by bzip2", "Unpack it; R's .rda files are written as CSV by write.csv."),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed by xz", "Unpack it; R's .rda files are written as CSV by write.csv."),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document", "Look for the same table as CSV or in Excel."),
        ([.. "RDX2\n"u8], "a data file of R", "Write it as CSV by write.csv."),
        ([.. "RDX3\n"u8], "a data file of R", "Write it as CSV by write.csv."),
        ([.. "PAR1"u8], "a Parquet file",
            "Write it as CSV, or assess it where it is: DuckDB and the package InnovationPotential.Sql."),
        ([.. "SQLite format 3"u8], "a SQLite database", "Read a query's result: IndicatorTable.Read(DbDataReader)."),
        ([.. "<!DOCTYPE"u8], "a web page", "Save the file that the page leads to."),
        ([.. "<!doctype"u8], "a web page", "Save the file that the page leads to."),
        ([.. "<html"u8], "a web page", "Save the file that the page leads to."),
        ([.. "<?xml"u8], "XML", "Look for the same table as CSV or in Excel."),
    ];

    /// <summary>What is wrong with the file; null when it may be text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file's name; null for a text in memory.</param>
    public static Diagnostic? ProblemOf(ReadOnlySpan<byte> bytes, string? name)
    {
        var subject = name is null ? "The input" : $"The file '{name}'";
        if (bytes.StartsWith(Known[0].Start) && bytes.IndexOf("xl/"u8) >= 0)
        {
            return Wrong($"{subject} is an Excel workbook.",
                "Read it by the package InnovationPotential.Excel, or save the sheet as CSV UTF-8.");
        }

        foreach (var (start, what, hint) in Known)
        {
            if (bytes.StartsWith(start)) return Wrong($"{subject} is {what}, no table of separated values.", hint);
        }

        return IsJson(bytes)
            ? Wrong($"{subject} is JSON, no table of separated values.", "A table is CSV; a model is what is JSON.") : null;
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        var text = (bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'[')) return false;
        var inner = text[1..].TrimStart(" \t\r\n"u8);
        return inner.IsEmpty
            || (text[0] == '{' ? inner[0] is (byte)'"' or (byte)'}' or (byte)'/' : inner[0] is (byte)'{' or (byte)'[' or (byte)'"');
    }

    private static Diagnostic Wrong(string message, string hint) => Diagnostic.Error(TableCodes.NotATable, message, hint: hint);
}

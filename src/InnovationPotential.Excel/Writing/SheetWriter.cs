using System.Globalization;
using System.Net;
using System.Xml;
using InnovationPotential.Text;

namespace InnovationPotential.Excel;

/// <summary>Writes the cells of one sheet, its header frozen and its columns as wide as what they hold.</summary>
internal static class SheetWriter
{
    private const int LongestText = 32_767;
    private const int MostRows = 1_048_576;
    private const int Widest = 50;
    private const int Measured = 1000;

    public static void Write(TextWriter writer, WrittenSheet sheet, string declaration, string space)
    {
        var first = sheet.Rows.Take(Measured).ToList();
        writer.Write($"{declaration}<worksheet xmlns=\"{space}\"><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var c = 0; c < sheet.Header.Count; c++)
        {
            var width = first.Where(row => c < row.Count).Select(row => LengthOf(row[c])).Append(sheet.Header[c].Length).Max();
            writer.Write(Invariant(
                $"<col min=\"{c + 1}\" max=\"{c + 1}\" width=\"{Math.Clamp(width, 6, Widest) + 2}\" customWidth=\"1\"/>"));
        }

        writer.Write("</cols><sheetData>");
        Row(writer, 1, [.. sheet.Header.Select(h => new SheetCell(h, null, CellMark.Header))]);
        var number = 1;
        var left = 0;
        foreach (var row in sheet.Rows)
        {
            if (number < MostRows - 1) Row(writer, ++number, row);
            else left++;
        }

        if (left > 0) Row(writer, ++number, [$"{Counted.Of(left, "more row does", "more rows do")} not fit on a sheet"]);
        writer.Write("</sheetData></worksheet>");
    }

    private static void Row(TextWriter writer, int number, IReadOnlyList<SheetCell> cells)
    {
        writer.Write(Invariant($"<row r=\"{number}\">"));
        for (var c = 0; c < cells.Count; c++)
        {
            var (cell, place) = (cells[c], CellRange.NameOf(number, c));
            var style = cell.Mark == CellMark.None ? "" : Invariant($" s=\"{(int)cell.Mark}\"");
            writer.Write((cell.Formula, TextOf(cell.Number)) switch
            {
                ({ } formula, { } known) => $"<c r=\"{place}\"{style}><f>{Encoded(formula)}</f><v>{known}</v></c>",
                ({ } formula, null) => $"<c r=\"{place}\"{style} t=\"str\"><f>{Encoded(formula)}</f><v>{Encoded(cell.Text ?? "")}</v></c>",
                (null, { } value) => $"<c r=\"{place}\"{style}><v>{value}</v></c>",
                _ when !string.IsNullOrEmpty(cell.Text) =>
                    $"<c r=\"{place}\"{style} t=\"inlineStr\"><is><t xml:space=\"preserve\">{Encoded(cell.Text)}</t></is></c>",
                _ => style.Length > 0 ? $"<c r=\"{place}\"{style}/>" : "",
            });
        }

        writer.Write("</row>");
    }

    // What XML may not hold is shown as U+FFFD; a cell holds no more than 32,767 characters.
    private static string Encoded(string text)
    {
        var cut = text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText - 1), "…") : text;
        return WebUtility.HtmlEncode(string.Concat(cut.EnumerateRunes().Select(r =>
            r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString())));
    }

    private static string? TextOf(double? number) =>
        number is { } known && double.IsFinite(known) ? known.ToString("R", CultureInfo.InvariantCulture) : null;

    private static int LengthOf(SheetCell cell) =>
        cell.Text?.Length ?? cell.Number?.ToString("R", CultureInfo.InvariantCulture).Length ?? 0;
}

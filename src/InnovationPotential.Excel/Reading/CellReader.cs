using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace InnovationPotential.Excel;

/// <summary>Reads the values of cells: numbers, texts, dates and true or false; what is an error is missing and counted.</summary>
internal sealed class CellReader(WorkbookPart workbook)
{
    private const int Named = 10;
    private static readonly DateTime From1900 = new(1899, 12, 30);
    private static readonly DateTime From1904 = new(1904, 1, 1);
    private readonly string[] _texts =
        workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf).ToArray() ?? [];
    private readonly DateTime _origin = workbook.Workbook?.WorkbookProperties?.Date1904?.Value == true ? From1904 : From1900;
    private readonly bool[] _areDates = DatesOf(workbook.WorkbookStylesPart?.Stylesheet);
    private readonly List<string> _errors = [];

    /// <summary>The first cells that hold an error, with it.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>How many cells hold an error.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>A cell's value: a number, a text, a date or true or false; null for nothing and for an error.</summary>
    /// <param name="cell">The cell; a formula counts by the value stored with it.</param>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 0.</param>
    public object? ValueOf(Cell cell, int row, int column)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
            return cell.InlineString is { } inline && inline.InnerText.Length > 0 ? inline.InnerText : null;
        if (cell.CellValue?.Text is not { Length: > 0 } text) return null;
        if (type == CellValues.SharedString)
            return SharedText(text) is { Length: > 0 } shared ? shared : null;
        if (type == CellValues.String) return text;
        if (type == CellValues.Boolean) return text == "1";
        if (type == CellValues.Date) return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
        if (type == CellValues.Error)
            return Missing(cell.CellReference?.Value ?? Invariant($"R{row}C{column + 1}"), text);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return text;
        return cell.StyleIndex?.Value is { } style && style < _areDates.Length && _areDates[style] ? DateOf(number) : number;
    }

    private string SharedText(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _texts.Length
            ? _texts[at] : throw new FormatException($"A cell holds the shared text '{index}', and there are {_texts.Length}.");

    private object DateOf(double days) => days is > -60_000 and < 2_900_000 ? _origin.AddDays(days) : days;

    private object? Missing(string place, string error)
    {
        ErrorCount++;
        if (_errors.Count < Named) _errors.Add($"{place} {error}");
        return null;
    }

    // Furigana beside a text are no part of it.
    private static string TextOf(SharedStringItem item) => item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text));

    private static bool[] DatesOf(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value).ToDictionary(g => g.Key, g => IsDate(g.First().FormatCode?.Value ?? "")) ?? [];
        return styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value is { } id
            && (own.TryGetValue(id, out var isDate)
                ? isDate : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58))).ToArray() ?? [];
    }

    // Letters of days and years outside quotes and brackets make a date of a number.
    private static bool IsDate(string format)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c == '"') quoted = !quoted;
            else if (c == '\\') i++;
            else if (c == '[') bracketed = true;
            else if (c == ']') bracketed = false;
            else if (!quoted && !bracketed && c is 'y' or 'Y' or 'd' or 'D') return true;
        }

        return false;
    }
}

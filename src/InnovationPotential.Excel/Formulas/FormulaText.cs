using System.Globalization;

namespace InnovationPotential.Excel;

/// <summary>Pieces of formulas. They are made of numbers and references alone: no name or text of the user's ever stands in one.</summary>
internal static class FormulaText
{
    /// <summary>The most operands of one formula; spreadsheets take 255 arguments.</summary>
    public const int MostOperands = 200;

    /// <summary>The text by which a cell that concerns no row tells itself from one that is missing.</summary>
    public const string NotApplicable = "n/a";

    // What is longer is written as a value; spreadsheets take 8,192 characters.
    private const int Longest = 8000;

    /// <summary>A number, in brackets where it is negative.</summary>
    public static string Of(double number) => number < 0
        ? $"({number.ToString("R", CultureInfo.InvariantCulture)})" : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A cell of another sheet, which stays the same wherever the formula is copied to.</summary>
    public static string Fixed(string sheet, int row, int column) => $"{sheet}!{Absolute(row, column)}";

    /// <summary>A part of a column.</summary>
    public static string Column(string sheet, int column, int first, int last) =>
        $"{sheet}!{Absolute(first, column)}:{Absolute(last, column)}";

    /// <summary>The number in a cell; nothing where there is none.</summary>
    public static string Copy(string cell) => $"IF(ISNUMBER({cell}),{cell},\"\")";

    /// <summary>A cell that calculates its value; one that stays where a spreadsheet cannot say it.</summary>
    public static SheetCell Live(string? formula, SheetCell value) =>
        formula is { Length: <= Longest } ? value with { Formula = formula } : value with { Mark = CellMark.Fixed };

    /// <summary>A number between two ends.</summary>
    public static string Clamped(string x, string? low, string? high) => (low, high) switch
    {
        (null, null) => x,
        (_, null) => $"MAX({x},{low})",
        (null, _) => $"MIN({x},{high})",
        _ => $"MIN(MAX({x},{low}),{high})",
    };

    /// <summary>An end as a number; null where there is none.</summary>
    public static string? End(double end) => double.IsInfinity(end) ? null : Of(end);

    private static string Absolute(int row, int column)
    {
        var name = CellRange.NameOf(row, column);
        var letters = name.AsSpan().IndexOfAnyInRange('0', '9');
        return $"${name[..letters]}${name[letters..]}";
    }
}

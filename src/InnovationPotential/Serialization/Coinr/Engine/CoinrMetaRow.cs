using InnovationPotential.Data;

namespace InnovationPotential.Serialization;

/// <summary>A row of <c>iMeta</c>.</summary>
/// <param name="numbers">Reads numbers.</param>
/// <param name="cell">The text of a column's cell; null where there is no such column.</param>
/// <param name="place">The place of a column's cell.</param>
internal sealed class CoinrMetaRow(NumberReader numbers, Func<string, string?> cell, Func<string, Location> place)
{
    /// <summary>The code; empty where there is none.</summary>
    public string Code => Text("iCode") ?? "";

    /// <summary>What the row describes; null where that is not known.</summary>
    public CoinrType? Type =>
        Text("Type") is { } text && Enum.TryParse<CoinrType>(text, ignoreCase: true, out var type) && !char.IsAsciiDigit(text[0])
            ? type : null;

    /// <summary>A cell's text; null where it is missing or there is no such column.</summary>
    public string? Text(string column) =>
        cell(column)?.Trim() is { Length: > 0 } text && numbers.Read(text, out _) != FieldContent.Missing ? text : null;

    /// <summary>A cell's number; null where it is missing. A text that is no number is reported.</summary>
    public double? Number(string column, List<Diagnostic> found)
    {
        if (Text(column) is not { } text) return null;
        if (numbers.Read(text, out var value) == FieldContent.Number) return value;
        found.Add(Diagnostic.Error(ImportCodes.NotANumber, $"'{text}' is no number.", At(column),
            "Write a number, or NA where there is none."));
        return null;
    }

    /// <summary>A cell's truth value; one that is missing is not true. Another text is reported.</summary>
    public bool Flag(string column, List<Diagnostic> found)
    {
        switch (Text(column)?.ToUpperInvariant())
        {
            case "TRUE" or "T" or "1":
                return true;
            case null or "FALSE" or "F" or "0":
                return false;
            default:
                found.Add(Diagnostic.Error(ImportCodes.NotANumber, $"'{Text(column)}' is neither TRUE nor FALSE.", At(column)));
                return false;
        }
    }

    /// <summary>The place of a cell.</summary>
    public Location At(string column) => place(column);
}

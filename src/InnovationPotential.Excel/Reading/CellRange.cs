using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential.Excel;

/// <summary>A rectangle of cells.</summary>
/// <param name="Top">The first row, from 1.</param>
/// <param name="Bottom">The last row.</param>
/// <param name="Left">The first column, from 0.</param>
/// <param name="Right">The last column.</param>
internal readonly partial record struct CellRange(int Top, int Bottom, int Left, int Right)
{
    private const int Letters = 26;

    /// <summary>All cells of a sheet.</summary>
    public static CellRange All { get; } = new(1, int.MaxValue, 0, int.MaxValue);

    /// <summary>Reads a range.</summary>
    /// <param name="text">The range, such as <c>B3:F40</c> or, for one cell, <c>B3</c>.</param>
    /// <param name="range">The range read.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CellRange range)
    {
        range = All;
        var match = Written().Match(text ?? "");
        if (!match.Success) return false;
        var (left, top) = (ColumnOf(match.Groups["c"].Value), RowOf(match.Groups["r"].Value));
        range = match.Groups["c2"].Success
            ? new CellRange(top, RowOf(match.Groups["r2"].Value), left, ColumnOf(match.Groups["c2"].Value))
            : new CellRange(top, top, left, left);
        return range.Top >= 1 && range.Bottom >= range.Top && range.Right >= range.Left;
    }

    /// <summary>The column of a cell's reference, from 0.</summary>
    /// <param name="reference">The reference, such as <c>AB12</c>.</param>
    public static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c)) break;
            column = (column * Letters) + char.ToUpperInvariant(c) - 'A' + 1;
        }

        return column - 1;
    }

    /// <summary>The reference of a cell, such as <c>AB12</c>.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="column">The column, from 0.</param>
    public static string NameOf(int row, int column) => Invariant($"{NameOf(column)}{row}");

    // A … Z, AA … ZZ, AAA …
    private static string NameOf(int column) =>
        (column >= Letters ? NameOf((column / Letters) - 1) : "") + (char)('A' + (column % Letters));

    private static int RowOf(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*\$?(?<c>[A-Za-z]{1,3})\$?(?<r>[0-9]{1,7})(:\$?(?<c2>[A-Za-z]{1,3})\$?(?<r2>[0-9]{1,7}))?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}

namespace InnovationPotential.Text;

/// <summary>The columns of a table that stand within a width, and how wide each is.</summary>
/// <remarks>
/// In this order until the rest has room: headings of several words break; texts break, the widest first, but hardly within a word; columns
/// fall away, the last first. The first column of texts and what stands before it stay.
/// </remarks>
internal static class TableFit
{
    private const int LeastText = 14;
    private const int LongestWord = 20;
    private const int LeastHeading = 5;
    private const int LongestHeading = 12;

    /// <summary>The widths of the columns that stay, from the first; fewer than there are columns where some fall away.</summary>
    public static int[] Widths(TextColumn[] columns, string[] header, IReadOnlyList<string[]> rows, int[] natural, int width)
    {
        var least = new int[columns.Length];
        var cells = TextLayout.Widths(Array.ConvertAll(header, _ => ""), rows, 1);
        var first = 0;
        for (var c = columns.Length - 1; c >= 0; c--)
        {
            var heading = Math.Max(Math.Min(TextWrapping.LongestPiece(header[c]), LongestHeading),
                Math.Min(TextLayout.WidthOf(header[c]), LeastHeading));
            var isText = columns[c].Alignment == TextAlignment.Left;
            least[c] = Math.Min(natural[c], Math.Max(isText ? LeastOf(rows, c, cells[c]) : cells[c], heading));
            if (isText) first = c;
        }

        var kept = columns.Length;
        while (kept > first + 1 && Together(least, kept) > width) kept--;
        var widths = natural[..kept];
        for (var c = 0; c < kept; c++)
        {
            if (columns[c].Alignment != TextAlignment.Left) widths[c] -= Math.Min(widths[c] - least[c], Excess(widths, width));
        }

        while (Excess(widths, width) > 0 && Widest(widths, least) is var widest && widest >= 0) widths[widest]--;
        // A terminal so narrow that not even the name of a row has room: names break where they must.
        if (Excess(widths, width) is > 0 and var excess) widths[first] = Math.Max(1, widths[first] - excess);
        return widths;
    }

    // The lines behind the first are indented by one.
    private static int LeastOf(IReadOnlyList<string[]> rows, int column, int widest) => Math.Min(widest, Math.Max(LeastText,
        Math.Min(LongestWord, rows.Count == 0 ? 0 : 1 + rows.Max(r => TextWrapping.LongestPiece(r[column])))));

    private static int Widest(int[] widths, int[] least)
    {
        var widest = -1;
        for (var c = 0; c < widths.Length; c++)
        {
            if (widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest])) widest = c;
        }

        return widest;
    }

    private static int Excess(int[] widths, int width) => Math.Max(0, Together(widths, widths.Length) - width);

    private static int Together(int[] widths, int count) => widths.Take(count).Sum() + (PlainText.Gap * (count - 1));
}

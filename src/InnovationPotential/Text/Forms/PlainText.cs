using System.Buffers;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>Aligned columns under a rule, as terminals show them.</summary>
internal static class PlainText
{
    private const int LongestLine = 1000;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\u2028', '\u2029']);

    /// <summary>The blanks between two columns.</summary>
    public const int Gap = 2;

    /// <summary>Shows a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">
    /// How wide it may be; see <see cref="TableFit"/> for what gives way, in which order. As wide as it needs when left out.
    /// </param>
    public static string Render(TextTable table, int? width = null)
    {
        var columns = table.Columns;
        var header = Array.ConvertAll(columns, c => OneLine(c.Header));
        var rows = table.Rows.Select(r => Array.ConvertAll(r, OneLine)).ToList();
        var widths = TextLayout.Widths(header, rows, 1);
        var output = new StringBuilder();
        AppendText(output, table.Caption, width);
        if (width is { } most) widths = TableFit.Widths(columns, header, rows, widths, most);

        AppendRow(output, header, columns, widths, hanging: 0);
        AppendRow(output, Array.ConvertAll(widths, w => new string('-', w)), columns, widths);
        foreach (var row in rows) AppendRow(output, row, columns, widths);
        if (widths.Length < columns.Length)
            AppendText(output, $"No room at {width} columns: {string.Join(", ", header[widths.Length..])}; --width 0 shows all.", width);
        AppendText(output, table.Note, width);
        return output.ToString();
    }

    /// <summary>
    /// A text in one line and without control characters, so that it can neither break the table nor steer a terminal; other characters
    /// that nobody sees become U+FFFD.
    /// </summary>
    /// <param name="text">The text.</param>
    public static string OneLine(string text) => UnseenCharacters.Marked(!text.AsSpan().ContainsAny(Breaks)
        ? text : string.Create(text.Length, text, (span, source) => source.AsSpan().ReplaceAny(span, Breaks, ' ')));

    /// <summary>The first lines of a text, each cut where it is longer than one reads, and how many more there are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">The most lines.</param>
    public static string Shorten(string text, int lines)
    {
        var all = text.Split('\n');
        var kept = all.Take(lines).Select(l => l.Length > LongestLine ? string.Concat(l.AsSpan(0, LongestLine), "…") : l);
        return all.Length <= lines + 1 ? string.Join('\n', kept.Concat(all.Skip(lines)))
            : string.Join('\n', kept) + Invariant($"\n… {all.Length - lines} more lines\n");
    }

    private static void AppendText(StringBuilder output, string? text, int? width)
    {
        if (text is null) return;
        foreach (var line in TextWrapping.Wrap(OneLine(text), width ?? int.MaxValue)) output.Append(line).Append('\n');
    }

    // As many lines as the longest cell needs.
    private static void AppendRow(StringBuilder output, string[] cells, TextColumn[] columns, int[] widths, int hanging = 1)
    {
        var lines = new IReadOnlyList<string>[widths.Length];
        for (var c = 0; c < lines.Length; c++)
            lines[c] = TextWrapping.Wrap(cells[c], widths[c], columns[c].Alignment == TextAlignment.Left ? hanging : 0);
        var count = lines.Max(l => l.Count);
        for (var line = 0; line < count; line++)
        {
            for (var c = 0; c < lines.Length; c++)
            {
                if (c > 0) output.Append(' ', Gap);
                TextLayout.AppendPadded(output, line < lines[c].Count ? lines[c][line] : "", widths[c], columns[c].Alignment);
            }

            while (output.Length > 0 && output[^1] == ' ') output.Length--;
            output.Append('\n');
        }
    }
}

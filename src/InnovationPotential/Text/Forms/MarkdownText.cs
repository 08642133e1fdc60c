using System.Text;
using System.Text.RegularExpressions;

namespace InnovationPotential.Text;

/// <summary>GitHub-flavored Markdown.</summary>
internal static partial class MarkdownText
{
    /// <summary>A text that Markdown shows as it is, in one line.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text) => Markup().Replace(UnseenCharacters.Marked(LineBreak().Replace(text, " ")), @"\$0");

    /// <summary>Shows a table.</summary>
    /// <param name="table">The table.</param>
    public static string Render(TextTable table)
    {
        var columns = table.Columns;
        var header = Array.ConvertAll(columns, c => Escape(c.Header));
        var rows = table.Rows.Select(r => Array.ConvertAll(r, Escape)).ToList();
        var widths = TextLayout.Widths(header, rows, 3);
        var output = new StringBuilder();
        if (table.Caption is { } caption) output.Append(Escape(caption)).Append("\n\n");
        AppendRow(output, header, columns, widths);
        AppendRow(output, [.. columns.Select((c, i) => Rule(c.Alignment, widths[i]))], columns, widths);
        foreach (var row in rows) AppendRow(output, row, columns, widths);
        if (table.Note is { } note) output.Append('\n').Append(Escape(note)).Append('\n');
        return output.ToString();
    }

    private static string Rule(TextAlignment alignment, int width) => alignment switch
    {
        TextAlignment.Left => new string('-', width),
        TextAlignment.Right => new string('-', width - 1) + ":",
        _ => ":" + new string('-', width - 2) + ":",
    };

    private static void AppendRow(StringBuilder output, string[] cells, TextColumn[] columns, int[] widths)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            output.Append("| ");
            TextLayout.AppendPadded(output, cells[c], widths[c], columns[c].Alignment);
            output.Append(' ');
        }

        output.Append("|\n");
    }

    // An underscore within a word is no markup: codes such as managing_organisation stay readable.
    [GeneratedRegex(@"[\\|<*`\[\]~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();
}

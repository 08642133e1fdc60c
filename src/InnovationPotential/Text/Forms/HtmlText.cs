using System.Globalization;
using System.Net;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>Self-contained HTML fragments.</summary>
internal static class HtmlText
{
    private const int LeastRows = 3;

    /// <summary>A text that HTML shows as it is, also within an attribute; characters that nobody sees become U+FFFD.</summary>
    /// <param name="text">The text.</param>
    public static string Encode(string text) => WebUtility.HtmlEncode(UnseenCharacters.Marked(text));

    /// <summary>Shows a table.</summary>
    /// <param name="table">The table.</param>
    public static string Render(TextTable table)
    {
        var columns = table.Columns;
        var output = new StringBuilder("<table style=\"border-collapse:collapse\">\n");
        if (table.Caption is { } caption)
            output.Append(CultureInfo.InvariantCulture, $"<caption style=\"text-align:left\">{Encode(caption)}</caption>\n");
        output.Append("<thead><tr>");
        foreach (var column in columns) AppendCell(output, "th", " scope=\"col\"", "border-bottom:1px solid;", column, column.Header);
        output.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            output.Append("<tr>");
            for (var c = 0; c < row.Length; c++) AppendCell(output, "td", "", "", columns[c], row[c]);
            output.Append("</tr>\n");
        }

        output.Append("</tbody>\n");
        if (table.Note is { } note)
            output.Append(CultureInfo.InvariantCulture,
                $"<tfoot><tr><td colspan=\"{columns.Length}\">{Encode(note)}</td></tr></tfoot>\n");
        return output.Append("</table>\n").ToString();
    }

    /// <summary>A fragment that holds no more of its tables than one reads; a last row says how many more there are.</summary>
    /// <param name="html">A fragment with tables as <see cref="Render"/> makes them.</param>
    /// <param name="rows">The most rows of a table.</param>
    /// <param name="characters">
    /// How much all tables together may hold; beyond it each keeps three rows. Nothing is cut within a row.
    /// </param>
    public static string Shorten(string html, int rows, int characters)
    {
        var output = new StringBuilder(Math.Min(html.Length, characters));
        var (columns, seen, left) = (0, 0, 0);
        foreach (var line in html.AsSpan().EnumerateLines())
        {
            // A line that begins with no tag goes on with a cell that holds several lines.
            var isRow = line.StartsWith("<tr>");
            if (line.StartsWith("<thead>")) (columns, seen, left) = (line.Count("<th "), 0, 0);
            else if (isRow && (++seen > rows || (seen > LeastRows && output.Length > characters))) left++;
            else if (line.StartsWith("</tbody>") && left > 0)
            {
                output.Append(CultureInfo.InvariantCulture, $"<tr><td colspan=\"{columns}\"><em>{left} more</em></td></tr>\n");
                left = 0;
            }

            if (left == 0) output.Append(line).Append('\n');
        }

        if (output.Length > 0) output.Length--;
        return output.ToString();
    }

    private static void AppendCell(StringBuilder output, string element, string attributes, string style, TextColumn column, string text)
    {
        var side = column.Alignment switch
        {
            TextAlignment.Left => "left",
            TextAlignment.Right => "right",
            _ => "center",
        };
        output.Append(CultureInfo.InvariantCulture,
            $"<{element}{attributes} style=\"padding:2px 8px;{style}text-align:{side}\">{Encode(text)}</{element}>");
    }
}

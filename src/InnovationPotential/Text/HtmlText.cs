using System.Net;
using System.Text;

namespace InnovationPotential.Text;

/// <summary>Self-contained HTML fragments.</summary>
internal static class HtmlText
{
    /// <summary>A text that HTML shows as it is, also within an attribute.</summary>
    /// <param name="text">The text.</param>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Shows a table.</summary>
    /// <param name="table">The table.</param>
    public static string Render(TextTable table)
    {
        var columns = table.Columns.ToArray();
        var output = new StringBuilder("<table style=\"border-collapse:collapse\">\n");
        if (table.Caption is { } caption)
            output.Append("<caption style=\"text-align:left\">").Append(Encode(caption)).Append("</caption>\n");
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
            output.Append("<tfoot><tr><td colspan=\"").Append(columns.Length).Append("\">").Append(Encode(note))
                .Append("</td></tr></tfoot>\n");
        return output.Append("</table>\n").ToString();
    }

    private static void AppendCell(StringBuilder output, string element, string attributes, string style, TextColumn column, string text)
    {
        var side = column.Alignment switch
        {
            TextAlignment.Left => "left",
            TextAlignment.Right => "right",
            _ => "center",
        };
        output.Append('<').Append(element).Append(attributes).Append(" style=\"padding:2px 8px;").Append(style).Append("text-align:")
            .Append(side).Append("\">")
            .Append(Encode(text)).Append("</").Append(element).Append('>');
    }
}

using System.Globalization;
using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Reports;

/// <summary>HTML of a report's sections; every text that goes in is encoded.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _html = new();

    /// <summary>What was written.</summary>
    public override string ToString() => _html.ToString();

    /// <summary>Markup as it is: that of this library only.</summary>
    public HtmlPage Raw(string markup)
    {
        _html.Append(markup).Append('\n');
        return this;
    }

    public HtmlPage Section(string id, string title) => Raw($"<section id=\"{id}\"><h2>{HtmlText.Encode(title)}</h2>");

    public HtmlPage EndSection() => Raw("</section>");

    public HtmlPage Paragraph(string text, string? style = null) =>
        Raw($"<p{(style is null ? "" : $" class=\"{style}\"")}>{HtmlText.Encode(text)}</p>");

    public HtmlPage Heading(string text) => Raw($"<h3>{HtmlText.Encode(text)}</h3>");

    public HtmlPage List(IEnumerable<string> items)
    {
        _html.Append("<ul>\n");
        foreach (var item in items) _html.Append("<li>").Append(HtmlText.Encode(item)).Append("</li>\n");
        return Raw("</ul>");
    }

    /// <summary>A table; a column whose header begins with # holds numbers.</summary>
    public HtmlPage Table(string caption, IReadOnlyList<string> headers, IEnumerable<(IReadOnlyList<string> Cells, string Attributes)> rows,
        string attributes = "")
    {
        _html.Append(CultureInfo.InvariantCulture,
            $"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Encode(caption)}\">");
        _html.Append(CultureInfo.InvariantCulture, $"<table{attributes}><caption>{HtmlText.Encode(caption)}</caption><thead><tr>");
        foreach (var header in headers)
            _html.Append(CultureInfo.InvariantCulture,
                $"<th scope=\"col\"{(header.StartsWith('#') ? " class=\"n\"" : "")}>{HtmlText.Encode(header.TrimStart('#'))}</th>");
        _html.Append("</tr></thead>\n<tbody>\n");
        foreach (var (cells, row) in rows)
        {
            _html.Append(CultureInfo.InvariantCulture, $"<tr{row}>");
            for (var c = 0; c < cells.Count; c++)
                _html.Append(headers[c].StartsWith('#') ? "<td class=\"n\">" : "<td>").Append(HtmlText.Encode(cells[c])).Append("</td>");
            _html.Append("</tr>\n");
        }

        return Raw("</tbody></table></div>");
    }
}

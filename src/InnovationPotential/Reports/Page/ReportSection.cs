using System.Globalization;
using System.Text;

namespace InnovationPotential.Reports;

/// <summary>A section of a report as HTML; every text that goes in is encoded. Sentences are named by their keys.</summary>
/// <param name="subject">What is reported.</param>
internal abstract class ReportSection(ReportSubject subject)
{
    private readonly StringBuilder _html = new();

    protected ReportSubject Subject => subject;

    /// <summary>The sentences of its language.</summary>
    protected LanguageTexts Texts => subject.Texts;

    /// <summary>The section; empty where it has nothing to say.</summary>
    public string ToHtml()
    {
        Write();
        if (_html.Length > 0) Raw("</section>");
        return _html.ToString();
    }

    protected abstract void Write();

    /// <summary>Markup as it is: that of this library only.</summary>
    protected void Raw(string markup) => _html.Append(markup).Append('\n');

    protected void Section(string id, string title) =>
        Raw($"<section id=\"{id}\"><h2>{HtmlText.Encode(Texts[title])}</h2>");

    protected void Paragraph(string key, params ReadOnlySpan<object?> places) => Raw($"<p>{HtmlText.Encode(Texts[key, places])}</p>");

    protected void Heading(string text) => Raw($"<h3>{HtmlText.Encode(text)}</h3>");

    /// <summary>The text of a header's key; what is no key stands for itself.</summary>
    protected string Header(string key) => key.StartsWith('#') ? "#" + Header(key[1..]) : Texts.Find(key) ?? key;

    protected void List(IEnumerable<string> items)
    {
        _html.Append("<ul>\n");
        foreach (var item in items) _html.Append("<li>").Append(HtmlText.Encode(item)).Append("</li>\n");
        Raw("</ul>");
    }

    /// <summary>A table under the texts of keys; the key of a column of numbers stands behind #.</summary>
    protected void Table(string caption, IEnumerable<string> headers, IEnumerable<IReadOnlyList<string>> rows) =>
        Table(Texts[caption], [.. headers.Select(Header)], rows.Select(r => (r, "")), "");

    /// <summary>A table; a column whose header begins with # holds numbers.</summary>
    protected void Table(string caption, IReadOnlyList<string> headers,
        IEnumerable<(IReadOnlyList<string> Cells, string Attributes)> rows, string attributes)
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

        Raw("</tbody></table></div>");
    }
}

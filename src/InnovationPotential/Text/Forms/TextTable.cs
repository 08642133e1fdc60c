namespace InnovationPotential.Text;

/// <summary>A table of texts that can be shown aligned, as Markdown and as HTML.</summary>
/// <remarks>Whoever fills it formats the numbers; every form encodes the texts. Lines end with <c>\n</c> everywhere.</remarks>
/// <example><code>new TextTable("unit", TextColumn.Number("score")).Add("A", "0.5").ToMarkdown()</code></example>
internal sealed class TextTable
{
    private readonly List<string[]> _rows = [];

    /// <summary>A table without rows.</summary>
    /// <param name="columns">The columns; a plain text makes a column of names.</param>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public TextTable(params ReadOnlySpan<TextColumn> columns)
    {
        if (columns.IsEmpty) throw new ArgumentException("A table needs at least one column.", nameof(columns));
        Columns = columns.ToArray();
    }

    /// <summary>The columns.</summary>
    public TextColumn[] Columns { get; }

    /// <summary>The rows, each as long as there are columns.</summary>
    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>What stands above the table; nothing when null.</summary>
    public string? Caption { get; init; }

    /// <summary>What stands below the table, such as how many rows were left out; nothing when null.</summary>
    public string? Note { get; init; }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A text for each column; null is an empty cell.</param>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentException">There is not one text for each column.</exception>
    public TextTable Add(params ReadOnlySpan<string?> cells)
    {
        if (cells.Length != Columns.Length)
            throw new ArgumentException($"A row needs {Columns.Length} cells, not {cells.Length}.", nameof(cells));
        var row = new string[cells.Length];
        for (var i = 0; i < row.Length; i++) row[i] = cells[i] ?? "";
        _rows.Add(row);
        return this;
    }

    /// <summary>Aligned columns for a terminal; line breaks and control characters in a cell become spaces.</summary>
    /// <param name="width">How wide the lines may be; as wide as they need when left out.</param>
    public string ToText(int? width = null) => PlainText.Render(this, width);

    /// <summary>A GitHub-flavored Markdown table; whatever Markdown would read as markup is escaped.</summary>
    public string ToMarkdown() => MarkdownText.Render(this);

    /// <summary>A self-contained HTML fragment, one <c>table</c> element; every text is encoded.</summary>
    public string ToHtml() => HtmlText.Render(this);

    /// <summary>Aligned columns.</summary>
    public override string ToString() => ToText();
}

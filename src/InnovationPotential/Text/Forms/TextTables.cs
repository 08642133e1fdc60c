namespace InnovationPotential.Text;

/// <summary>A result that is told by several tables, one below the other.</summary>
internal static class TextTables
{
    /// <summary>The tables as aligned columns, with a blank line between them.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="width">How wide the lines may be; as wide as they need when left out.</param>
    public static string ToText(this IEnumerable<TextTable> tables, int? width = null) =>
        string.Join("\n", tables.Select(t => t.ToText(width)));

    /// <summary>A result as aligned columns.</summary>
    /// <param name="result">The result.</param>
    /// <param name="width">How wide the lines may be; as wide as they need when left out.</param>
    public static string ToText(this IShowsTables result, int? width = null) => result.Tables().ToText(width);

    /// <summary>The tables in Markdown, with a blank line between them.</summary>
    public static string ToMarkdown(this IEnumerable<TextTable> tables) => string.Join("\n", tables.Select(t => t.ToMarkdown()));

    /// <summary>The tables as self-contained HTML fragments.</summary>
    public static string ToHtml(this IEnumerable<TextTable> tables) => string.Concat(tables.Select(t => t.ToHtml()));

    /// <summary>What stands below a table of diagnostics: their messages; nothing where there is none.</summary>
    public static string? ToNote(this IEnumerable<Diagnostic> diagnostics) =>
        string.Join(" ", diagnostics.Select(d => d.Message)) is { Length: > 0 } note ? note : null;
}

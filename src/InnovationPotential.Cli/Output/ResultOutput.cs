using InnovationPotential.Data;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>A result in the form asked for: CSV and JSON go out as they are made, the others as a text.</summary>
internal static class ResultOutput
{
    /// <param name="result">The result.</param>
    /// <param name="format">The form.</param>
    /// <param name="escape">Whether CSV guards formulas.</param>
    /// <param name="width">How wide aligned columns may be; as wide as they need when null.</param>
    /// <param name="title">The title of a page.</param>
    public static Action<Utf8Buffer> Of<T>(T result, ResultFormat format, bool escape, int? width, string title)
        where T : IWritesJson, IWritesCsv, IShowsTables => format switch
        {
            ResultFormat.Json => output => JsonText.Write(output, result.WriteTo),
            ResultFormat.Csv => output => CsvText.Write(output, result.WriteTo, escape),
            _ => Of(result.Tables, format, width, title),
        };

    /// <summary>A table of observations: whole for programs, its first rows for people.</summary>
    public static Action<Utf8Buffer> Of(IndicatorTable table, ResultFormat format, bool escape, int? width, string title) => format switch
    {
        ResultFormat.Json => output => JsonText.Write(output, ((IWritesJson)table).WriteTo),
        ResultFormat.Csv => Text(() => table.ToCsv(o => o with { EscapeFormulas = escape })),
        _ => Of(() => [TablePreview.Of(table)], format, width, title),
    };

    /// <summary>Tables for people: Markdown, a page, or aligned columns.</summary>
    public static Action<Utf8Buffer> Of(Func<IEnumerable<TextTable>> tables, ResultFormat format, int? width, string title) => format switch
    {
        ResultFormat.Md => Text(() => tables().ToMarkdown()),
        ResultFormat.Html => Text(() => HtmlDocument.Of(title, tables().ToHtml())),
        _ => Text(() => tables().ToText(width)),
    };

    /// <summary>A text, which ends with a line break.</summary>
    public static Action<Utf8Buffer> Text(Func<string> text) => output =>
    {
        var made = text();
        output.Write(made);
        if (!made.EndsWith('\n')) output.Write('\n');
    };
}

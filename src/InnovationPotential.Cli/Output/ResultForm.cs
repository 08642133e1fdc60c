using System.Text.Json;
using InnovationPotential.Data;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The form that a result is asked for in: CSV and JSON go out as they are made, the others as a text.</summary>
/// <param name="Format">The format.</param>
/// <param name="EscapeFormulas">Whether CSV guards formulas.</param>
/// <param name="Width">How wide aligned columns may be; as wide as they need when null.</param>
internal sealed record ResultForm(ResultFormat Format, bool EscapeFormulas, int? Width)
{
    /// <param name="result">The result.</param>
    /// <param name="title">The title of a page.</param>
    public Action<Utf8Buffer> Of<T>(T result, string title)
        where T : IWritesJson, IWritesCsv, IShowsTables => Of(result.WriteTo, result.WriteTo, result.Tables, title);

    /// <summary>A table of observations: whole for programs, its first rows for people.</summary>
    public Action<Utf8Buffer> Of(IndicatorTable table, string title) => Format switch
    {
        ResultFormat.Json => output => JsonText.Write(output, ((IWritesJson)table).WriteTo),
        ResultFormat.Csv => Text(() => table.ToCsv(o => o with { EscapeFormulas = EscapeFormulas })),
        _ => Of(() => [TablePreview.Of(table)], title),
    };

    /// <summary>What is written in each form.</summary>
    public Action<Utf8Buffer> Of(
        Action<Utf8JsonWriter> json, Action<CsvText> csv, Func<IEnumerable<TextTable>> tables, string title) => Format switch
        {
            ResultFormat.Json => output => JsonText.Write(output, json),
            ResultFormat.Csv => output => CsvText.Write(output, csv, EscapeFormulas),
            _ => Of(tables, title),
        };

    /// <summary>Tables for people: Markdown, a page, or aligned columns.</summary>
    public Action<Utf8Buffer> Of(Func<IEnumerable<TextTable>> tables, string title) => Text(() => Format switch
    {
        ResultFormat.Md => tables().ToMarkdown(),
        ResultFormat.Html => HtmlDocument.Of(title, tables().ToHtml()),
        _ => tables().ToText(Width),
    });

    /// <summary>A text, which ends with a line break.</summary>
    public static Action<Utf8Buffer> Text(Func<string> text) => output =>
    {
        var made = text();
        output.Write(made);
        if (!made.EndsWith('\n')) output.Write('\n');
    };
}

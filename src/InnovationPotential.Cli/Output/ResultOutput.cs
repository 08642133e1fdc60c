using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>A result in the form asked for: CSV and JSON go out as they are made, the others as a text.</summary>
internal static class ResultOutput
{
    public static Action<Utf8Buffer> Of<T>(T result, ResultFormat format, bool escape, Func<string> text, Func<string> markdown,
        Func<string> page)
        where T : IWritesJson, IWritesCsv => format switch
        {
            ResultFormat.Json => output => JsonText.Write(output, result.WriteTo),
            ResultFormat.Csv => output => CsvText.Write(output, result.WriteTo, escape),
            ResultFormat.Md => Text(markdown),
            ResultFormat.Html => Text(page),
            _ => Text(text),
        };

    /// <summary>A text, which ends with a line break.</summary>
    public static Action<Utf8Buffer> Text(Func<string> text) => output =>
    {
        var made = text();
        output.Write(made);
        if (!made.EndsWith('\n')) output.Write('\n');
    };
}

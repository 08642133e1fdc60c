using System.CommandLine;
using System.CommandLine.Parsing;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Output;

/// <summary>The names of the forms of a result, and the form that a file's name asks for.</summary>
internal static class ResultFormats
{
    private const string Out = "--out";

    private static readonly (string Name, ResultFormat Format)[] All =
    [
        ("table", ResultFormat.Table), ("json", ResultFormat.Json), ("csv", ResultFormat.Csv), ("md", ResultFormat.Md),
        ("markdown", ResultFormat.Md), ("html", ResultFormat.Html),
    ];

    /// <summary>The names, by which the form is stated.</summary>
    public static readonly string[] Names = Array.ConvertAll(All, f => f.Name);

    /// <summary>The form stated; one that is none is reported.</summary>
    public static ResultFormat Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Named(text) is { } format) return format;
        result.AddError($"'{text}' is no form of a result. {Nearest.DidYouMean(text, Names)}It is one of {string.Join(", ", Names)}.");
        return ResultFormat.Table;
    }

    /// <summary>The form that the extension of <c>--out</c> asks for, where none is stated; a workbook has none.</summary>
    /// <param name="result">What is parsed.</param>
    /// <param name="workbooks">Whether the command writes workbooks.</param>
    public static ResultFormat Usual(ArgumentResult result, bool workbooks)
    {
        var file = OptionOf(result, Out) is Option<string?> option ? result.GetValue(option) : null;
        var extension = Path.GetExtension(file ?? "").TrimStart('.').ToLowerInvariant();
        if (extension is "xlsm" || (extension is "xlsx" && !workbooks))
            result.AddError($"'{file}' would be a workbook; results are written as {string.Join(", ", Names)}.");
        return extension is "htm" ? ResultFormat.Html : Named(extension) ?? ResultFormat.Table;
    }

    /// <summary>An option of the command that a result belongs to; null where it has none of the name.</summary>
    public static Option? OptionOf(SymbolResult result, string name)
    {
        var at = result;
        while (at is not (null or CommandResult)) at = at.Parent;
        return (at as CommandResult)?.Command.Options.FirstOrDefault(o => o.Name == name);
    }

    private static ResultFormat? Named(string text) =>
        Array.IndexOf(Names, text.ToLowerInvariant()) is >= 0 and var at ? All[at].Format : null;
}

using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary>The options that say in which form a result goes where.</summary>
/// <param name="terminal">Where it goes, if to no file.</param>
/// <param name="workbooks">Whether the command writes workbooks, too.</param>
internal sealed class ResultOptions(Terminal terminal, bool workbooks = false)
{
    public Option<ResultFormat> Format { get; } = CommonOptions.Format(workbooks);

    public Option<string?> Out { get; } = CommonOptions.Out();

    public Option<bool> Escape { get; } = CommonOptions.EscapeFormulas();

    /// <summary>Every option.</summary>
    public IEnumerable<Option> All => [Format, Out, Escape];

    /// <summary>Writes a result in the form that is asked for.</summary>
    public void Deliver<T>(ParseResult parsed, T result, string title)
        where T : IWritesJson, IWritesCsv, IShowsTables => Deliver(parsed, form => form.Of(result, title));

    /// <summary>Writes a result in the form that is asked for.</summary>
    public void Deliver(ParseResult parsed, Func<ResultForm, Action<Utf8Buffer>> result) =>
        terminal.Deliver(result(FormOf(parsed)), parsed.GetValue(Out));

    /// <summary>The workbook that is asked for; null where another file is, or none.</summary>
    public string? WorkbookOf(ParseResult parsed) => parsed.GetValue(Out) is { } file && WorkbookOut.Is(file) ? file : null;

    /// <summary>Refuses the form of a result that goes to a workbook.</summary>
    public void RefuseForms(ParseResult parsed) =>
        parsed.Refuse("is for other files than workbooks: leave it out, or name another file.", Format, Escape);

    private ResultForm FormOf(ParseResult parsed) =>
        new(parsed.GetValue(Format), parsed.GetValue(Escape), terminal.WidthFor(parsed.GetValue(Out)));
}

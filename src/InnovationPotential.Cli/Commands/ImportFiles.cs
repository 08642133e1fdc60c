using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Serialization;

namespace InnovationPotential.Cli.Commands;

/// <summary>The files that an import writes: a model and a table.</summary>
internal sealed class ImportFiles
{
    private readonly Option<string> _model = Ask.Required("--model", "Writes the indicator model to this JSON file.");
    private readonly Option<string> _data = Ask.Required("--data", "Writes the table to this CSV file.");

    /// <summary>Every option.</summary>
    public Option[] All => [_model, _data];

    /// <summary>Writes both, and says what to do next.</summary>
    public void Write(Terminal terminal, ParseResult parsed, CoinrImport imported)
    {
        terminal.Report(imported.Diagnostics);
        var (model, data) = (parsed.GetRequiredValue(_model), parsed.GetRequiredValue(_data));
        terminal.Deliver(imported.Model.ToJson(), model);
        terminal.Deliver(imported.Table.ToCsv(), data);
        terminal.Say($"Wrote {model} and {data}. Next: innopot assess {ShellText.Of(model)} {ShellText.Of(data)}");
    }
}

using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot fit MODEL DATA</c>.</summary>
internal static class FitCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data, file, options) = (CommonOptions.Model(), CommonOptions.Data(), CommonOptions.Out(), new FitOptions(terminal));
        var command = new Command("fit",
            "Fits a model to a table and writes what it learned as JSON, to assess new units and years against the same "
                + "reference.") { model, data, file };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("give the model it was made of.");
            var table = options.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var fitted = options.Fit(parsed, subject, table);
            terminal.Deliver(fitted.ToJson(), parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(fitted.Diagnostics));
            if (parsed.GetValue(file) is { } path)
                terminal.Say($"Wrote {path}, fitted on {FitReport.Of(fitted)}. Next: innopot assess {ShellText.Of(path)} DATA");
            return ExitCode.Done;
        });
        return command;
    }
}

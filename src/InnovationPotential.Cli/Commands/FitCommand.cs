using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot fit MODEL DATA</c>.</summary>
internal static class FitCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data, file) = (CommonOptions.Model(), CommonOptions.DataOrNone(), CommonOptions.Out());
        var options = new FitOptions(terminal);
        var databases = new DatabaseOptions(terminal, options, scores: false);
        return new Command("fit",
            "Fits a model to a table and writes what it learned as JSON, to assess new units and years against the same "
                + "reference.") { model, data, file, options.All, databases.All }.Doing(parsed =>
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("give the model it was made of.");
            var (fitted, found) = databases.Are(parsed, parsed.GetValue(data))
                ? new DatabaseRun(terminal, options, databases).Fit(parsed, subject, parsed.GetValue(data))
                : Fit(parsed, subject, parsed.GetValue(data)!, options);
            terminal.Deliver(fitted.ToJson(), parsed.GetValue(file));
            terminal.Report(found);
            if (parsed.GetValue(file) is { } path)
                terminal.Say($"Wrote {path}, fitted on {FitReport.Of(fitted)}. Next: innopot assess {ShellText.Of(path)} DATA");
        });
    }

    private static (FittedModel, IEnumerable<Diagnostic>) Fit(ParseResult parsed, Subject subject, string data, FitOptions options)
    {
        var table = options.Table(parsed, data, subject.Model);
        var fitted = options.Fit(parsed, subject, table);
        return (fitted, table.Diagnostics.Concat(fitted.Diagnostics));
    }
}

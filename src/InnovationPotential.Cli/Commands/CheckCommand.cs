using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Numerics;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot check MODEL [DATA]</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.ModelOrFitted();
        var data = Ask.Optional("DATA", "The table, a CSV file.");
        var (options, format) = (new FitOptions(terminal), CommonOptions.Format());
        return new Command("check",
            "Lists everything that is wrong with a model, and with a table for it, and what each step of preparation does. Exits with 1 "
                + "when the data have errors, with 2 when the model has.") { model, data, format, options.All }.Doing(parsed =>
        {
            if (parsed.GetValue(data) is null) parsed.Refuse("is for a table: name one behind the model.", options.All);
            if (parsed.GetValue(format) == ResultFormat.Json)
                return WriteJson(terminal, model, parsed.GetValue(data), options, parsed);
            if (parsed.GetValue(format) != ResultFormat.Table) throw new ArgumentException("A check is written as table or json.");
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var kind = subject.IsFitted ? "fitted model" : "model";
            terminal.Say(
                $"The {kind} '{subject.Model.Code}', version {subject.Model.Version}, is valid: "
                    + $"{Counted.Of(subject.Model.Nodes.OfType<Dimension>().Count(), "dimension")}, "
                    + $"{Counted.Of(subject.Model.Indicators.Count, "indicator")}.");
            terminal.Report(subject.Model.Validate());
            if (parsed.GetValue(data) is not { } path) return ExitCode.Done;
            var reading = options.TryTable(parsed, path, subject.Model);
            terminal.Report(reading.Diagnostics);
            if (reading.Succeeded) return Answer(terminal, reading.Value, options.Fit(parsed, subject, reading.Value));
            terminal.Say(
                $"The table has {Counted.Of(reading.Diagnostics.Count(d => d.Severity == Severity.Error), "error")}.");
            return ExitCode.DoneWithErrors;
        });
    }

    private static int WriteJson(Terminal terminal, Argument<string> model, string? data, FitOptions options, ParseResult parsed)
    {
        var found = new List<Diagnostic>();
        int code;
        try
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            found.AddRange(subject.Model.Validate());
            if (data is not null)
            {
                var reading = options.TryTable(parsed, data, subject.Model);
                found.AddRange(reading.Diagnostics);
                if (reading.Succeeded) found.AddRange(options.Assess(parsed, subject, reading.Value).Diagnostics);
            }

            code = ExitCode.Of(found);
        }
        catch (InvalidInputException e)
        {
            found.AddRange(e.Diagnostics);
            code = ExitCode.Invalid;
        }

        terminal.Deliver(JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("valid", code == ExitCode.Done);
            writer.WriteDiagnostics("diagnostics", found.Select(OptionWords.For).ToEquatableArray());
            writer.WriteEndObject();
        }), null);
        return code;
    }

    private static int Answer(Terminal terminal, IndicatorTable table, FittedModel fitted)
    {
        var model = fitted.Model;
        var missing = model.Indicators.Sum(i => (long)(table.RowCount - Missing.CountPresent(table[i.Code].Values)));
        terminal.Say(
            $"The table is valid: {Counted.Of(table.Units.Count, "unit")}, {Counted.Of(model.Indicators.Count, "indicator")}, "
                + $"{Counted.Of(Math.Max(1, table.Periods.Count), "period")}; {missing} of "
                + $"{(long)table.RowCount * model.Indicators.Count} observations are missing.");
        var assessment = fitted.Assess(table);
        terminal.Say($"Fitted on {FitReport.Of(fitted)}.");
        foreach (var line in FitReport.Scopes(fitted).Concat(FitReport.Steps(assessment))) terminal.Say(line);
        return terminal.Report(assessment.Diagnostics);
    }
}

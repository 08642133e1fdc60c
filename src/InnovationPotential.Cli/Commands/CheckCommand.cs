using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot check MODEL [DATA]</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.Model();
        var data = new Argument<string?>("DATA") { Description = "The table, a CSV file.", Arity = ArgumentArity.ZeroOrOne };
        var (comma, unit) = (CommonOptions.DecimalComma(), CommonOptions.UnitColumn());
        var command = new Command("check", "Lists everything that is wrong with a model, and with a table for it. Exits with 1 when the data have errors, with 2 when the model has.") { model, data, comma, unit };
        command.SetAction(parsed =>
        {
            var indicatorModel = IndicatorModel.ReadJson(parsed.GetRequiredValue(model));
            terminal.Output.WriteLine($"The model '{indicatorModel.Code}', version {indicatorModel.Version}, is valid: {indicatorModel.Nodes.OfType<Dimension>().Count()} dimensions, {indicatorModel.Indicators.Count} indicators.");
            terminal.Report(indicatorModel.Validate());
            return parsed.GetValue(data) is { } path ? CheckTable(terminal, indicatorModel, path, parsed.GetValue(comma), parsed.GetValue(unit)) : ExitCode.Done;
        });
        return command;
    }

    private static int CheckTable(Terminal terminal, IndicatorModel model, string path, bool decimalComma, string? unitColumn)
    {
        var reading = IndicatorTable.TryReadCsv(path, model.Indicators, o => o with { DecimalComma = decimalComma, UnitColumn = unitColumn ?? o.UnitColumn });
        terminal.Report(reading.Diagnostics);
        if (reading.Table is not { } table)
        {
            terminal.Output.WriteLine($"The table has {reading.Diagnostics.Count(d => d.Severity == Severity.Error)} errors.");
            return ExitCode.DoneWithErrors;
        }

        var fitted = model.Fit(table);
        var missing = model.Indicators.Sum(i => Enumerable.Range(0, table.RowCount).Count(r => table[i.Code][r].Value is null));
        terminal.Output.WriteLine($"The table is valid: {table.Units.Count} units, {model.Indicators.Count} indicators, {Math.Max(1, table.Periods.Count)} periods; {missing} of {(long)table.RowCount * model.Indicators.Count} observations are missing.");
        var assessment = fitted.Assess(table);
        terminal.Report(assessment.Diagnostics);
        return assessment.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.DoneWithErrors : ExitCode.Done;
    }
}

using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot sql MODEL</c>.</summary>
internal static class SqlCommand
{
    private static readonly SqlDialect[] Dialects = [SqlDialect.DuckDb, SqlDialect.PostgreSql, SqlDialect.ClickHouse];

    public static Command Create(Terminal terminal)
    {
        var model = new Argument<string>("MODEL")
        {
            Description = "The fitted model, a JSON file: of 'innopot fit MODEL DATA --out FILE'.",
        };
        var dialect = new Option<string>("--dialect")
        {
            Description = $"The engine: {string.Join(", ", Dialects.Select(d => d.Name))}.",
            DefaultValueFactory = _ => SqlDialect.DuckDb.Name,
        };
        dialect.AcceptOnlyFromAmong([.. Dialects.Select(d => d.Name)]);
        var table = new Option<string>("--table")
        {
            Description = "The table; its columns are named after the indicators' codes.",
            DefaultValueFactory = _ => "data",
        };
        var unit = new Option<string>("--unit")
        {
            Description = "The column of units.",
            DefaultValueFactory = _ => SqlOptions.Default.Unit,
        };
        var period = new Option<string?>("--period") { Description = "The column of periods; none for a cross-section." };
        var nodes = new Option<string[]>("--node") { Description = "Another node to give; may be repeated." };
        var reference = new Option<string?>("--fitted-on")
        {
            Description = "The table that the model was fitted on, where it ranks values.",
        };
        var file = CommonOptions.Out();
        var command = new Command("sql",
            "Prints the statement that scores a table in a database as the fitted model does; what cannot be said in SQL is refused.")
        {
            model, dialect, table, unit, period, nodes, reference, file,
        };
        command.SetAction(parsed =>
        {
            var fitted = Subject.Read(terminal, parsed.GetRequiredValue(model)).Fitted
                ?? throw new ArgumentException("The model is not fitted yet: 'innopot fit MODEL DATA --out FILE' writes one that is.");
            terminal.Deliver(
                fitted.ToSql(
                    Dialects.Single(d => d.Name == parsed.GetRequiredValue(dialect)),
                    parsed.GetRequiredValue(table),
                    o => o with
                    {
                        Unit = parsed.GetRequiredValue(unit),
                        Period = parsed.GetValue(period),
                        Nodes = [.. parsed.GetValue(nodes) ?? []],
                        Reference = parsed.GetValue(reference),
                    }) + "\n",
                parsed.GetValue(file));
            return ExitCode.Done;
        });
        return command;
    }
}

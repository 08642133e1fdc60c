using System.CommandLine;
using InnovationPotential.Cli.Output;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot sql MODEL</c>.</summary>
internal static class SqlCommand
{
    private static readonly SqlDialect[] Dialects = [SqlDialect.DuckDb, SqlDialect.PostgreSql, SqlDialect.ClickHouse];

    public static Command Create(Terminal terminal)
    {
        var model = Ask.Argument("MODEL", "The fitted model, a JSON file: of 'innopot fit MODEL DATA --out FILE'.");
        string[] names = [.. Dialects.Select(d => d.Name)];
        var dialect = Ask.Of("--dialect", $"The engine: {string.Join(", ", names)}.", SqlDialect.DuckDb.Name).Among(names);
        var table = Ask.Of("--table", "The table; its columns are named after the indicators' codes.", "data");
        var unit = Ask.Of("--unit", "The column of units.", SqlOptions.Default.Unit);
        var period = Ask.Text("--period", "The column of periods; none for a cross-section.");
        var nodes = Ask.Of<string[]>("--node", "Another node to give; may be repeated.");
        var reference = Ask.Text("--fitted-on", "The table that the model was fitted on, where it ranks values.");
        var file = CommonOptions.Out();
        return new Command("sql",
            "Prints the statement that scores a table in a database as the fitted model does; what cannot be said in SQL is refused.")
        {
            model, dialect, table, unit, period, nodes, reference, file,
        }.Doing(parsed =>
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
                        Nodes = parsed.Texts(nodes),
                        Reference = parsed.GetValue(reference),
                    }) + "\n",
                parsed.GetValue(file));
        });
    }
}

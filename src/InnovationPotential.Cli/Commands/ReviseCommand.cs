using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot revise OLDMODEL OLDDATA NEWMODEL NEWDATA</c>.</summary>
internal static class ReviseCommand
{
    public static Command Create(Terminal terminal)
    {
        var oldModel = new Argument<string>("OLDMODEL") { Description = "The model of the old edition, a JSON file." };
        var oldData = new Argument<string>("OLDDATA") { Description = "The table of the old edition." };
        var newModel = new Argument<string>("NEWMODEL") { Description = "The model of the new edition, a JSON file." };
        var newData = new Argument<string>("NEWDATA") { Description = "The table of the new edition." };
        var before = new Option<string?>("--before") { Description = "The old edition's period that is looked at; its last if left out." };
        var after = new Option<string?>("--after") { Description = "The new edition's period that is looked at; its last if left out." };
        var by = new Option<bool>("--by-indicator") { Description = "Tells revised values and gaps apart by indicator." };
        var usual = RevisionOptions.Default;
        var exact = new Option<int>("--exact-up-to")
        {
            Description = "The most causes of which every order is counted, at most 16; with more, orders are drawn.",
            DefaultValueFactory = _ => usual.ExactUpTo,
        };
        var orders = new Option<int>("--orders")
        {
            Description = "How many orders of causes are drawn, each with its reverse.",
            DefaultValueFactory = _ => usual.Orders,
        };
        var seed = new Option<ulong>("--seed") { Description = "The seed of the orders.", DefaultValueFactory = _ => usual.Seed };
        var cells = new Option<int>("--cells")
        {
            Description = "How many of the cells that mattered most are named.",
            DefaultValueFactory = _ => usual.Cells,
        };
        var (format, file, tables) = (CommonOptions.Format(), CommonOptions.Out(), new TableOptions(terminal));
        var escape = CommonOptions.EscapeFormulas();
        var command = new Command("revise",
            "Says why the ranking moved between two editions: every unit's change of score, rank and level split into revised values, new "
                + "periods, gaps, units, normalization, weights, structure and the others' movement.") { oldModel, oldData, newModel,
            newData, before, after, by, exact, orders, seed, cells, format, file, escape };
        tables.AddTo(command);
        command.SetAction(parsed =>
        {
            var (model, table) = Edition(parsed, oldModel, oldData);
            var (laterModel, laterTable) = Edition(parsed, newModel, newData);
            var revision = Revision.Between(model, table, laterModel, laterTable, o => o with
            {
                Before = parsed.GetValue(before) is { } b ? NamedPeriod.Find(table.Periods, b) : null,
                After = parsed.GetValue(after) is { } a ? NamedPeriod.Find(laterTable.Periods, a) : null,
                ByIndicator = parsed.GetValue(by),
                ExactUpTo = parsed.GetValue(exact),
                Orders = parsed.GetValue(orders),
                Seed = parsed.GetValue(seed),
                Cells = parsed.GetValue(cells),
            });
            terminal.Deliver(
                ResultOutput.Of(revision, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)),
                    "Why the ranking moved"),
                parsed.GetValue(file));
            terminal.Report(table.Diagnostics.Concat(laterTable.Diagnostics).Concat(revision.Diagnostics));
            return ExitCode.Done;
        });
        return command;

        (IndicatorModel Model, IndicatorTable Table) Edition(ParseResult parsed, Argument<string> model, Argument<string> data)
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model))
                .Unfitted("give the models, which are fitted to their tables.");
            return (subject.Model, tables.Read(parsed, parsed.GetRequiredValue(data), subject.Model.TableColumns));
        }
    }
}

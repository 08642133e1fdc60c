using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot revise OLDMODEL OLDDATA NEWMODEL NEWDATA</c>.</summary>
internal static class ReviseCommand
{
    public static Command Create(Terminal terminal)
    {
        var oldModel = Ask.Argument("OLDMODEL", "The model of the old edition, a JSON file.");
        var oldData = Ask.Argument("OLDDATA", "The table of the old edition.");
        var newModel = Ask.Argument("NEWMODEL", "The model of the new edition, a JSON file.");
        var newData = Ask.Argument("NEWDATA", "The table of the new edition.");
        var before = Ask.Text("--before", "The old edition's period that is looked at; its last if left out.");
        var after = Ask.Text("--after", "The new edition's period that is looked at; its last if left out.");
        var by = Ask.Flag("--by-indicator", "Tells revised values and gaps apart by indicator.");
        var usual = RevisionOptions.Default;
        var exact = Ask.Of("--exact-up-to",
            "The most causes of which every order is counted, at most 16; with more, orders are drawn.", usual.ExactUpTo);
        var orders = Ask.Of("--orders", "How many orders of causes are drawn, each with its reverse.", usual.Orders);
        var seed = Ask.Of<ulong>("--seed", "The seed of the orders.", usual.Seed);
        var cells = Ask.Of("--cells", "How many of the cells that mattered most are named.", usual.Cells);
        var (results, tables) = (new ResultOptions(terminal), new TableOptions(terminal));
        return new Command("revise",
            "Says why the ranking moved between two editions: every unit's change of score, rank and level split into revised values, new "
                + "periods, gaps, units, normalization, weights, structure and the others' movement.")
        {
            oldModel, oldData, newModel, newData, before, after, by, exact, orders, seed, cells, results.All, tables.All,
        }.Doing(parsed =>
        {
            var (model, table) = Edition(parsed, oldModel, oldData);
            var (laterModel, laterTable) = Edition(parsed, newModel, newData);
            var revision = Revision.Between(model, table, laterModel, laterTable, o => o with
            {
                Before = parsed.PeriodOf(before, table.Periods),
                After = parsed.PeriodOf(after, laterTable.Periods),
                ByIndicator = parsed.GetValue(by),
                ExactUpTo = parsed.GetValue(exact),
                Orders = parsed.GetValue(orders),
                Seed = parsed.GetValue(seed),
                Cells = parsed.GetValue(cells),
            });
            results.Deliver(parsed, revision, "Why the ranking moved");
            terminal.Report(table.Diagnostics.Concat(laterTable.Diagnostics).Concat(revision.Diagnostics));
        });

        (IndicatorModel Model, IndicatorTable Table) Edition(ParseResult parsed, Argument<string> model, Argument<string> data)
        {
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model))
                .Unfitted("give the models, which are fitted to their tables.");
            return (subject.Model, tables.Read(parsed, parsed.GetRequiredValue(data), subject.Model.TableColumns));
        }
    }
}

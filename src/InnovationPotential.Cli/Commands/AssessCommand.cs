using System.CommandLine;
using InnovationPotential.Assessments;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot assess MODEL DATA</c>.</summary>
internal static class AssessCommand
{
    private const int UsualMost = 200;

    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.DataOrNone());
        var (results, options) = (new ResultOptions(terminal, workbooks: true), new FitOptions(terminal));
        var databases = new DatabaseOptions(terminal, options, scores: true);
        var log = Ask.Text("--log", "Writes every cell that preparation changed to a CSV file, whole or not at all.");
        var ranks = Ask.Flag("--ranks", "Gives the ranks at every node instead.");
        var by = Ask.Text("--by", "Gives the ranks at every node within groups: by an attribute of the units, such as region.");
        var groups = Ask.Text("--groups",
            "Gives groups side by side at every node instead: means by an attribute of the units, such as specialization.");
        var periods = Ask.Of<PeriodQuantity?>("--side-by-side",
            "Gives the scores, ranks or levels of all periods side by side instead: a column for each period.");
        var node = Ask.Text("--node", "With --side-by-side: this node instead of the whole.");
        var period = Ask.Text("--period", "The only period that is shown; all are assessed.");
        var stage = Ask.Of<TableStage?>("--stage",
            "Gives the table itself at a step instead: raw, denominated, imputed, treated or normalized. A table for people "
                + "shows its first rows; CSV and JSON hold all.");
        var top = Ask.Of<int?>("--top",
            "How many units of each period a table shows, the best first; 200 when left out. CSV and JSON hold all.");
        var formulas = Ask.Flag("--formulas",
            "Writes a workbook that calculates: change data or weights in it, and scores and ranks follow.");
        var all = Ask.Flag("--all", "Shows every unit in a table.");
        var with = Ask.Names("--with",
            "Attributes, such as region, and indicators, with their values as given, that stand beside the scores.");
        return new Command("assess", "Assesses the units of a table: scores, bounds, coverage, ranks and levels.")
        {
            model, data, results.Format, results.Out, log, results.Escape, ranks, by, groups, period, periods, node, stage, top, all, with,
            formulas, options.All, databases.All,
        }.Doing(parsed =>
        {
            if (databases.Are(parsed, parsed.GetValue(data)))
                return new DatabaseRun(terminal, options, databases).Assess(parsed, parsed.GetRequiredValue(model), parsed.GetValue(data),
                    results);
            if (parsed.GetValue(periods) is null) parsed.Refuse("is for --side-by-side.", node);
            else parsed.Refuse("says another thing than --side-by-side: leave one out.", ranks, by);
            var workbook = results.WorkbookOf(parsed);
            if (parsed.GetValue(stage) is not null)
                parsed.Refuse("says another thing than --stage: leave one out.", ranks, by, groups, periods, period, top, all);
            if (parsed.GetValue(stage) is not null && workbook is not null)
                throw new ArgumentException("A workbook holds the whole assessment: leave --stage out, or name another file.");
            if (workbook is not null) results.RefuseForms(parsed);
            else parsed.Refuse("is for workbooks: let --out end in .xlsx.", formulas);
            var (_, table, assessed) = options.Assess(parsed, model, data!);
            var (assessment, title) = (assessed.Showing([.. parsed.Names(with)]), assessed.Model.Title);
            if (parsed.GetValue(log) is { } path) terminal.Deliver(assessment.LogToCsv(parsed.GetValue(results.Escape)), path);
            var places = parsed.GetValue(by) is { } attribute ? assessment.RanksBy(attribute) : parsed.GetValue(ranks)
                ? assessment.RanksBy() : null;
            var beside = parsed.GetValue(periods) is { } quantity ? assessment.SideBySide(quantity, parsed.GetValue(node)) : null;
            var sides = parsed.GetValue(groups) is { } kind ? assessment.CompareGroups(kind) : null;
            var only = parsed.PeriodOf(period, assessment.Periods);
            if (only is { } shown && !assessment.Periods.Contains(shown))
                throw new ArgumentException($"The table has no period {shown}. It has {string.Join(", ", assessment.Periods)}.");
            var isWhole = places is null && beside is null && sides is null;
            if (!isWhole) parsed.Refuse("stands beside scores: leave it or --ranks, --by, --groups and --side-by-side out.",
                with);
            if (only is not null && !isWhole)
                throw new ArgumentException(
                    "--period is for the assessment itself: leave it or --ranks, --by, --groups and --side-by-side out.");
            if (workbook is not null && !(isWhole && only is null))
                throw new ArgumentException(
                    "A workbook holds the whole assessment: leave out --ranks, --by, --groups, --side-by-side and --period.");
            if (workbook is not null) Terminal.Save(workbook, () =>
                assessment.WriteWorkbook(workbook, o => o with { Formulas = parsed.GetValue(formulas) }));
            else results.Deliver(parsed, form =>
                parsed.GetValue(stage) is { } step ? form.Of(assessment.Stage(step), title)
                    : sides is not null ? form.Of(sides, title)
                    : beside is not null ? form.Of(beside, title)
                    : places is not null ? form.Of(places, title)
                    : Whole(form, MostOf(parsed, top, all)));
            return terminal.Report(
            [
                .. table.Diagnostics, .. assessment.Diagnostics, .. places?.Diagnostics ?? [], .. beside?.Diagnostics ?? [],
                .. sides?.Diagnostics ?? [],
            ]);

            Action<Utf8Buffer> Whole(ResultForm form, int most) => form.Of(
                writer => AssessmentTexts.WriteJson(writer, assessment, only), csv => AssessmentTexts.WriteCsv(assessment, csv, only),
                () => [AssessmentTexts.Table(assessment, only, most)], title);
        });
    }

    private static int MostOf(ParseResult parsed, Option<int?> top, Option<bool> all) => (parsed.GetValue(top), parsed.GetValue(all)) switch
    {
        (not null, true) => throw new ArgumentException("--top shows the first, --all every unit: leave one of them out."),
        ( < 1, _) => throw new ArgumentException("--top is 1 or more."),
        ({ } most, _) => most,
        (_, true) => int.MaxValue,
        _ => UsualMost,
    };
}

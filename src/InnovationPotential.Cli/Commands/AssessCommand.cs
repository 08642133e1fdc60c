using System.CommandLine;
using InnovationPotential.Assessments;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot assess MODEL DATA</c>.</summary>
internal static class AssessCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.DataOrNone());
        var (format, file, options) = (CommonOptions.Format(workbooks: true), CommonOptions.Out(), new FitOptions(terminal));
        var log = new Option<string?>("--log")
        {
            Description = "Writes every cell that preparation changed to a CSV file, whole or not at all.",
        };
        var escape = CommonOptions.EscapeFormulas();
        var ranks = new Option<bool>("--ranks") { Description = "Gives the ranks at every node instead." };
        var by = new Option<string?>("--by")
        {
            Description = "Gives the ranks at every node within groups: by an attribute of the units, such as region.",
        };
        var groups = new Option<string?>("--groups")
        {
            Description = "Gives groups side by side at every node instead: means by an attribute of the units, such as specialization.",
        };
        var periods = new Option<PeriodQuantity?>("--side-by-side")
        {
            Description = "Gives the scores, ranks or levels of all periods side by side instead: a column for each period.",
        };
        var node = new Option<string?>("--node") { Description = "With --side-by-side: this node instead of the whole." };
        var period = new Option<string?>("--period") { Description = "The only period that is shown; all are assessed." };
        var stage = new Option<TableStage?>("--stage")
        {
            Description = "Gives the table itself at a step instead: raw, denominated, imputed, treated or normalized. A table for people "
                + "shows its first rows; CSV and JSON hold all.",
        };
        var top = new Option<int?>("--top")
        {
            Description = "How many units of each period a table shows, the best first; 200 when left out. CSV and JSON hold all.",
        };
        var formulas = new Option<bool>("--formulas")
        {
            Description = "Writes a workbook that calculates: change data or weights in it, and scores and ranks follow.",
        };
        var all = new Option<bool>("--all") { Description = "Shows every unit in a table." };
        var with = TextOptions.Names("--with",
            "Attributes, such as region, and indicators, with their values as given, that stand beside the scores.");
        var command = new Command("assess", "Assesses the units of a table: scores, bounds, coverage, ranks and levels.") { model, data,
            format, file, log, escape, ranks, by, groups, period, periods, node, stage, top, all, with, formulas };
        options.AddTo(command);
        var databases = new DatabaseOptions(terminal, options, scores: true);
        databases.AddTo(command);
        command.SetAction(parsed =>
        {
            if (databases.Are(parsed, parsed.GetValue(data)))
                return new DatabaseRun(terminal, options, databases).Assess(parsed, parsed.GetRequiredValue(model), parsed.GetValue(data),
                    parsed.GetValue(format), parsed.GetValue(escape), parsed.GetValue(file));
            if (parsed.GetValue(periods) is null) CommonOptions.Refuse(parsed, "is for --side-by-side.", node);
            else CommonOptions.Refuse(parsed, "says another thing than --side-by-side: leave one out.", ranks, by);
            if (parsed.GetValue(stage) is not null)
                CommonOptions.Refuse(parsed, "says another thing than --stage: leave one out.", ranks, by, groups, periods, period, top,
                    all);
            if (parsed.GetValue(stage) is not null && WorkbookOut.Is(parsed.GetValue(file)))
                throw new ArgumentException("A workbook holds the whole assessment: leave --stage out, or name another file.");
            if (WorkbookOut.Is(parsed.GetValue(file)))
                CommonOptions.Refuse(parsed, "is for other files than workbooks: leave it out, or name another file.", format, escape);
            else CommonOptions.Refuse(parsed, "is for workbooks: let --out end in .xlsx.", formulas);
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = options.Table(parsed, parsed.GetValue(data)!, subject.Model);
            var assessment = options.Assess(parsed, subject, table).Showing([.. TextOptions.Split(parsed, with)]);
            if (parsed.GetValue(log) is { } path) terminal.Deliver(assessment.LogToCsv(parsed.GetValue(escape)), path);
            var places = parsed.GetValue(by) is { } attribute ? assessment.RanksBy(attribute) : parsed.GetValue(ranks)
                ? assessment.RanksBy() : null;
            var beside = parsed.GetValue(periods) is { } quantity ? assessment.SideBySide(quantity, parsed.GetValue(node)) : null;
            var sides = parsed.GetValue(groups) is { } kind ? assessment.CompareGroups(kind) : null;
            var only = parsed.GetValue(period) is { } named ? NamedPeriod.Find(assessment.Periods, named) : (Period?)null;
            if (only is { } shown && !assessment.Periods.Contains(shown))
                throw new ArgumentException($"The table has no period {shown}. It has {string.Join(", ", assessment.Periods)}.");
            var isWhole = places is null && beside is null && sides is null;
            if (!isWhole) CommonOptions.Refuse(parsed, "stands beside scores: leave it or --ranks, --by, --groups and --side-by-side out.",
                with);
            if (only is not null && !isWhole)
                throw new ArgumentException(
                    "--period is for the assessment itself: leave it or --ranks, --by, --groups and --side-by-side out.");
            var (form, guarded, width) = (parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(parsed.GetValue(file)));
            var workbook = WorkbookOut.Is(parsed.GetValue(file));
            if (workbook && !(isWhole && only is null))
                throw new ArgumentException(
                    "A workbook holds the whole assessment: leave out --ranks, --by, --groups, --side-by-side and --period.");
            if (workbook) Terminal.Save(parsed.GetValue(file)!, () =>
                assessment.WriteWorkbook(parsed.GetValue(file)!, o => o with { Formulas = parsed.GetValue(formulas) }));
            else terminal.Deliver(
                parsed.GetValue(stage) is { } step ? ResultOutput.Of(assessment.Stage(step), form, guarded, width, subject.Model.Title)
                    : sides is not null ? ResultOutput.Of(sides, form, guarded, width, subject.Model.Title)
                    : beside is not null ? ResultOutput.Of(beside, form, guarded, width, subject.Model.Title)
                    : places is not null ? ResultOutput.Of(places, form, guarded, width, subject.Model.Title)
                    : new AssessmentReport(assessment, only, MostOf(parsed, top, all)).Write(form, guarded, width),
                parsed.GetValue(file));
            var diagnostics = table.Diagnostics.Concat(assessment.Diagnostics).Concat(places?.Diagnostics ?? [])
                .Concat(beside?.Diagnostics ?? []).Concat(sides?.Diagnostics ?? []).ToArray();
            terminal.Report(diagnostics);
            return ExitCode.Of(diagnostics);
        });
        return command;
    }

    private static int MostOf(ParseResult parsed, Option<int?> top, Option<bool> all) => (parsed.GetValue(top), parsed.GetValue(all)) switch
    {
        (not null, true) => throw new ArgumentException("--top shows the first, --all every unit: leave one of them out."),
        ( < 1, _) => throw new ArgumentException("--top is 1 or more."),
        ({ } most, _) => most,
        (_, true) => int.MaxValue,
        _ => AssessmentReport.UsualMost,
    };
}

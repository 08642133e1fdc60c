using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot assess MODEL DATA</c>.</summary>
internal static class AssessCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.Data());
        var (format, file, options) = (CommonOptions.Format(), CommonOptions.Out(), new FitOptions(terminal));
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
        var periods = new Option<PeriodQuantity?>("--side-by-side")
        {
            Description = "Gives the scores, ranks or levels of all periods side by side instead: a column for each period.",
        };
        var node = new Option<string?>("--node") { Description = "With --side-by-side: this node instead of the whole." };
        var period = new Option<string?>("--period") { Description = "The only period that is shown; all are assessed." };
        var command = new Command("assess", "Assesses the units of a table: scores, bounds, coverage, ranks and levels.") { model, data,
            format, file, log, escape, ranks, by, period, periods, node };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(periods) is null) CommonOptions.Refuse(parsed, "is for --side-by-side.", node);
            else CommonOptions.Refuse(parsed, "says another thing than --side-by-side: leave one out.", ranks, by);
            if (WorkbookOut.Is(parsed.GetValue(file)))
                CommonOptions.Refuse(parsed, "is for other files than workbooks: leave it out, or name another file.", format, escape);
            var subject = Subject.Read(terminal, parsed.GetRequiredValue(model));
            var table = options.Table(parsed, parsed.GetRequiredValue(data), subject.Model);
            var assessment = options.Fit(parsed, subject, table).Assess(table);
            if (parsed.GetValue(log) is { } path) terminal.Deliver(assessment.LogToCsv(parsed.GetValue(escape)), path);
            var places = parsed.GetValue(by) is { } attribute ? assessment.RanksBy(attribute) : parsed.GetValue(ranks)
                ? assessment.RanksBy() : null;
            var beside = parsed.GetValue(periods) is { } quantity ? assessment.SideBySide(quantity, parsed.GetValue(node)) : null;
            var only = parsed.GetValue(period) is { } named ? NamedPeriod.Find(assessment.Periods, named) : (Period?)null;
            if (only is { } shown && !assessment.Periods.Contains(shown))
                throw new ArgumentException($"The table has no period {shown}. It has {string.Join(", ", assessment.Periods)}.");
            if (only is not null && (places is not null || beside is not null))
                throw new ArgumentException("--period is for the assessment itself: leave it or --ranks, --by and --side-by-side out.");
            var workbook = WorkbookOut.Is(parsed.GetValue(file));
            if (workbook && (places is not null || beside is not null || only is not null))
                throw new ArgumentException("A workbook holds the whole assessment: leave out --ranks, --by, --side-by-side and --period.");
            if (workbook) Terminal.Save(parsed.GetValue(file)!, () => assessment.WriteWorkbook(parsed.GetValue(file)!));
            else terminal.Deliver(
                beside is not null
                    ? Shown(beside, parsed.GetValue(format), parsed.GetValue(escape)) : (parsed.GetValue(format), places) switch
                    {
                        (var form, null) => AssessmentReport.Write(assessment, only, form, parsed.GetValue(escape)),
                        (ResultFormat.Json, _) => places.ToJson(),
                        (ResultFormat.Csv, _) => places.ToCsv(parsed.GetValue(escape)),
                        (ResultFormat.Md, _) => places.ToMarkdown(),
                        (ResultFormat.Html, _) => HtmlDocument.Of(subject.Model.Title, places.ToHtml()),
                        _ => places.ToString(),
                    },
                parsed.GetValue(file));
            var diagnostics = table.Diagnostics.Concat(assessment.Diagnostics).Concat(places?.Diagnostics ?? [])
                .Concat(beside?.Diagnostics ?? []).ToArray();
            terminal.Report(diagnostics);
            return ExitCode.Of(diagnostics);
        });
        return command;
    }

    private static string Shown(PeriodTable table, ResultFormat format, bool escape) => format switch
    {
        ResultFormat.Json => table.ToJson(),
        ResultFormat.Csv => table.ToCsv(escape),
        ResultFormat.Md => table.ToMarkdown(),
        ResultFormat.Html => table.ToHtml(),
        _ => table.ToString(),
    };
}

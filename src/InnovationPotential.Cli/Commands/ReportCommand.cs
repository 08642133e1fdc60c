using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Comparisons;
using InnovationPotential.Reports;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot report MODEL DATA</c>.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var (model, data) = (CommonOptions.ModelOrFitted(), CommonOptions.Data());
        var units = Ask.Of<string[]>("--unit",
            "A unit with a profile of its own, may be given several times; the first five of the ranking when left out.");
        var group = Ask.Text("--group-by", "The attribute whose values make groups, such as region.");
        var verdicts = Ask.Text("--verdicts", "The attribute that holds the levels which experts gave.");
        var sensitivity = Ask.Flag("--sensitivity", "Finds what the ranks hang on too; with --study.");
        var language = CommonOptions.Language();
        var title = Ask.Text("--title", "The title; the model's when left out.");
        var author = Ask.Text("--author", "Who assessed.");
        var date = Ask.Text("--date", "The date of the report, such as 2026-11-30; none when left out.");
        var period = Ask.Text("--period", "The period; the last one when left out.");
        var sinceModel = Ask.Text("--since-model", "The model of the edition before; this one when left out. With --since-data.");
        var sinceData = Ask.Text("--since-data",
            "The table of the edition before: the report says why scores and ranks changed since then.");
        var (file, fit, study) = (CommonOptions.Out(), new FitOptions(terminal), new StudyChoice());
        return new Command(
            "report", "Writes a page to read, print and forward: the result in three sentences, ranking, profiles, how sure it is, notes, "
                + "method.")
        { model, data, file, units, group, verdicts, sensitivity, language, title, author, date, period,
            sinceModel, sinceData, study.All, fit.All }.Doing(parsed =>
        {
            if (!study.IsGiven(parsed)) parsed.Refuse("needs --study.", [sensitivity, .. study.All]);
            if (!parsed.GetValue(sensitivity)) parsed.Refuse("is for --sensitivity.", study.OfSensitivity);
            if (parsed.GetValue(sinceData) is null) parsed.Refuse("needs --since-data.", sinceModel);
            var (subject, table, assessment) = fit.Assess(parsed, model, data);
            var result = study.IsGiven(parsed) ? study.Run(parsed, terminal, fit.Studied(parsed, subject, table), table) : null;
            var report = assessment.Report(o => o with
            {
                Language = CommonOptions.LanguageOf(parsed, language),
                Title = parsed.GetValue(title),
                Author = parsed.GetValue(author),
                Date = parsed.GetValue(date) is { } day ? DateOf(day) : null,
                Period = parsed.PeriodOf(period, assessment.Periods),
                Study = result,
                Sensitivity = parsed.GetValue(sensitivity)
                    ? study.Sensitivity(parsed, terminal, fit.Studied(parsed, subject, table), table) : null,
                Revision = parsed.GetValue(sinceData) is { } before ? Since(before) : null,
                Units = parsed.Texts(units),
                GroupBy = parsed.GetValue(group),
                Verdicts = parsed.GetValue(verdicts),
            });
            terminal.Deliver(report.ToHtml(), parsed.GetValue(file));
            return terminal.Report(table.Diagnostics.Concat(assessment.Diagnostics).Concat(result?.Diagnostics ?? []));

            Revision Since(string before)
            {
                const string Why = "why the ranking moved is asked of models, which are fitted to their tables.";
                parsed.Refuse("is not for a revision: each model is fitted to its own table.", fit.OfScope);
                var old = parsed.GetValue(sinceModel) is { } path ? Subject.Read(terminal, path) : subject;
                var now = fit.Asked(parsed, subject.Unfitted(Why)).Model;
                return Revision.Between(old.Unfitted(Why).Model, fit.Table(parsed, before, old.Model), now, table,
                    o => o with { After = parsed.PeriodOf(period, table.Periods) });
            }
        });
    }

    private static DateOnly DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw new ArgumentException($"'{text}' is no date. Write it as 2026-11-30.");
}

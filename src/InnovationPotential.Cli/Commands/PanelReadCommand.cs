using System.CommandLine;
using InnovationPotential.Cli.Output;
using InnovationPotential.Cli.Panels;
using InnovationPotential.Comparisons;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot panel read MODEL SHEETS</c>.</summary>
internal static class PanelReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.Model();
        var sheets = new Argument<string[]>("SHEETS")
        {
            Description = "The folder of the sheets, or the files; an expert's name is that of the file.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<ResultFormat>("--format")
        {
            Description = "The form of what is printed: table, json, csv, md (markdown) or html.",
            HelpName = string.Join('|', ResultFormats.Names),
            CustomParser = ResultFormats.Parse,
            CompletionSources = { ResultFormats.Names },
        };
        var file = new Option<string?>("--out")
        {
            Description = "Writes the joined scores as a table (.csv), or the model with the weights of the panel (.json), too.",
        };
        var median = new Option<bool>("--median") { Description = "Joins scores by their median, not their mean; right for ordinal ones." };
        var (text, escape) = (new TextOptions(), CommonOptions.EscapeFormulas());
        var command = new Command("read",
            "Joins the sheets of experts, says how far they agree and how consistent they are, and writes a table or weights.")
        { model, sheets, format, file, median, escape };
        foreach (var option in text.All) command.Add(option);
        command.SetAction(parsed =>
        {
            var asked = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("a panel weighs a model that is not.").Model;
            var answers = PanelAnswers.Read(asked, parsed.GetRequiredValue(sheets), text.Of(parsed, CsvOptions.Default));
            var ending = answers.Form == PanelForm.Scores ? ".csv" : ".json";
            if (parsed.GetValue(file) is { } path && !path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException(answers.Form == PanelForm.Scores
                    ? "Scores become a table: let --out end in .csv." : "Weights stand in a model: let --out end in .json.");
            if (answers.Form != PanelForm.Scores) CommonOptions.Refuse(parsed, "is for scores.", median);
            return answers.Form == PanelForm.Scores ? Scores() : Weights();

            int Scores()
            {
                var result = ExpertPanel.Of(answers.Sheets.SelectMany(s => s.Scores()))
                    .Combine(o => o with { Average = parsed.GetValue(median) ? PanelAverage.Median : PanelAverage.Mean });
                return Tell(ResultOutput.Of(result, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(null), asked.Title),
                    () => result.Table.ToCsv(), result.Diagnostics);
            }

            int Weights()
            {
                var result = PanelWeights.Of(asked, answers);
                return Tell(ResultOutput.Of(result, parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(null), asked.Title),
                    () => result.In(asked).ToJson(), result.Diagnostics);
            }

            int Tell(Action<Utf8Buffer> shown, Func<string> written, IEnumerable<Diagnostic> found)
            {
                terminal.Deliver(shown, null);
                if (parsed.GetValue(file) is { } path) terminal.Deliver(written(), path);
                Diagnostic[] all = [.. answers.Diagnostics, .. found];
                terminal.Report(all);
                return ExitCode.Of(all);
            }
        });
        return command;
    }
}

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
        var sheets = Ask.Arguments("SHEETS", "The folder of the sheets, or the files; an expert's name is that of the file.");
        var format = CommonOptions.FormOf("The form of what is printed: table, json, csv, md (markdown) or html.");
        var file = Ask.Text("--out",
            "Writes the joined scores as a table (.csv), or the model with the weights of the panel (.json), too.");
        var median = Ask.Flag("--median", "Joins scores by their median, not their mean; right for ordinal ones.");
        var (text, escape) = (new TextOptions(), CommonOptions.EscapeFormulas());
        return new Command("read",
            "Joins the sheets of experts, says how far they agree and how consistent they are, and writes a table or weights.")
        { model, sheets, format, file, median, escape, text.All }.Doing(parsed =>
        {
            var asked = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("a panel weighs a model that is not.").Model;
            var answers = PanelAnswers.Read(asked, parsed.GetRequiredValue(sheets), text.Of(parsed, CsvOptions.Default));
            var isScored = answers.Form == PanelForm.Scores;
            var path = parsed.GetValue(file);
            if (path?.EndsWith(isScored ? ".csv" : ".json", StringComparison.OrdinalIgnoreCase) == false)
                throw new ArgumentException(isScored
                    ? "Scores become a table: let --out end in .csv." : "Weights stand in a model: let --out end in .json.");
            var form = new ResultForm(parsed.GetValue(format), parsed.GetValue(escape), terminal.WidthFor(null));
            if (isScored)
            {
                var scores = ExpertPanel.Of(answers.Sheets.SelectMany(s => s.Scores()))
                    .Combine(o => o with { Average = parsed.GetValue(median) ? PanelAverage.Median : PanelAverage.Mean });
                return Tell(form.Of(scores, asked.Title), () => scores.Table.ToCsv(), scores.Diagnostics);
            }

            parsed.Refuse("is for scores.", median);
            var weights = PanelWeights.Of(asked, answers);
            return Tell(form.Of(weights, asked.Title), () => weights.In(asked).ToJson(), weights.Diagnostics);

            int Tell(Action<Utf8Buffer> shown, Func<string> written, IEnumerable<Diagnostic> found)
            {
                terminal.Deliver(shown, null);
                if (path is not null) terminal.Deliver(written(), path);
                return terminal.Report(answers.Diagnostics.Concat(found));
            }
        });
    }
}

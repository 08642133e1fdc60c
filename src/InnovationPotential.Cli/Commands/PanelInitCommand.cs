using System.Buffers;
using System.CommandLine;
using System.Globalization;
using InnovationPotential.Cli.Output;
using InnovationPotential.Cli.Panels;
using InnovationPotential.Text;

namespace InnovationPotential.Cli.Commands;

/// <summary><c>innopot panel init MODEL</c>.</summary>
internal static class PanelInitCommand
{
    private const int MostExperts = 1000;

    private static readonly SearchValues<char> NoFileName = SearchValues.Create("/\\:*?\"<>|");

    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.Model();
        var experts = Ask.Names("--experts", "How many experts, or their names.");
        experts.Required = true;
        var form = Ask.Of<PanelForm>("--form", "What they are asked for: scores of units, a budget of points, or pairs compared.");
        var units = Ask.Names("--units", "The units to score.");
        var data = Ask.Text("--data", "A table whose units are to be scored.");
        var folder = Ask.Required("--out", "The folder the sheets are written to.");
        var (force, tables) = (CommonOptions.Force(), new TableOptions(terminal));
        return new Command("init",
            "Writes a sheet for each expert, as CSV and as a workbook; one of the two is to be filled in.")
        { model, experts, form, units, data, folder, force, tables.All }.Doing(parsed =>
        {
            var asked = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("a panel is asked by a model that is not.").Model;
            var blank = PanelBlank.Of(parsed.GetValue(form), asked, UnitsOf());
            if (blank.Rows.Count == 0) throw new ArgumentException("No dimension of the model has two parts: there is nothing to weigh.");
            var target = parsed.GetRequiredValue(folder);
            (string Text, string Book)[] files = [.. NamesOf(parsed.Names(experts).ToArray())
                .Select(n => (Path.Combine(target, n + ".csv"), Path.Combine(target, n + ".xlsx")))];
            CommonOptions.MakeFolder(target, files.SelectMany(f => new[] { f.Text, f.Book }), parsed.GetValue(force));
            foreach (var (text, book) in files)
            {
                terminal.Deliver(blank.ToCsv(), text);
                Terminal.Save(book, () => WholeFile.WriteStream(book, blank.WriteWorkbook));
            }

            foreach (var line in blank.Words) terminal.Say(line);
            terminal.Say($"Wrote {string.Join(", ", files.Select(f => f.Text))}, and each as .xlsx. Next, once they are filled in: "
                + $"innopot panel read {parsed.GetRequiredValue(model)} {target}");

            IEnumerable<string> UnitsOf()
            {
                string[] named = [.. parsed.Names(units)];
                if (parsed.GetValue(data) is null)
                    parsed.Refuse("is for reading a table: there is none without --data.", tables.All);
                if (parsed.GetValue(form) != PanelForm.Scores)
                {
                    parsed.Refuse("is for --form scores.", units, data);
                    return [];
                }

                return (named, parsed.GetValue(data)) switch
                {
                    ([], null) => throw new ArgumentException("Say which units are to be scored, by --units or --data."),
                    ([], { } path) => tables.Read(parsed, path, null).Units,
                    (_, null) => named,
                    _ => throw new ArgumentException("--units and --data say different things: leave one out."),
                };
            }
        });
    }

    private static string[] NamesOf(string[] names)
    {
        if (names is [var single] && int.TryParse(single, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            if (count is < 1 or > MostExperts) throw new ArgumentException("--experts is 1 to 1000, or names.");
            return [.. Enumerable.Range(1, count).Select(e => Invariant($"expert-{e}"))];
        }

        if (names.FirstOrDefault(n => string.IsNullOrWhiteSpace(n) || n.StartsWith('.') || n.AsSpan().ContainsAny(NoFileName)) is { } name)
            throw new ArgumentException($"'{name}' can be no name of a file: write letters, digits, spaces, - and _.");
        return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length && names.Length > 0 ? names
            : throw new ArgumentException("An expert is named twice, or none is.");
    }
}

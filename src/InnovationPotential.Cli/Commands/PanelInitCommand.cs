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

    public static Command Create(Terminal terminal)
    {
        var model = CommonOptions.Model();
        var experts = TextOptions.Names("--experts", "How many experts, or their names.");
        experts.Required = true;
        var form = new Option<PanelForm>("--form")
        {
            Description = "What they are asked for: scores of units, a budget of points, or pairs compared.",
        };
        var units = TextOptions.Names("--units", "The units to score.");
        var data = new Option<string?>("--data") { Description = "A table whose units are to be scored." };
        var folder = new Option<string>("--out") { Description = "The folder the sheets are written to.", Required = true };
        var force = new Option<bool>("--force") { Description = "Replaces files that are there." };
        var command = new Command("init",
            "Writes a sheet for each expert, as CSV and as a workbook; one of the two is to be filled in.")
        { model, experts, form, units, data, folder, force };
        var tables = new TableOptions(terminal);
        tables.AddTo(command);
        command.SetAction(parsed =>
        {
            var asked = Subject.Read(terminal, parsed.GetRequiredValue(model)).Unfitted("a panel is asked by a model that is not.").Model;
            var blank = PanelBlank.Of(parsed.GetValue(form), asked, UnitsOf());
            if (blank.Rows.Count == 0) throw new ArgumentException("No dimension of the model has two parts: there is nothing to weigh.");
            var target = parsed.GetRequiredValue(folder);
            (string Text, string Book)[] files = [.. NamesOf(TextOptions.Split(parsed, experts).ToArray())
                .Select(n => (Path.Combine(target, n + ".csv"), Path.Combine(target, n + ".xlsx")))];
            if (!parsed.GetValue(force) && files.SelectMany(f => new[] { f.Text, f.Book }).FirstOrDefault(File.Exists) is { } there)
            {
                terminal.Complain($"'{there}' is there already; --force replaces it.");
                return ExitCode.Invalid;
            }

            Directory.CreateDirectory(target);
            foreach (var (text, book) in files)
            {
                terminal.Deliver(blank.ToCsv(), text);
                Terminal.Save(book, () => WholeFile.WriteStream(book, blank.WriteWorkbook));
            }

            foreach (var line in blank.Words) terminal.Say(line);
            terminal.Say($"Wrote {string.Join(", ", files.Select(f => f.Text))}, and each as .xlsx. Next, once they are filled in: "
                + $"innopot panel read {parsed.GetRequiredValue(model)} {target}");
            return ExitCode.Done;

            IEnumerable<string> UnitsOf()
            {
                string[] named = [.. TextOptions.Split(parsed, units)];
                if (parsed.GetValue(data) is null)
                    CommonOptions.Refuse(parsed, "is for reading a table: there is none without --data.", tables.All);
                if (parsed.GetValue(form) != PanelForm.Scores)
                {
                    CommonOptions.Refuse(parsed, "is for --form scores.", units, data);
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
        return command;
    }

    private static string[] NamesOf(string[] names)
    {
        if (names is [var single] && int.TryParse(single, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            if (count is < 1 or > MostExperts) throw new ArgumentException("--experts is 1 to 1000, or names.");
            return [.. Enumerable.Range(1, count).Select(e => string.Create(CultureInfo.InvariantCulture, $"expert-{e}"))];
        }

        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name) || name.StartsWith('.') || name.AsSpan().IndexOfAny("/\\:*?\"<>|") >= 0)
                throw new ArgumentException($"'{name}' can be no name of a file: write letters, digits, spaces, - and _.");
        }

        return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length && names.Length > 0 ? names
            : throw new ArgumentException("An expert is named twice, or none is.");
    }
}

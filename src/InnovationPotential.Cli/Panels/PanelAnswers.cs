namespace InnovationPotential.Cli.Panels;

/// <summary>The sheets of all experts, joined.</summary>
/// <param name="Form">What they were asked for.</param>
/// <param name="Sheets">One an expert, of those who have answered something.</param>
/// <param name="Diagnostics">What to heed: those who have not.</param>
internal sealed record PanelAnswers(PanelForm Form, IReadOnlyList<PanelSheet> Sheets, IReadOnlyList<Diagnostic> Diagnostics)
{
    private static readonly string[] Endings = [".csv", ".xlsx", ".xlsm"];

    /// <summary>Reads sheets.</summary>
    /// <param name="model">The model.</param>
    /// <param name="paths">Files, or folders of them.</param>
    /// <param name="options">How texts are written.</param>
    /// <exception cref="InvalidInputException">Something is wrong with some sheets; every problem of each is carried.</exception>
    public static PanelAnswers Read(IndicatorModel model, IEnumerable<string> paths, CsvOptions options)
    {
        var found = new List<Diagnostic>();
        string[] files = [.. paths.SelectMany(FilesOf)];
        if (files.Length == 0)
            throw new InvalidInputException([Diagnostic.Error(ComparisonCodes.NoSheets, "There are no sheets.",
                hint: "Name the folder that 'innopot panel init' wrote, or files that end in .csv or .xlsx.")]);
        var reader = new PanelReader(model, options, found);
        if (reader.FormOf(files) is not { } form) throw new InvalidInputException(found.ToEquatableArray());

        var sheets = new List<PanelSheet>();
        foreach (var sheet in files.Select(f => reader.Read(f, form)).OfType<PanelSheet>().GroupBy(s => s.Expert, StringComparer.Ordinal))
        {
            // Each expert has a workbook and a text, and fills in one of them.
            PanelSheet[] filled = [.. sheet.Where(s => !s.IsEmpty)];
            if (filled.Length == 0)
                found.Add(Diagnostic.Warning(ComparisonCodes.EmptySheet, $"'{sheet.Key}' has left all empty, and does not count.",
                    new Location { File = sheet.First().File }, "Ask for the answers, or take the file out."));
            else sheets.Add(filled[0]);
            foreach (var other in filled.Skip(1))
                found.Add(Diagnostic.Error(ComparisonCodes.TwoSheets, $"'{sheet.Key}' has answered twice, also in '{filled[0].File}'.",
                    new Location { File = other.File }, "Keep one of the files."));
        }

        if (sheets.Count == 0 && !found.Exists(d => d.Severity == Severity.Error))
            found.Add(Diagnostic.Error(ComparisonCodes.NoJudgments, "Nobody has answered anything.",
                hint: "Read the sheets once they are filled."));
        InvalidInputException.ThrowIfAny(found);
        return new PanelAnswers(form, sheets, found);
    }

    // What begins with ~$ is a workbook's lock while it is open.
    private static IEnumerable<string> FilesOf(string path) => !Directory.Exists(path) ? [path]
        : Directory.EnumerateFiles(path).Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)
            && !Path.GetFileName(f).StartsWith("~$", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}

using InnovationPotential.Cli.Commands;
using InnovationPotential.Data;
using InnovationPotential.Excel;

namespace InnovationPotential.Cli.Panels;

/// <summary>Reads the sheets that experts have filled in.</summary>
/// <param name="model">The model.</param>
/// <param name="options">How texts are written.</param>
/// <param name="found">Receives what is found.</param>
internal sealed class PanelReader(IndicatorModel model, CsvOptions options, List<Diagnostic> found)
{
    /// <summary>What the sheets ask for; null when there is none that can be read, or they differ, which is reported.</summary>
    public PanelForm? FormOf(IReadOnlyList<string> files)
    {
        var forms = new List<(string File, PanelForm Form)>();
        foreach (var file in files)
        {
            var problems = new ProblemList();
            using var records = Open(file, options, problems);
            if (records is null) Report(file, problems);
            else if (records.Header.Contains(PanelBlank.Points)) forms.Add((file, PanelForm.Budget));
            else forms.Add((file, records.Header.Contains(PanelBlank.FirstTimes) ? PanelForm.Pairs : PanelForm.Scores));
        }

        foreach (var (file, form) in forms.Where(f => f.Form != forms[0].Form))
            found.Add(Diagnostic.Error(ComparisonCodes.MixedSheets,
                $"This sheet asks for {Words(form)}, that of '{Path.GetFileName(forms[0].File)}' for {Words(forms[0].Form)}.",
                new Location { File = Path.GetFileName(file) }, "Read the sheets of one form at a time."));
        return forms.Count > 0 && forms.TrueForAll(f => f.Form == forms[0].Form) ? forms[0].Form : null;
    }

    /// <summary>The answers of a sheet; null when something is wrong with it, which is reported.</summary>
    public PanelSheet? Read(string file, PanelForm form)
    {
        var problems = new ProblemList();
        var answers = form == PanelForm.Scores ? Scores(file, problems) : Weights(file, form, problems);
        Report(file, problems);
        return answers is null || problems.HasErrors ? null
            : new PanelSheet(Path.GetFileNameWithoutExtension(file), Path.GetFileName(file), answers);
    }

    private Dictionary<(string Row, string Column), double?>? Scores(string file, ProblemList problems)
    {
        CsvOptions Wide(CsvOptions _) => options with { Layout = TableLayout.Wide, UnitColumn = PanelBlank.RowsOf(PanelForm.Scores) };
        var reading = IsWorkbook(file)
            ? IndicatorTable.TryReadExcel(file, model.Indicators, o => o with { Table = Wide(o.Table) })
            : IndicatorTable.TryReadCsv(file, model.Indicators, Wide);
        foreach (var diagnostic in reading.Diagnostics.Where(d => d.Severity == Severity.Error)) problems.Add(diagnostic);
        return reading.Value is not { } table ? null : table.Units
            .SelectMany(u => model.Indicators.Select(i => (Key: (u, i.Code), table[u, i.Code].Value)))
            .ToDictionary(a => a.Key, a => a.Value);
    }

    private Dictionary<(string Row, string Column), double?>? Weights(string file, PanelForm form, ProblemList problems)
    {
        void Refuse(string code, string message, Location at, string hint) => problems.Add(Diagnostic.Error(code, message, at, hint));
        var of = PanelBlank.RowsOf(form);
        using var records = Open(file, options with { UnitColumn = of }, problems);
        if (records is null) return null;
        string[] header = [.. records.Header.Select(h => h.Trim())];
        var (names, columns) = (Array.IndexOf(header, of), PanelBlank.AnswersOf(form, model));
        foreach (var column in columns.Prepend(of).Where(c => !header.Contains(c)))
            Refuse(TableCodes.MissingColumn, $"There is no column '{column}'.",
                new Location { Row = records.HeaderRow ?? 1 }, "Keep the header as 'innopot panel init' wrote it.");
        if (problems.HasErrors) return null;

        var known = (form == PanelForm.Budget ? PanelGroup.Of(model).SelectMany(g => g.Codes)
            : PanelGroup.Of(model).SelectMany(g => g.Pairs().Select(p => p.Key))).ToHashSet(StringComparer.Ordinal);
        var answers = new Dictionary<(string Row, string Column), double?>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (records.Read())
        {
            var row = names < records.FieldCount ? records.TextAt(names).Trim() : "";
            if (row.Length == 0 && Enumerable.Range(0, records.FieldCount).All(c => records.TextAt(c).Trim().Length == 0)) continue;
            var place = new Location { Row = records.Row, Column = names + 1, Node = row.Length > 0 ? row : null };
            if (!known.Contains(row))
                Refuse(ComparisonCodes.UnknownRow, $"'{row}' is no {of} of the model.", place,
                    "Keep the first column as 'innopot panel init' wrote it.");
            else if (!seen.Add(row))
                Refuse(ComparisonCodes.DuplicateJudgment, $"'{row}' stands twice.", place, "Keep one of the rows.");
            foreach (var column in columns)
                answers[(row, column)] = AnswerOf(records, Array.IndexOf(header, column), place, form, problems);
            if (form == PanelForm.Pairs && answers[(row, PanelBlank.FirstTimes)] is not null
                && answers[(row, PanelBlank.SecondTimes)] is not null)
                Refuse(ComparisonCodes.InvalidJudgment, "Both cells of the pair are filled.", place,
                    "Fill in the one of the more important part, and leave the other empty.");
        }

        return answers;
    }

    private static double? AnswerOf(RecordSource records, int column, Location row, PanelForm form, ProblemList problems)
    {
        if (column >= records.FieldCount) return null;
        var content = records.NumberAt(column, out var value);
        if (content == FieldContent.Missing) return null;
        var text = records.TextAt(column).Trim();
        var place = row with { Column = column + 1 };
        if (content != FieldContent.Number)
            problems.Add(Diagnostic.Error(TableCodes.NotANumber, $"'{text}' is no number.", place,
                "Write a number, and nothing where you cannot say."));
        else if (form == PanelForm.Budget && value < 0)
            problems.Add(Diagnostic.Error(ComparisonCodes.InvalidJudgment, $"{text} points are fewer than none.", place,
                "Spend 0 or more."));
        else if (form == PanelForm.Pairs && !(value >= 1))
            problems.Add(Diagnostic.Error(ComparisonCodes.InvalidJudgment, $"{text} times is less than once.", place,
                "Write 1 or more, in the cell of the more important part."));
        return content == FieldContent.Number ? value : null;
    }

    private static RecordSource? Open(string file, CsvOptions csv, ProblemList problems)
    {
        if (IsWorkbook(file))
            return Sheet.Read(file, ExcelOptions.Default, problems) is { } cells ? SheetHeader.Records(cells, csv, problems) : null;
        try
        {
            return TextDecoding.ToUtf8(File.ReadAllBytes(file), csv.Encoding, problems) is { } text
                ? new CsvRecords(text, csv, new NumberReader(csv), problems) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Diagnostic.Error(TableCodes.NotReadable, $"The file cannot be read: {e.Message}",
                hint: "Check the path and the right to read it."));
            return null;
        }
    }

    private void Report(string file, ProblemList problems) =>
        found.AddRange(Diagnostic.In(file, problems.ToArray()).Where(d => d.Severity == Severity.Error));

    private static bool IsWorkbook(string file) => WorkbookPath.TryParse(file, out _, out _);

    private static string Words(PanelForm form) => form switch
    {
        PanelForm.Budget => "points",
        PanelForm.Pairs => "judgments of pairs",
        _ => "scores",
    };
}

using System.Globalization;
using InnovationPotential.Strategies;
using InnovationPotential.Text;

namespace InnovationPotential.Notebooks;

/// <summary>Lists of results as one table each.</summary>
internal static class ResultLists
{
    /// <summary>The table of a list; null for what is no such list.</summary>
    public static TextTable? TableOf(object? list) => list switch
    {
        IReadOnlyList<UnitAssessment> units => Table(units),
        IReadOnlyList<Diagnostic> diagnostics => Table(diagnostics),
        Diagnostic diagnostic => Table([diagnostic]),
        IReadOnlyList<Finding> findings => Table(findings),
        IReadOnlyList<string> names => Table(names),
        _ => null,
    };

    /// <summary>A ranking, or any choice of units: a row each.</summary>
    private static TextTable Table(IReadOnlyList<UnitAssessment> units)
    {
        var periods = units.Any(u => u.Period is not null);
        var levels = units.Any(u => u.Level is not null);
        List<TextColumn> columns = [TextColumn.Number("rank"), "unit"];
        if (periods) columns.Add("period");
        columns.AddRange([TextColumn.Number("score"), TextColumn.Number("low"), TextColumn.Number("high"),
            TextColumn.Number("coverage")]);
        if (levels) columns.Add("level");
        var table = new TextTable(columns.ToArray()) { Note = NoteOf(units.Count) };
        foreach (var unit in units)
        {
            List<string?> cells = [NumberText.Rank(unit.Rank), unit.Unit];
            if (periods) cells.Add(unit.Period?.Label);
            cells.AddRange([NumberText.Show(unit.Score), NumberText.Show(unit.Low), NumberText.Show(unit.High),
                NumberText.Percent(unit.Coverage)]);
            if (levels) cells.Add(unit.Level ?? "–");
            table.Add(cells.ToArray());
        }

        return table;
    }

    /// <summary>Diagnostics, a row each.</summary>
    private static TextTable Table(IReadOnlyList<Diagnostic> diagnostics)
    {
        var table = new TextTable("severity", "code", "where", "message", "hint") { Note = NoteOf(diagnostics.Count) };
        foreach (var item in diagnostics)
            table.Add(item.Severity.ToString().ToLowerInvariant(), item.Code, item.Location.ToString(), item.Message, item.Hint);
        return table;
    }

    /// <summary>Findings, a row each.</summary>
    private static TextTable Table(IReadOnlyList<Finding> findings)
    {
        var table = new TextTable("node", "kind", "finding") { Note = NoteOf(findings.Count) };
        foreach (var finding in findings) table.Add(finding.Node, finding.Kind, finding.Text);
        return table;
    }

    /// <summary>Names, a row each.</summary>
    private static TextTable Table(IReadOnlyList<string> names)
    {
        var table = new TextTable(TextColumn.Number("#"), "name") { Note = NoteOf(names.Count) };
        for (var i = 0; i < names.Count; i++) table.Add((i + 1).ToString(CultureInfo.InvariantCulture), names[i]);
        return table;
    }

    private static string? NoteOf(int count) => count == 0 ? "none" : null;
}

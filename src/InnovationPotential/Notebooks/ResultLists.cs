using InnovationPotential.Strategies;

namespace InnovationPotential.Notebooks;

/// <summary>Lists of results as one table each.</summary>
internal static class ResultLists
{
    private static readonly ResultColumn<UnitAssessment>[] Units =
    [
        new("rank", u => u.Rank, NumberText.Rank),
        new("unit", u => u.Unit),
        new("period", u => u.Period?.Label) { IsOptional = true },
        new("score", u => u.Score, NumberText.Show),
        new("low", u => u.Low, NumberText.Show),
        new("high", u => u.High, NumberText.Show),
        new("coverage", u => u.Coverage, NumberText.Percent),
        new("level", u => u.Level) { IsOptional = true, Empty = "–" },
    ];

    private static readonly ResultColumn<Finding>[] Findings =
        [new("node", f => f.Node), new("kind", f => f.Kind), new("finding", f => f.Text)];

    private static readonly ResultColumn<(string Name, int Place)>[] Names =
        [new("#", n => n.Place + 1, NumberText.Rank), new("name", n => n.Name)];

    /// <summary>The table of a list, such as a ranking: a row each; null for what is no such list.</summary>
    public static TextTable? TableOf(object? list) => list switch
    {
        IReadOnlyList<UnitAssessment> units => Table(Units, units),
        IReadOnlyList<Diagnostic> diagnostics => Table(DiagnosticColumns.Shown, diagnostics),
        Diagnostic diagnostic => Table(DiagnosticColumns.Shown, [diagnostic]),
        IReadOnlyList<Finding> findings => Table(Findings, findings),
        IReadOnlyList<string> names => Table(Names, [.. names.Select((name, place) => (name, place))]),
        _ => null,
    };

    // Periods and levels are told where there are some.
    private static TextTable Table<T>(ResultColumn<T>[] columns, IReadOnlyList<T> rows) =>
        Array.FindAll(columns, c => !c.IsOptional || rows.Any(r => !c.ValueOf(r).IsEmpty))
            .Show(rows, note: rows.Count == 0 ? "none" : null);
}

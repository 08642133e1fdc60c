using System.Text.Json;

namespace InnovationPotential.Comparisons;

/// <summary>The forms in which groups are shown.</summary>
internal static class GroupComparisonTexts
{
    private static readonly ResultColumn<GroupRow> Node = new("node", r => r.Node);
    private static readonly ResultColumn<GroupRow> Period = new("period", r => r.Period?.Label) { IsOptional = true };

    private static readonly ResultColumn<GroupRow>[] Figures =
    [
        new("units", r => r.Units, NumberText.Rank),
        new("scored", r => r.Scored, NumberText.Rank),
        new("mean", r => r.Mean, NumberText.Show),
        new("low", r => r.Low, NumberText.Show, "mean lowest"),
        new("high", r => r.High, NumberText.Show, "mean highest"),
        new("coverage", r => r.Coverage, NumberText.Percent, "mean coverage"),
    ];

    private static readonly ResultColumn<GroupRow> Levels = new("levels", r => r.Levels.IsEmpty ? null : TextOf(r));

    private static readonly ResultColumn<(string? Level, int Units)>[] Counts = [new("level", l => l.Level), new("units", l => l.Units)];

    private static readonly ResultColumn<GroupRow> LevelCounts = new((writer, r) =>
    {
        if (!r.Levels.IsEmpty) Counts.WriteJson(writer, "levels", r.Levels);
    });

    public static TextTable Table(GroupComparison comparison) =>
        Columns(comparison, comparison.Attribute, [Levels]).Show(comparison.Rows, $"{comparison.Title}: by {comparison.Attribute}",
            comparison.Diagnostics.ToNote());

    public static void WriteCsv(GroupComparison comparison, CsvText csv) =>
        Columns(comparison, "group", [Levels]).WriteCsv(comparison.Rows, csv);

    public static void WriteJson(Utf8JsonWriter json, GroupComparison comparison)
    {
        ResultColumn<GroupRow>[] rows = Columns(comparison, "group", [LevelCounts]);
        ResultColumn<GroupComparison>[] columns =
        [
            new("attribute", c => c.Attribute),
            new("groups", c => c.Groups),
            new((writer, c) => rows.WriteJson(writer, "rows", c.Rows)),
            new((writer, c) => writer.WriteDiagnostics("diagnostics", c.Diagnostics)),
        ];
        columns.WriteJson(json, comparison);
    }

    private static ResultColumn<GroupRow>[] Columns(GroupComparison comparison, string heading, ResultColumn<GroupRow>[] levels) =>
    [
        Node,
        .. comparison.HasPeriods ? [Period] : Array.Empty<ResultColumn<GroupRow>>(),
        new("group", r => r.Group, heading),
        .. Figures,
        .. comparison.Rows.Any(r => !r.Levels.IsEmpty) ? levels : [],
    ];

    private static string TextOf(GroupRow row) =>
        string.Join(", ", row.Levels.Select(l => $"{l.Level ?? "unknown"} {NumberText.Rank(l.Units)}"));
}

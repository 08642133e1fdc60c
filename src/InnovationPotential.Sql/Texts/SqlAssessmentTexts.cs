using InnovationPotential.Text;

namespace InnovationPotential.Sql;

/// <summary>The forms in which an assessment whose scores stayed in the database is shown.</summary>
internal static class SqlAssessmentTexts
{
    private static readonly ResultColumn<SqlRank>[] First =
    [
        new("rank", r => r.Rank, NumberText.Rank),
        new("unit", r => r.Unit),
        new("period", r => r.Period) { IsOptional = true },
        new("score", r => r.Score, NumberText.Show),
    ];

    private static readonly ResultColumn<SqlLevelCount>[] Levels = [new("level", l => l.Level), new("rows", l => l.Rows)];

    public static ResultColumn<SqlAssessment>[] Json { get; } =
    [
        new("into", a => a.Into),
        new("rows", a => a.Rows),
        new("scored", a => a.Scored),
        new("ranked", a => a.Ranked),
        new((writer, a) => Levels.WriteJson(writer, "levels", a.Levels)),
        new((writer, a) => First.WriteJson(writer, "first", a.First)),
        new((writer, a) => DiagnosticColumns.All.WriteJson(writer, "diagnostics", a.Diagnostics)),
    ];

    public static void WriteCsv(SqlAssessment assessment, CsvText csv) => Shown(assessment).WriteCsv(assessment.First, csv);

    public static TextTable Table(SqlAssessment assessment) => Shown(assessment).Show(
        assessment.First,
        Invariant($"{assessment.Into}: {Counted.Of(assessment.Rows, "row")}, {assessment.Scored} with a "
            + $"score, {assessment.Ranked} ranked"),
        assessment.Levels.IsEmpty ? null : $"Levels: {string.Join(", ", assessment.Levels.Select(Level))}.");

    private static string Level(SqlLevelCount level) =>
        Invariant($"{level.Level ?? "none"} {level.Rows}");

    private static ResultColumn<SqlRank>[] Shown(SqlAssessment assessment) =>
        assessment.First.Any(f => f.Period is not null) ? First : Array.FindAll(First, c => !c.IsOptional);
}

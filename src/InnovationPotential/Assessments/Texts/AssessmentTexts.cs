using System.Text.Json;
using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>The columns of an assessment.</summary>
internal static class AssessmentTexts
{
    private static readonly ResultColumn<AssessedRow> Unit = new("unit", r => r.Unit) { NamesUnits = true };
    private static readonly ResultColumn<AssessedRow> Period = new("period", r => r.Period?.Label) { IsOptional = true };
    private static readonly ResultColumn<AssessedRow> Rank = new("rank", r => r.Rank, NumberText.Rank);
    private static readonly ResultColumn<AssessedRow>[] Scores =
        Array.ConvertAll(NodeScores.Columns, c => c.Of<AssessedRow>(r => r.ScoresOf(0)));
    private static readonly ResultColumn<AssessedRow>[] Levels =
    [
        new("level", r => r.Level) { Empty = "–" },
        new("possibleLevels", r => r.PossibleLevels) { Shown = r => Joined(r.PossibleLevels) },
    ];

    private static readonly ResultColumn<Finding>[] Findings =
    [
        new("kind", f => f.Kind) { Forms = ResultForms.Json },
        new("node", f => f.Node),
        new("text", f => f.Text, "finding"),
        new(WriteFacts),
    ];

    private static readonly ResultColumn<(NodeScores Scores, double? Rank)>[] Node =
    [
        .. NodeScores.Columns[..^1].Select(OfNode), new("rank", n => n.Rank), OfNode(NodeScores.Columns[^1]),
    ];

    private static readonly ResultColumn<UnitInspection>[] Result =
    [
        .. Array.ConvertAll((ResultColumn<AssessedRow>[])[Unit, Period, .. Scores, Rank, .. Levels], c => c.Of<UnitInspection>(u => u.Row)),
        new((writer, u) => BesideTexts.WriteJson(writer, u.Row)),
        new(WriteNodes),
        new((writer, u) => Findings.WriteJson(writer, "findings", u.Findings())),
    ];

    /// <summary>What is needed to compute a result again.</summary>
    public static ResultColumn<Provenance>[] Origin { get; } =
    [
        new("model", p => p.Model),
        new("modelVersion", p => p.ModelVersion),
        new("modelFingerprint", p => p.ModelFingerprint),
        new("dataFingerprint", p => p.DataFingerprint),
        new("referenceFingerprint", p => p.ReferenceFingerprint),
        new("scope", p => p.Scope),
        new("options", p => p.Options),
        new("libraryVersion", p => p.LibraryVersion),
    ];

    /// <summary>One row a unit, by rank within each period; no text is made of rows beyond those asked for.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="only">The only period; all when null.</param>
    /// <param name="most">The most rows of each period; a note below says how many there are where some are left out.</param>
    public static TextTable Table(Assessment assessment, Period? only = null, int most = int.MaxValue)
    {
        ResultColumn<AssessedRow>[] columns =
        [
            Rank, Unit, .. BesideTexts.Columns(assessment), .. Panel(assessment), .. Scores,
            .. assessment.Model.Bands is null ? [] : Levels,
        ];
        return columns.Called(assessment.Table.Names).Show(
            assessment.RankedRows(only, most).Select(r => new AssessedRow(assessment, r)), assessment.Model.Title,
            most < assessment.Units.Count ? LeftOut(assessment, only, most) : null);
    }

    /// <summary>Exact numbers, every dimension's too; one row a unit and period, in the table's order.</summary>
    public static void WriteCsv(Assessment assessment, CsvText csv, Period? only = null) =>
        ExactColumns(assessment).WriteCsv(RowsOf(assessment, only), csv);

    /// <summary>The columns of <see cref="WriteCsv"/>.</summary>
    public static ResultColumn<AssessedRow>[] ExactColumns(Assessment assessment) =>
    [
        .. ((ResultColumn<AssessedRow>[])[Unit]).Called(assessment.Table.Names), .. BesideTexts.Columns(assessment),
        .. Panel(assessment), .. Scores, Rank, .. Levels,
        .. assessment.Model.Nodes.OfType<Dimension>().Skip(1).Select(d => ScoreOf(d.Code, assessment.Plans[0].IndexOf(d.Code))),
    ];

    public static void WriteJson(Utf8JsonWriter writer, Assessment assessment, Period? only = null)
    {
        writer.WriteStartObject();
        Result.Called(assessment.Table.Names).WriteJson(writer, "units", RowsOf(assessment, only).Select(r => new UnitInspection(r)));
        writer.WriteDiagnostics("diagnostics", assessment.Diagnostics);
        WriteProvenance(writer, assessment.Provenance);
        writer.WriteEndObject();
    }

    public static void WriteJson(Utf8JsonWriter writer, UnitAssessment result) =>
        Result.Called(result.Row.Assessment.Table.Names).WriteJson(writer, new UnitInspection(result.Row));

    public static void WriteProvenance(Utf8JsonWriter writer, Provenance provenance) => Origin.WriteJson(writer, "provenance", provenance);

    /// <summary>What the strategies find in a unit.</summary>
    public static TextTable FindingsOf(UnitAssessment result) => Findings.Show(result.Findings);

    private static ResultColumn<(NodeScores Scores, double? Rank)> OfNode(ResultColumn<NodeScores> column) =>
        column.Of<(NodeScores Scores, double? Rank)>(n => n.Scores);

    private static ResultColumn<AssessedRow>[] Panel(Assessment assessment) => assessment.Periods.IsEmpty ? [] : [Period];

    private static ResultColumn<AssessedRow> ScoreOf(string dimension, int node) =>
        new(dimension, r => r.ScoresOf(node).Score) { Field = dimension };

    private static IEnumerable<AssessedRow> RowsOf(Assessment assessment, Period? only) =>
        Enumerable.Range(0, assessment.Table.RowCount).Select(r => new AssessedRow(assessment, r))
            .Where(r => only is null || r.Period == only);

    private static string LeftOut(Assessment assessment, Period? only, int most) => Invariant(
        $"The first {most} of {assessment.Units.Count} units{(only is null && assessment.Periods.Count > 1 ? " in each period" : "")}.");

    private static void WriteNodes(Utf8JsonWriter writer, UnitInspection unit)
    {
        writer.WriteStartObject("nodes");
        foreach (var node in unit.Order) Node.WriteJson(writer, unit.CodeOf(node), unit.FiguresOf(node));
        writer.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject("facts");
        foreach (var fact in finding.Facts)
        {
            if (fact.Text is not null) writer.WriteString(fact.Name, fact.Text);
            else writer.WriteNumberOrNull(fact.Name, fact.Number);
        }

        writer.WriteEndObject();
    }

    private static string Joined(EquatableArray<string> levels) => levels.Count switch
    {
        0 => "–",
        1 => levels[0],
        _ => $"{levels[0]} … {levels[^1]}",
    };
}

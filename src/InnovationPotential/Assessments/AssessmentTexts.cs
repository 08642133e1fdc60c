using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which an assessment is shown.</summary>
internal static class AssessmentTexts
{
    /// <summary>One row a unit, by rank within each period.</summary>
    public static TextTable Table(Assessment assessment)
    {
        var periods = !assessment.Periods.IsEmpty;
        var levels = assessment.Model.Bands is not null;
        var table = new TextTable([.. Columns(periods, levels)]) { Caption = assessment.Model.Title };
        foreach (var result in Ranked(assessment))
        {
            List<string?> cells = [NumberText.Rank(result.Rank), result.Unit];
            if (periods) cells.Add(result.Period?.Label);
            cells.AddRange([NumberText.Show(result.Score), NumberText.Show(result.Low), NumberText.Show(result.High),
                NumberText.Percent(result.Coverage)]);
            if (levels) cells.AddRange([result.Level ?? "–", Joined(result.PossibleLevels)]);
            table.Add([.. cells]);
        }

        return table;
    }

    /// <summary>Exact numbers, every dimension's too; one row a unit and period, in the table's order.</summary>
    public static string Csv(Assessment assessment, bool escapeFormulas)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        var dimensions = assessment.Model.Nodes.OfType<Dimension>().Skip(1).Select(d => d.Code).ToArray();
        var periods = !assessment.Periods.IsEmpty;
        csv.WriteRow(["unit", .. periods
            ? ["period"] : Array.Empty<string>(), "score", "low", "high", "coverage", "rank", "level", "possible_levels", .. dimensions]);
        foreach (var result in assessment.Results)
        {
            csv.Write(result.Unit);
            if (periods) csv.Write(result.Period?.Label);
            foreach (var number in (double?[])[result.Score, result.Low, result.High, result.Coverage, result.Rank])
                csv.Write(number ?? double.NaN);
            csv.Write(result.Level);
            csv.Write(string.Join("|", result.PossibleLevels));
            foreach (var dimension in dimensions) csv.Write(result[dimension].Score ?? double.NaN);
            csv.EndRow();
        }

        return text.ToString();
    }

    public static string Json(Assessment assessment) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("units");
        foreach (var result in assessment.Results) WriteUnit(writer, result);
        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", assessment.Diagnostics);
        WriteProvenance(writer, assessment.Provenance);
        writer.WriteEndObject();
    });

    public static void WriteUnit(Utf8JsonWriter writer, UnitAssessment result)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", result.Unit);
        if (result.Period is { } period) writer.WriteString("period", period.Label);
        WriteScores(writer, result.Score, result.Low, result.High, result.Coverage);
        if (result.ImputedShare > 0) writer.WriteNumber("imputedShare", result.ImputedShare);
        writer.WriteNumberOrNull("rank", result.Rank);
        writer.WriteString("level", result.Level);
        writer.WriteStartArray("possibleLevels");
        foreach (var level in result.PossibleLevels) writer.WriteStringValue(level);
        writer.WriteEndArray();
        writer.WriteStartObject("nodes");
        foreach (var node in result.Nodes)
        {
            writer.WriteStartObject(node.Code);
            WriteScores(writer, node.Score, node.Low, node.High, node.Coverage);
            writer.WriteNumberOrNull("rank", node.Rank);
            if (node.ImputedShare > 0) writer.WriteNumber("imputedShare", node.ImputedShare);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteFindings(writer, result.Findings);
        writer.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter writer, double? score, double? low, double? high, double? coverage)
    {
        writer.WriteNumberOrNull("score", score);
        writer.WriteNumberOrNull("low", low);
        writer.WriteNumberOrNull("high", high);
        writer.WriteNumberOrNull("coverage", coverage);
    }

    private static void WriteFindings(Utf8JsonWriter writer, EquatableArray<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", finding.Kind);
            writer.WriteString("node", finding.Node);
            writer.WriteString("text", finding.Text);
            writer.WriteStartObject("facts");
            foreach (var fact in finding.Facts)
            {
                if (fact.Text is not null) writer.WriteString(fact.Name, fact.Text);
                else writer.WriteNumberOrNull(fact.Name, fact.Number);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteProvenance(Utf8JsonWriter writer, Provenance provenance)
    {
        writer.WriteStartObject("provenance");
        writer.WriteString("model", provenance.Model);
        writer.WriteString("modelVersion", provenance.ModelVersion);
        writer.WriteString("modelFingerprint", provenance.ModelFingerprint);
        writer.WriteString("dataFingerprint", provenance.DataFingerprint);
        writer.WriteString("referenceFingerprint", provenance.ReferenceFingerprint);
        writer.WriteString("scope", provenance.Scope);
        writer.WriteString("options", provenance.Options);
        writer.WriteString("libraryVersion", provenance.LibraryVersion);
        writer.WriteEndObject();
    }

    private static IEnumerable<UnitAssessment> Ranked(Assessment assessment) =>
        assessment.Periods.IsEmpty ? assessment.Ranking() : assessment.Periods.SelectMany(p => assessment.Ranking(p));

    private static IEnumerable<TextColumn> Columns(bool periods, bool levels)
    {
        yield return TextColumn.Number("rank");
        yield return "unit";
        if (periods) yield return "period";
        foreach (var number in (string[])["score", "low", "high", "coverage"]) yield return TextColumn.Number(number);
        if (!levels) yield break;
        yield return "level";
        yield return "possible levels";
    }

    private static string Joined(EquatableArray<string> levels) => levels.Count switch
    {
        0 => "–",
        1 => levels[0],
        _ => $"{levels[0]} … {levels[^1]}",
    };
}

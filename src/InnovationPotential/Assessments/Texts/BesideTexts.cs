using System.Text.Json;

namespace InnovationPotential.Assessments;

/// <summary>The columns of what a table says beside the scores: attributes of units, and values as they were given.</summary>
internal static class BesideTexts
{
    /// <summary>What is asked for and is not there.</summary>
    public static IEnumerable<Diagnostic> Validate(IndicatorTable source, EquatableArray<string> columns)
    {
        string[] known = [.. source.Attributes.Select(a => a.Name), .. source.Indicators];
        return columns.Where(c => !known.Contains(c, StringComparer.Ordinal)).Select(c => Diagnostic.Error(
            AssessmentCodes.NothingToShow, $"The table has neither an attribute nor an indicator '{c}' to show beside scores.",
            new Location { Node = c }, $"{Nearest.DidYouMean(c, known)}It has {string.Join(", ", known)}."));
    }

    /// <summary>A column for each that is shown.</summary>
    public static ResultColumn<AssessedRow>[] Columns(Assessment assessment) =>
        [.. assessment.Beside.Select(name => ColumnOf(assessment.Source, name))];

    /// <summary>What is shown as a member <c>beside</c>; nothing where nothing is.</summary>
    public static void WriteJson(Utf8JsonWriter writer, AssessedRow row)
    {
        if (row.Assessment.Beside.IsEmpty) return;
        writer.WriteStartObject("beside");
        foreach (var name in row.Assessment.Beside)
        {
            writer.WritePropertyName(name);
            ColumnOf(row.Assessment.Source, name).ValueOf(row).WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private static ResultColumn<AssessedRow> ColumnOf(IndicatorTable source, string name) =>
        source.Attributes.Any(a => a.Name == name)
            ? new(name, r => source.AttributeOf(r.Unit, name), name) { Field = name, Empty = "–" }
            : new(name, r => source[name][RowOf(source, r)].Value, NumberText.Short, name) { Field = name };

    private static int RowOf(IndicatorTable source, AssessedRow row) =>
        (row.Period is { } period ? source.IndexOf(period) * source.Units.Count : 0) + source.IndexOf(row.Unit);
}

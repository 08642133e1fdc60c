using System.Text.Json;
using InnovationPotential.Sql;
using InnovationPotential.Text;

namespace InnovationPotential;

/// <summary>What is known of an assessment whose scores stayed in the database.</summary>
/// <param name="Into">The table with the scores: a row for each unit and period.</param>
public sealed record SqlAssessment(string Into) : IWritesJson, IWritesCsv, IShowsTables
{
    /// <summary>How many rows there are.</summary>
    public long Rows { get; init; }

    /// <summary>How many of them have a score.</summary>
    public long Scored { get; init; }

    /// <summary>How many of them have a rank: those with a score, but for benchmarks.</summary>
    public long Ranked { get; init; }

    /// <summary>
    /// How many rows each level has; none where the model has no bands, or bands that cut more than the score or its share.
    /// </summary>
    public EquatableArray<SqlLevelCount> Levels { get; init; }

    /// <summary>The rows with the first ranks of each period.</summary>
    public EquatableArray<SqlRank> First { get; init; }

    /// <summary>What was left out, is missing, not finite, without a score or tied, in numbers of rows.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The first ranks, with the numbers of rows above and below them.</summary>
    public override string ToString() => SqlAssessmentTexts.Table(this).ToText() + string.Concat(Diagnostics.Select(d => d + "\n"));

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => SqlAssessmentTexts.Json.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => SqlAssessmentTexts.WriteCsv(this, csv);

    IEnumerable<TextTable> IShowsTables.Tables() => [SqlAssessmentTexts.Table(this)];
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Serialization;

namespace InnovationPotential.Multivariate;

/// <summary>How the scores of the root and of every dimension go together with columns outside the model; made by
/// <c>assessment.LinksTo(table)</c>.</summary>
/// <remarks>
/// Over the units, and periods, that have both a score and a value; benchmarks do not count. Nothing says that one causes the other.
/// Immutable; safe to share between threads.
/// <para>JSON: the correlations and every unit's places with exact numbers, and the diagnostics; an undefined number is null.</para>
/// <para>CSV: one row a node and column with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<OutsideLinks>))]
[DebuggerDisplay("{Links.Count} links")]
public sealed class OutsideLinks : IWritesJson, IWritesCsv, IShowsTables
{
    private const int ShownUnits = 10;

    private static readonly ResultColumn<OutsideDisagreement>[] Columns =
    [
        new("column", d => d.Column),
        new("unit", d => d.Unit) { NamesUnits = true },
        new("period", d => d.Period?.Label) { IsOptional = true },
        new("score", d => d.Score, NumberText.Show),
        new("value", d => d.Value, NumberText.Short),
        new("rank", d => d.Rank, NumberText.Rank),
        new("rankByColumn", d => d.RankByColumn, NumberText.Rank),
        new("ahead", d => d.Ahead, NumberText.Rank),
    ];

    private static readonly ResultColumn<OutsideLinks>[] Result =
    [
        new((writer, l) => MultivariateTexts.Correlations.WriteJson(writer, "links", l.Links)),
        new((writer, l) => Columns.Called(l.Rows.Assessment.Table.Names).WriteJson(writer, "disagreements", l.Disagreements)),
        new((writer, l) => writer.WriteDiagnostics("diagnostics", l.Diagnostics)),
    ];

    internal OutsideLinks(OutsideRows rows)
    {
        Rows = rows;
        Links = rows.Links().ToEquatableArray();
        Disagreements = rows.Columns.SelectMany(c => rows.DisagreementsOn(c, this[rows.Assessment.Model.Code, c.Code]))
            .ToEquatableArray();
        Diagnostics = rows.Found(Links).ToEquatableArray();
    }

    /// <summary>The correlations: <c>First</c> is the root or a dimension, <c>Second</c> a column, column after column.</summary>
    public EquatableArray<NodeCorrelation> Links { get; }

    /// <summary>Every unit's place by the root's score and by each column; who disagrees most comes first, column after column.</summary>
    public EquatableArray<OutsideDisagreement> Disagreements { get; }

    /// <summary>What could not be matched, is undefined, or rests on several periods.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    internal OutsideRows Rows { get; }

    /// <summary>How a node goes together with a column.</summary>
    /// <param name="node">The code of the root or of a dimension.</param>
    /// <param name="column">The column's name.</param>
    /// <exception cref="ArgumentException">There is no such dimension or column.</exception>
    public NodeCorrelation this[string node, string column] =>
        Links.FirstOrDefault(l => l.First == node && l.Second == column) ?? throw (Links.Any(l => l.Second == column)
            ? Nearest.NotFound($"There is no dimension of the code '{node}'.", node, Links.Select(l => l.First).Distinct(), nameof(node))
            : Nearest.NotFound($"There is no column '{column}'.", column, Links.Select(l => l.Second).Distinct(), nameof(column)));

    /// <summary>The correlations, and for each column the units that disagree most, as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    IEnumerable<TextTable> IShowsTables.Tables()
    {
        yield return MultivariateTexts.Correlations[1..^1].Show(Links, "Links to columns outside the model");
        foreach (var column in Disagreements.GroupBy(d => d.Column))
        {
            yield return Columns[1..].Called(Rows.Assessment.Table.Names)
                .Where(c => !c.IsOptional || column.Any(d => d.Period is not null)).ToArray().Show(
                column.Take(ShownUnits),
                $"Who disagrees most with {column.Key}{(column.Count() > ShownUnits ? $", {ShownUnits} of {column.Count()}" : "")}");
        }
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => MultivariateTexts.Correlations.WriteCsv(Links, csv);
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Data;
using InnovationPotential.Serialization;

namespace InnovationPotential.Assessments;

/// <summary>
/// The ranks of all units at every node, among all units of a period or within groups; made by <see cref="Assessment.RanksBy"/>.
/// </summary>
/// <remarks>
/// 1 is the best of a group. Scores equal but for rounding share a rank by the options' policy for ties; who has no score has no rank,
/// nor who is in no group (IP4041).
/// Immutable and safe to share between threads.
/// <para>JSON: the units with their groups and ranks at every node, and the diagnostics; no rank is null.</para>
/// <para>CSV: one row a unit and period in the table's order, with a column for each node, indicators too; no rank is an empty
/// field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<NodeRanks>))]
[DebuggerDisplay("{Assessment.Model.Code,nq} by {Attribute}")]
public sealed class NodeRanks : IWritesJson, IWritesCsv, IShowsTables
{
    private readonly double[][] _ranks;

    private NodeRanks(
        Assessment assessment, string? attribute, EquatableArray<string?> groups, double[][] ranks, EquatableArray<Diagnostic> diagnostics)
    {
        (Assessment, Attribute, Groups, _ranks, Diagnostics) = (assessment, attribute, groups, ranks, diagnostics);
    }

    /// <summary>The assessment.</summary>
    public Assessment Assessment { get; }

    /// <summary>The attribute that makes the groups; null where all units are one.</summary>
    public string? Attribute { get; }

    /// <summary>The group of each unit, in the order of the units; null for a unit in none, and where all are one group.</summary>
    public EquatableArray<string?> Groups { get; }

    /// <summary>The units that are in no group.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The ranks at a node, in the order of <see cref="Assessment.Scores"/>; null without a score or group.</summary>
    /// <param name="node">The node's code, a dimension or an indicator; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public IReadOnlyList<double?> At(string? node = null) => Array.ConvertAll(_ranks[Assessment.IndexOf(node)], Assessment.Known);

    /// <summary>A unit's rank at a node; null without a score or group.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such unit, node or period, or there are several periods and none was
    /// named.</exception>
    public double? RankOf(string unit, string? node = null, Period? period = null)
    {
        var first = AskedPeriod.IndexOf(period, Assessment.Periods) * Assessment.Units.Count;
        return At(node)[first + Assessment.Table.IndexOf(unit)];
    }

    /// <summary>A table with a column for each dimension: period after period, group after group, best first.</summary>
    public override string ToString() => this.ToText();

    internal static NodeRanks Of(Assessment assessment, string? attribute)
    {
        var units = assessment.Units.Count;
        EquatableArray<string?> groups = attribute is null ? [.. new string?[units]] : UnitGroups.Of(assessment.Table, attribute);
        int[] grouped = [.. Enumerable.Range(0, units).Where(u => attribute is null || groups[u] is not null)];
        int[][] members = [.. grouped.GroupBy(u => groups[u] ?? "", StringComparer.Ordinal).Select(g => g.ToArray())];
        var ranks = Array.ConvertAll(assessment.Plans[0].Nodes, n => RanksWithin(assessment, n.Index, members));
        var diagnostics = attribute is null ? [] : UnitGroups.Alone(assessment, attribute, groups);
        return new NodeRanks(assessment, attribute, groups, ranks, diagnostics);
    }

    private static double[] RanksWithin(Assessment assessment, int node, int[][] groups)
    {
        var (scores, units) =
            (UnitRoles.Ranked(assessment.ScoreColumn(node), assessment.Model, assessment.Units), assessment.Units.Count);
        var ranks = new double[scores.Length];
        Array.Fill(ranks, double.NaN);
        foreach (var members in groups)
        {
            int[] rows = [.. Enumerable.Range(0, assessment.Plans.Length).SelectMany(p => members.Select(u => (p * units) + u))];
            var within = ScoreRanks.Of(Array.ConvertAll(rows, r => scores[r]), assessment.Plans, assessment.Options.Ties, node);
            for (var i = 0; i < rows.Length; i++) ranks[rows[i]] = within[i];
        }

        return ranks;
    }

    IEnumerable<TextTable> IShowsTables.Tables() => [NodeRanksTexts.Table(this)];

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => NodeRanksTexts.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => NodeRanksTexts.WriteCsv(this, csv);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Indicators;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>
/// Groups of units side by side at every node, such as clusters of traditional and of innovative specialization; made by
/// <see cref="Assessment.CompareGroups"/>.
/// </summary>
/// <remarks>
/// Every unit of a group counts alike. Means of bounds stand beside means of scores: where the bounds of two groups overlap, what is
/// unknown may turn their order around. Units without the attribute are in no group, and a diagnostic says so; benchmarks are in none
/// either. Immutable; safe to share between threads.
/// <para>JSON: the attribute, the groups, the rows with exact numbers, and the diagnostics; an undefined number is null.</para>
/// <para>CSV: one row a period, node and group with exact numbers; an undefined one is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<GroupComparison>))]
public sealed class GroupComparison : IWritesJson, IWritesCsv, IShowsTables
{
    internal GroupComparison(Assessment assessment, string attribute)
    {
        (Title, Attribute, HasPeriods) = (assessment.Model.Title, attribute, !assessment.Periods.IsEmpty);
        var groups = UnitGroups.Of(assessment.Table, attribute);
        var ranked = assessment.CountedUnits;
        string[] names = [.. ranked.Select(u => groups[u]).OfType<string>().Distinct(StringComparer.Ordinal)];
        var rows = new List<GroupRow>();
        foreach (var period in assessment.Results.Chunk(assessment.Units.Count))
        {
            var members = Array.ConvertAll(names, n => ranked.Where(u => groups[u] == n).Select(u => period[u]).ToArray());
            for (var node = 0; node < period[0].Nodes.Count; node++)
                rows.AddRange(names.Select((n, g) => RowOf(n, members[g], node)));
        }

        (Groups, Rows) = (names.ToEquatableArray(), rows.ToEquatableArray());
        Diagnostics = UnitGroups.Alone(assessment, attribute, groups);
    }

    /// <summary>The attribute that makes the groups.</summary>
    public string Attribute { get; }

    /// <summary>The groups, in the order in which their first units stand.</summary>
    public EquatableArray<string> Groups { get; }

    /// <summary>A row for each period, node and group: period after period, nodes in the order of the tree, groups in theirs.</summary>
    public EquatableArray<GroupRow> Rows { get; }

    /// <summary>The units that are in no group.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    internal string Title { get; }

    internal bool HasPeriods { get; }

    /// <summary>The row of a group at a node.</summary>
    /// <param name="node">The node's code.</param>
    /// <param name="group">The group.</param>
    /// <param name="period">The period; may be left out in a cross-section.</param>
    /// <exception cref="ArgumentException">There is no such node, group or period.</exception>
    public GroupRow this[string node, string group, Period? period = null] =>
        Rows.FirstOrDefault(r => r.Node == node && r.Group == group && r.Period == period)
            ?? throw new ArgumentException($"There is no group '{group}' at a node '{node}'{(period is { } p ? $" in {p}" : "")}.");

    /// <summary>The groups as a table for a terminal.</summary>
    public override string ToString() => this.ToText();

    private static GroupRow RowOf(string group, UnitAssessment[] members, int node)
    {
        var results = Array.ConvertAll(members, m => m.Nodes[node]);
        return new GroupRow(results[0].Code, members[0].Period, group, members.Length, results.Count(r => r.Score is not null),
            results.Average(r => r.Score), results.Average(r => r.Low), results.Average(r => r.High), results.Average(r => r.Coverage))
        { Levels = LevelsOf(results) };
    }

    private static EquatableArray<(string? Level, int Units)> LevelsOf(NodeAssessment[] results)
    {
        if (results[0].Node is not Indicator { Scale: OrdinalScale scale }) return [];
        var levels = scale.Levels.Select(l => ((string?)l.Label, Units: results.Count(r => r.Observation?.Value == l.Value))).ToArray();
        return [.. levels, (null, results.Length - levels.Sum(l => l.Units))];
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => GroupComparisonTexts.WriteJson(writer, this);

    IEnumerable<TextTable> IShowsTables.Tables() => [GroupComparisonTexts.Table(this)];

    void IWritesCsv.WriteTo(CsvText csv) => GroupComparisonTexts.WriteCsv(this, csv);
}

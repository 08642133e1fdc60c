using System.Text.Json;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which ranks are shown.</summary>
internal static class NodeRanksTexts
{
    public static TextTable Table(NodeRanks ranks) => ColumnsOf(ranks).Show(Ordered(ranks),
        $"{ranks.Assessment.Model.Title}: ranks{(ranks.Attribute is null ? "" : $" by {ranks.Attribute}")}");

    public static void WriteCsv(NodeRanks ranks, CsvText csv) => ColumnsOf(ranks).WriteCsv(RowsOf(ranks), csv);

    public static void WriteJson(Utf8JsonWriter writer, NodeRanks ranks)
    {
        writer.WriteStartObject();
        writer.WriteString("attribute", ranks.Attribute);
        ColumnsOf(ranks).WriteJson(writer, "units", RowsOf(ranks));
        writer.WriteDiagnostics("diagnostics", ranks.Diagnostics);
        writer.WriteEndObject();
    }

    private static ResultColumn<int>[] ColumnsOf(NodeRanks ranks)
    {
        var (units, periods) = (ranks.Assessment.Units, ranks.Assessment.Periods);
        var nodes = ranks.Assessment.Model.Nodes.Select(n => (Node: n, Ranks: ranks.At(n.Code))).ToArray();
        ResultColumn<int>[] columns =
        [
            new("unit", r => units[r % units.Count]) { NamesUnits = true },
            .. periods.IsEmpty ? Array.Empty<ResultColumn<int>>() : [new("period", r => periods[r / units.Count].Label)],
            .. ranks.Attribute is { } attribute
                ? [new("group", r => GroupOf(ranks, r), attribute) { Field = attribute, Empty = "–" }] : Array.Empty<ResultColumn<int>>(),
            .. nodes.Select(n => new ResultColumn<int>(n.Node.Code, r => n.Ranks[r], NumberText.Rank, n.Node.Code)
            {
                Field = n.Node.Code,
                Forms = n.Node is Dimension ? ResultForms.Shown | ResultForms.Csv : ResultForms.Csv,
            }),
            new((writer, r) =>
            {
                writer.WriteStartObject("ranks");
                foreach (var (node, column) in nodes) writer.WriteNumberOrNull(node.Code, column[r]);
                writer.WriteEndObject();
            }),
        ];
        return columns.Called(ranks.Assessment.Table.Names);
    }

    private static IEnumerable<int> RowsOf(NodeRanks ranks) => Enumerable.Range(0, ranks.Assessment.Table.RowCount);

    // Period after period, the groups by name, those in none at the end; in a group by rank, those without one at the end.
    private static IEnumerable<int> Ordered(NodeRanks ranks)
    {
        var top = ranks.At();
        return RowsOf(ranks)
            .OrderBy(r => r / ranks.Assessment.Units.Count)
            .ThenBy(r => ranks.Attribute is not null && GroupOf(ranks, r) is null)
            .ThenBy(r => GroupOf(ranks, r), StringComparer.Ordinal)
            .ThenBy(r => top[r] ?? double.PositiveInfinity);
    }

    private static string? GroupOf(NodeRanks ranks, int row) => ranks.Groups[row % ranks.Assessment.Units.Count];
}

using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which ranks are shown.</summary>
internal static class NodeRanksTexts
{
    public static TextTable Table(NodeRanks ranks)
    {
        var assessment = ranks.Assessment;
        var periods = !assessment.Periods.IsEmpty;
        string[] dimensions = [.. assessment.Model.Nodes.OfType<Dimension>().Select(d => d.Code)];
        var columns = Array.ConvertAll(dimensions, ranks.At);
        List<TextColumn> header = ["unit"];
        if (periods) header.Add("period");
        if (ranks.Attribute is { } attribute) header.Add(attribute);
        header.AddRange(dimensions.Select(d => TextColumn.Number(d)));
        var table = new TextTable([.. header])
        {
            Caption = $"{assessment.Model.Title}: ranks{(ranks.Attribute is null ? "" : $" by {ranks.Attribute}")}",
        };
        foreach (var row in Ordered(ranks))
        {
            List<string?> cells = [assessment.Table.Names.Call(UnitOf(assessment, row))];
            if (periods) cells.Add(PeriodOf(assessment, row));
            if (ranks.Attribute is not null) cells.Add(GroupOf(ranks, row) ?? "–");
            cells.AddRange(columns.Select(c => NumberText.Rank(c[row])));
            table.Add([.. cells]);
        }

        return table;
    }

    public static void WriteCsv(NodeRanks ranks, CsvText csv)
    {
        var assessment = ranks.Assessment;
        string[] nodes = [.. assessment.Model.Nodes.Select(n => n.Code)];
        var columns = Array.ConvertAll(nodes, ranks.At);
        var periods = !assessment.Periods.IsEmpty;
        var names = assessment.Table.Names;
        csv.WriteRow(
        [
            "unit", .. names is null ? Array.Empty<string>() : ["name"], .. periods ? ["period"] : Array.Empty<string>(),
            .. ranks.Attribute is { } a ? [a] : Array.Empty<string>(), .. nodes,
        ]);
        for (var row = 0; row < assessment.Table.RowCount; row++)
        {
            csv.Write(UnitOf(assessment, row));
            if (names is not null) csv.Write(names.Given(UnitOf(assessment, row)));
            if (periods) csv.Write(PeriodOf(assessment, row));
            if (ranks.Attribute is not null) csv.Write(GroupOf(ranks, row));
            foreach (var column in columns) csv.Write(column[row] ?? double.NaN);
            csv.EndRow();
        }
    }

    public static void WriteJson(Utf8JsonWriter writer, NodeRanks ranks)
    {
        var assessment = ranks.Assessment;
        string[] nodes = [.. assessment.Model.Nodes.Select(n => n.Code)];
        var columns = Array.ConvertAll(nodes, ranks.At);
        writer.WriteStartObject();
        writer.WriteString("attribute", ranks.Attribute);
        writer.WriteStartArray("units");
        for (var row = 0; row < assessment.Table.RowCount; row++)
        {
            writer.WriteStartObject();
            writer.WriteString("unit", UnitOf(assessment, row));
            if (assessment.Table.Names?.Given(UnitOf(assessment, row)) is { } name) writer.WriteString("name", name);
            if (!assessment.Periods.IsEmpty) writer.WriteString("period", PeriodOf(assessment, row));
            if (ranks.Attribute is not null) writer.WriteString("group", GroupOf(ranks, row));
            writer.WriteStartObject("ranks");
            for (var n = 0; n < nodes.Length; n++) writer.WriteNumberOrNull(nodes[n], columns[n][row]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", ranks.Diagnostics);
        writer.WriteEndObject();
    }

    // Period after period, the groups by name, those in none at the end; in a group by rank, those without one at the end.
    private static IEnumerable<int> Ordered(NodeRanks ranks)
    {
        var top = ranks.At();
        return Enumerable.Range(0, top.Count)
            .OrderBy(r => r / ranks.Assessment.Units.Count)
            .ThenBy(r => ranks.Attribute is not null && GroupOf(ranks, r) is null)
            .ThenBy(r => GroupOf(ranks, r), StringComparer.Ordinal)
            .ThenBy(r => top[r] ?? double.PositiveInfinity);
    }

    private static string UnitOf(Assessment assessment, int row) => assessment.Units[row % assessment.Units.Count];

    private static string PeriodOf(Assessment assessment, int row) => assessment.Periods[row / assessment.Units.Count].Label;

    private static string? GroupOf(NodeRanks ranks, int row) => ranks.Groups[row % ranks.Assessment.Units.Count];
}

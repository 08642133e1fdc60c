using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which a unit is shown beside its peers.</summary>
internal static class UnitProfileTexts
{
    public static IEnumerable<TextTable> Tables(UnitProfile profile)
    {
        yield return Beside(profile);
        var standings = new TextTable(
            "", "indicator", TextColumn.Number("rank"), TextColumn.Number("score"), TextColumn.Number("mean"), TextColumn.Number("best"));
        foreach (var node in profile.Strengths()) Add(standings, "strength", node);
        foreach (var node in profile.Weaknesses()) Add(standings, "weakness", node);
        yield return standings;
    }

    public static void WriteJson(Utf8JsonWriter writer, UnitProfile profile)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", profile.Result.Unit);
        if (profile.Result.Period is { } period) writer.WriteString("period", period.Label);
        writer.WriteString("peers", profile.Peers.ToString());
        writer.WriteStartObject("nodes");
        foreach (var node in profile.Nodes) WriteNode(writer, node);
        writer.WriteEndObject();
        WriteCodes(writer, "strengths", profile.Strengths());
        WriteCodes(writer, "weaknesses", profile.Weaknesses());
        writer.WriteEndObject();
    }

    private static TextTable Beside(UnitProfile profile)
    {
        var period = profile.Result.Period is { } p ? $", {p}" : "";
        var table = new TextTable(
            "node", TextColumn.Number("score"), TextColumn.Number("mean"), TextColumn.Number("best"), "best unit",
            TextColumn.Number("rank"), TextColumn.Number("of"))
        {
            Caption = $"{profile.Result.Unit}{period} beside {profile.Peers}",
        };
        foreach (var node in profile.Nodes)
        {
            table.Add(
                new string('\u00a0', 2 * node.Result.Depth) + node.Result.Node.Title,
                NumberText.Show(node.Score),
                NumberText.Show(node.Mean),
                NumberText.Show(node.Best),
                node.BestUnit ?? "–",
                NumberText.Rank(node.Rank),
                NumberText.Short(node.Ranked));
        }

        return table;
    }

    private static void Add(TextTable table, string what, ProfileNode node) => table.Add(
        what,
        node.Result.Node.Title,
        $"{NumberText.Rank(node.Rank)} of {NumberText.Short(node.Ranked)}",
        NumberText.Show(node.Score),
        NumberText.Show(node.Mean),
        NumberText.Show(node.Best));

    private static void WriteNode(Utf8JsonWriter writer, ProfileNode node)
    {
        writer.WriteStartObject(node.Code);
        writer.WriteNumberOrNull("score", node.Score);
        writer.WriteNumberOrNull("mean", node.Mean);
        writer.WriteNumberOrNull("best", node.Best);
        writer.WriteString("bestUnit", node.BestUnit);
        writer.WriteNumberOrNull("rank", node.Rank);
        writer.WriteNumber("ranked", node.Ranked);
        writer.WriteNumberOrNull("standing", node.Standing);
        writer.WriteEndObject();
    }

    private static void WriteCodes(Utf8JsonWriter writer, string name, EquatableArray<ProfileNode> nodes)
    {
        writer.WriteStartArray(name);
        foreach (var node in nodes) writer.WriteStringValue(node.Code);
        writer.WriteEndArray();
    }
}

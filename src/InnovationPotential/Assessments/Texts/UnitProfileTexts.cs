using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which a unit is shown beside its peers.</summary>
internal static class UnitProfileTexts
{
    /// <summary>Every node beside the mean and the best, then strengths and weaknesses.</summary>
    /// <param name="profile">The unit beside its peers.</param>
    /// <param name="all">The unit beside all units, where the peers are others.</param>
    public static IEnumerable<TextTable> Tables(UnitProfile profile, UnitProfile? all = null)
    {
        yield return Beside(profile, all);
        var standings = new TextTable(
            "", "indicator", TextColumn.Number("rank"), TextColumn.Number("score"), TextColumn.Number("mean"), TextColumn.Number("best"));
        foreach (var node in profile.Strengths()) Add(standings, "strength", node);
        foreach (var node in profile.Weaknesses()) Add(standings, "weakness", node);
        yield return standings;
    }

    public static void WriteJson(Utf8JsonWriter writer, UnitProfile profile)
    {
        writer.WriteStartObject();
        var names = profile.Result.Row.Assessment.Table.Names;
        writer.WriteString("unit", profile.Result.Unit);
        if (names?.Given(profile.Result.Unit) is { } name) writer.WriteString("name", name);
        if (profile.Result.Period is { } period) writer.WriteString("period", period.Label);
        writer.WriteString("peers", profile.Peers.ToString());
        writer.WriteStartObject("nodes");
        foreach (var node in profile.Nodes) WriteNode(writer, node);
        writer.WriteEndObject();
        WriteCodes(writer, "strengths", profile.Strengths());
        WriteCodes(writer, "weaknesses", profile.Weaknesses());
        writer.WriteEndObject();
    }

    private static TextTable Beside(UnitProfile profile, UnitProfile? all)
    {
        var period = profile.Result.Period is { } p ? $", {p}" : "";
        ResultColumn<(ProfileNode Peers, ProfileNode All)>[] group = all is null ? [] :
        [
            new("group", n => n.Peers.Mean, NumberText.Show),
            new("inGroup", n => Place(n.Peers)) { Alignment = TextAlignment.Right },
        ];
        ResultColumn<(ProfileNode Peers, ProfileNode All)>[] columns =
        [
            new("node", n => new string('\u00a0', 2 * n.All.Result.Depth) + n.All.Result.Node.Title),
            new("score", n => n.All.Score, NumberText.Show),
            new("mean", n => n.All.Mean, NumberText.Show),
            .. group,
            new("best", n => n.All.Best, NumberText.Show),
            new("rank", n => Place(n.All)) { Alignment = TextAlignment.Right },
            new("bestUnit", n => n.All.BestUnit) { Empty = "–", NamesUnits = true },
        ];
        return columns.Called(profile.Result.Row.Assessment.Table.Names).Show(profile.Nodes.Zip((all ?? profile).Nodes),
            $"{profile.Result.Name}{period} beside {profile.Peers}{(all is null ? "" : $" (the group) and {all.Peers}")}");
    }

    private static string Place(ProfileNode node) => $"{NumberText.Rank(node.Rank)} of {NumberText.Short(node.Ranked)}";

    private static void Add(TextTable table, string what, ProfileNode node) => table.Add(
        what,
        node.Result.Node.Title,
        Place(node),
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

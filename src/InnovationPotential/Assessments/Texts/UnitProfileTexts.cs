using System.Text.Json;

namespace InnovationPotential.Assessments;

/// <summary>The forms in which a unit is shown beside its peers.</summary>
internal static class UnitProfileTexts
{
    private static readonly ResultColumn<(string Standing, ProfileNode Node)>[] Standings =
    [
        new("", s => s.Standing),
        new("indicator", s => s.Node.Result.Node.Title),
        new("rank", s => Place(s.Node)) { Alignment = TextAlignment.Right },
        new("score", s => s.Node.Score, NumberText.Show),
        new("mean", s => s.Node.Mean, NumberText.Show),
        new("best", s => s.Node.Best, NumberText.Show),
    ];

    private static readonly ResultColumn<ProfileNode>[] Node =
    [
        new("score", n => n.Score),
        new("mean", n => n.Mean),
        new("best", n => n.Best),
        new("bestUnit", n => n.BestUnit),
        new("rank", n => n.Rank),
        new("ranked", n => n.Ranked),
        new("standing", n => n.Standing),
    ];

    /// <summary>Every node beside the mean and the best, then strengths and weaknesses.</summary>
    /// <param name="profile">The unit beside its peers.</param>
    /// <param name="all">The unit beside all units, where the peers are others.</param>
    public static IEnumerable<TextTable> Tables(UnitProfile profile, UnitProfile? all = null)
    {
        yield return Beside(profile, all);
        yield return Standings.Show(
            [.. profile.Strengths().Select(n => ("strength", n)), .. profile.Weaknesses().Select(n => ("weakness", n))]);
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
        foreach (var node in profile.Nodes) Node.WriteJson(writer, node.Code, node);
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

    private static void WriteCodes(Utf8JsonWriter writer, string name, EquatableArray<ProfileNode> nodes)
    {
        writer.WriteStartArray(name);
        foreach (var node in nodes) writer.WriteStringValue(node.Code);
        writer.WriteEndArray();
    }
}

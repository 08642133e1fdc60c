using System.Text.Json;

namespace InnovationPotential.Attack;

/// <summary>The names of members, kinds and choices that a schema knows.</summary>
internal static class SchemaWords
{
    public static IReadOnlyList<string> Of(string schema)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(schema);
        Collect(document.RootElement, words);
        return [.. words];
    }

    /// <summary>Every kind, with the definition it belongs to, as <c>aggregation/median</c>.</summary>
    public static IReadOnlyList<string> KindsOf(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return [.. document.RootElement.GetProperty("$defs").EnumerateObject().SelectMany(d =>
            Constants(d.Value).Select(k => $"{d.Name}/{k}"))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Constants(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.NameEquals("const") ? [m.Value.GetString()!]
            : Constants(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Constants),
        _ => [],
    };

    private static void Collect(JsonElement element, SortedSet<string> words)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, words);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (member.NameEquals("properties")) words.UnionWith(member.Value.EnumerateObject().Select(p => p.Name));
                if (member.NameEquals("const")) words.Add(member.Value.GetString()!);
                if (member.NameEquals("enum")) words.UnionWith(member.Value.EnumerateArray().Select(e => e.ToString()));
                Collect(member.Value, words);
            }
        }
    }
}

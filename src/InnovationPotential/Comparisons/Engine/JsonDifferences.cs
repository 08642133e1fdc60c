using System.Buffers;
using System.Text;
using System.Text.Json;

namespace InnovationPotential.Comparisons;

/// <summary>In what two JSON values differ; parts with a code or a name are matched by it.</summary>
internal static class JsonDifferences
{
    private static readonly string[] Keys = ["code", "name", "kind"];

    public static IEnumerable<Difference> Of(string path, JsonElement before, JsonElement after)
    {
        if (JsonElement.DeepEquals(before, after)) return [];
        return (before.ValueKind, after.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => Matched(Members(path, before), Members(path, after)),
            (JsonValueKind.Array, JsonValueKind.Array) when KeysOf(before) is { } old && KeysOf(after) is { } @new =>
                Matched(Parts(path, old, before), Parts(path, @new, after)).Concat(InOrder(path, old, @new)),
            (JsonValueKind.Array, JsonValueKind.Array) when AreObjects(before) && AreObjects(after)
                && before.GetArrayLength() == after.GetArrayLength() => before.EnumerateArray().Zip(after.EnumerateArray())
                    .SelectMany((pair, i) => Of(Invariant($"{path}[{i}]"), pair.First, pair.Second)),
            _ => [new Difference("changed", "member", TextOf(before), TextOf(after)) { Name = path }],
        };
    }

    private static (string Place, JsonElement Value)[] Members(string path, JsonElement whole) =>
        [.. whole.EnumerateObject().Select(m => ($"{path}.{m.Name}", m.Value))];

    private static (string Place, JsonElement Value)[] Parts(string path, string[] keys, JsonElement array) =>
        [.. keys.Zip(array.EnumerateArray(), (key, part) => ($"{path}[{key}]", part))];

    // Parts are matched by their places.
    private static IEnumerable<Difference> Matched((string Place, JsonElement Value)[] old, (string Place, JsonElement Value)[] @new)
    {
        foreach (var (place, value) in old)
        {
            var other = Array.FindIndex(@new, n => n.Place == place);
            foreach (var difference in other < 0 ? [new("removed", "member", TextOf(value), null) { Name = place }]
                : Of(place, value, @new[other].Value))
                yield return difference;
        }

        foreach (var (place, value) in @new.ExceptBy(old.Select(o => o.Place), n => n.Place))
            yield return new Difference("added", "member", null, TextOf(value)) { Name = place };
    }

    private static IEnumerable<Difference> InOrder(string path, string[] old, string[] @new)
    {
        string[] stayed = [.. old.Where(@new.Contains)], now = [.. @new.Where(old.Contains)];
        return stayed.SequenceEqual(now) ? []
            : [new("changed", "member", string.Join(", ", stayed), string.Join(", ", now)) { Name = $"{path} (order)" }];
    }

    // The names by which parts are known; null where they have none, or one twice.
    private static string[]? KeysOf(JsonElement array) => !AreObjects(array) ? null : Keys
        .Select(key => array.EnumerateArray().Select(p => NameOf(p, key)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray())
        .FirstOrDefault(names => names.Length == array.GetArrayLength());

    private static string? NameOf(JsonElement part, string key) =>
        part.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static bool AreObjects(JsonElement array) => array.EnumerateArray().All(p => p.ValueKind == JsonValueKind.Object);

    // Text as it is read, anything else as it stands in one line.
    private static string TextOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) value.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Buffers;
using System.Globalization;
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
            (JsonValueKind.Object, JsonValueKind.Object) => OfMembers(path, before, after),
            (JsonValueKind.Array, JsonValueKind.Array) when KeysOf(before) is { } old && KeysOf(after) is { } @new =>
                OfParts(path, old, before, @new, after),
            (JsonValueKind.Array, JsonValueKind.Array) when AreObjects(before) && AreObjects(after)
                && before.GetArrayLength() == after.GetArrayLength() => before.EnumerateArray().Zip(after.EnumerateArray())
                    .SelectMany((pair, i) => Of(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), pair.First, pair.Second)),
            _ => [new Difference("changed", "member", TextOf(before), TextOf(after)) { Name = path }],
        };
    }

    private static IEnumerable<Difference> OfMembers(string path, JsonElement before, JsonElement after)
    {
        foreach (var member in before.EnumerateObject())
        {
            var place = $"{path}.{member.Name}";
            if (!after.TryGetProperty(member.Name, out var other))
                yield return new Difference("removed", "member", TextOf(member.Value), null) { Name = place };
            else
            {
                foreach (var difference in Of(place, member.Value, other)) yield return difference;
            }
        }

        foreach (var member in after.EnumerateObject().Where(m => !before.TryGetProperty(m.Name, out _)))
            yield return new Difference("added", "member", null, TextOf(member.Value)) { Name = $"{path}.{member.Name}" };
    }

    private static IEnumerable<Difference> OfParts(string path, string[] old, JsonElement before, string[] @new, JsonElement after)
    {
        for (var i = 0; i < old.Length; i++)
        {
            var (place, other) = ($"{path}[{old[i]}]", Array.IndexOf(@new, old[i]));
            if (other < 0) yield return new Difference("removed", "member", TextOf(before[i]), null) { Name = place };
            else
            {
                foreach (var difference in Of(place, before[i], after[other])) yield return difference;
            }
        }

        for (var i = 0; i < @new.Length; i++)
        {
            if (!old.Contains(@new[i]))
                yield return new Difference("added", "member", null, TextOf(after[i])) { Name = $"{path}[{@new[i]}]" };
        }

        string[] stayed = [.. old.Where(@new.Contains)], now = [.. @new.Where(old.Contains)];
        if (!stayed.SequenceEqual(now))
        {
            yield return new Difference("changed", "member", string.Join(", ", stayed), string.Join(", ", now))
            {
                Name = $"{path} (order)",
            };
        }
    }

    // The names by which parts are known; null where they have none, or one twice.
    private static string[]? KeysOf(JsonElement array)
    {
        if (!AreObjects(array)) return null;
        var parts = array.EnumerateArray().ToArray();
        foreach (var key in Keys)
        {
            if (!Array.TrueForAll(parts, p => p.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String)) continue;
            string[] names = [.. parts.Select(p => p.GetProperty(key).GetString()!)];
            if (names.Distinct(StringComparer.Ordinal).Count() == names.Length) return names;
        }

        return null;
    }

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

using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>An array of values of one type.</summary>
/// <param name="item">How an element stands in JSON.</param>
/// <param name="keepsParts">Whether the list is worth looking at for more problems when some elements are faulty; these must then be given
/// in part.</param>
internal sealed class JsonList<T>(JsonType<T> item, bool keepsParts = false) : JsonType<EquatableArray<T>>
{
    public override bool KeepsParts => keepsParts;

    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out EquatableArray<T> value)
    {
        value = [];
        if (json.Kind != JsonValueKind.Array) return Fail(json, problems, "an array");
        var items = new List<T>(json.Items.Count);
        var ok = true;
        foreach (var element in json.Items)
        {
            var isRead = item.TryRead(element, problems, out var read);
            if (isRead || read is not null) items.Add(read);
            ok &= isRead;
        }

        value = items.ToEquatableArray();
        return ok;
    }

    public override void Write(Utf8JsonWriter writer, EquatableArray<T> value)
    {
        writer.WriteStartArray();
        foreach (var element in value) item.Write(writer, element);
        writer.WriteEndArray();
    }

    public override JsonObject Schema(JsonSchema schema) => new() { ["type"] = "array", ["items"] = item.Schema(schema) };
}

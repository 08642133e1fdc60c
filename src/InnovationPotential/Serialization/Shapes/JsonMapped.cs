using System.Text.Json;
using System.Text.Json.Nodes;

namespace InnovationPotential.Serialization;

/// <summary>A type that stands in JSON as another one does.</summary>
/// <param name="inner">How the other one stands in JSON.</param>
/// <param name="to">Makes the other one.</param>
/// <param name="from">Makes the value; an <see cref="ArgumentException"/> or <see cref="FormatException"/> says why there is none.</param>
internal sealed class JsonMapped<T, TInner>(JsonType<TInner> inner, Func<T, TInner> to, Func<TInner, T> from) : JsonType<T>
{
    public override bool TryRead(JsonValue json, List<Diagnostic> problems, out T value)
    {
        value = default!;
        if (!inner.TryRead(json, problems, out var read)) return false;
        try
        {
            value = from(read);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            problems.Add(json.Refused(e));
            return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        if (value is null) throw NotSerializable("A part of the model is null.");
        inner.Write(writer, to(value));
    }

    public override JsonObject Schema(JsonSchema schema) => inner.Schema(schema);
}

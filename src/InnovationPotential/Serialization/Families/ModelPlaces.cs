namespace InnovationPotential.Serialization;

/// <summary>Finds the lines of a model's JSON that diagnostics about the model speak of.</summary>
/// <param name="json">The model's JSON.</param>
internal sealed class ModelPlaces(JsonValue json)
{
    private readonly Dictionary<string, JsonValue> _values = Collect(json);

    /// <summary>The diagnostic with the line and column of its path, or of the nearest part around it that is written.</summary>
    public Diagnostic Locate(Diagnostic diagnostic)
    {
        if (diagnostic.Location.Row is not null) return diagnostic;
        var path = diagnostic.Location.Path ?? "$";
        var found = _values.GetValueOrDefault(path);
        for (var around = path; found is null; found = _values.GetValueOrDefault(around)) around = Around(around);
        return diagnostic with { Location = diagnostic.Location with { Row = found.Line, Column = found.Column, Path = path } };
    }

    /// <summary>Whether one path leads to the other or to a part of it.</summary>
    public static bool AreRelated(string one, string other) => Contains(one, other) || Contains(other, one);

    private static bool Contains(string whole, string part) =>
        part.StartsWith(whole, StringComparison.Ordinal) && (part.Length == whole.Length || part[whole.Length] is '.' or '[');

    private static string Around(string path) => path.LastIndexOfAny(['.', '[']) is > 0 and var end ? path[..end] : "$";

    private static Dictionary<string, JsonValue> Collect(JsonValue json)
    {
        var values = new Dictionary<string, JsonValue>(StringComparer.Ordinal);
        var open = new Stack<JsonValue>([json]);
        while (open.TryPop(out var value))
        {
            values.TryAdd(value.Path, value);
            foreach (var (_, member) in value.Members) open.Push(member);
            foreach (var item in value.Items) open.Push(item);
        }

        return values;
    }
}

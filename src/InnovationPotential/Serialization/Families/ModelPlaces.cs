using System.Globalization;

namespace InnovationPotential.Serialization;

/// <summary>Finds the lines of a model's JSON that diagnostics about the model speak of.</summary>
/// <param name="json">The model's JSON.</param>
internal sealed class ModelPlaces(JsonValue json)
{
    /// <summary>The diagnostic with the line and column of its path, or of the nearest part around it that is written.</summary>
    public Diagnostic Locate(Diagnostic diagnostic)
    {
        if (diagnostic.Location.Row is not null) return diagnostic;
        var path = diagnostic.Location.Path ?? "$";
        var found = Nearest(path);
        return diagnostic with { Location = diagnostic.Location with { Row = found.Line, Column = found.Column, Path = path } };
    }

    /// <summary>Whether one path leads to the other or to a part of it.</summary>
    public static bool AreRelated(string one, string other) => Begins(one, other) || Begins(other, one);

    private JsonValue Nearest(string path)
    {
        var found = json;
        for (var rest = path.AsSpan(1); Below(found, rest) is { } next; rest = rest[next.At.Step.Length..]) found = next;
        return found;
    }

    private static JsonValue? Below(JsonValue value, ReadOnlySpan<char> path)
    {
        foreach (var (_, member) in value.Members)
        {
            if (Begins(path, member.At.Step)) return member;
        }

        var end = path.IndexOf(']');
        return path is ['[', ..] && end > 0 && int.TryParse(path[1..end], CultureInfo.InvariantCulture, out var index)
            && index < value.Items.Count ? value.Items[index] : null;
    }

    private static bool Begins(ReadOnlySpan<char> path, string beginning) =>
        path.StartsWith(beginning, StringComparison.Ordinal)
        && (path.Length == beginning.Length || path[beginning.Length] is '.' or '[');
}

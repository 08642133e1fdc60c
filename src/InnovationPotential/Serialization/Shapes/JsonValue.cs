using System.Text.Json;

namespace InnovationPotential.Serialization;

/// <summary>A parsed JSON value that knows where it stands.</summary>
internal sealed class JsonValue
{
    public required JsonValueKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required JsonPlace At { get; init; }

    /// <summary>The path from the root, such as <c>$.children[0].weight</c>.</summary>
    public string Path => At.Path;

    /// <summary>The line it begins at, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The character of the line it begins at, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>A string's content, or a number as it is written.</summary>
    public string Text { get; init; } = "";

    /// <summary>A string's content; null for all else.</summary>
    public string? Word => Kind == JsonValueKind.String ? Text : null;

    public IReadOnlyList<JsonValue> Items { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, JsonValue>> Members { get; init; } = [];

    public Location Place => new() { Row = Line, Column = Column, Path = Path };

    public JsonValue? Member(string name) => Members.FirstOrDefault(m => m.Key == name).Value;

    /// <summary>The problem that a member is not there.</summary>
    public Diagnostic Missing(string name, string hint) => Diagnostic.Error(
        ModelCodes.MissingMember, $"The member '{name}' is missing.", Place with { Path = $"{Path}.{name}" }, hint);

    /// <summary>The problem that there is no such value, for the reason an exception gives.</summary>
    public Diagnostic Refused(Exception reason) =>
        Diagnostic.Error(ModelCodes.WrongType, $"{Show()} is not possible here: {reason.Message.Split(" (Parameter")[0].Split('\n')[0]}",
            Place);

    /// <summary>The value in words, cut short.</summary>
    public string Show() => Kind switch
    {
        JsonValueKind.String => $"\"{(Text.Length > 40 ? Text[..40] + "…" : Text)}\"",
        JsonValueKind.Number => Text.Length > 40 ? Text[..40] + "…" : Text,
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

using System.Text.Json.Nodes;

namespace InnovationPotential.Notebooks.Tests;

/// <summary>A cell of code with what it left behind.</summary>
/// <param name="json">The cell.</param>
public sealed class Cell(JsonNode json)
{
    public string Source { get; } = Text(json["source"]);

    /// <summary>What its result must show: <c>table</c>, <c>picture</c>, <c>report</c>.</summary>
    public IReadOnlyList<string> Tags { get; } = [.. json["metadata"]!["tags"]?.AsArray().Select(t => (string)t!) ?? []];

    /// <summary>Whether the last line is an expression, whose value is shown.</summary>
    public bool EndsWithResult => Source.TrimEnd() is var source && source.Length > 0 && source[^1] is not (';' or '}');

    /// <summary>What went wrong: errors and whatever was written to standard error.</summary>
    public IReadOnlyList<string> Errors { get; } =
    [
        .. Outputs(json).Where(o => (string?)o["output_type"] == "error").Select(o => $"{(string?)o["ename"]}: {(string?)o["evalue"]}"),
        .. Outputs(json).Where(o => (string?)o["name"] == "stderr").Select(o => Text(o["text"])),
    ];

    /// <summary>The result as HTML; empty without one.</summary>
    public string Html { get; } = Shown(json, "text/html");

    /// <summary>The result as text; empty without one.</summary>
    public string Plain { get; } = Shown(json, "text/plain");

    private static IEnumerable<JsonNode> Outputs(JsonNode cell) => cell["outputs"]!.AsArray().Select(o => o!);

    private static string Shown(JsonNode cell, string form) =>
        Outputs(cell).Where(o => (string?)o["output_type"] == "execute_result").Select(o => Text(o["data"]![form])).LastOrDefault() ?? "";

    private static string Text(JsonNode? lines) =>
        lines is JsonArray array ? string.Concat(array.Select(l => (string)l!)) : (string?)lines ?? "";
}

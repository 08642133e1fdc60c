using System.Text.Json.Nodes;

namespace InnovationPotential.Notebooks.Tests;

/// <summary>A notebook's cells of code.</summary>
/// <param name="json">The file.</param>
public sealed class Notebook(JsonNode json)
{
    public IReadOnlyList<Cell> Cells { get; } =
        [.. json["cells"]!.AsArray().Where(c => (string?)c!["cell_type"] == "code").Select(c => new Cell(c!))];

    public static Notebook Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!);
}

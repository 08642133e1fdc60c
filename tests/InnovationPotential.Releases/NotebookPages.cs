using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Releases.Tests;

/// <summary>Notebooks as pages of the site: with what their cells show where they were executed, else without.</summary>
internal static partial class NotebookPages
{
    /// <summary>Writes a page each and their table of contents into a folder.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var contents = new StringBuilder();
        foreach (var source in Repository.Files("docs/notebooks", "*.ipynb"))
        {
            var executed = Repository.PathOf("artifacts", "notebooks", Path.GetFileName(source));
            var page = Path.GetFileNameWithoutExtension(source) + ".md";
            File.WriteAllText(Path.Combine(folder, page), Page(File.Exists(executed) ? executed : Repository.PathOf(source)));
            contents.Append("- href: ").Append(page).Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, "toc.yml"), contents.ToString());
    }

    private static string Page(string notebook)
    {
        var cells = JsonNode.Parse(File.ReadAllText(notebook))!["cells"]!.AsArray();
        return string.Join("\n\n", cells.SelectMany(c => Parts(c!))) + "\n";
    }

    private static IEnumerable<string> Parts(JsonNode cell)
    {
        var source = Text(cell["source"]).Trim();
        if ((string)cell["cell_type"]! != "code")
        {
            yield return source;
            yield break;
        }

        yield return $"```csharp\n{Installed().Replace(source, "#r \"nuget: InnovationPotential\"").Trim()}\n```";
        foreach (var output in cell["outputs"]!.AsArray())
        {
            var data = output!["data"];
            if (data?["text/html"] is { } html) yield return $"<div class=\"shown\">\n{Blank().Replace(Text(html), "\n")}\n</div>";
            else if (Text(data?["text/plain"] ?? output["text"]) is { Length: > 0 } plain) yield return $"```text\n{plain.TrimEnd()}\n```";
        }
    }

    private static string Text(JsonNode? lines) =>
        lines is JsonArray array ? string.Concat(array.Select(l => (string)l!)) : (string?)lines ?? "";

    // A page of text ends a piece of HTML at the first empty line.
    [GeneratedRegex(@"\n\s*\n+")]
    private static partial Regex Blank();

    // They are executed with the package just packed, from a folder of that machine.
    [GeneratedRegex("""(#i "nuget:[^"]*"\n)?#r "nuget: InnovationPotential[^"]*"\n?""")]
    private static partial Regex Installed();
}

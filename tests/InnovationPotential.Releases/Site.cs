using System.Net;
using System.Text.RegularExpressions;
using InnovationPotential.Tests.Conventions;
using InnovationPotential.Tests.Package;

namespace InnovationPotential.Releases.Tests;

/// <summary>The site, made of <c>docs</c>, the notebooks and the library built for release, in <c>artifacts/site</c>.</summary>
public sealed partial class Site : IAsyncLifetime
{
    private static readonly string Folder = Repository.PathOf("artifacts", "site");
    private readonly Dictionary<string, HashSet<string>> _anchors = [];

    /// <summary>The pages: paths below the site, with slashes.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        foreach (var folder in new[] { Folder, Repository.PathOf("artifacts", "site-source") })
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }

        NotebookPages.Write(Repository.PathOf("artifacts", "site-source", "notebooks"));
        ProjectPages.Write(Repository.PathOf("artifacts", "site-source", "project"));
        await Dotnet.Run(Repository.Root, "tool", "restore");
        await Dotnet.Run(Repository.Root, "docfx", "docs/docfx.json", "--warningsAsErrors");
        Pages = [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>The links of a page that lead nowhere, within the site.</summary>
    public IEnumerable<string> DeadLinks(string page) => Targets().Matches(Text(page)).Select(m => m.Groups[1].Value)
        .Select(WebUtility.HtmlDecode).OfType<string>()
        .Where(t => t.Length > 0 && !Elsewhere().IsMatch(t) && !Leads(page, Uri.UnescapeDataString(t)))
        .Select(t => $"{page}: {t}").Distinct();

    private bool Leads(string page, string target)
    {
        var (path, anchor) = target.Split('#', 2) is [var p, var a] ? (p, a) : (target, "");
        path = path.Split('?')[0];
        var full = path.Length == 0 ? Path.Combine(Folder, page)
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.Combine(Folder, page))!, path));
        if (!File.Exists(full)) return Directory.Exists(full) && File.Exists(Path.Combine(full, "index.html"));
        return anchor.Length == 0 || !full.EndsWith(".html", StringComparison.Ordinal) || Anchors(full).Contains(anchor);
    }

    private HashSet<string> Anchors(string file) => _anchors.TryGetValue(file, out var known) ? known
        : _anchors[file] = [.. Places().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("""\s(?:href|src)="([^"]*)"(?=[^<]*>)""")]
    private static partial Regex Targets();

    [GeneratedRegex("""\s(?:id|name)="([^"]*)"(?=[^<]*>)""")]
    private static partial Regex Places();

    [GeneratedRegex("^([a-z]+:|//)")]
    private static partial Regex Elsewhere();
}

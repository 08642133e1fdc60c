using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using InnovationPotential.Tests.Conventions;

namespace InnovationPotential.Releases.Tests;

/// <summary>A package as it will be published, in <c>artifacts/packages</c>.</summary>
internal sealed class PackedFile
{
    private readonly string _path;

    private PackedFile(string path) => _path = path;

    /// <summary>The only package of this name.</summary>
    public static PackedFile Of(string id)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "packages")).FullName;
        var found = Directory.GetFiles(folder, id + ".*.nupkg").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[id.Length + 1])).ToArray();
        found.Should().ContainSingle($"of {id}; dotnet pack -c Release -p:Sbom=true -o artifacts/packages, in an empty folder, makes it");
        return new PackedFile(found[0]);
    }

    public string[] Files => [.. Opened(package => package.Entries.Select(e => e.FullName).ToArray())];

    public string[] Symbols
    {
        get
        {
            using var symbols = ZipFile.OpenRead(Path.ChangeExtension(_path, ".snupkg"));
            return [.. symbols.Entries.Select(e => e.FullName)];
        }
    }

    /// <summary>What the package says of itself: the elements of its manifest by name.</summary>
    public Dictionary<string, XElement> Metadata =>
        XDocument.Parse(Text(Files.Single(f => f.EndsWith(".nuspec", StringComparison.Ordinal))))
            .Root!.Elements().Single(e => e.Name.LocalName == "metadata").Elements().ToDictionary(e => e.Name.LocalName);

    public string Version => Metadata["version"].Value;

    public JsonNode Bill => JsonNode.Parse(Text("sbom/bom.cdx.json"))!;

    public string Text(string file) => Opened(package =>
    {
        using var reader = new StreamReader(package.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    });

    public byte[] Bytes(string file) => Opened(package =>
    {
        using var bytes = new MemoryStream();
        using var entry = package.GetEntry(file)!.Open();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    });

    private T Opened<T>(Func<ZipArchive, T> read)
    {
        using var package = ZipFile.OpenRead(_path);
        return read(package);
    }
}

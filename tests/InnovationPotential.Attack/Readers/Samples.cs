using System.Reflection;

namespace InnovationPotential.Attack;

/// <summary>Files that people send, as the tests of the doors have them, and what was found by former attacks.</summary>
internal static class Samples
{
    private const int MostBytes = 6000;

    public static byte[] Of(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no sample {name}.", nameof(name));
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static IEnumerable<string> Names(string folder, string ending) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal) && n.EndsWith(ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A sample's first lines, as small inputs are tried sooner.</summary>
    public static byte[] Short(string name)
    {
        var bytes = Of(name);
        return bytes.Length <= MostBytes ? bytes : bytes[..(Array.LastIndexOf(bytes, (byte)'\n', MostBytes) + 1)];
    }
}

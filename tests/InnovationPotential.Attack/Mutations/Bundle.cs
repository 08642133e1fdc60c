using System.Text;

namespace InnovationPotential.Attack;

/// <summary>Files in one input: each begins with a mark and its name, so that cutting anything out leaves files.</summary>
internal static class Bundle
{
    private const char Begins = '\u0001';
    private const char Content = '\u0002';

    public static byte[] Of(IEnumerable<(string Name, byte[] Bytes)> files) =>
        [.. files.SelectMany(f => Encoding.Latin1.GetBytes($"{Begins}{f.Name}{Content}").Concat(f.Bytes))];

    public static List<(string Name, byte[] Bytes)> FilesOf(byte[] input)
    {
        var files = new List<(string, byte[])>();
        foreach (var text in Encoding.Latin1.GetString(input).Split(Begins, StringSplitOptions.RemoveEmptyEntries))
        {
            var end = text.IndexOf(Content, StringComparison.Ordinal);
            files.Add(end < 0 ? ("", Encoding.Latin1.GetBytes(text))
                : (text[..end], Encoding.Latin1.GetBytes(text[(end + 1)..])));
        }

        return files;
    }

    /// <summary>One of the files changed, seldom left out, doubled or called otherwise.</summary>
    public static byte[] Mutated(byte[] input, RandomDraw draw, Func<byte[], RandomDraw, byte[]> change)
    {
        var files = FilesOf(input);
        if (files.Count == 0) return input;
        for (var times = draw.Few(); times > 0 && files.Count > 0; times--)
        {
            var at = draw.Below(files.Count);
            var (name, bytes) = files[at];
            if (draw.Chance(0.02)) files.RemoveAt(at);
            else if (draw.Chance(0.02)) files.Add((draw.Of(files).Name, bytes));
            else if (draw.Chance(0.02)) files[at] = (name + draw.Of(["x", "/", "\0", "..", " "]), bytes);
            else files[at] = (name, change(bytes, draw));
        }

        return Of(files);
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace InnovationPotential.Robustness;

/// <summary>The file of a part of any kind: a mark, the version, the compressed content, and SHA-256 of all that.</summary>
internal static class PartFile
{
    // 2: a study's frame carries the rule of its levels. 3: its options carry the node. 4: it carries the
    // units' names.
    private const int Version = 4;
    private const int MarkLength = 8;
    private const int HeaderLength = 12;

    // Counts of few replications are mostly 0 and pack well; more than that is no part.
    private const long LeastContent = 1L << 24;
    private const int MostPacking = 16;

    private static ReadOnlySpan<byte> Mark => "INNOPOT"u8;

    /// <summary>
    /// The kind of part a file holds, told from its first eight bytes; null for a file that is no part. Whether the rest is sound is
    /// another matter.
    /// </summary>
    public static PartKind? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= MarkLength && bytes.StartsWith(Mark) && Enum.IsDefined((PartKind)bytes[MarkLength - 1])
            ? (PartKind)bytes[MarkLength - 1] : null;

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidInputException">It is not there or cannot be read.</exception>
    public static byte[] Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            if (Directory.Exists(path)) throw NotReadable(path, "it is a folder.");
            return File.Exists(path) ? File.ReadAllBytes(path) : throw NotReadable(path, "there is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw NotReadable(path, exception.Message);
        }
    }

    /// <summary>The file of a part.</summary>
    /// <param name="kind">What it is a part of.</param>
    /// <param name="write">Writes the content.</param>
    public static byte[] Write(PartKind kind, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        stream.Write(Mark);
        stream.WriteByte((byte)kind);
        stream.Write([Version, 0, 0, 0]);
        using (var packed = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8)) write(writer);
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>What a file holds.</summary>
    /// <typeparam name="TPart">The type of the part.</typeparam>
    /// <param name="kind">The kind of part that is wanted.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="path">Where it lies; null when that is not known.</param>
    /// <param name="read">
    /// Reads the content, whose length is given, too; may throw whatever a reader, an array or a number throws at nonsense.
    /// </param>
    /// <exception cref="InvalidInputException">The file is not of the kind, of an unknown version, or damaged.</exception>
    public static TPart Read<TPart>(PartKind kind, ReadOnlySpan<byte> bytes, string? path, Func<BinaryReader, long, TPart> read)
    {
        var found = KindOf(bytes);
        if (found is null)
            throw Problem(UncertaintyCodes.NotAPart, $"This is no part of {Analysis(kind)}.", path, "Give a file that the analysis wrote.");
        if (found != kind)
            throw Problem(UncertaintyCodes.NotAPart, $"This is a part of {Analysis(found.Value)}, not of {Analysis(kind)}.", path,
                "Merge parts of one kind.");
        if (bytes.Length < HeaderLength + SHA256.HashSizeInBytes) throw Damaged(path);
        if (bytes[MarkLength..HeaderLength] is not [Version, 0, 0, 0])
            throw Problem(UncertaintyCodes.UnknownVersion, "The part was written by another version of the library.", path,
                "Merge with the version that wrote it, or compute it again.");

        var content = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..])) throw Damaged(path);
        try
        {
            var packed = content[HeaderLength..].ToArray();
            var length = LengthOf(packed);
            using var reader = new BinaryReader(Unpacked(packed), Encoding.UTF8);
            return read(reader, length);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or ArgumentException
            or OverflowException)
        {
            throw Damaged(path);
        }
    }

    private static DeflateStream Unpacked(byte[] packed) => new(new MemoryStream(packed), CompressionMode.Decompress);

    private static long LengthOf(byte[] packed)
    {
        var most = Math.Max(LeastContent, (long)MostPacking * packed.Length);
        var buffer = new byte[1 << 16];
        using var content = Unpacked(packed);
        var length = 0L;
        for (var read = content.Read(buffer); read > 0 && length <= most; read = content.Read(buffer)) length += read;
        return length <= most ? length : throw new InvalidDataException("There is more than a part has.");
    }

    private static string Analysis(PartKind kind) => kind == PartKind.Uncertainty ? "an uncertainty analysis" : "a sensitivity analysis";

    private static InvalidInputException NotReadable(string path, string reason) =>
        Problem(UncertaintyCodes.NotReadable, $"The part cannot be read: {reason}", path, "Check the path and the rights to read it.");

    private static InvalidInputException Damaged(string? path) =>
        Problem(UncertaintyCodes.Damaged, "The part is cut off or was changed.", path, "Copy it again, or compute it again.");

    private static InvalidInputException Problem(string code, string message, string? path, string hint) =>
        new([Diagnostic.Error(code, message, path is null ? null : new Location { Path = path }, hint)]);
}

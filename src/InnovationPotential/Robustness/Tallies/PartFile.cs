using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace InnovationPotential.Robustness;

/// <summary>The file of a part.</summary>
internal static class PartFile
{
    private const int Version = 1;
    private const int HeaderLength = 12;

    private static ReadOnlySpan<byte> Mark => "INNOPOTU"u8;

    public static byte[] Write(UncertaintyPart part)
    {
        using var stream = new MemoryStream();
        stream.Write(Mark);
        stream.Write(BitConverter.IsLittleEndian ? BitConverter.GetBytes(Version) : [Version, 0, 0, 0]);
        using (var packed = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8))
        {
            new FrameExchange(writer).Write(part.Frame);
            var exchange = new CountExchange(writer);
            exchange.Long(part.From);
            exchange.Long(part.To);
            lock (part.Tally) part.Tally.Exchange(exchange);
            if (part.Sample is not null) exchange.Numbers(part.Sample.Values);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    public static UncertaintyPart Read(ReadOnlySpan<byte> bytes, string? path)
    {
        if (!bytes.StartsWith(Mark)) throw Problem(UncertaintyCodes.NotAPart, "This is no part of an uncertainty analysis.", path, "Give a file that the analysis wrote.");
        if (bytes.Length < HeaderLength + SHA256.HashSizeInBytes) throw Damaged(path);
        if (bytes[8..HeaderLength] is not [Version, 0, 0, 0])
        {
            throw Problem(UncertaintyCodes.UnknownVersion, "The part was written by another version of the library.", path, "Merge with the version that wrote it, or compute it again.");
        }

        var content = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..])) throw Damaged(path);
        try
        {
            using var packed = new DeflateStream(new MemoryStream(content[HeaderLength..].ToArray()), CompressionMode.Decompress);
            using var reader = new BinaryReader(packed, Encoding.UTF8);
            return Read(reader);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or FormatException or ArgumentException or OverflowException)
        {
            throw Damaged(path);
        }
    }

    private static UncertaintyPart Read(BinaryReader reader)
    {
        var frame = new FrameExchange(reader).Read();
        var exchange = new CountExchange(reader);
        var (from, to) = (exchange.Long(0), exchange.Long(0));
        var sample = SampleStore.Keeps(frame, frame.Options.Replications) ? new SampleStore(frame.Rows, from, to) : null;
        var tally = new StudyTally(frame, RankTally.Comparators(frame), sample);
        tally.Exchange(exchange);
        if (sample is not null) exchange.Numbers(sample.Values);
        return new UncertaintyPart(frame, from, to, tally, sample);
    }

    private static InvalidInputException Damaged(string? path) =>
        Problem(UncertaintyCodes.Damaged, "The part is cut off or was changed.", path, "Copy it again, or compute it again.");

    private static InvalidInputException Problem(string code, string message, string? path, string hint) =>
        new([Diagnostic.Error(code, message, path is null ? null : new Location { Path = path }, hint)]);
}

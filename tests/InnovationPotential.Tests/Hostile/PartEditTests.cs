using System.IO.Compression;
using System.Security.Cryptography;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Hostile;

/// <summary>Parts with a right checksum and wrong content are refused with a code, and take no memory to speak of.</summary>
public sealed class PartEditTests
{
    private const int Header = 12;
    private const int MostPlaces = 400;
    private const long MostBytes = 256L << 20;

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Bands(Bands.From(BandQuantity.Score, ("low", 0), ("high", 0.5))).Indicator("a").Indicator("b"));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,year,a,b\nA,2019,1,4\nB,2019,2,1\nC,2019,3,2\nA,2020,2,4\nB,2020,2,3\nC,2020,1,2\n");

    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Bytes_of_the_content_edited(bool sample)
    {
        var bytes = Study.RunPart(Model, Table, 0, 3, o => o with
        {
            Replications = 3,
            KeepSample = sample,
            CentralWeights = !sample,
            TopK = [2],
        }).ToBytes();
        TryAll(bytes, part => UncertaintyPart.Merge([UncertaintyPart.Parse(part)]).ToJson());
    }

    [Fact]
    public void Bytes_of_the_content_of_a_sensitivity_edited()
    {
        var bytes = Study.SensitivityPart(Model, Table, 0, 8, configure: o => o with { Rows = 8 }).ToBytes();
        TryAll(bytes, part => SensitivityPart.Merge([SensitivityPart.Parse(part)]).ToJson());
    }

    private static void TryAll(byte[] part, Action<byte[]> use)
    {
        var content = Unpacked(part);
        var faults = new List<string>();
        for (var at = 0; at < content.Length; at += Math.Max(1, content.Length / MostPlaces))
        {
            foreach (var edit in new[] { 0, 1, 0x7F, 0xFF })
            {
                if (content[at] == edit) continue;
                var edited = (byte[])content.Clone();
                edited[at] = (byte)edit;
                Try(part, edited, use, $"byte {at} = {edit}", faults);
            }

            if (at % 7 == 0) Try(part, content[..at], use, $"cut off at {at}", faults);
            if (at % 2 == 0 && at + 8 <= content.Length)
            {
                foreach (var word in new[] { long.MaxValue, 1L << 40, -1 })
                {
                    var edited = (byte[])content.Clone();
                    BitConverter.TryWriteBytes(edited.AsSpan(at), word);
                    Try(part, edited, use, $"word {at} = {word}", faults);
                }
            }
        }

        faults.Should().BeEmpty();
    }

    private static void Try(byte[] part, byte[] content, Action<byte[]> use, string edit, List<string> faults)
    {
        if (faults.Count > 20) return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            use(Packed(part, content));
        }
        catch (InvalidInputException refused)
        {
            if (refused.Diagnostics.IsEmpty) faults.Add($"{edit}: refused without a word");
        }
        catch (Exception problem)
        {
            // Any other exception is what this test looks for.
            faults.Add($"{edit}: {problem.GetType().Name} {problem.Message.Split('\n')[0]} {problem.StackTrace?.Split('\n')[0].Trim()}");
        }

        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        if (taken > MostBytes) faults.Add($"{edit}: {taken >> 20} MB");
    }

    private static byte[] Unpacked(byte[] part)
    {
        using var packed = new DeflateStream(new MemoryStream(part[Header..^SHA256.HashSizeInBytes]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Packed(byte[] part, byte[] content)
    {
        using var stream = new MemoryStream();
        stream.Write(part.AsSpan(0, Header));
        using (var packed = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true)) packed.Write(content);
        stream.Write(SHA256.HashData(stream.ToArray()));
        return stream.ToArray();
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using InnovationPotential.Robustness;

namespace InnovationPotential.Attack;

/// <summary>Studies, and their parts: the content changed and the checksum made right, or the bytes of the file.</summary>
internal static class StudyAttack
{
    private const int HeaderLength = 12;

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Bands(Bands.From(BandQuantity.Score, ("low", 0), ("high", 0.5)))
        .Dimension("d", d => d.Indicator("a").Indicator("b")).Indicator("c"));

    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25),
        UncertainFactor.AbsoluteNoise(0.5));

    public static SchemaDraw Studies { get; } = new(UncertaintyStudy.Schema());

    public static Reader Json { get; } = new("study", new(() =>
        [.. Enumerable.Range(0, 400).Select(n => Studies.Draw(new RandomDraw(n)).ToString())
            .Where(j => UncertaintyStudy.TryParse(j).Value is not null).Select(JsonTree.BytesOf), JsonTree.BytesOf(Study.ToJson())]),
        new JsonMutation([.. SchemaWords.Of(UncertaintyStudy.Schema()), "a", "b", "c", "d", "m"]).Of,
        input => ReadOutcome.Of(UncertaintyStudy.TryParse(Encoding.UTF8.GetString(input)), ProblemOf))
    {
        Draw = draw => JsonTree.BytesOf(Studies.Draw(draw).ToString()),
    };

    public static Reader Uncertainty { get; } = new("uncertainty-part", new(() => [.. UncertaintyParts().Select(Unpacked)]),
        ByteMutation.Of,
        content => UsedPart(Packed(content, PartKind.Uncertainty)));

    public static Reader Sensitivity { get; } = new("sensitivity-part", new(() => [.. SensitivityParts().Select(Unpacked)]),
        ByteMutation.Of,
        content => UsedPart(Packed(content, PartKind.Sensitivity)));

    public static Reader Bytes { get; } = new("part-bytes", new(() => [.. UncertaintyParts(), .. SensitivityParts()]), ByteMutation.Of,
        UsedPart);

    private static IEnumerable<byte[]> UncertaintyParts()
    {
        foreach (var keeps in new[] { false, true })
        {
            yield return Study.RunPart(Model, ModelAttack.Table, 0, 3, o => o with
            {
                Replications = 3,
                KeepSample = keeps,
                CentralWeights = !keeps,
                TopK = [2],
                DegreeOfParallelism = 1,
            }).ToBytes();
        }
    }

    private static IEnumerable<byte[]> SensitivityParts()
    {
        foreach (var more in new[] { false, true })
        {
            yield return Study.SensitivityPart(Model, ModelAttack.Table, 0, 4, null,
                o => o with { Rows = 4, SecondOrder = more, Dummy = more, Resamples = 10, DegreeOfParallelism = 1 }).ToBytes();
        }
    }

    private static string? ProblemOf(UncertaintyStudy study)
    {
        _ = study.ToString();
        var json = study.ToJson();
        if (UncertaintyStudy.TryParse(json).Value is not { } back) return "its JSON is refused";
        if (back.ToJson() != json) return "its JSON does not come back";
        return ReadOutcome.Used(() =>
        {
            UncertaintyOptions Few(UncertaintyOptions o) => o with { Replications = 8, DegreeOfParallelism = 1 };
            var whole = study.Run(Model, ModelAttack.Table, Few);
            _ = whole.ToString();
            if (StudySoundness.Of(whole).FirstOrDefault() is { } fault) return fault;
            var parts = new[] { study.RunPart(Model, ModelAttack.Table, 0, 3, Few), study.RunPart(Model, ModelAttack.Table, 3, 8, Few) };
            return UncertaintyPart.Merge(parts).ToJson() == whole.ToJson() ? null : "its parts are not the whole";
        });
    }

    private static ReadOutcome UsedPart(byte[] bytes)
    {
        var accepted = false;
        var fault = ReadOutcome.Used(() =>
        {
            if (bytes.Length > 7 && bytes[7] == (byte)PartKind.Sensitivity)
            {
                var part = SensitivityPart.Parse(bytes);
                accepted = true;
                if (!SensitivityPart.Parse(part.ToBytes()).ToBytes().AsSpan().SequenceEqual(part.ToBytes())) return "it does not come back";
                _ = part.ToString();
                _ = SensitivityPart.Merge([part]).ToJson();
            }
            else
            {
                var part = UncertaintyPart.Parse(bytes);
                accepted = true;
                if (!UncertaintyPart.Parse(part.ToBytes()).ToBytes().AsSpan().SequenceEqual(part.ToBytes())) return "it does not come back";
                _ = part.ToString();
                var result = UncertaintyPart.Merge([part]);
                _ = result.ToJson();
                _ = result.ToString();
                return StudySoundness.Of(result).FirstOrDefault();
            }

            return null;
        });
        return new ReadOutcome(accepted, fault);
    }

    private static byte[] Unpacked(byte[] part)
    {
        using var packed = new DeflateStream(new MemoryStream(part[HeaderLength..^SHA256.HashSizeInBytes]), CompressionMode.Decompress);
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Packed(byte[] content, PartKind kind) => PartFile.Write(kind, writer => writer.Write(content));
}

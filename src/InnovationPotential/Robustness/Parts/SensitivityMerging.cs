namespace InnovationPotential.Robustness;

/// <summary>Puts the parts of a sensitivity analysis together.</summary>
internal static class SensitivityMerging
{
    private static readonly PartMisfits Misfits =
        new("rows", SensitivityCodes.PartsDoNotFit, SensitivityCodes.PartsDoNotFit, SensitivityCodes.PartsDoNotFit,
            SensitivityCodes.PartsDoNotFit, "what was said of the study");

    /// <summary>The part that holds all rows.</summary>
    /// <exception cref="InvalidInputException">The parts do not hold every row of one analysis exactly once.</exception>
    public static SensitivityPart Merge(SensitivityPart[] parts)
    {
        var total = parts.Length == 0 ? 0 : parts.Max(p => p.Rows);
        var ordered = Misfits.Ordered(parts, p => (p.From, p.To), p => Comparable(p.Frame), total, Differences);
        if (ordered is [{ From: 0 } whole] && whole.To == total) return whole;

        var frame = ordered[0].Frame with { Options = ordered[0].Options with { Rows = total } };
        var sample = frame.NewSample(0, total);
        foreach (var part in ordered) sample.CopyFrom(part.Sample);
        return new SensitivityPart(frame, sample);
    }

    private static IEnumerable<string?> Differences(SensitivityFrame first, SensitivityFrame other) =>
    [
        other.Fingerprint == first.Fingerprint ? null : "the study",
        PartMisfits.Seed(first.Options.Seed, other.Options.Seed),
        other.Options with { Seed = 0 } == first.Options with { Seed = 0 } ? null : "how indices are estimated",
        other.Provenance == first.Provenance ? null : "model, data or library version",
        other.Factors == first.Factors ? null : "the factors",
        other.Outputs == first.Outputs ? null : "the outputs",
    ];

    private static SensitivityFrame Comparable(SensitivityFrame frame) => frame with
    {
        Options = frame.Options with { Rows = 1, DegreeOfParallelism = -1 },
    };
}

using InnovationPotential.Data;
using InnovationPotential.Validation;

namespace InnovationPotential.Robustness;

/// <summary>Whether what a part says of itself fits together, before room is made for its counts.</summary>
internal static class PartRules
{
    private const double LeastScale = 1e-290;
    private const double MostScale = 1e290;
    private const int BytesOfNumber = sizeof(double);

    private static readonly BandsValidator Bands = new();

    /// <summary>Whether a part of an uncertainty analysis can be one.</summary>
    /// <param name="frame">The study.</param>
    /// <param name="from">The first replication.</param>
    /// <param name="to">The one after the last.</param>
    /// <param name="length">The bytes of the content: every count takes one at least.</param>
    public static bool IsSound(StudyFrame frame, long from, long to, long length)
    {
        long rows = Math.Max(1L, frame.Periods.Count) * frame.Units.Count;
        if (frame.Units.Distinct(StringComparer.Ordinal).Count() != frame.Units.Count) return false;
        if (frame.Leaves.Distinct(StringComparer.Ordinal).Count() != frame.Leaves.Count) return false;
        if (rows < 1 || frame.NominalScores.Count != rows || frame.NominalRanks.Count != rows) return false;
        if (frame.NominalScores.Any(double.IsInfinity)) return false;
        if (!frame.NominalRanks.All(r => r >= 0 && r <= frame.Units.Count) || frame.Options.Validate().Any()) return false;
        if (!(frame.High - frame.Low is >= LeastScale and <= MostScale) || !double.IsFinite(frame.Low)) return false;
        if (!(from >= 0 && from <= to && to <= frame.Options.Replications)) return false;
        if (PeriodTexts.Read([.. frame.Periods]) is not { } periods) return false;
        if (!periods.Zip(periods.Skip(1)).All(p => p.Second > p.First)) return false;
        if (frame.Levels is { } rule
            && (rule.Spans.Count != Math.Max(1, periods.Length) || !Bands.Validate(rule.Bands).IsValid)) return false;
        return Fits(frame, from, to, length);
    }

    /// <summary>Whether a part of a sensitivity analysis can be one.</summary>
    /// <param name="frame">The analysis.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The one after the last.</param>
    /// <param name="length">The bytes of the content: every value takes eight.</param>
    public static bool IsSound(SensitivityFrame frame, long from, long to, long length)
    {
        if (!(from >= 0 && from <= to && to <= frame.Options.Rows)) return false;
        var factors = frame.Factors.Select(f => new SensitivityFactor(f, 1)).ToArray();
        if (SensitivityInputs.Validate(factors, [.. frame.Outputs], frame.Options).Any(d => d.Severity == Severity.Error)) return false;
        var columns = frame.Outputs.Count * (2 + ((long)frame.Factors.Count * (frame.Options.SecondOrder ? 2 : 1)));
        return (to - from) <= length / BytesOfNumber / columns;
    }

    private static bool Fits(StudyFrame frame, long from, long to, long length)
    {
        var keeps = SampleStore.Keeps(frame, frame.Options.Replications);
        if (keeps && to - from > length / BytesOfNumber / frame.Rows) return false;
        long units = frame.Units.Count;
        var pairs = RankTally.CountsPairs(frame) ? 3 * (units * (units - 1) / 2) * Math.Max(1, frame.Periods.Count) : 0;
        var bins = keeps ? 0 : (long)frame.Rows * MomentTally.BinsFor(frame.Rows);
        return ((long)frame.Rows * RankLayout.Of(frame).Bins) + pairs + bins
            + ((long)frame.Rows * (frame.Leaves.Count + (frame.Levels?.Bands.Items.Count ?? 0))) <= length;
    }
}

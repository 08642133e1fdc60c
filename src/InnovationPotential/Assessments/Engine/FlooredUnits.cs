using System.Globalization;

namespace InnovationPotential.Assessments;

/// <summary>
/// The units of a period that share a rank though rounding does not explain how their scores differ: ranks compare on the whole range of
/// scores.
/// </summary>
internal static class FlooredUnits
{
    // Far above what rounding makes of equal scores, far below what anyone would call equal.
    private const double Rounding = 1e-9;

    public static Diagnostic? In(Assessment assessment, int period)
    {
        var units = assessment.Units.Count;
        var ranks = assessment.RankColumn.Slice(period * units, units);
        var scores = assessment.ColumnsOf(0).Score.AsSpan(period * units, units);
        var sharing = SharedRanks.Count(ranks);
        var ends = new Dictionary<int, (double Low, double High)>();
        for (var i = 0; i < units; i++)
        {
            if (!IsShared(ranks[i], sharing)) continue;
            var slot = SharedRanks.Slot(ranks[i]);
            var (low, high) = ends.GetValueOrDefault(slot, (scores[i], scores[i]));
            ends[slot] = (Math.Min(low, scores[i]), Math.Max(high, scores[i]));
        }

        var rows = new RowTally();
        for (var i = 0; i < units; i++)
        {
            if (!IsShared(ranks[i], sharing)) continue;
            var (low, high) = ends[SharedRanks.Slot(ranks[i])];
            if (high - low > Rounding * Math.Max(Math.Abs(low), Math.Abs(high))) rows.Add((period * units) + i);
        }

        if (rows.Count == 0) return null;
        return Diagnostic.Warning(
            AssessmentCodes.BelowFloor,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rows.Count} units share a rank though their scores differ, by less than 2^-40 of the range: {rows.Names(assessment)}."),
            new Location { Node = assessment.PlanOfRow(period * units).Root.Code, Period = assessment.PlaceOf(period * units).Period },
            "Move goalposts nearer to the values, if these differ by more than rounding.");
    }

    // Most units have a rank of their own: only those that share one are kept.
    private static bool IsShared(double rank, int[] sharing) => !double.IsNaN(rank) && sharing[SharedRanks.Slot(rank)] > 1;
}

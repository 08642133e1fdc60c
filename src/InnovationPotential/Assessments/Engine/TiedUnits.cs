using System.Globalization;

namespace InnovationPotential.Assessments;

/// <summary>The units of a period that share a rank.</summary>
internal static class TiedUnits
{
    public static Diagnostic? In(Assessment assessment, int period)
    {
        var units = assessment.Units.Count;
        var ranks = assessment.RankColumn.Slice(period * units, units);
        var sharing = SharedRanks.Count(ranks);
        int tied = 0, groups = 0;
        foreach (var count in sharing)
        {
            if (count < 2) continue;
            tied += count;
            groups++;
        }

        if (groups == 0) return null;
        return Diagnostic.Information(
            AssessmentCodes.Tied,
            string.Create(CultureInfo.InvariantCulture,
                $"{tied} units share a score in {groups} groups: "
                    + $"{Names(assessment, period * units, ranks, sharing)}{(groups > RowTally.Named ? "; …" : "")}."),
            new Location { Period = assessment.PlaceOf(period * units).Period });
    }

    // The groups in the order of their first units.
    private static string Names(Assessment assessment, int first, ReadOnlySpan<double> ranks, int[] sharing)
    {
        var groups = new Dictionary<int, RowTally>();
        for (var i = 0; i < ranks.Length; i++)
        {
            if (double.IsNaN(ranks[i]) || sharing[SharedRanks.Slot(ranks[i])] < 2) continue;
            if (!groups.TryGetValue(SharedRanks.Slot(ranks[i]), out var group))
            {
                if (groups.Count == RowTally.Named) continue;
                groups.Add(SharedRanks.Slot(ranks[i]), group = new RowTally());
            }

            group.Add(first + i);
        }

        return string.Join("; ", groups.Values.Select(g => g.Names(assessment)));
    }
}

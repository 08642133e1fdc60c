namespace InnovationPotential.Assessments;

/// <summary>How many units of a period have each rank.</summary>
internal static class SharedRanks
{
    /// <summary>The place of a rank among the counts: average ranks are whole or end in a half.</summary>
    /// <param name="rank">The rank, from 1.</param>
    public static int Slot(double rank) => (int)(2 * rank);

    /// <summary>How many units have a rank, by its <see cref="Slot"/>.</summary>
    /// <param name="ranks">The ranks of a period; NaN where a unit has none.</param>
    public static int[] Count(ReadOnlySpan<double> ranks)
    {
        var counts = new int[(2 * ranks.Length) + 2];
        foreach (var rank in ranks)
        {
            if (!double.IsNaN(rank)) counts[Slot(rank)]++;
        }

        return counts;
    }
}

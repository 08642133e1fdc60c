namespace InnovationPotential.Robustness;

/// <summary>
/// How ranks are laid out in bins: one rank a bin, or more where a study has so many units and periods that counts would fill the memory.
/// </summary>
/// <param name="Units">The units of a period.</param>
/// <param name="Shift">A bin holds 2^Shift ranks.</param>
internal sealed record RankLayout(int Units, int Shift)
{
    /// <summary>The most counts, over all periods, unless the fewest bins need more.</summary>
    public const long MostCounts = 1L << 24;

    private const int FewestBins = 64;

    /// <summary>The bins of a period.</summary>
    public int Bins => BinsOf(Units, Shift);

    /// <summary>Whether a bin holds one rank.</summary>
    public bool IsExact => Shift == 0;

    /// <summary>The layout of a study.</summary>
    public static RankLayout Of(StudyFrame frame)
    {
        var shift = 0;
        while ((long)frame.Rows * BinsOf(frame.Units.Count, shift) > MostCounts && BinsOf(frame.Units.Count, shift + 1) >= FewestBins)
            shift++;
        return new RankLayout(frame.Units.Count, shift);
    }

    /// <summary>The bin of a rank.</summary>
    public int BinOf(int rank) => (rank - 1) >> Shift;

    private static int BinsOf(int units, int shift) => ((units - 1) >> shift) + 1;
}

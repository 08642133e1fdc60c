namespace InnovationPotential.Robustness;

/// <summary>The units of a period by nominal rank.</summary>
internal static class NominalOrder
{
    /// <summary>The units, best first, those without a rank last; in the order of the table where ranks are equal.</summary>
    public static int[] Of(StudyFrame frame, int period)
    {
        var units = frame.Units.Count;
        return [.. Enumerable.Range(0, units)
            .OrderBy(u => frame.NominalRanks[(period * units) + u] is var rank && rank > 0 ? rank : int.MaxValue)];
    }
}

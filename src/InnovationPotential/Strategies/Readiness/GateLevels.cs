namespace InnovationPotential.Strategies;

/// <summary>The level that cumulative gates let through: a gate that fails closes all above it, whatever is met there.</summary>
/// <remarks>Source: the note to TRL 1–9 in Horizon 2020, Annex G: all lower levels must be met to reach a higher one.</remarks>
public static class GateLevels
{
    /// <summary>The lowest and the highest level that are possible.</summary>
    /// <param name="passed">Whether each gate's own criteria are met, from the lowest gate up; null where that is unknown.</param>
    /// <param name="levels">The level of each gate, ascending.</param>
    /// <param name="bottom">The level when the first gate fails.</param>
    /// <returns>The level if all that is unknown fails, and if it all passes; they are the same where it does not matter.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static (int Low, int High) Of(ReadOnlySpan<bool?> passed, ReadOnlySpan<int> levels, int bottom = 0)
    {
        if (passed.Length != levels.Length) throw new ArgumentException("There must be one level for each gate.", nameof(levels));
        var (low, high) = (bottom, bottom);
        var certain = true;
        for (var gate = 0; gate < passed.Length; gate++)
        {
            if (passed[gate] == false) break;
            certain &= passed[gate] == true;
            high = levels[gate];
            if (certain) low = levels[gate];
        }

        return (low, high);
    }

    /// <summary>
    /// Whether all of some criteria are met: false as soon as one is not, null when it depends on what is unknown; true of none.
    /// </summary>
    /// <param name="met">Whether each criterion is met; null where unknown.</param>
    public static bool? All(IEnumerable<bool?> met)
    {
        ArgumentNullException.ThrowIfNull(met);
        bool? all = true;
        foreach (var one in met)
        {
            if (one == false) return false;
            if (one is null) all = null;
        }

        return all;
    }
}

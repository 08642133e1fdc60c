namespace InnovationPotential.Data;

/// <summary>The one policy for a period that is asked for: it may be left out only where there are not two.</summary>
internal static class AskedPeriod
{
    /// <summary>The position of the period; 0 in a cross-section.</summary>
    /// <param name="period">The period; null where none was named.</param>
    /// <param name="periods">The periods there are.</param>
    /// <exception cref="ArgumentException">There is no such period, or there are several and none was named.</exception>
    public static int IndexOf(Period? period, EquatableArray<Period> periods)
    {
        if (period is not { } wanted)
        {
            return periods.Count < 2
                ? 0
                : throw new ArgumentException($"There are several periods ({string.Join(", ", periods)}): say which.", nameof(period));
        }

        var index = periods.AsSpan().IndexOf(wanted);
        return index >= 0
            ? index
            : throw new ArgumentException($"There is no period {wanted}. {PeriodLengths.Known(periods, wanted)}", nameof(period));
    }
}

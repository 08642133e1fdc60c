using InnovationPotential.Data;

namespace InnovationPotential.Comparisons;

/// <summary>Places of panels and of cross-sections, which have no periods.</summary>
internal static class PeriodSlots
{
    /// <summary>The row of a unit in a period that is asked for.</summary>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are periods and none is named.</exception>
    public static int RowOf(string unit, EquatableArray<string> units, Period? period, EquatableArray<Period> periods)
    {
        var place = units.AsSpan().IndexOf(unit);
        if (place < 0) throw Nearest.NotFound($"There is no unit '{unit}'.", unit, units, nameof(unit));
        return (AskedPeriod.IndexOf(period, periods) * units.Count) + place;
    }

    /// <summary>The periods of a panel; a single null of a cross-section.</summary>
    public static Period?[] Slots(this EquatableArray<Period> periods) => periods.IsEmpty ? [null] : [.. periods.Select(p => (Period?)p)];
}

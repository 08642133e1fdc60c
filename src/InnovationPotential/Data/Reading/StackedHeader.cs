using System.Globalization;

namespace InnovationPotential.Data;

/// <summary>A header of two rows: the upper one groups the columns that the lower one names.</summary>
/// <param name="Names">The columns' names: those of the lower row, or of the upper where the lower says nothing.</param>
/// <param name="Groups">What stands above each name; empty where nothing does.</param>
internal sealed record StackedHeader(IReadOnlyList<string> Names, IReadOnlyList<string> Groups)
{
    /// <summary>The header that two rows are together; null where they are not one.</summary>
    /// <param name="upper">The upper row.</param>
    /// <param name="lower">The lower row.</param>
    /// <param name="unitColumn">The column of units as it is stated; null when it is not.</param>
    /// <param name="spread">Whether a group reaches over the empty cells to its right.</param>
    public static StackedHeader? Of(IReadOnlyList<string> upper, IReadOnlyList<string> lower, string? unitColumn, bool spread = true)
    {
        if (upper.Count != lower.Count || UnitsAmong(upper, lower, unitColumn) is not { } units) return null;
        var groups = new string[upper.Count];
        var group = "";
        for (var c = 0; c < upper.Count; c++)
        {
            if (lower[c].Length > 0 && !IsName(lower[c])) return null;
            group = upper[c].Length > 0 ? upper[c] : spread ? group : "";
            groups[c] = c == units || lower[c].Length == 0 || lower[c] == group ? "" : group;
            if (c == units || lower[c].Length == 0) group = "";
        }

        // A group above every column of its own is a header above a row of texts; one above all of them is a title.
        string[] above = [.. groups.Where(g => g.Length > 0)];
        if (above.Distinct(StringComparer.Ordinal).Count() is var distinct && (distinct < 2 || distinct == above.Length)) return null;
        var names = upper.Zip(lower, (u, l) => l.Length > 0 ? l : u).ToArray();
        if (names.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count(n => n.Length > 0))
            names = [.. names.Zip(groups, (n, g) => g.Length > 0 ? $"{g} {n}" : n)];
        return new StackedHeader(names, groups);
    }

    private static int? UnitsAmong(IReadOnlyList<string> upper, IReadOnlyList<string> lower, string? stated)
    {
        for (var c = 0; c < upper.Count; c++)
        {
            if (!IsUnits(upper[c]) && !IsUnits(lower[c])) continue;
            return upper[c].Length == 0 || lower[c].Length == 0 || upper[c] == lower[c] ? c : null;
        }

        return stated is null && upper is ["", ..] && lower is ["", ..] ? 0 : null;

        bool IsUnits(string cell) =>
            cell.Length > 0 && (stated is null ? KnownNames.Contains(KnownNames.Units, cell) : KnownNames.Same(cell, stated));
    }

    private static bool IsName(string cell) =>
        HeaderPeriod.Is(cell) || !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}

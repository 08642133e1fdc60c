namespace InnovationPotential.Data;

/// <summary>Tells from the names of units which look like aggregates of others.</summary>
internal static class UnitNames
{
    private static readonly HashSet<string> Names = new(
        [
            "world", "wld", "eu", "european union", "euro area", "emu", "africa", "asia", "europe", "oceania", "americas", "america",
            "north america",
            "south america", "latin america", "caribbean", "oecd", "oecd members", "oed", "g7", "g20", "brics", "asean", "mercosur",
            "total", "all", "average",
            "mean", "median", "sum", "high income", "low income", "middle income", "upper middle income", "lower middle income",
            "low & middle income",
            "arab world", "least developed countries", "developing countries", "developed countries", "small states", "rest of the world",
            "мир", "всего", "итого", "европейский союз",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Starts = ["EU-", "EU ", "EA-", "OECD ", "OECD-", "European Union ", "Euro area", "Sub-Saharan Africa",
        "Middle East", "Latin America ", "East Asia", "South Asia", "Europe & ", "Total "];

    private static readonly string[] Ends =
        [" total", " average", " (total)", "-countries", " федеральный округ", " income", "-income countries"];

    /// <summary>Whether a name looks like that of an aggregate: World, EU27_2020, EA19, Africa, OECD average, Total.</summary>
    /// <param name="name">The name.</param>
    public static bool LooksLikeAggregate(string name)
    {
        var text = name.Trim();
        return Names.Contains(text)
            || (text.Length > 2 && text[..2] is "EU" or "EA" && char.IsAsciiDigit(text[2]))
            || Starts.Any(s => text.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            || Ends.Any(e => text.EndsWith(e, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The warning that units look like aggregates; null where none does.</summary>
    /// <param name="units">The units.</param>
    /// <param name="what">What is done with them, behind "Units that look like aggregates of others are".</param>
    /// <param name="hint">How to mend it.</param>
    public static Diagnostic? Warning(IEnumerable<string> units, string what, string hint)
    {
        string[] found = [.. units.Where(LooksLikeAggregate)];
        return found.Length == 0 ? null : Diagnostic.Warning(
            TableCodes.LooksLikeAggregate, $"Units that look like aggregates of others are {what}: {string.Join(", ", found)}.",
            hint: hint);
    }
}

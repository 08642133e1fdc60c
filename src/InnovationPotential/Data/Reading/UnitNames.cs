using System.Buffers;

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

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Spans = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Starts = ["EU-", "EU ", "EA-", "OECD ", "OECD-", "European Union ", "Euro area", "Sub-Saharan Africa",
        "Middle East", "Latin America ", "East Asia", "South Asia", "Europe & ", "Total "];

    private static readonly string[] Ends =
        [" total", " average", " (total)", "-countries", " федеральный округ", " income", "-income countries"];

    // Most names are told from these by a single letter.
    private static readonly SearchValues<char> FirstLetters = InEitherCase(Starts.Select(s => s[0]));
    private static readonly SearchValues<char> LastLetters = InEitherCase(Ends.Select(e => e[^1]));

    /// <summary>Whether a name looks like that of an aggregate: World, EU27_2020, EA19, Africa, OECD average, Total.</summary>
    /// <param name="name">The name.</param>
    public static bool LooksLikeAggregate(string name)
    {
        // A table may have a million units: nothing is allocated for any of them.
        var text = name.AsSpan().Trim();
        if (Spans.Contains(text) || text is ['E', 'U' or 'A', >= '0' and <= '9', ..]) return true;
        if (text.IsEmpty) return false;
        for (var i = 0; i < Starts.Length && FirstLetters.Contains(text[0]); i++)
        {
            if (text.StartsWith(Starts[i], StringComparison.OrdinalIgnoreCase)) return true;
        }

        for (var i = 0; i < Ends.Length && LastLetters.Contains(text[^1]); i++)
        {
            if (text.EndsWith(Ends[i], StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
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

    private static SearchValues<char> InEitherCase(IEnumerable<char> letters) =>
        SearchValues.Create([.. letters.SelectMany(l => new[] { char.ToUpperInvariant(l), char.ToLowerInvariant(l) })]);
}

using System.Globalization;

namespace InnovationPotential.Robustness;

/// <summary>Letters as statisticians print them: units with a letter in common cannot be told apart.</summary>
internal static class TiedLetters
{
    /// <summary>
    /// The letters of each unit of one period; a unit that can be told from all others has one of its own, one without a rank has none.
    /// </summary>
    /// <param name="result">The study.</param>
    /// <param name="units">The units of the period, by nominal rank.</param>
    public static IReadOnlyDictionary<string, string> Of(UncertaintyResult result, IReadOnlyList<UnitUncertainty> units)
    {
        var letters = units.ToDictionary(u => u.Unit, _ => "", StringComparer.Ordinal);
        var groups = result.TiedGroups.Where(g => units.Count > 0 && g.Period == units[0].Period)
            .ToLookup(g => g.Units[0], g => g.Units, StringComparer.Ordinal);
        var count = 0;
        foreach (var unit in units.Where(u => u.NominalRank is not null))
        {
            foreach (var group in groups[unit.Unit])
            {
                var letter = LetterOf(count++);
                foreach (var member in group) letters[member] += letter;
            }

            if (letters[unit.Unit].Length == 0) letters[unit.Unit] = LetterOf(count++);
        }

        return letters;
    }

    // a … z, then a1 … z1, and so on.
    private static string LetterOf(int group) =>
        (char)('a' + (group % 26)) + (group < 26 ? "" : (group / 26).ToString(CultureInfo.InvariantCulture));
}

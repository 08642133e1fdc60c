using InnovationPotential.Robustness;

namespace InnovationPotential.Charts;

/// <summary>Letters as statisticians print them: units of one group that cannot be told apart share one.</summary>
internal static class TiedLetters
{
    /// <summary>The letters of each unit; empty for a unit of no group.</summary>
    public static IReadOnlyDictionary<string, string> Of(UncertaintyResult result, IReadOnlyList<UnitUncertainty> units)
    {
        var letters = units.ToDictionary(u => u.Unit, _ => "", StringComparer.Ordinal);
        var groups = result.TiedGroups.Where(g => g.Period == (units.Count > 0 ? units[0].Period : null)).ToArray();
        for (var g = 0; g < groups.Length; g++)
        {
            foreach (var unit in groups[g].Units) letters[unit] += LetterOf(g);
        }

        return letters;
    }

    // a … z, then a1 … z1, and so on.
    private static string LetterOf(int group) =>
        (char)('a' + (group % 26)) + (group < 26 ? "" : (group / 26).ToString(System.Globalization.CultureInfo.InvariantCulture));
}

using System.Text.RegularExpressions;

namespace InnovationPotential.Sql;

/// <summary>Names of the library's own for columns; to some engines one that is also a column of the source would hide it.</summary>
internal static class Aliases
{
    /// <summary>What such names begin with, before a number, so that none of them stands in a text.</summary>
    public static string Free(string prefix, IEnumerable<string> texts)
    {
        var all = string.Join('\n', texts);
        while (Regex.IsMatch(all, $"{prefix}[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)) prefix += "_";
        return prefix;
    }
}

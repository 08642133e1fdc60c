using System.Text.RegularExpressions;

namespace InnovationPotential.Serialization;

/// <summary>Says a problem once that stands in many items of a list, such as one member misspelt in each of 200 sets of weights.</summary>
internal static partial class RepeatedProblems
{
    private const int Few = 3;

    /// <summary>
    /// The problems; of more than three that differ in nothing but the number of an item the first, with how many more there are. Nodes of
    /// a model are named one by one.
    /// </summary>
    public static EquatableArray<Diagnostic> Merged(EquatableArray<Diagnostic> found)
    {
        if (found.Count <= Few) return found;
        return found.GroupBy(d => (d.Code, d.Severity, d.Message, d.Hint, Path: d.Location.Node is null ? ListOf(d.Location.Path) : null))
            .SelectMany(g => g.Key.Path is null || g.Count() <= Few ? g.AsEnumerable() : [First([.. g])])
            .ToEquatableArray();
    }

    private static string? ListOf(string? path) => path is null ? null : Item().Replace(path, "[]");

    private static Diagnostic First(Diagnostic[] same) => same[0] with
    {
        Message = same[0].Message + Invariant($" The same stands in {same.Length - 1} more places."),
    };

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace InnovationPotential.Mutation;

/// <summary>A change of the library, as Stryker's log tells of it.</summary>
internal sealed partial record Mutant(int Id, string File, string Original, string Mutated, string Mutator)
{
    private static readonly string[] Conditions = ["ThrowIfNull", "ThrowIfNullOrEmpty", "ConfigureAwait"];

    /// <summary>Whether it stands in a folder or file of the library.</summary>
    public bool IsIn(string folder) => File.Contains($"/src/InnovationPotential/{folder}", StringComparison.Ordinal);

    /// <summary>Whether the configurations leave it out: texts, and what README.md says besides.</summary>
    public bool IsLeftOut => Mutator.Contains("String", StringComparison.Ordinal)
        || (Original.Length < 200 && Conditions.Any(c => Original.Contains(c, StringComparison.Ordinal)))
        || (Original.StartsWith("throw new", StringComparison.Ordinal) && Mutator is "ObjectCreationMutator" or "InitializerMutator");

    /// <summary>The mutants of a log.</summary>
    public static IReadOnlyList<Mutant> Of(string log)
    {
        var text = System.IO.File.ReadAllText(log);
        var file = "";
        var found = new List<Mutant>();
        foreach (Match match in Entry().Matches(text))
        {
            if (match.Groups["file"].Success) file = match.Groups["file"].Value;
            else
            {
                found.Add(new Mutant(int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture), file,
                    match.Groups["original"].Value, match.Groups["mutated"].Value, match.Groups["mutator"].Value));
            }
        }

        return found;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Path.GetFileName(File)} {Id}: {Line(Original)}  →  {Line(Mutated)}";

    private static string Line(string text)
    {
        var line = Blank().Replace(text, " ");
        return line.Length < 110 ? line : line[..110] + "…";
    }

    [GeneratedRegex("""Mutating "(?<file>[^"]+)"|Mutant (?<id>\d+) created "(?<original>.*?)" -> "(?<mutated>.*?)" """
        + """using "Stryker\.Core\.Mutators\.(?<mutator>\w+)" """, RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}

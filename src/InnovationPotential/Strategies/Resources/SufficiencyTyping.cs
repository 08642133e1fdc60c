namespace InnovationPotential.Strategies;

/// <summary>A table that makes a type of potential of which components suffice; the first rule that matches counts.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Rules">The rules, in order.</param>
public sealed record SufficiencyTyping(string Name, string Source, EquatableArray<SufficiencyRule> Rules)
{
    private const int MostUnknown = 16;

    /// <summary>
    /// The financial sufficiency of stocks by own sources, by own and long-term ones, and by own, long-term and short-term ones:
    /// (1,1,1) high, (0,1,1) medium, (0,0,1) low, (0,0,0) zero.
    /// </summary>
    /// <remarks>Not verified against the book's text; the rules are widely reproduced. Replace them where your edition differs.</remarks>
    public static SufficiencyTyping Trifilova { get; } = new(
        "Trifilova",
        "Trifilova A. A., Evaluation of the effectiveness of an enterprise's innovative development, 2005 (as widely reproduced; not "
            + "verified against the book)",
        [new("111", "high"), new("011", "medium"), new("001", "low"), new("000", "zero")]);

    /// <summary>
    /// The codes of the components, in the order of the patterns; empty for the node's children of weight above 0 in the model's order.
    /// </summary>
    public EquatableArray<string> Components { get; init; }

    /// <summary>The type where no rule matches; <c>untyped</c> by default.</summary>
    public string Otherwise { get; init; } = "untyped";

    /// <summary>The number of components the rules speak of; null when they disagree or there is none.</summary>
    public int? Length => Rules.Select(r => r.Pattern.Length).Distinct().ToArray() is [var length] ? length : null;

    /// <summary>The type of a vector of sufficiencies.</summary>
    /// <param name="sufficient">Whether each component suffices (<c>k ≥ 1</c>).</param>
    public string TypeOf(ReadOnlySpan<bool> sufficient)
    {
        foreach (var rule in Rules.AsSpan())
        {
            if (rule.Matches(sufficient)) return rule.Type;
        }

        return Otherwise;
    }

    /// <summary>
    /// The types that are possible when some components are unknown, in the order of the rules, <see cref="Otherwise"/> last.
    /// </summary>
    /// <param name="sufficient">Whether each component suffices; null where unknown.</param>
    /// <exception cref="ArgumentException">More than 16 components are unknown.</exception>
    public EquatableArray<string> PossibleTypes(ReadOnlySpan<bool?> sufficient)
    {
        var vector = new bool[sufficient.Length];
        var unknown = new List<int>();
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = sufficient[i] ?? false;
            if (sufficient[i] is null) unknown.Add(i);
        }

        if (unknown.Count > MostUnknown)
            throw new ArgumentException($"At most {MostUnknown} components may be unknown.", nameof(sufficient));
        var possible = new HashSet<string>(StringComparer.Ordinal);
        for (var fill = 0; fill < 1 << unknown.Count; fill++)
        {
            for (var u = 0; u < unknown.Count; u++) vector[unknown[u]] = (fill >> u & 1) == 1;
            possible.Add(TypeOf(vector));
        }

        return Rules.Select(r => r.Type).Append(Otherwise).Distinct(StringComparer.Ordinal).Where(possible.Contains).ToEquatableArray();
    }
}

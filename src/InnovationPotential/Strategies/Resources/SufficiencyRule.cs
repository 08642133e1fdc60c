namespace InnovationPotential.Strategies;

/// <summary>A type of potential and the sufficiencies it goes with.</summary>
/// <param name="Pattern">A character for each component in order: <c>1</c> sufficient, <c>0</c> not, <c>*</c> either.</param>
/// <param name="Type">The type's name.</param>
public sealed record SufficiencyRule(string Pattern, string Type)
{
    /// <summary>Whether sufficiencies match the pattern; never when there are more or fewer of them.</summary>
    /// <param name="sufficient">Whether each component suffices.</param>
    public bool Matches(ReadOnlySpan<bool> sufficient)
    {
        if (sufficient.Length != Pattern.Length) return false;
        for (var i = 0; i < sufficient.Length; i++)
        {
            if (Pattern[i] != '*' && Pattern[i] != (sufficient[i] ? '1' : '0')) return false;
        }

        return true;
    }
}

namespace InnovationPotential.Models;

/// <summary>Tells from the names of indicators of which less is likely to be better.</summary>
internal static class IndicatorNames
{
    private static readonly string[] Parts =
    [
        "unemploy", "mortal", "death", "morbid", "disease", "emission", "co2", "ghg", "pollut", "poverty", "inequal", "gini", "debt",
        "deficit", "crime", "homicid", "corruption", "waste", "accident", "injur", "failure", "dropout", "drop-out", "illitera",
        "undernourish", "stunting", "deprivation", "vulnerab", "inflation", "barrier", "congestion", "neet", "days to", "time to",
        "cost of", "energy intensity", "losses", "безработ", "смертн", "выброс", "загрязн", "бедност", "преступн", "долг", "инфляц",
        "износ", "desempleo", "desemprego", "mortalidad", "pobreza", "chômage", "mortalité", "arbeitslos", "armut",
    ];

    /// <summary>Whether a name speaks of what is bad: mortality, emissions, unemployment, debt.</summary>
    /// <param name="name">The name.</param>
    public static bool LowerIsBetter(string name) => Array.Exists(Parts, p => name.Contains(p, StringComparison.OrdinalIgnoreCase));
}

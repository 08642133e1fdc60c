namespace InnovationPotential.Robustness;

/// <summary>Whom a unit is better than in everything, and who is better than it.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rank">Its rank, whatever it is made of.</param>
public sealed record UnitDominance(string Unit, double Rank)
{
    /// <summary>The units it certainly dominates, the best first.</summary>
    public EquatableArray<string> Dominated { get; init; } = [];

    /// <summary>The units that certainly dominate it, the best first.</summary>
    public EquatableArray<string> Dominators { get; init; } = [];

    /// <summary>The units that may dominate it, depending on missing observations; certain ones are not among them.</summary>
    public EquatableArray<string> PossibleDominators { get; init; } = [];

    /// <summary>Whether it is on the front: no unit certainly dominates it.</summary>
    public bool IsUndominated => Dominators.IsEmpty;
}

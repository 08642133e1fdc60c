namespace InnovationPotential.Robustness;

/// <summary>Whom a unit is better than in everything, and who is better than it.</summary>
public sealed record UnitDominance
{
    internal UnitDominance(string unit, double rank) => (Unit, Rank) = (unit, rank);

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Its rank, whatever it is made of.</summary>
    public double Rank { get; }

    /// <summary>The units it certainly dominates, the best first.</summary>
    public EquatableArray<string> Dominated { get; internal init; } = [];

    /// <summary>The units that certainly dominate it, the best first.</summary>
    public EquatableArray<string> Dominators { get; internal init; } = [];

    /// <summary>The units that may dominate it, depending on missing observations; certain ones are not among them.</summary>
    public EquatableArray<string> PossibleDominators { get; internal init; } = [];

    /// <summary>Whether it is on the front: no unit certainly dominates it.</summary>
    public bool IsUndominated => Dominators.IsEmpty;
}

namespace InnovationPotential.Robustness;

/// <summary>What leaving one unit out does to the order of the others.</summary>
public sealed record UnitRemovalEffect
{
    internal UnitRemovalEffect(string unit) => Unit = unit;

    /// <summary>The unit that is left out.</summary>
    public string Unit { get; }

    /// <summary>The pairs of other units that are ranked with it and without it, over all periods.</summary>
    public long Pairs { get; internal init; }

    /// <summary>How many of them stand in the opposite order without it.</summary>
    public long Reversed { get; internal init; }

    /// <summary>How many of them tie with it or without it only.</summary>
    public long TiesChanged { get; internal init; }

    /// <summary>The unit of the highest pair that turns which stood before; null where none turns.</summary>
    public string? Before { get; internal init; }

    /// <summary>The other unit of that pair, which stands before without it; null where none turns.</summary>
    public string? After { get; internal init; }

    /// <summary>The period of that pair; null in a cross-section and where none turns.</summary>
    public Period? Period { get; internal init; }

    /// <summary>Why it could not be left out; null where it could.</summary>
    public string? Failure { get; internal init; }
}

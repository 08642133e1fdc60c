namespace InnovationPotential.Robustness;

/// <summary>The sums of ranks and of their squares, for means that bins are too coarse for.</summary>
internal sealed class RankSums(int units)
{
    /// <summary>Σ rank of each unit.</summary>
    public Int128[] First { get; } = new Int128[units];

    /// <summary>Σ rank² of each unit.</summary>
    public Int128[] Second { get; } = new Int128[units];

    /// <summary>Counts a rank.</summary>
    public void Add(int unit, int rank)
    {
        First[unit] += rank;
        Second[unit] += (long)rank * rank;
    }

    /// <summary>Adds other sums.</summary>
    public void Merge(RankSums other)
    {
        Accumulation.Add(First, other.First);
        Accumulation.Add(Second, other.Second);
    }

    /// <summary>Reads or writes the sums.</summary>
    public void Exchange(CountExchange exchange)
    {
        exchange.Wide(First);
        exchange.Wide(Second);
    }
}

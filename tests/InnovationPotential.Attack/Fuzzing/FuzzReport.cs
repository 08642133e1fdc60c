namespace InnovationPotential.Attack;

/// <summary>What a run over one reader gave.</summary>
internal sealed record FuzzReport(string Reader, long Executions, long Accepted, TimeSpan Elapsed, IReadOnlyList<Finding> Findings)
{
    /// <summary>The greatest time that one execution took, and its number.</summary>
    public (TimeSpan Time, long Number) Slowest { get; init; }

    /// <summary>The time it took to make the inputs.</summary>
    public TimeSpan Drawing { get; init; }

    /// <summary>The greatest memory that one execution allocated, and its number.</summary>
    public (long Bytes, long Number) Largest { get; init; }
}

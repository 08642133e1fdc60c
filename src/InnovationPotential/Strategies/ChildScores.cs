namespace InnovationPotential.Strategies;

/// <summary>The scores of a node's children for some rows.</summary>
public readonly ref struct ChildScores
{
    /// <summary>The scores: a column for each child, NaN where missing or undefined.</summary>
    public required ColumnBlock Values { get; init; }

    /// <summary>
    /// The coverage of each child, from 0 to 1, NaN where the child does not concern the unit; no columns when all of them are 1.
    /// </summary>
    public ColumnBlock Coverages { get; init; }

    internal CancellationToken Cancellation { get; init; }

    /// <summary>The number of rows.</summary>
    public int Rows => Values.Rows;
}

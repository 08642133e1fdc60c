namespace InnovationPotential.Assessments;

/// <summary>Some consecutive rows of one period, with the observations of every leaf of a plan.</summary>
internal readonly ref struct RowBlock
{
    /// <summary>The columns by node index; null for dimensions.</summary>
    public required ReadOnlySpan<IndicatorColumn?> Columns { get; init; }

    /// <summary>The units of the rows.</summary>
    public required ReadOnlySpan<string> Units { get; init; }

    /// <summary>The first row's position in the columns.</summary>
    public required int First { get; init; }

    /// <summary>The position in the columns that is the first of the results; 0 where results have as many rows as columns.</summary>
    public int ResultsFrom { get; init; }

    /// <summary>The first row's position in the results.</summary>
    public int Target => First - ResultsFrom;

    public int Count => Units.Length;
}

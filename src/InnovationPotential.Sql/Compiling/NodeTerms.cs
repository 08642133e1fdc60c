namespace InnovationPotential.Sql;

/// <summary>A node's columns.</summary>
/// <param name="Score">Its score, NULL where there is none.</param>
/// <param name="Worst">Its score were all that is missing at its worst.</param>
/// <param name="Best">Its score were all that is missing at its best.</param>
/// <param name="Coverage">The share of the weight below that is known; NULL where nothing below concerns the row.</param>
internal sealed record NodeTerms(Term Score, Term Worst, Term Best, Term Coverage)
{
    /// <summary>A node that concerns no row.</summary>
    public static NodeTerms Nowhere { get; } = new(Term.Null, Term.Null, Term.Null, Term.Null);

    /// <summary>How many indicators below concern the row, and how many of them have a value; null where nobody asks.</summary>
    public (Term Concerned, Term Valued)? Indicators { get; init; }

    /// <summary>Of an indicator its score, NULL where it is missing, and the scores it then has at its worst and at its best.</summary>
    public (Term Score, double Worst, double Best)? Filled { get; init; }

    /// <summary>The share of the weight below that is imputed, which the coverage holds; null where none can be.</summary>
    public Term? Imputed { get; init; }

    /// <summary>Whether the node concerns no row.</summary>
    public bool IsNowhere => Coverage.IsNull;
}

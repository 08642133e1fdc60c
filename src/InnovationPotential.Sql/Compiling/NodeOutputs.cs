namespace InnovationPotential.Sql;

/// <summary>A node's columns as a result shows them: finite numbers, bounds that contain the score.</summary>
internal sealed record NodeOutputs(Term Score, Term Low, Term High, Term Coverage)
{
    /// <summary>The outputs of a node.</summary>
    public static NodeOutputs Of(Chain chain, NodeTerms terms)
    {
        if (terms.IsNowhere)
            return new NodeOutputs(Term.NoNumber(chain), Term.NoNumber(chain), Term.NoNumber(chain), Term.NoNumber(chain));
        var lowest = chain.Column($"CASE WHEN {terms.Score} < {terms.Worst} THEN {terms.Score} ELSE {terms.Worst} END");
        var highest = chain.Column($"CASE WHEN {terms.Score} > {terms.Best} THEN {terms.Score} ELSE {terms.Best} END");
        // What is imputed is not observed.
        var coverage = terms.Imputed is { } imputed ? chain.Column($"{terms.Coverage} - {imputed}") : terms.Coverage;
        return new NodeOutputs(Finite(chain, terms.Score), Finite(chain, lowest), Finite(chain, highest), coverage)
        {
            Lowest = lowest,
            Highest = highest,
        };
    }

    /// <summary>The lower bound, infinite where there is no end.</summary>
    public Term Lowest { get; private init; } = Low;

    /// <summary>The upper bound, infinite where there is no end.</summary>
    public Term Highest { get; private init; } = High;

    private static Term Finite(Chain chain, Term value)
    {
        if (value.IsNull) return Term.NoNumber(chain);
        var column = chain.Column($"{value}");
        return chain.Column($"CASE WHEN {chain.IsFinite(column)} THEN {column} END");
    }
}

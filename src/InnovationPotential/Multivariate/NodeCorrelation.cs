namespace InnovationPotential.Multivariate;

/// <summary>How two nodes of a model go together.</summary>
/// <remarks>
/// Over the complete pairs. With fewer than three of them, or where one of the two is constant over them, all coefficients are undefined.
/// Equal values are tied: Spearman's ρ takes average ranks, Kendall's τ is τ-b.
/// </remarks>
public sealed record NodeCorrelation
{
    internal const int FewestPairs = 3;

    internal NodeCorrelation(CorrelationRelation relation, AnalyzedNode first, AnalyzedNode second)
    {
        var (x, y) = Missing.RemovePairs(first.Values, second.Values);
        (Relation, First, Second, Count) = (relation, first.Code, second.Code, x.Length);
        if (Count < FewestPairs) return;
        Pearson = new CorrelationValue(CorrelationTest.Pearson(x, y));
        Spearman = new CorrelationValue(CorrelationTest.Spearman(x, y));
        Kendall = new CorrelationValue(CorrelationTest.Kendall(x, y));
    }

    /// <summary>How they stand to each other in the tree.</summary>
    public CorrelationRelation Relation { get; }

    /// <summary>The code of a node.</summary>
    public string First { get; }

    /// <summary>The code of another; of the dimension or root, where the relation names one.</summary>
    public string Second { get; }

    /// <summary>The number of rows in which both have a value.</summary>
    public int Count { get; }

    /// <summary>Pearson's r: how far they go together in a straight line.</summary>
    public CorrelationValue Pearson { get; } = CorrelationValue.Undefined;

    /// <summary>Spearman's ρ: how far their ranks do.</summary>
    public CorrelationValue Spearman { get; } = CorrelationValue.Undefined;

    /// <summary>Kendall's τ-b: how many more pairs of units they order alike than not.</summary>
    public CorrelationValue Kendall { get; } = CorrelationValue.Undefined;

    /// <summary>What is conspicuous, by Pearson's r.</summary>
    public CorrelationFlag Flag { get; internal init; }

    /// <summary>The correlation by a method.</summary>
    /// <param name="method">Which correlation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The method is not a member of its enumeration.</exception>
    public CorrelationValue Of(CorrelationMethod method) => method switch
    {
        CorrelationMethod.Pearson => Pearson,
        CorrelationMethod.Spearman => Spearman,
        CorrelationMethod.Kendall => Kendall,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    /// <summary>The correlation of two nodes by one method, over so many pairs, whatever their places in the tree.</summary>
    internal static (int Count, CorrelationValue Value) Between(AnalyzedNode first, AnalyzedNode second, CorrelationMethod method)
    {
        var (x, y) = Missing.RemovePairs(first.Values, second.Values);
        return (x.Length, x.Length < FewestPairs ? CorrelationValue.Undefined : new CorrelationValue(CorrelationTest.Of(x, y, method)));
    }
}

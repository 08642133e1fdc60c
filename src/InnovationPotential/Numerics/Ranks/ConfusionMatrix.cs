namespace InnovationPotential.Numerics;

/// <summary>How two raters placed the same items in the same categories: a count for each pair of categories.</summary>
/// <param name="Categories">The number of categories.</param>
/// <param name="Counts">The counts, first rater by second, row by row.</param>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record ConfusionMatrix(int Categories, EquatableArray<long> Counts)
{
    /// <summary>The number of items both raters placed.</summary>
    public long Total { get; } = Counts.Sum();

    /// <summary>How often the first rater chose one category and the second the other.</summary>
    /// <param name="first">The first rater's category, counted from 0.</param>
    /// <param name="second">The second rater's category, counted from 0.</param>
    public long this[int first, int second] => Counts[(first * Categories) + second];

    /// <summary>The share of items both raters placed alike; NaN without items.</summary>
    public double Agreement => (double)Enumerable.Range(0, Categories).Sum(i => this[i, i]) / Total;

    /// <summary>Counts the placements of two raters.</summary>
    /// <param name="first">The first rater's category of each item, counted from 0; negative where missing.</param>
    /// <param name="second">The second rater's, as many. An item that either left out is skipped.</param>
    /// <param name="categories">The number of categories; for ordered ones in their order.</param>
    public static ConfusionMatrix Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int categories)
    {
        var counts = new long[categories * categories];
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] >= 0 && second[i] >= 0) counts[(first[i] * categories) + second[i]]++;
        }

        return new(categories, [.. counts]);
    }
}

namespace InnovationPotential.Numerics;

/// <summary>How two raters placed the same items in the same categories: a count for each pair of categories.</summary>
/// <remarks>Value-equal, immutable.</remarks>
internal sealed record ConfusionMatrix
{
    private readonly EquatableArray<long> _counts;

    private ConfusionMatrix(int categories, EquatableArray<long> counts)
    {
        Categories = categories;
        _counts = counts;
        foreach (var count in counts.AsSpan()) Total += count;
    }

    /// <summary>The number of categories.</summary>
    public int Categories { get; }

    /// <summary>The number of items both raters placed.</summary>
    public long Total { get; }

    /// <summary>How often the first rater chose one category and the second the other.</summary>
    /// <param name="first">The first rater's category, counted from 0.</param>
    /// <param name="second">The second rater's category, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such category.</exception>
    public long this[int first, int second]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(first);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first, Categories);
            ArgumentOutOfRangeException.ThrowIfNegative(second);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second, Categories);
            return _counts[(first * Categories) + second];
        }
    }

    /// <summary>The share of items both raters placed alike; NaN without items.</summary>
    public double Agreement
    {
        get
        {
            double alike = 0;
            for (var i = 0; i < Categories; i++) alike += this[i, i];
            return alike / Total;
        }
    }

    /// <summary>Counts the placements of two raters.</summary>
    /// <param name="first">The first rater's category of each item, counted from 0; negative where missing.</param>
    /// <param name="second">The second rater's, as many. An item that either left out is skipped.</param>
    /// <param name="categories">The number of categories; for ordered ones in their order.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no category, or an item is in none of them.</exception>
    public static ConfusionMatrix Of(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int categories)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(categories);
        if (first.Length != second.Length)
            throw new ArgumentException($"The raters placed {first.Length} and {second.Length} items.", nameof(second));
        var counts = new long[categories * categories];
        for (var i = 0; i < first.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(first[i], categories, nameof(first));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(second[i], categories, nameof(second));
            if (first[i] >= 0 && second[i] >= 0) counts[(first[i] * categories) + second[i]]++;
        }
        return new ConfusionMatrix(categories, [.. counts]);
    }

    /// <summary>Takes counts as they are.</summary>
    /// <param name="counts">A square matrix, first rater by second.</param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there is no category.</exception>
    public static ConfusionMatrix Of(long[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.GetLength(0) != counts.GetLength(1))
            throw new ArgumentException("Both raters have the same categories.", nameof(counts));
        ArgumentOutOfRangeException.ThrowIfZero(counts.Length, nameof(counts));
        foreach (var count in counts) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        return new ConfusionMatrix(counts.GetLength(0), counts.Cast<long>().ToEquatableArray());
    }

    /// <summary>One line a category of the first rater, the counts separated by spaces.</summary>
    public override string ToString() =>
        string.Join(Environment.NewLine, Enumerable.Range(0, Categories).Select(i =>
            string.Join(' ', Enumerable.Range(0, Categories).Select(j => this[i, j]))));
}

namespace InnovationPotential.Weightings;

/// <summary>How many times more important one node is than another, for every pair of some nodes, as one expert sees it.</summary>
/// <param name="Codes">The nodes' codes.</param>
/// <param name="Upper">
/// The judgments above the diagonal, row by row: of the first node over the second, the third, …, then of the second over the third, and so
/// on. Above 0, usually 1 to 9 or their reciprocals; the rest follows, since the opposite judgment is the reciprocal.
/// </param>
public sealed record PairwiseJudgments(EquatableArray<string> Codes, EquatableArray<double> Upper)
{
    /// <summary>The expert's name; null when it does not matter.</summary>
    public string? Expert { get; init; }

    /// <summary>The codes, each once.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public EquatableArray<string> Codes { get; init; } =
        Codes.Distinct(StringComparer.Ordinal).Count() == Codes.Count
            ? Codes : throw new ArgumentException("A code stands twice.", nameof(Codes));

    /// <summary>The judgments above the diagonal, row by row.</summary>
    /// <exception cref="ArgumentException">There is not one a pair, or one is not positive and finite.</exception>
    public EquatableArray<double> Upper { get; init; } = RequireUpper(Upper, Codes.Count);

    /// <summary>The judgments of a full matrix.</summary>
    /// <param name="codes">The nodes' codes.</param>
    /// <param name="matrix">a_ij, how many times more important i is than j; a_ji = 1/a_ij within 10⁻⁶.</param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentException">The matrix does not fit the codes, is not positive and finite, or not reciprocal.</exception>
    public static PairwiseJudgments Of(ReadOnlySpan<string> codes, double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var count = codes.Length;
        if (matrix.GetLength(0) != count || matrix.GetLength(1) != count)
            throw new ArgumentException("The matrix needs a row and a column a code.", nameof(matrix));
        var upper = new List<double>();
        for (var i = 0; i < count; i++)
        {
            for (var j = i; j < count; j++)
            {
                if (!(Math.Abs((matrix[i, j] * matrix[j, i]) - 1) <= 1e-6))
                    throw new ArgumentException($"The judgments of '{codes[i]}' and '{codes[j]}' are not reciprocal.", nameof(matrix));
                if (j > i) upper.Add(matrix[i, j]);
            }
        }

        return new PairwiseJudgments(EquatableArray.Create(codes), [.. upper]);
    }

    /// <summary>The full matrix of some of the nodes.</summary>
    /// <param name="places">The nodes, by their place among the codes.</param>
    internal double[,] MatrixOf(ReadOnlySpan<int> places)
    {
        var matrix = new double[places.Length, places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++) matrix[i, j] = Judgment(places[i], places[j]);
        }

        return matrix;
    }

    private double Judgment(int i, int j) =>
        i == j ? 1 : i > j ? 1 / Judgment(j, i) : Upper[(i * Codes.Count) - (i * (i + 1) / 2) + j - i - 1];

    private static EquatableArray<double> RequireUpper(EquatableArray<double> upper, int count)
    {
        if (upper.Count != count * (count - 1) / 2) throw new ArgumentException("There must be one judgment a pair.", nameof(upper));
        return upper.Any(a => !(a > 0 && double.IsFinite(a)))
            ? throw new ArgumentException("A judgment must be above 0 and finite.", nameof(upper)) : upper;
    }
}

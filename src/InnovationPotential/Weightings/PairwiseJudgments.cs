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

    // A reciprocal rounded to three digits is off by half a percent at most.
    private const double RoundedReciprocal = 0.005;
    private const double ExactReciprocal = 1e-6;

    /// <summary>
    /// Whether the judgments are of a matrix whose reciprocals were rounded; it changes no weight, and judgments that differ in it alone
    /// are equal.
    /// </summary>
    internal bool WereRounded { get; private init; }

    /// <summary>The codes, each once.</summary>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public EquatableArray<string> Codes { get; } =
        Codes.Distinct(StringComparer.Ordinal).Count() == Codes.Count
            ? Codes : throw new ArgumentException("A code stands twice.", nameof(Codes));

    /// <summary>The judgments above the diagonal, row by row.</summary>
    /// <exception cref="ArgumentException">There is not one a pair, or one is not positive and finite.</exception>
    public EquatableArray<double> Upper { get; } = RequireUpper(Upper, Codes.Count);

    /// <summary>The judgments of a full matrix.</summary>
    /// <param name="codes">The nodes' codes.</param>
    /// <param name="matrix">
    /// a_ij, how many times more important i is than j; a_ji = 1/a_ij, which may be rounded to three digits or more (0.333 or 0.3333
    /// beside 3): the judgments above
    /// the diagonal are used, and weighting says so.
    /// </param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentException">The matrix does not fit the codes, is not positive and finite, or contradicts
    /// itself.</exception>
    public static PairwiseJudgments Of(ReadOnlySpan<string> codes, double[,] matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var count = codes.Length;
        if (matrix.GetLength(0) != count || matrix.GetLength(1) != count)
            throw new ArgumentException("The matrix needs a row and a column a code.", nameof(matrix));
        var upper = new List<double>();
        var wereRounded = false;
        for (var i = 0; i < count; i++)
        {
            for (var j = i; j < count; j++)
            {
                var gap = Math.Abs((matrix[i, j] * matrix[j, i]) - 1);
                if (!(gap <= (j > i ? RoundedReciprocal : ExactReciprocal))) throw new ArgumentException(Contradiction(codes, matrix, i,
                    j), nameof(matrix));
                wereRounded |= gap > ExactReciprocal;
                if (j > i) upper.Add(matrix[i, j]);
            }
        }

        return new PairwiseJudgments(EquatableArray.Create(codes), [.. upper]) { WereRounded = wereRounded };
    }

    /// <summary>Whether another expert of the same name judges the same nodes the same.</summary>
    /// <param name="other">The other judgments.</param>
    public bool Equals(PairwiseJudgments? other) => other is not null && Expert == other.Expert && Codes == other.Codes
        && Upper == other.Upper;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Expert, Codes, Upper);

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

    private static string Contradiction(ReadOnlySpan<string> codes, double[,] matrix, int i, int j)
    {
        var (upper, lower) = (matrix[i, j], matrix[j, i]);
        if (i == j) return FormattableString.Invariant($"The judgment of '{codes[i]}' over itself is {upper}; write 1 on the diagonal.");
        var gap = $"The judgments of '{codes[i]}' and '{codes[j]}' are not reciprocal: "
            + FormattableString.Invariant($"{upper} above the diagonal and {lower} below it.");
        var way = FormattableString.Invariant($" Write 1/{upper} below, to three digits or more ({1 / upper:0.####}),");
        return gap + way + " or give the judgments above the diagonal alone: new PairwiseJudgments(codes, upper).";
    }

    private static EquatableArray<double> RequireUpper(EquatableArray<double> upper, int count)
    {
        if (upper.Count != count * (count - 1) / 2) throw new ArgumentException("There must be one judgment a pair.", nameof(upper));
        return upper.Any(a => !(a > 0 && double.IsFinite(a) && double.IsFinite(1 / a)))
            ? throw new ArgumentException("A judgment must be above 0 and finite, and so must its reciprocal.", nameof(upper))
            : upper;
    }
}

namespace InnovationPotential.Numerics;

/// <summary>The rankings that agree best with the comparisons of pairs: Condorcet–Kemeny–Young–Levenglick.</summary>
/// <remarks>
/// <para>A ranking's agreement is <c>Σ o_ik</c> over the pairs in which i stands before k; the rankings of the highest agreement are the
/// result.</para>
/// <para>A group of units each of which beats each unit after the group stands before them in all of these rankings, so the units are cut
/// into such groups first. Within a group the search is <b>exact up to <see cref="ExactUnits"/> units</b> (dynamic programming over
/// subsets, all tied optima found). In a larger group it is a <b>heuristic</b>: from the Borda order, the unit that gains most by moving to
/// another place is moved until none gains (in a group of more than 256 each unit in turn); <see cref="IsExact"/> is false then,
/// and one ranking stands for the group. Agreements that
/// differ by less than 1e-10 are tied.</para>
/// <para>Deterministic. Source: OECD/JRC Handbook 2008, equations 32–33; Young and Levenglick 1978; Truchon 1998 (the groups).</para>
/// </remarks>
public sealed class KemenyRankings
{
    /// <summary>The number of units in a group up to which the search is exact.</summary>
    public const int ExactUnits = 12;

    /// <summary>The number of tied rankings that are listed at most; all of them are counted.</summary>
    public const int ListedRankings = 1000;

    private KemenyRankings(double agreement, double count, bool isExact, EquatableArray<EquatableArray<int>> rankings,
        EquatableArray<double> unitsBelow)
    {
        Agreement = agreement;
        Count = count;
        IsExact = isExact;
        Rankings = rankings;
        UnitsBelow = unitsBelow;
    }

    /// <summary>The agreement of each of the rankings with the comparisons.</summary>
    public double Agreement { get; }

    /// <summary>How many rankings have this agreement; where <see cref="IsExact"/> is false, how many were found.</summary>
    public double Count { get; }

    /// <summary>Whether no ranking agrees better and <see cref="Count"/> counts all that agree as well.</summary>
    public bool IsExact { get; }

    /// <summary>
    /// The rankings, each the units' positions from the best to the worst; the first <see cref="ListedRankings"/> of them by position.
    /// </summary>
    public EquatableArray<EquatableArray<int>> Rankings { get; }

    /// <summary>
    /// For each unit the number of units ranked below it, the mean over all tied rankings; equal for units that nothing tells apart.
    /// </summary>
    public EquatableArray<double> UnitsBelow { get; }

    /// <summary>The best rankings by a matrix of comparisons.</summary>
    /// <param name="matrix">The comparisons of pairs.</param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    public static KemenyRankings Of(OutrankingMatrix matrix) => Of(matrix, CancellationToken.None);

    internal static KemenyRankings Of(OutrankingMatrix matrix, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var count = 1.0;
        var isExact = true;
        var below = new double[matrix.Count];
        List<int[]> rankings = [[]];
        var after = matrix.Count;
        foreach (var group in CondorcetGroups.Of(matrix))
        {
            after -= group.Length;
            var optimum = group.Length <= ExactUnits ? KemenyExact.Solve(matrix, group) : KemenySearch.Solve(matrix, group, cancellation);
            isExact &= group.Length <= ExactUnits;
            count *= optimum.Count;
            for (var i = 0; i < group.Length; i++) below[group[i]] = after + optimum.UnitsBelow[i];
            rankings = [.. rankings.SelectMany(head => optimum.Rankings.Select(tail => (int[])[.. head, .. tail])).Take(ListedRankings)];
        }

        return new(
            AgreementOf(matrix, rankings[0]), count, isExact,
            rankings.Select(r => EquatableArray.Create<int>(r)).ToEquatableArray(), EquatableArray.Create<double>(below));
    }

    /// <summary>The agreement of a ranking with the comparisons: <c>Σ o_ik</c> over the pairs in which i stands before k.</summary>
    /// <param name="matrix">The comparisons of pairs.</param>
    /// <param name="ranking">Units' positions from the best to the worst.</param>
    /// <exception cref="ArgumentNullException">The matrix is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
    public static double AgreementOf(OutrankingMatrix matrix, ReadOnlySpan<int> ranking)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var agreement = 0.0;
        for (var i = 0; i < ranking.Length; i++)
        {
            for (var k = i + 1; k < ranking.Length; k++) agreement += matrix[ranking[i], ranking[k]];
        }

        return agreement;
    }
}

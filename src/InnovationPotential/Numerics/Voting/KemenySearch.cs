namespace InnovationPotential.Numerics;

/// <summary>A good ranking of a large group: from the Borda order, moves of one unit to another place while one gains.</summary>
internal static class KemenySearch
{
    private const double Tolerance = 1e-10;

    // Beyond, looking at all pairs for every single move takes minutes.
    private const int MostSingleMoves = 256;
    private const int MostSearches = 100_000;

    internal static KemenyOptimum Solve(OutrankingMatrix matrix, int[] group, CancellationToken cancellation = default)
    {
        var ranking = Start(matrix, group);
        Func<OutrankingMatrix, int[], CancellationToken, bool> tryMove = group.Length <= MostSingleMoves ? TryMove : TryMoveEach;
        for (var searches = 0; searches < MostSearches && tryMove(matrix, ranking, cancellation); searches++)
        {
        }

        var below = new double[group.Length];
        for (var place = 0; place < ranking.Length; place++) below[Array.BinarySearch(group, ranking[place])] = ranking.Length - 1 - place;
        ShareAmongTwins(matrix, group, below);
        return new(1, [ranking], below);
    }

    /// <summary>
    /// The Borda order; units it ties stand by their comparisons sorted, then by those with units that are told apart already, so that the
    /// order of the rows decides between units only that nothing tells apart.
    /// </summary>
    private static int[] Start(OutrankingMatrix matrix, int[] group)
    {
        var totals = new Dictionary<int, (double Total, double[] Profile)>();
        foreach (var unit in group)
        {
            var profile = matrix.Row(unit).ToArray();
            Array.Sort(profile);
            totals[unit] = (profile.Sum(), profile);
        }

        int[] order = [.. group];
        var classes = Classes(order, (left, right) =>
        {
            var (one, other) = (totals[left], totals[right]);
            if (Math.Abs(one.Total - other.Total) > Tolerance) return other.Total.CompareTo(one.Total);
            return other.Profile.AsSpan().SequenceCompareTo(one.Profile);
        });
        for (var before = 0; before < classes.Values.Max() && classes.Values.Max() < order.Length - 1;)
        {
            before = classes.Values.Max();
            var known = classes;
            var rows = order.ToDictionary(u => u, u => order.Select(k => (known[k], Share: matrix.Row(u)[k])).Order().ToArray());
            classes = Classes(order, (left, right) => known[left] != known[right] ? known[left].CompareTo(known[right])
                : rows[right].AsSpan().SequenceCompareTo(rows[left]));
        }

        return order;
    }

    // Sorts units and numbers the groups of equal ones.
    private static Dictionary<int, int> Classes(int[] order, Comparison<int> compare)
    {
        Array.Sort(order, (left, right) => compare(left, right) is var c && c != 0 ? c : left.CompareTo(right));
        var classes = new Dictionary<int, int> { [order[0]] = 0 };
        for (var i = 1; i < order.Length; i++)
            classes[order[i]] = classes[order[i - 1]] + (compare(order[i - 1], order[i]) == 0 ? 0 : 1);
        return classes;
    }

    // The one move that gains most, of any unit.
    private static bool TryMove(OutrankingMatrix matrix, int[] ranking, CancellationToken cancellation)
    {
        var (best, from, to) = (Tolerance, -1, -1);
        cancellation.ThrowIfCancellationRequested();
        for (var place = 0; place < ranking.Length; place++)
        {
            var (gain, target) = BestTarget(matrix, ranking, place);
            if (gain > best) (best, from, to) = (gain, place, target);
        }

        if (from < 0) return false;
        Move(ranking, from, to);
        return true;
    }

    // Of each unit in turn the move that gains most: one search through all pairs makes many moves.
    private static bool TryMoveEach(OutrankingMatrix matrix, int[] ranking, CancellationToken cancellation)
    {
        var hasMoved = false;
        foreach (var unit in ranking.ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            var place = Array.IndexOf(ranking, unit);
            var (gain, target) = BestTarget(matrix, ranking, place);
            if (!(gain > Tolerance)) continue;
            Move(ranking, place, target);
            hasMoved = true;
        }

        return hasMoved;
    }

    private static (double Gain, int Target) BestTarget(OutrankingMatrix matrix, int[] ranking, int place)
    {
        var (best, to) = (Tolerance, -1);
        var shares = matrix.Row(ranking[place]);
        var gain = 0.0;
        for (var target = place - 1; target >= 0; target--)
        {
            gain += (2 * shares[ranking[target]]) - 1;
            if (gain > best) (best, to) = (gain, target);
        }

        gain = 0;
        for (var target = place + 1; target < ranking.Length; target++)
        {
            gain += 1 - (2 * shares[ranking[target]]);
            if (gain > best) (best, to) = (gain, target);
        }

        return (best, to);
    }

    private static void Move(int[] ranking, int from, int to)
    {
        var moved = ranking[from];
        if (to < from) Array.Copy(ranking, to, ranking, to + 1, from - to);
        else Array.Copy(ranking, from + 1, ranking, from, to - from);
        ranking[to] = moved;
    }

    private static void ShareAmongTwins(OutrankingMatrix matrix, int[] group, double[] below)
    {
        var done = new bool[group.Length];
        for (var i = 0; i < group.Length; i++)
        {
            if (done[i]) continue;
            int[] twins = [.. Enumerable.Range(i, group.Length - i).Where(k => k == i || AreTwins(matrix, group[i], group[k]))];
            var mean = twins.Average(k => below[k]);
            foreach (var twin in twins) (below[twin], done[twin]) = (mean, true);
        }
    }

    private static bool AreTwins(OutrankingMatrix matrix, int unit, int other)
    {
        ReadOnlySpan<double> left = matrix.Row(unit), right = matrix.Row(other);
        if (left[other] != 0.5) return false;
        for (var k = 0; k < left.Length; k++)
        {
            if (k != unit && k != other && left[k] != right[k]) return false;
        }

        return true;
    }
}

namespace InnovationPotential.Numerics;

/// <summary>A good ranking of a large group: from the Borda order, moves of one unit to another place while one gains.</summary>
internal static class KemenySearch
{
    private const double Tolerance = 1e-10;

    internal static KemenyOptimum Solve(OutrankingMatrix matrix, int[] group)
    {
        var ranking = Start(matrix, group);
        while (TryMove(matrix, ranking))
        {
        }

        var below = new double[group.Length];
        for (var place = 0; place < ranking.Length; place++) below[Array.BinarySearch(group, ranking[place])] = ranking.Length - 1 - place;
        ShareAmongTwins(matrix, group, below);
        return new(1, [ranking], below);
    }

    /// <summary>The Borda order; units it ties stand by their comparisons sorted, so that the order of the rows does not decide.</summary>
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
        Array.Sort(order, (left, right) =>
        {
            var (one, other) = (totals[left], totals[right]);
            if (Math.Abs(one.Total - other.Total) > Tolerance) return other.Total.CompareTo(one.Total);
            var profiles = other.Profile.AsSpan().SequenceCompareTo(one.Profile);
            return profiles != 0 ? profiles : left.CompareTo(right);
        });
        return order;
    }

    private static bool TryMove(OutrankingMatrix matrix, int[] ranking)
    {
        var (best, from, to) = (Tolerance, -1, -1);
        for (var place = 0; place < ranking.Length; place++)
        {
            var unit = ranking[place];
            var gain = 0.0;
            for (var target = place - 1; target >= 0; target--)
            {
                gain += (2 * matrix.Row(unit)[ranking[target]]) - 1;
                if (gain > best) (best, from, to) = (gain, place, target);
            }

            gain = 0;
            for (var target = place + 1; target < ranking.Length; target++)
            {
                gain += 1 - (2 * matrix.Row(unit)[ranking[target]]);
                if (gain > best) (best, from, to) = (gain, place, target);
            }
        }

        if (from < 0) return false;
        var moved = ranking[from];
        if (to < from) Array.Copy(ranking, to, ranking, to + 1, from - to);
        else Array.Copy(ranking, from + 1, ranking, from, to - from);
        ranking[to] = moved;
        return true;
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

namespace InnovationPotential.Numerics;

/// <summary>
/// Cuts units into groups so that each unit of a group beats each unit of the groups after it; as many groups as possible.
/// </summary>
internal static class CondorcetGroups
{
    /// <summary>The groups from the best on, each in ascending order of the units' positions.</summary>
    internal static IEnumerable<int[]> Of(OutrankingMatrix matrix)
    {
        var n = matrix.Count;
        var lead = new int[n];
        for (var i = 0; i < n; i++)
        {
            var row = matrix.Row(i);
            for (var k = 0; k < n; k++)
            {
                if (k != i) lead[i] += Math.Sign(row[k] - 0.5);
            }
        }

        // The first s units by wins less losses beat all others exactly when these sum to s(n − s): their own pairs cancel out.
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => lead[i]).ThenBy(i => i)];
        var (start, sum) = (0, 0L);
        for (var s = 1; s <= n; s++)
        {
            sum += lead[order[s - 1]];
            if (sum != (long)s * (n - s)) continue;
            var group = order[start..s];
            Array.Sort(group);
            yield return group;
            start = s;
        }
    }
}

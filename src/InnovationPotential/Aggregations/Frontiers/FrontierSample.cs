namespace InnovationPotential.Aggregations;

/// <summary>One unit and those it is held against, on the scores that it has.</summary>
/// <param name="columns">The positions of these scores.</param>
/// <param name="own">The unit's scores.</param>
/// <param name="peers">The scores of the units that have all of them, the unit among them.</param>
internal sealed class FrontierSample(int[] columns, double[] own, double[][] peers)
{
    /// <summary>What counts as nothing in the results of the search.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>The positions of the scores that the unit has.</summary>
    public int[] Columns => columns;

    /// <summary>The unit's scores.</summary>
    public double[] Own => own;

    /// <summary>Null for a unit that has no score that weighs something.</summary>
    public static FrontierSample? Of(ColumnBlock scores, ReadOnlySpan<double> weights, int unit)
    {
        var columns = new List<int>();
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] > 0 && !double.IsNaN(scores.Column(j)[unit])) columns.Add(j);
        }

        if (columns.Count == 0) return null;
        var peers = new List<double[]>();
        for (var k = 0; k < scores.Rows; k++)
        {
            var row = new double[columns.Count];
            for (var q = 0; q < row.Length; q++) row[q] = scores.Column(columns[q])[k];
            if (!Array.Exists(row, double.IsNaN)) peers.Add(row);
        }

        // Where scores are of very different sizes the search ends where it began: in whatever order the units stand, it begins alike.
        peers.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        var own = new double[columns.Count];
        for (var q = 0; q < own.Length; q++) own[q] = scores.Column(columns[q])[unit];
        return new FrontierSample([.. columns], own, [.. peers]);
    }

    /// <summary>
    /// How many times the unit's scores each peer has at least, in ascending order: 1 for the unit itself. Peers are those without a
    /// negative score; a score of 0 of the unit asks nothing, and where it has no other the ratios are infinite.
    /// </summary>
    public double[] Ratios()
    {
        var ratios = new List<double>(peers.Length);
        foreach (var peer in peers)
        {
            if (Array.Exists(peer, score => score < 0)) continue;
            var least = double.PositiveInfinity;
            for (var q = 0; q < own.Length; q++)
            {
                if (own[q] > 0) least = Math.Min(least, peer[q] == own[q] ? 1 : peer[q] / own[q]);
            }

            ratios.Add(least);
        }

        ratios.Sort();
        return [.. ratios];
    }

    /// <summary>
    /// How far the unit can go: <c>min max_k w·y_k − w·y_c</c> with <c>w·g = 1</c>, within the bounds; null where the search does not
    /// end.
    /// </summary>
    public double? DistanceAlong(double[] direction, WeightBounds bounds)
    {
        // The variables are w and, as a difference of two, the greatest w·(y_k − y_c).
        var count = own.Length;
        var rows = new double[peers.Length + (2 * bounds.CountOf(count)) + 1, count + 2];
        var limits = new double[rows.GetLength(0)];
        var relations = new ConstraintRelation[limits.Length];
        for (var k = 0; k < peers.Length; k++)
        {
            for (var q = 0; q < count; q++) rows[k, q] = peers[k][q] - own[q];
            (rows[k, count], rows[k, count + 1]) = (-1, 1);
        }

        bounds.Constrain(rows, peers.Length, direction);
        for (var q = 0; q < count; q++) rows[limits.Length - 1, q] = direction[q];
        (limits[^1], relations[^1]) = (1, ConstraintRelation.Equal);
        var objective = new double[count + 2];
        (objective[count], objective[count + 1]) = (-1, 1);
        var solution = LinearProgram.Maximize(objective, rows, relations, limits);
        if (solution.Status != LinearStatus.Optimal) return null;
        return solution.Objective > -Tolerance ? 0 : -solution.Objective;
    }

    /// <summary>The best that mixtures of units with no other score lower reach in one score; null where the search does not end.</summary>
    public double? Ideal(int score)
    {
        // The others against the unit: what they add to its score, weighted; whatever is left of the weight is the unit's own.
        var rows = new double[own.Length, peers.Length];
        var (limits, gains) = (new double[own.Length], new double[peers.Length]);
        for (var k = 0; k < peers.Length; k++)
        {
            gains[k] = peers[k][score] - own[score];
            var row = 0;
            for (var q = 0; q < own.Length; q++)
            {
                if (q != score) rows[row++, k] = own[q] - peers[k][q];
            }

            rows[row, k] = 1;
        }

        limits[^1] = 1;
        var solution = LinearProgram.Maximize(gains, rows, limits);
        return solution.Status == LinearStatus.Optimal ? own[score] + solution.Objective : null;
    }
}

namespace InnovationPotential.Numerics;

/// <summary>Loadings after a varimax rotation (Kaiser 1958): each factor loads high on few variables and low on the others.</summary>
/// <param name="Loadings">A row a variable, a column a factor: the factor that explains most first, each signed so that its loadings sum to
/// a positive number.</param>
/// <param name="Explained">The variance each factor explains: the sum of its squared loadings.</param>
/// <param name="Sweeps">The number of sweeps over all pairs of factors.</param>
/// <param name="IsConverged">Whether the last sweep rotated no pair any more.</param>
internal sealed record Varimax(double[,] Loadings, EquatableArray<double> Explained, int Sweeps, bool IsConverged)
{
    private const int LargestSweeps = 500;
    private const double AngleTolerance = 1e-12;

    /// <summary>Rotates loadings pair by pair.</summary>
    /// <param name="loadings">A row a variable, a column a factor.</param>
    /// <param name="normalize">Whether each variable counts the same, its row scaled to length 1 for the rotation (Kaiser's
    /// normalization).</param>
    /// <exception cref="ArgumentNullException">There are no loadings.</exception>
    /// <exception cref="ArgumentException">A loading is not finite.</exception>
    public static Varimax Rotate(double[,] loadings, bool normalize = true)
    {
        ArgumentNullException.ThrowIfNull(loadings);
        foreach (var loading in loadings)
            if (!double.IsFinite(loading)) throw new ArgumentException("Loadings are finite.", nameof(loadings));

        var (variables, factors) = (loadings.GetLength(0), loadings.GetLength(1));
        var columns = new double[factors][];
        for (var f = 0; f < factors; f++) columns[f] = [.. Enumerable.Range(0, variables).Select(v => loadings[v, f])];
        var lengths = new double[variables];
        for (var v = 0; v < variables; v++)
        {
            var length = Math.Sqrt(columns.Sum(column => column[v] * column[v]));
            lengths[v] = normalize && length > 0 ? length : 1;
            foreach (var column in columns) column[v] /= lengths[v];
        }

        var (sweeps, rotated) = (0, true);
        for (; rotated && sweeps < LargestSweeps; sweeps++)
        {
            rotated = false;
            for (var p = 0; p < factors; p++)
                for (var q = p + 1; q < factors; q++) rotated |= RotatePair(columns[p], columns[q]);
        }

        foreach (var column in columns)
            for (var v = 0; v < variables; v++) column[v] *= lengths[v];
        var ordered = columns.Select(SymmetricEigen.Orient).OrderByDescending(column => column.Sum(x => x * x)).ToArray();
        var result = new double[variables, factors];
        for (var f = 0; f < factors; f++)
            for (var v = 0; v < variables; v++) result[v, f] = ordered[f][v];
        return new Varimax(result, ordered.Select(column => column.Sum(x => x * x)).ToEquatableArray(), sweeps, !rotated);
    }

    private static bool RotatePair(double[] first, double[] second)
    {
        double sumU = 0, sumV = 0, difference = 0, product = 0;
        for (var i = 0; i < first.Length; i++)
        {
            var u = (first[i] * first[i]) - (second[i] * second[i]);
            var v = 2 * first[i] * second[i];
            sumU += u;
            sumV += v;
            difference += (u * u) - (v * v);
            product += 2 * u * v;
        }
        var angle = Math.Atan2(product - (2 * sumU * sumV / first.Length), difference - (((sumU * sumU) - (sumV * sumV)) / first.Length))
            / 4;
        if (Math.Abs(angle) < AngleTolerance) return false;
        var (sine, cosine) = Math.SinCos(angle);
        for (var i = 0; i < first.Length; i++)
            (first[i], second[i]) = ((cosine * first[i]) + (sine * second[i]), (cosine * second[i]) - (sine * first[i]));
        return true;
    }
}

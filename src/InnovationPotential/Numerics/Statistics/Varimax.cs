namespace InnovationPotential.Numerics;

/// <summary>The varimax rotation (Kaiser 1958): each factor loads high on few variables and low on the others.</summary>
internal static class Varimax
{
    private const int LargestSweeps = 500;
    private const double AngleTolerance = 1e-12;

    /// <summary>
    /// Rotates loadings pair by pair; each variable counts the same, its row scaled to length 1 for the rotation (Kaiser's normalization).
    /// </summary>
    /// <param name="loadings">A row a variable, a column a factor.</param>
    /// <returns>
    /// The rotated loadings: the factor that explains most first, each signed so that its loadings sum to a positive number.
    /// </returns>
    public static double[,] Rotate(double[,] loadings)
    {
        var (variables, factors) = (loadings.GetLength(0), loadings.GetLength(1));
        var columns = new double[factors][];
        for (var f = 0; f < factors; f++) columns[f] = [.. Enumerable.Range(0, variables).Select(v => loadings[v, f])];
        var lengths = new double[variables];
        for (var v = 0; v < variables; v++)
        {
            var length = Math.Sqrt(columns.Sum(column => column[v] * column[v]));
            lengths[v] = length > 0 ? length : 1;
            foreach (var column in columns) column[v] /= lengths[v];
        }

        var rotated = true;
        for (var sweep = 0; rotated && sweep < LargestSweeps; sweep++)
        {
            rotated = false;
            for (var p = 0; p < factors; p++)
                for (var q = p + 1; q < factors; q++) rotated |= RotatePair(columns[p], columns[q]);
        }

        foreach (var column in columns)
            for (var v = 0; v < variables; v++) column[v] *= lengths[v];
        var ordered = columns.Select(PrincipalComponents.Orient).OrderByDescending(column => column.Sum(x => x * x)).ToArray();
        var result = new double[variables, factors];
        for (var f = 0; f < factors; f++)
            for (var v = 0; v < variables; v++) result[v, f] = ordered[f][v];
        return result;
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

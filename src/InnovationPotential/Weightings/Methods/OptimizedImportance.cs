namespace InnovationPotential.Weightings;

/// <summary>
/// Weights, none negative, for which the children's importances in their weighted mean come nearest to targets: the least
/// <c>Σ (S / ΣS − target)²</c>, S the squared correlation of child and mean or the correlation itself (Becker, Saisana, Paruolo and
/// Vandecasteele 2017).
/// </summary>
/// <remarks>
/// The mean leaves out missing scores and renormalizes the weights of the others. How the search went is an information; a residual above
/// <see cref="Tolerance"/> is a warning, for targets can be out of reach, as when children are correlated very differently. Fewer than
/// three units with all scores are an error, as is a child without a target. Linear aggregation is meant.
/// </remarks>
internal sealed record OptimizedImportance : DataDrivenWeighting
{
    /// <inheritdoc/>
    public override string Kind => "optimized-importance";

    /// <summary>Target importances by code, in proportion to each other; none for equal importances.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A target is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public EquatableArray<CodeWeight> Targets { get; init => field = CodeWeight.Require(value); }

    /// <summary>What counts as importance.</summary>
    public ImportanceMeasure Measure { get; init; }

    /// <summary>The largest accepted difference between an importance and its target, both as shares; 0.001.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not a number.</exception>
    public double Tolerance { get; init => field = RequireLimit(value); } = 0.001;

    /// <summary>How often the search may evaluate weights; 100 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int LargestEvaluations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 100_000;

    private protected override double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        var complete = CompleteRows(columns)[0].Length;
        if (complete < 3) found.Add(TooFew(node, 3, complete));
        var targets = Array.ConvertAll(codes, c => Targets.IsEmpty ? 1 : CodeWeight.Find(Targets, c) ?? double.NaN);
        for (var i = 0; i < codes.Length; i++)
        {
            if (double.IsNaN(targets[i])) found.Add(Unnamed(codes[i]));
        }

        if (found.Exists(d => d.Severity == Severity.Error)) return null;
        // The search looks at one pair of weights after the other; in the order of the codes its end does not depend on how the model lists
        // them.
        var order = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i], StringComparer.Ordinal).ToArray();
        (codes, columns, targets) = (Pick(codes, order), Pick(columns, order), Pick(targets, order));
        var sum = targets.Sum();
        if (sum == 0) return new double[codes.Length];
        targets = Array.ConvertAll(targets, t => t / sum);

        var shares = new double[codes.Length];
        var mean = new double[columns[0].Length];
        var minimum = SimplexOptimizer.Minimize(w => Distance(columns, w, targets, mean, shares), codes.Length,
            largestEvaluations: LargestEvaluations);
        Distance(columns, minimum.Weights.AsSpan(), targets, mean, shares);
        var residual = shares.Zip(targets, (s, t) => Math.Abs(s - t)).Max();
        var location = new Location { Node = node };
        var reached = string.Join(", ",
            codes.Select((c, i) => Invariant($"{c} {shares[i]:0.0000} (target {targets[i]:0.0000})")));
        found.Add(Diagnostic.Information(
            WeightingCodes.SearchReport,
            Invariant(
                $"{minimum.Iterations} rounds, {minimum.Evaluations} evaluations, residual {residual:0.0E+0}; importances {reached}."),
            location));
        if (!minimum.IsConverged || !(residual <= Tolerance))
        {
            var message =
                Invariant($"The importances differ from their targets by up to {residual:0.0000}.");
            found.Add(Diagnostic.Warning(WeightingCodes.TargetNotReached, message, location));
        }

        var weights = new double[codes.Length];
        for (var i = 0; i < order.Length; i++) weights[order[i]] = minimum.Weights[i];
        return weights;
    }

    private static T[] Pick<T>(T[] items, int[] order) => Array.ConvertAll(order, i => items[i]);

    private double Distance(double[][] columns, ReadOnlySpan<double> weights, double[] targets, double[] mean, double[] shares)
    {
        for (var r = 0; r < mean.Length; r++)
        {
            double total = 0, sum = 0;
            for (var i = 0; i < columns.Length; i++)
            {
                if (double.IsNaN(columns[i][r])) continue;
                total += weights[i] * columns[i][r];
                sum += weights[i];
            }

            mean[r] = total / sum;
        }

        var all = 0.0;
        for (var i = 0; i < columns.Length; i++)
        {
            var correlation = Correlation.Pearson(columns[i], mean);
            shares[i] = Measure == ImportanceMeasure.Correlation ? correlation : correlation * correlation;
            all += shares[i];
        }

        if (!(all > 0)) return double.NaN;
        var distance = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] /= all;
            distance += (shares[i] - targets[i]) * (shares[i] - targets[i]);
        }

        return distance;
    }
}

namespace InnovationPotential.Weightings;

/// <summary>A rule that learns weights from the children's scores.</summary>
/// <remarks>
/// A child of nominal weight 0 keeps it and is not looked at; an only child weighs 1. A child without scores, or with one and the same
/// score for all units, says nothing about the differences between units: it gets 0, and a warning says so. Where the scores of no child
/// do, equal weights are used. The order of the units changes no bit of the weights.
/// </remarks>
internal abstract record DataDrivenWeighting : Weighting
{
    private protected DataDrivenWeighting()
    {
    }

    /// <inheritdoc/>
    public sealed override bool IsDataDriven => true;

    /// <inheritdoc/>
    protected sealed override WeightingResult WeighCore(Siblings siblings)
    {
        var weights = new double[siblings.Codes.Length];
        var found = new List<Diagnostic>();
        var (all, nominal) = (siblings.Codes.ToArray(), siblings.Nominal.ToArray());
        int[] alive = [.. Enumerable.Range(0, weights.Length).Where(i => nominal[i] != 0)];
        if (alive.Length > 1)
        {
            var useful = Useful(siblings, alive, found);
            var codes = Array.ConvertAll(useful, i => all[i]);
            var columns = Columns(siblings.Scores, useful, codes);
            var learned = useful.Length < 2 ? Array.ConvertAll(useful, _ => 1.0) : Learn(siblings.Node, codes, columns, found);
            if (learned is null) return Result(weights, found);
            for (var i = 0; i < useful.Length; i++) weights[useful[i]] = learned[i];
            if (weights.Sum() > 0) return Result(weights, found);
            found.Add(Diagnostic.Warning(
                WeightingCodes.NothingDistinguishes, "The scores give no reason to weigh one child more than another; weights are equal.",
                new Location { Node = siblings.Node }));
        }

        foreach (var i in alive) weights[i] = 1;
        return Result(weights, found);
    }

    /// <summary>The weights of two or more children whose scores differ between units.</summary>
    /// <param name="node">The node.</param>
    /// <param name="codes">The children's codes.</param>
    /// <param name="columns">Their scores, NaN where missing, a column each.</param>
    /// <param name="found">Receives what is found on the way.</param>
    /// <returns>Weights of 0 or more, all 0 where nothing can be said for any; null where there are none, with an error in
    /// <paramref name="found"/>.</returns>
    private protected abstract double[]? Learn(string node, string[] codes, double[][] columns, List<Diagnostic> found);

    /// <summary>The rows in which no column is missing.</summary>
    private protected static double[][] CompleteRows(double[][] columns)
    {
        var rows = Enumerable.Range(0, columns[0].Length).Where(r => columns.All(c => !double.IsNaN(c[r]))).ToArray();
        return Array.ConvertAll(columns, c => Array.ConvertAll(rows, r => c[r]));
    }

    /// <summary>Whether a score is below 0, where the rule is not defined; each child with one is an error.</summary>
    private protected static bool HasNegative(string rule, string[] codes, double[][] columns, List<Diagnostic> found)
    {
        var isNegative = false;
        for (var i = 0; i < codes.Length; i++)
        {
            var lowest = columns[i].Where(x => !double.IsNaN(x)).Min();
            if (lowest >= 0) continue;
            isNegative = true;
            var message = Invariant($"{rule} is not defined for the score {lowest}.");
            found.Add(Diagnostic.Error(WeightingCodes.NegativeScores, message, new Location { Node = codes[i] },
                "Normalize to 0 or more, by min-max for instance."));
        }

        return isNegative;
    }

    private protected static Diagnostic TooFew(string node, int needed, int present) =>
        Diagnostic.Error(WeightingCodes.TooFewUnits,
            $"Only {Counted.Of(present, "unit has", "units have")} a score of every child; the rule needs {needed}.",
            new Location { Node = node });

    // The rows ascend, by the child whose code comes first, then the next: sums and searches see a set of units, not an order of them.
    private static double[][] Columns(ColumnBlock scores, int[] which, string[] codes)
    {
        var columns = new double[which.Length][];
        for (var i = 0; i < which.Length; i++) columns[i] = scores.Column(which[i]).ToArray();
        var keys = Enumerable.Range(0, codes.Length).OrderBy(i => codes[i], StringComparer.Ordinal).Select(i => columns[i]).ToArray();
        var rows = Enumerable.Range(0, scores.Rows).ToArray();
        Array.Sort(rows, (left, right) =>
        {
            foreach (var key in keys)
            {
                var order = key[left].CompareTo(key[right]);
                if (order != 0) return order;
            }

            return 0;
        });
        return Array.ConvertAll(columns, column => Array.ConvertAll(rows, row => column[row]));
    }

    private static int[] Useful(Siblings siblings, int[] alive, List<Diagnostic> found)
    {
        var useful = new List<int>();
        foreach (var i in alive)
        {
            var moments = Moments.Of(siblings.Scores.Column(i), siblings.Floors.IsEmpty ? 0 : siblings.Floors[i]);
            var location = new Location { Node = siblings.Codes[i] };
            if (moments.Count == 0) found.Add(Diagnostic.Warning(WeightingCodes.NoData, "No unit has a score; the weight is 0.", location));
            else if (moments.IsConstant)
                found.Add(Diagnostic.Warning(WeightingCodes.ConstantColumn, "All units have the same score; the weight is 0.", location));
            else useful.Add(i);
        }

        return [.. useful];
    }
}

namespace InnovationPotential.Aggregations;

/// <summary>The weights that do best for one unit while no unit gets more than 1 with them.</summary>
internal static class BestWeights
{
    private const double Tolerance = 1e-9;

    internal static BenefitOfTheDoubtUnit Of(ColumnBlock scores, ReadOnlySpan<double> weights, int unit, WeightBounds bounds)
    {
        var children = Children(scores, weights, unit);
        if (children is []) return Undefined(AggregationIssueKind.AllMissing);
        double[] own = [.. Row(scores, children, unit)];
        var positive = own.Count(score => score > 0);
        if (own.Any(score => score < 0)) return Undefined(AggregationIssueKind.NegativeScore);
        if (!Array.TrueForAll(own, double.IsFinite)) return Undefined(AggregationIssueKind.NotConverged);
        if (!bounds.Allow(own.Length, positive)) return Undefined(AggregationIssueKind.Infeasible);
        if (positive == 0) return new(0, null) { Weights = EquatableArray.Create<double>(new double[weights.Length]) };

        var peers = new List<int>();
        for (var k = 0; k < scores.Rows; k++)
        {
            if (Array.TrueForAll(Row(scores, children, k), score => score >= 0 && double.IsFinite(score))) peers.Add(k);
        }

        var exponents = Exponents(scores, children, peers);
        var solution = Solve(scores, children, own, peers, bounds, exponents);
        double[] found = [.. solution.Variables.Select((v, q) => Math.ScaleB(v, -exponents[q]))];
        if (solution.Status != LinearStatus.Optimal || !Array.TrueForAll(found, double.IsFinite))
            return Undefined(AggregationIssueKind.NotConverged);
        var best = new double[weights.Length];
        for (var q = 0; q < children.Length; q++) best[children[q]] = found[q];
        return new(solution.Objective > 1 - Tolerance ? 1 : Math.Max(0, solution.Objective), null)
        {
            Weights = EquatableArray.Create<double>(best),
        };
    }

    // The result does not depend on units of measure, the tolerances of the program do: each child is scaled to a greatest score from 1 to
    // 2.
    private static int[] Exponents(ColumnBlock scores, int[] children, List<int> peers)
    {
        var exponents = new int[children.Length];
        for (var q = 0; q < exponents.Length; q++)
        {
            var greatest = 0.0;
            foreach (var peer in peers) greatest = Math.Max(greatest, scores.Column(children[q])[peer]);
            exponents[q] = greatest > 0 ? Math.ILogB(greatest) : 0;
        }

        return exponents;
    }

    private static LinearSolution Solve(
        ColumnBlock scores, int[] children, double[] own, List<int> peers, WeightBounds bounds, int[] exponents)
    {
        var count = children.Length;
        var rows = new double[peers.Count + (2 * bounds.CountOf(count)), count];
        var limits = new double[rows.GetLength(0)];
        for (var k = 0; k < peers.Count; k++)
        {
            var row = Row(scores, children, peers[k]);
            for (var q = 0; q < count; q++) rows[k, q] = Math.ScaleB(row[q], -exponents[q]);
            limits[k] = 1;
        }

        bounds.Constrain(rows, peers.Count, own, exponents);
        // Shares of scores that are tiny beside the others', or huge bounds of weights, may be none.
        double[] objective = [.. own.Select((score, q) => Math.ScaleB(score, -exponents[q]))];
        return LinearProgram.Maximize(objective, rows, limits);
    }

    private static int[] Children(ColumnBlock scores, ReadOnlySpan<double> weights, int unit)
    {
        var children = new List<int>();
        for (var j = 0; j < weights.Length; j++)
        {
            if (weights[j] > 0 && !double.IsNaN(scores.Column(j)[unit])) children.Add(j);
        }

        return [.. children];
    }

    private static double[] Row(ColumnBlock scores, int[] children, int unit)
    {
        var row = new double[children.Length];
        for (var q = 0; q < row.Length; q++) row[q] = scores.Column(children[q])[unit];
        return row;
    }

    private static BenefitOfTheDoubtUnit Undefined(AggregationIssueKind kind) => new(null, new AggregationIssue(kind));
}

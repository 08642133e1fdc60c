namespace InnovationPotential.Weightings;

/// <summary>
/// The analytic hierarchy process: priorities from pairwise judgments, and how consistent these are (Saaty 1980; Handbook 2008, 6.6).
/// </summary>
/// <remarks>
/// Judgments of more nodes than the children are fine: those of the children are used. A child that some expert does not judge gets 0 with
/// an error. For each expert, and for the group's mean judgments, a consistency ratio at or above <see cref="AcceptedRatio"/> is a warning
/// that names the judgment to revise first. Two children are always consistent; an only child weighs 1. Many experts contradict each other
/// less than each alone: look at every one.
/// </remarks>
internal sealed record AhpWeights : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "ahp";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.AnalyticHierarchy;

    /// <summary>The judgments, one set an expert.</summary>
    public required EquatableArray<PairwiseJudgments> Judgments { get; init; }

    /// <summary>How judgments become priorities.</summary>
    public PriorityMethod Priorities { get; init; }

    /// <summary>How several experts are put together.</summary>
    public GroupMethod Group { get; init; }

    /// <summary>The table of random indices; Saaty's of 1980 by default.</summary>
    public RandomIndex RandomIndex { get; init; } = RandomIndex.Saaty1980;

    /// <summary>The consistency ratio from which judgments count as inconsistent; 0.10.</summary>
    public double AcceptedRatio { get; init; } = 0.10;

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings)
    {
        var children = siblings.Codes.ToArray();
        var found = new List<Diagnostic>();
        int[] judged = Judgments.IsEmpty
            ? [] : [.. Enumerable.Range(0, children.Length).Where(i => Judgments.All(j => j.Codes.Contains(children[i])))];
        foreach (var code in children.Where((_, i) => !judged.Contains(i))) found.Add(Unnamed(code));
        var weights = new double[children.Length];
        if (judged.Length == 0) return Result(weights, found);

        var codes = Array.ConvertAll(judged, i => children[i]);
        var matrices = Judgments.Select(j => j.MatrixOf(Array.ConvertAll(codes, c => j.Codes.AsSpan().IndexOf(c)))).ToList();
        for (var e = 0; e < Judgments.Count; e++)
        {
            if (Judgments[e].WereRounded) found.Add(Rounded(Who(e), siblings.Node));
        }

        var each = matrices.ConvertAll(Prioritize);
        for (var e = 0; e < each.Count; e++) Report(each[e], codes, siblings.Node, Who(e), found);
        if (Group != GroupMethod.Priorities && each.Count > 1)
        {
            each = [Prioritize(GeometricMean(matrices))];
            Report(each[0], codes, siblings.Node, "The group's mean judgments", found);
        }

        var logs = new double[codes.Length];
        for (var i = 0; i < logs.Length; i++) logs[i] = each.Average(p => Math.Log(p.Weights[i]));
        var sum = logs.Sum(Math.Exp);
        for (var i = 0; i < judged.Length; i++) weights[judged[i]] = Math.Exp(logs[i]) / sum;
        return Result(weights, found);
    }

    private PairwisePriorities Prioritize(double[,] matrix) =>
        Priorities == PriorityMethod.Eigenvector ? PairwisePriorities.Eigenvector(matrix) : PairwisePriorities.GeometricMean(matrix);

    private string Who(int expert) =>
        Judgments[expert].Expert is { } name
            ? $"The judgments of '{name}'" : Invariant($"The judgments of expert {expert + 1}");

    private static Diagnostic Rounded(string who, string node) => Diagnostic.Information(
        WeightingCodes.RoundedReciprocals, $"{who} have rounded reciprocals below the diagonal; those above it are used.",
            new Location { Node = node });

    private void Report(PairwisePriorities priorities, string[] codes, string node, string who, List<Diagnostic> found)
    {
        var location = new Location { Node = node };
        if (priorities.ConsistencyRatio(RandomIndex) is not { } ratio)
        {
            var ends = Invariant(
                $"The random indices '{RandomIndex.Name}' end at {RandomIndex.Values.Count}; {codes.Length} are compared.");
            found.Add(Diagnostic.Information(WeightingCodes.NoRandomIndex, ends, location));
            return;
        }

        if (Rounding.IsBelow(ratio, AcceptedRatio)) return;
        var message = Invariant(
            $"{who} have consistency ratio {ratio:0.000} (random indices: {RandomIndex.Name}), {AcceptedRatio:0.00} or more.");
        var hint = priorities.Worst is not { } worst
            ? null
            : Invariant($"Revise first how '{codes[worst.Row]}' compares with '{codes[worst.Column]}': judged {worst.Judgment:0.###}, the "
                    + $"others imply {worst.Consistent:0.###}.");
        found.Add(Diagnostic.Warning(WeightingCodes.InconsistentJudgments, message, location, hint));
    }

    private static double[,] GeometricMean(List<double[,]> matrices)
    {
        var count = matrices[0].GetLength(0);
        var mean = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) mean[i, j] = Math.Exp(matrices.Average(m => Math.Log(m[i, j])));
        }

        return mean;
    }
}

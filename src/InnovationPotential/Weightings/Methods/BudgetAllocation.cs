namespace InnovationPotential.Weightings;

/// <summary>Each expert distributes points; a child weighs the mean of the experts' shares (Handbook 2008, 6.5).</summary>
/// <remarks>
/// An expert's points are divided by what the expert gives to all children of the node, so that each expert counts the same. An expert who
/// gives none of them a point is left out with a warning. A child no expert names gets 0 with an error. Where the coefficient of variation
/// of a child's shares exceeds <see cref="AcceptedVariation"/>, an information says so. Meant for up to 10 or 12 children.
/// </remarks>
internal sealed record BudgetAllocation : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "budget-allocation";

    /// <inheritdoc/>
    internal override HandbookMethod? Method => HandbookMethod.BudgetAllocation;

    /// <summary>The experts' budgets.</summary>
    public required EquatableArray<ExpertBudget> Budgets { get; init; }

    /// <summary>The coefficient of variation among experts up to which they count as agreed; 0.33, a convention of expert panels.</summary>
    public double AcceptedVariation { get; init => field = RequireLimit(value); } = 0.33;

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings)
    {
        var count = siblings.Codes.Length;
        var found = new List<Diagnostic>();
        var shares = new List<double[]>();
        foreach (var budget in Budgets)
        {
            var points = new double[count];
            for (var i = 0; i < count; i++) points[i] = CodeWeight.Find(budget.Points, siblings.Codes[i]) ?? 0;
            var sum = points.Sum();
            if (sum > 0) shares.Add(Array.ConvertAll(points, p => p / sum));
            else
                found.Add(Diagnostic.Warning(WeightingCodes.EmptyBudget, $"Expert '{budget.Expert}' gives none of the children a point.",
                    new Location { Node = siblings.Node }));
        }

        var weights = new double[count];
        for (var i = 0; i < count; i++)
        {
            var code = siblings.Codes[i];
            if (!Budgets.Any(b => CodeWeight.Find(b.Points, code) is not null)) found.Add(Unnamed(code));
            if (shares.Count == 0) continue;
            var ofChild = Moments.Of(shares.Select(s => s[i]).ToArray());
            weights[i] = ofChild.Mean;
            var variation = ofChild.SampleStandardDeviation / ofChild.Mean;
            if (Rounding.IsAbove(variation, AcceptedVariation))
            {
                var message = Invariant($"The experts' shares vary by {variation:0.00} of their mean.");
                found.Add(Diagnostic.Information(WeightingCodes.ExpertsDisagree, message, new Location { Node = code }));
            }
        }

        return Result(weights, found);
    }
}

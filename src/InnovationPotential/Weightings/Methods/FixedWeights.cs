namespace InnovationPotential.Weightings;

/// <summary>Weights given by code, instead of those written in the model: a scenario's, a committee's.</summary>
/// <remarks>
/// One table may serve the whole tree: each node takes the weights of its children. A child the table does not name gets 0, and an error
/// says so.
/// </remarks>
internal sealed record FixedWeights : Weighting
{
    /// <inheritdoc/>
    public override string Kind => "fixed";

    /// <summary>The weights, one a code, each 0 or more; only proportions among siblings matter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public required EquatableArray<CodeWeight> Weights { get; init => field = CodeWeight.Require(value); }

    /// <inheritdoc/>
    protected override WeightingResult WeighCore(Siblings siblings)
    {
        var weights = new double[siblings.Codes.Length];
        var found = new List<Diagnostic>();
        for (var i = 0; i < weights.Length; i++)
        {
            if (CodeWeight.Find(Weights, siblings.Codes[i]) is { } weight) weights[i] = weight;
            else found.Add(Unnamed(siblings.Codes[i]));
        }

        return Result(weights, found);
    }
}

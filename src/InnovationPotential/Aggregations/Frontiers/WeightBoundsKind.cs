namespace InnovationPotential.Aggregations;

/// <summary>What the bounds of benefit-of-the-doubt weights bound.</summary>
internal enum WeightBoundsKind
{
    /// <summary>Nothing: any weights of 0 and above.</summary>
    None,

    /// <summary>Each weight as a portion of the sum of the weights: <c>low·Σw ≤ w_q ≤ high·Σw</c>.</summary>
    Weights,

    /// <summary>Each score's share of the unit's result: <c>low ≤ w_q x_q / Σwx ≤ high</c> (pie shares).</summary>
    Shares,
}

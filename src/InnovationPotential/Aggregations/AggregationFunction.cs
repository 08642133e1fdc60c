namespace InnovationPotential.Aggregations;

/// <summary>Makes one score of several.</summary>
/// <param name="scores">The scores that are present, at least one; never NaN.</param>
/// <param name="weights">A weight above 0 for each score, as given: not normalized.</param>
/// <returns>The combined score; NaN where it is undefined.</returns>
public delegate double AggregationFunction(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights);

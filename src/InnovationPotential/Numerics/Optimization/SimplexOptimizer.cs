namespace InnovationPotential.Numerics;

/// <summary>Minimizes an objective over weights with sum 1, without derivatives.</summary>
/// <remarks>
/// A pattern search: weight is moved between every pair of weights, an improvement is followed in its direction (Hooke and Jeeves 1961),
/// and the step is halved when no move improves. Moves between pairs span every feasible direction, at the bounds too, so that it ends at a
/// minimum of a smooth objective (Lewis and Torczon 2000). It starts from equal weights and from near every corner, and refines
/// the best, of equally good ones the first.
/// Deterministic; every point it asks for is feasible.
/// </remarks>
internal static class SimplexOptimizer
{
    private const double FirstStep = 0.25;
    private const double CoarseStep = 1.0 / 8192;

    // What a coarse search may still gain: a start counts as better only by more, so that of equally good minima the first is kept.
    private const double CoarseGain = 1e-7;

    /// <summary>Minimizes over all weights that are not negative.</summary>
    /// <param name="objective">What is minimized.</param>
    /// <param name="count">The number of weights, 1 or more.</param>
    /// <param name="tolerance">The smallest step.</param>
    /// <param name="largestEvaluations">How often the objective may be asked for.</param>
    public static SimplexMinimum Minimize(SimplexObjective objective, int count, double tolerance = 1e-10,
        int largestEvaluations = 1_000_000)
    {
        var search = new PatternSearch(objective, count, largestEvaluations);
        var best = search.Start(search.Middle());
        search.Descend(best, FirstStep, CoarseStep);
        for (var corner = 0; corner < count && count > 1; corner++)
        {
            var candidate = search.Start(search.Toward(corner));
            search.Descend(candidate, FirstStep, CoarseStep);
            if (candidate.Objective < best.Objective - CoarseGain || double.IsPositiveInfinity(best.Objective)) best = candidate;
        }

        search.Descend(best, CoarseStep, tolerance);
        return new SimplexMinimum([.. best.Weights], best.Objective, search.Rounds, search.Evaluations,
            search.Evaluations < largestEvaluations);
    }
}

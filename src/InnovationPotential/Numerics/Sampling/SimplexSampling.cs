namespace InnovationPotential.Numerics;

/// <summary>Random weights: points of the simplex, not negative and with sum 1.</summary>
/// <remarks>
/// Each draw depends only on the seed, the replication and the variables, of which it takes as many consecutive ones as there are weights.
/// Numbers made uniform and divided by their sum are not uniform on the simplex; these are.
/// </remarks>
internal static class SimplexSampling
{
    private const int LargestTries = 256;
    private const int StepsPerWeight = 64;

    /// <summary>Draws uniformly from the whole simplex: Dirichlet with all shapes 1.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="firstVariable">The first of the variables taken.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A replication has not so many variables.</exception>
    /// <exception cref="ArgumentException">There is no weight.</exception>
    public static void Uniform(RandomNumbers random, long replication, int firstVariable, Span<double> weights)
    {
        if (weights.IsEmpty) throw new ArgumentException("One weight at least is needed.", nameof(weights));
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++) sum += weights[i] = random.Exponential(replication, firstVariable + i);
        foreach (ref var weight in weights) weight /= sum;
    }

    /// <summary>Draws around nominal weights w: Dirichlet with shapes κw, so with mean w and variance w(1−w)/(κ+1).</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="firstVariable">The first of the variables taken.</param>
    /// <param name="nominal">The nominal weights, not negative; divided by their sum. A weight of 0 stays 0.</param>
    /// <param name="concentration">κ: the larger, the closer.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">The concentration is not positive and finite, a weight is negative, or a replication
    /// has not so many variables.</exception>
    /// <exception cref="ArgumentException">The spans differ in length, or no nominal weight is positive.</exception>
    public static void Around(
        RandomNumbers random, long replication, int firstVariable, ReadOnlySpan<double> nominal, double concentration, Span<double> weights)
    {
        if (!(concentration > 0 && double.IsFinite(concentration)))
            throw new ArgumentOutOfRangeException(nameof(concentration), concentration, "A concentration is positive and finite.");
        var sum = 0.0;
        foreach (var weight in nominal) sum += weight;
        if (!(sum > 0)) throw new ArgumentException("One nominal weight at least is positive.", nameof(nominal));
        Span<double> shapes = nominal.Length <= 128 ? stackalloc double[nominal.Length] : new double[nominal.Length];
        for (var i = 0; i < shapes.Length; i++) shapes[i] = nominal[i] / sum * concentration;
        random.Dirichlet(replication, firstVariable, shapes, weights);
    }

    /// <summary>
    /// Draws uniformly from the weights that respect an order of importance: of two weights, the one with the smaller rank is not smaller.
    /// </summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="firstVariable">The first of the variables taken.</param>
    /// <param name="importance">The rank of each weight, the smallest for the most important; equal ranks leave the order open.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A replication has not so many variables.</exception>
    /// <exception cref="ArgumentException">The spans differ in length or are empty.</exception>
    public static void Ordered(RandomNumbers random, long replication, int firstVariable, ReadOnlySpan<int> importance,
        Span<double> weights)
    {
        if (importance.Length != weights.Length)
            throw new ArgumentException($"{importance.Length} ranks make as many weights, not {weights.Length}.", nameof(weights));
        Uniform(random, replication, firstVariable, weights);

        // Within a rank the weights keep the order they were drawn in, which is independent of the sorted values.
        var drawn = weights.ToArray();
        var places = new int[weights.Length];
        for (var i = 0; i < places.Length; i++) places[i] = i;
        var ranks = importance.ToArray();
        Array.Sort(places, (a, b) => ranks[a] != ranks[b] ? ranks[a].CompareTo(ranks[b]) : drawn[b].CompareTo(drawn[a]));
        weights.Sort((a, b) => b.CompareTo(a));
        var sorted = weights.ToArray();
        for (var k = 0; k < places.Length; k++) weights[places[k]] = sorted[k];
    }

    /// <summary>Draws uniformly from the weights between bounds.</summary>
    /// <param name="random">The random numbers.</param>
    /// <param name="replication">The replication.</param>
    /// <param name="variable">The one variable taken.</param>
    /// <param name="lower">The lowest value of each weight, 0 to 1.</param>
    /// <param name="upper">The highest value of each weight, 0 to 1.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <remarks>
    /// By rejection, exactly uniform: points uniform on the smaller of the simplex above the lower bounds and the one below the upper
    /// bounds are tried, up to 256. If the bounds leave so little of it that none fits, by hit and run: 64 steps for each weight, each
    /// moving uniformly along a random pair of weights, from the point where every weight stands at the same share of its range; uniform in
    /// the limit.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A replication has no such variable.</exception>
    /// <exception cref="ArgumentException">
    /// The spans differ in length; a bound is not in [0, 1] or a lower one above its upper; the lower bounds sum to more than 1 or the
    /// upper to less.
    /// </exception>
    public static void Bounded(
        RandomNumbers random, long replication, int variable, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, Span<double> weights)
    {
        if (lower.Length != weights.Length || upper.Length != weights.Length)
            throw new ArgumentException("Each weight has two bounds.", nameof(weights));
        double lowest = 0, highest = 0;
        for (var i = 0; i < lower.Length; i++)
        {
            if (!(0 <= lower[i] && lower[i] <= upper[i] && upper[i] <= 1))
                throw new ArgumentException($"Bounds {lower[i]} and {upper[i]} are not within 0 and 1 in order.", nameof(lower));
            lowest += lower[i];
            highest += upper[i];
        }

        // Bounds that sum to 1 but for rounding leave one point.
        const double Rounding = 1e-12;
        if (lowest > 1 + Rounding || highest < 1 - Rounding)
            throw new ArgumentException($"Weights with sum 1 do not fit between bounds with sums {lowest} and {highest}.", nameof(upper));
        var (above, below) = (1 - lowest, highest - 1);
        if (above <= Rounding) lower.CopyTo(weights);
        else if (below <= Rounding) upper.CopyTo(weights);
        else if (!TryReject(random.Cell(replication, variable), lower, upper, above, below, weights))
            HitAndRun(random.Cell(replication, variable), lower, upper, above / (above + below), weights);
    }

    private static bool TryReject(
        RandomCell cell, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double above, double below, Span<double> weights)
    {
        var fromLower = above <= below;
        var size = fromLower ? above : below;
        for (long attempt = 0; attempt < LargestTries; attempt++)
        {
            var sum = 0.0;
            for (var i = 0; i < weights.Length; i++) sum += weights[i] = cell.Exponential((attempt * weights.Length) + i);
            var fits = true;
            for (var i = 0; i < weights.Length; i++)
            {
                var part = weights[i] / sum * size;
                fits &= part <= upper[i] - lower[i];
                weights[i] = fromLower ? lower[i] + part : upper[i] - part;
            }
            if (fits) return true;
        }
        return false;
    }

    private static void HitAndRun(RandomCell cell, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double share,
        Span<double> weights)
    {
        for (var i = 0; i < weights.Length; i++) weights[i] = lower[i] + (share * (upper[i] - lower[i]));
        long used = (long)LargestTries * weights.Length;
        for (var step = 0; step < StepsPerWeight * weights.Length; step++)
        {
            var i = (int)(cell.Uniform(used++) * weights.Length);
            var j = (int)(cell.Uniform(used++) * (weights.Length - 1));
            if (j >= i) j++;
            var total = weights[i] + weights[j];
            var least = Math.Max(lower[i], total - upper[j]);
            var most = Math.Min(upper[i], total - lower[j]);
            if (most <= least) continue;
            weights[i] = least + (cell.Uniform(used++) * (most - least));
            weights[j] = Math.Clamp(total - weights[i], lower[j], upper[j]);
        }
    }
}

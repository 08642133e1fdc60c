namespace InnovationPotential.Numerics;

/// <summary>
/// Random numbers by position instead of by order: a number depends only on the seed, the replication and the variable, so results are the
/// same whatever the number of threads, the order of work or the machine.
/// </summary>
/// <remarks>
/// The bits at a position are mix64(seed + γ·(replication·stride + variable)), the finalizer of SplitMix64 (Steele, Lea and Flood 2014) and
/// its γ. A draw that needs several numbers (<see cref="Gamma"/>) takes them from a sequence of its own, keyed by the bits at its position.
/// Immutable, value-equal, safe to share between threads. The default value has stride 0 and holds no variable.
/// </remarks>
public readonly record struct RandomNumbers
{
    internal const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>Random numbers of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="stride">The number of variables a replication has.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no variable.</exception>
    public RandomNumbers(ulong seed, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stride);
        (Seed, Stride) = (seed, stride);
    }

    /// <summary>The seed.</summary>
    public ulong Seed { get; }

    /// <summary>The number of variables a replication has.</summary>
    public int Stride { get; }

    /// <summary>64 random bits.</summary>
    /// <param name="replication">The replication; negative ones wrap around.</param>
    /// <param name="variable">The variable, from 0 to the stride less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A replication has no such variable.</exception>
    public ulong Bits(long replication, int variable)
    {
        if ((uint)variable >= (uint)Stride)
            throw new ArgumentOutOfRangeException(nameof(variable), variable, "A replication has no such variable.");
        return unchecked(Mix(Seed + (GoldenGamma * (((ulong)replication * (ulong)Stride) + (ulong)variable))));
    }

    /// <summary>A number uniform on [0, 1), a multiple of 2⁻⁵³.</summary>
    /// <inheritdoc cref="Bits"/>
    public double Uniform(long replication, int variable) => ToUniform(Bits(replication, variable));

    /// <summary>
    /// A standard normal number, by the inverse of the distribution function: one number each, monotone in the uniform one.
    /// </summary>
    /// <inheritdoc cref="Bits"/>
    public double Normal(long replication, int variable) => ToNormal(Bits(replication, variable));

    /// <summary>An exponential number with mean 1.</summary>
    /// <inheritdoc cref="Bits"/>
    public double Exponential(long replication, int variable) => -Math.Log(ToOpenUniform(Bits(replication, variable)));

    /// <summary>A gamma number with scale 1 (Marsaglia and Tsang 2000).</summary>
    /// <param name="replication">The replication; negative ones wrap around.</param>
    /// <param name="variable">The variable, from 0 to the stride less one.</param>
    /// <param name="shape">The shape, which is the mean too.</param>
    /// <returns>A positive number, or 0 where a tiny shape makes it smaller than any double.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shape is not positive and finite, or a replication has no such
    /// variable.</exception>
    public double Gamma(long replication, int variable, double shape) => Math.Exp(LogGamma(replication, variable, shape));

    /// <summary>A Dirichlet vector: shares that sum to 1, proportional to gamma numbers of the given shapes.</summary>
    /// <param name="replication">The replication; negative ones wrap around.</param>
    /// <param name="firstVariable">The first of as many consecutive variables as there are shares.</param>
    /// <param name="shapes">The shapes; a shape of 0 makes a share of 0.</param>
    /// <param name="shares">Receives the shares.</param>
    /// <exception cref="ArgumentException">The spans differ in length, or no shape is positive.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A shape is negative or not finite, or a replication has not so many
    /// variables.</exception>
    public void Dirichlet(long replication, int firstVariable, ReadOnlySpan<double> shapes, Span<double> shares)
    {
        if (shapes.Length != shares.Length)
            throw new ArgumentException($"{shapes.Length} shapes make as many shares, not {shares.Length}.", nameof(shares));
        var largest = double.NegativeInfinity;
        for (var i = 0; i < shapes.Length; i++)
        {
            shares[i] = shapes[i] == 0 ? double.NegativeInfinity : LogGamma(replication, firstVariable + i, shapes[i]);
            largest = Math.Max(largest, shares[i]);
        }
        if (double.IsNegativeInfinity(largest)) throw new ArgumentException("One shape at least is positive.", nameof(shapes));

        // In logarithms, because gamma numbers of small shapes vanish while their ratios are well defined.
        var sum = 0.0;
        foreach (ref var share in shares)
        {
            share = Math.Exp(share - largest);
            sum += share;
        }
        foreach (ref var share in shares) share /= sum;
    }

    /// <summary>The numbers that belong to one position.</summary>
    internal RandomCell Cell(long replication, int variable) => new(Bits(replication, variable));

    internal static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    internal static double ToUniform(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform on (0, 1): the middle of one of 2⁵² equal intervals.</summary>
    internal static double ToOpenUniform(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    internal static double ToNormal(ulong bits) => StandardNormal.Quantile(ToOpenUniform(bits));

    private double LogGamma(long replication, int variable, double shape)
    {
        if (!(shape > 0 && double.IsFinite(shape)))
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "A shape is positive and finite.");
        if (shape == 1) return Math.Log(Exponential(replication, variable));

        var cell = Cell(replication, variable);
        var isSmall = shape < 1;
        var d = (isSmall ? shape + 1 : shape) - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        for (var k = 1; ; k += 2)
        {
            var x = ToNormal(cell.Bits(k));
            var root = 1 + (c * x);
            if (root <= 0) continue;
            var logV = 3 * Math.Log(root);
            if (Math.Log(ToOpenUniform(cell.Bits(k + 1))) >= (0.5 * x * x) + d - (d * Math.Exp(logV)) + (d * logV)) continue;
            var result = Math.Log(d) + logV;
            return isSmall ? result + (Math.Log(ToOpenUniform(cell.Bits(0))) / shape) : result;
        }
    }
}

namespace InnovationPotential.Robustness;

/// <summary>Saltelli's design: two independent matrices A and B of points, and for each factor A with the factor's inputs from B.</summary>
/// <remarks>
/// A row depends on the seed and its index only, so that any thread or machine may make any of them. With Sobol' points a row of A is the
/// first half of a point of twice as many dimensions, the row of B the second half. Source: Saltelli (2002), Saltelli et al. (2010).
/// Immutable.
/// </remarks>
internal sealed class SaltelliDesign
{
    /// <summary>The most inputs Sobol' points have coordinates for.</summary>
    public const int LargestSobolInputs = SobolSequence.LargestDimensions / 2;

    /// <summary>The most inputs at all: a block of them must fit into an array.</summary>
    public const int LargestInputs = 1 << 24;

    private readonly SaltelliGroup[] _groups;
    private readonly SobolSequence? _sequence;
    private readonly RandomNumbers _random;

    /// <summary>A design.</summary>
    /// <param name="factors">The number of inputs of each factor.</param>
    /// <param name="points">Where the points come from.</param>
    /// <param name="seed">What they depend on.</param>
    /// <param name="secondOrder">Whether B with each factor's inputs from A is evaluated too.</param>
    public SaltelliDesign(ReadOnlySpan<int> factors, SensitivityPoints points, ulong seed, bool secondOrder = false)
    {
        _groups = new SaltelliGroup[factors.Length];
        for (var g = 0; g < factors.Length; g++)
        {
            _groups[g] = new SaltelliGroup(Inputs, factors[g]);
            Inputs += factors[g];
        }

        SecondOrder = secondOrder;
        if (points == SensitivityPoints.Sobol) _sequence = new SobolSequence(2 * Inputs, SobolScrambling.Owen, seed);
        else _random = new RandomNumbers(seed, 2 * Inputs);
    }

    /// <summary>The coordinates of a point.</summary>
    public int Inputs { get; }

    /// <summary>The inputs of each factor.</summary>
    public ReadOnlySpan<SaltelliGroup> Groups => _groups;

    /// <summary>Whether B with each factor's inputs from A is evaluated too.</summary>
    public bool SecondOrder { get; }

    /// <summary>Writes the points of some rows.</summary>
    /// <param name="firstRow">The row in the first lane, counted from 0.</param>
    /// <param name="count">The lanes whose values are wanted.</param>
    /// <param name="block">Receives the points, in all lanes.</param>
    public void Fill(long firstRow, int count, SaltelliBlock block)
    {
        (block.FirstRow, block.Count) = (firstRow, count);
        for (var i = 0; i < Inputs; i++)
        {
            Column(firstRow, i, block.A.AsSpan(i * SaltelliBlock.Lanes, SaltelliBlock.Lanes));
            Column(firstRow, Inputs + i, block.B.AsSpan(i * SaltelliBlock.Lanes, SaltelliBlock.Lanes));
        }
    }

    private void Column(long firstRow, int dimension, Span<double> lanes)
    {
        if (_sequence is not null) _sequence.Column(firstRow, dimension, lanes);
        else
        {
            for (var lane = 0; lane < lanes.Length; lane++) lanes[lane] = _random.Uniform(firstRow + lane, dimension);
        }
    }
}

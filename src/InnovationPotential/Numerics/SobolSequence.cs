using System.Buffers.Binary;
using System.Numerics;

namespace InnovationPotential.Numerics;

/// <summary>Sobol' points: a sequence that fills the unit cube more evenly than random numbers do.</summary>
/// <remarks>
/// Direction numbers of Joe and Kuo (2008), "new-joe-kuo-6"; points in Gray-code order (Antonov and Saleev 1979), 32 bits a coordinate.
/// The first 2^m points of each coordinate fall one into each interval of length 2^−m; use a power of two of points, and do not skip the
/// first. A point depends only on its index, so any thread may make any of them. Immutable, safe to share between threads.
/// </remarks>
public sealed class SobolSequence
{
    /// <summary>The largest number of dimensions.</summary>
    public const int LargestDimensions = SobolDirections.LargestDimensions;

    /// <summary>The number of points of a sequence, 2³².</summary>
    public const long LargestCount = 1L << 32;

    private const double Resolution = 1.0 / LargestCount;

    private readonly uint[][] _directions;
    private readonly uint[] _keys;

    /// <summary>A sequence.</summary>
    /// <param name="dimensions">The number of coordinates of a point, from 1 to <see cref="LargestDimensions"/>.</param>
    /// <param name="scrambling">How the sequence is randomized.</param>
    /// <param name="seed">What the randomization depends on; without scrambling it has no effect.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such dimensions, or the scrambling is not a member of its
    /// enumeration.</exception>
    public SobolSequence(int dimensions, SobolScrambling scrambling = SobolScrambling.None, ulong seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, LargestDimensions);
        if (scrambling is < SobolScrambling.None or > SobolScrambling.Owen)
            throw new ArgumentOutOfRangeException(nameof(scrambling), scrambling, null);
        (Dimensions, Scrambling, Seed) = (dimensions, scrambling, seed);
        _directions = SobolDirections.Decode(dimensions);
        _keys = new uint[dimensions];
        var random = new RandomNumbers(seed, LargestDimensions);
        for (var d = 0; d < dimensions; d++) _keys[d] = (uint)(random.Bits(0, d) >> 32);
    }

    /// <summary>The number of coordinates of a point.</summary>
    public int Dimensions { get; }

    /// <summary>How the sequence is randomized.</summary>
    public SobolScrambling Scrambling { get; }

    /// <summary>What the randomization depends on.</summary>
    public ulong Seed { get; }

    /// <summary>Writes a point.</summary>
    /// <param name="index">The point's index, counted from 0.</param>
    /// <param name="point">Receives the coordinates: in [0, 1), multiples of 2⁻³²; scrambled ones half a step above, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such point.</exception>
    /// <exception cref="ArgumentException">The span does not have room for just the coordinates.</exception>
    public void Point(long index, Span<double> point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, LargestCount);
        if (point.Length != Dimensions)
            throw new ArgumentException($"A point has {Dimensions} coordinates, not {point.Length}.", nameof(point));
        for (var d = 0; d < point.Length; d++) point[d] = Coordinate(At(index, d), d);
    }

    /// <summary>Writes one coordinate of consecutive points.</summary>
    /// <param name="firstIndex">The first point's index, counted from 0.</param>
    /// <param name="dimension">The coordinate, counted from 0.</param>
    /// <param name="column">Receives a value a point, as <see cref="Point"/> does.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such points or there is no such coordinate.</exception>
    public void Column(long firstIndex, int dimension, Span<double> column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstIndex, LargestCount - column.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(dimension);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(dimension, Dimensions);
        if (column.IsEmpty) return;
        var directions = _directions[dimension];
        var bits = At(firstIndex, dimension);
        column[0] = Coordinate(bits, dimension);
        for (var i = 1; i < column.Length; i++)
        {
            bits ^= directions[BitOperations.TrailingZeroCount(firstIndex + i)];
            column[i] = Coordinate(bits, dimension);
        }
    }

    private uint At(long index, int dimension)
    {
        var directions = _directions[dimension];
        var bits = 0u;
        for (var gray = (uint)index ^ (uint)(index >> 1); gray != 0; gray &= gray - 1)
            bits ^= directions[BitOperations.TrailingZeroCount(gray)];
        return bits;
    }

    private double Coordinate(uint bits, int dimension) => Scrambling switch
    {
        SobolScrambling.None => bits * Resolution,
        SobolScrambling.DigitalShift => ((bits ^ _keys[dimension]) + 0.5) * Resolution,
        _ => (Reverse(Permute(Reverse(bits), _keys[dimension])) + 0.5) * Resolution,
    };

    /// <summary>
    /// A permutation in which a bit depends on the lower ones only, so that reversed it scrambles each interval within itself (constants:
    /// Vegdahl 2021).
    /// </summary>
    private static uint Permute(uint bits, uint key)
    {
        unchecked
        {
            bits ^= bits * 0x3D20ADEA;
            bits += key;
            bits *= (key >> 16) | 1;
            bits ^= bits * 0x05526C56;
            bits ^= bits * 0x53A22864;
            return bits;
        }
    }

    private static uint Reverse(uint bits)
    {
        bits = ((bits >> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
        bits = ((bits >> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
        bits = ((bits >> 4) & 0x0F0F0F0F) | ((bits & 0x0F0F0F0F) << 4);
        return BinaryPrimitives.ReverseEndianness(bits);
    }
}

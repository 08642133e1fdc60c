using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Each operation on several lanes is that on one number, at every width.</summary>
public sealed unsafe class LaneOperationsTests
{
    private static readonly double[] Left = [1.5, -2, 0.0, -0.0, double.NaN, double.PositiveInfinity, 3, 1e300];
    private static readonly double[] Right = [1.5, 7, -0.0, 0.0, 1, double.NegativeInfinity, double.NaN, 1e-300];

    [Fact]
    public void Doubles_are_computed_one_by_one()
    {
        static void Check<T>()
            where T : struct, ILanes<T>
        {
            Same<T>((x, y) => x + y, (x, y) => x + y);
            Same<T>((x, y) => x - y, (x, y) => x - y);
            Same<T>((x, y) => x * y, (x, y) => x * y);
            Same<T>((x, y) => x / y, (x, y) => x / y);
            Same<T>(T.Min, (x, y) => x < y ? x : y);
            Same<T>(T.Max, (x, y) => x > y ? x : y);
            Same<T>((x, y) => T.MultiplyAdd(x, y, T.Create(2)), (x, y) => double.MultiplyAddEstimate(x, y, 2));
            Same<T>((x, y) => T.Select(T.Less(x, y), T.Create(5), y), (x, y) => x < y ? 5 : y);
            Same<T>((x, y) => T.Select(T.Equal(x, y), x, T.Create(9)), (x, y) => x == y ? x : 9);
            Same<T>((x, y) => T.Select(~T.Equal(x, y), x, T.Create(9)), (x, y) => x == y ? 9 : x);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Bits_are_computed_one_by_one()
    {
        static void Check<T>()
            where T : struct, ILanes<T>
        {
            SameBits<T>((x, y) => x & y, (x, y) => x & y);
            SameBits<T>((x, y) => x | y, (x, y) => x | y);
            SameBits<T>((x, _) => ~x, (x, _) => ~x);
            SameBits<T>(T.AddBits, (x, y) => unchecked(x + y));
            SameBits<T>((x, _) => T.ShiftRightBits(x, 11), (x, _) => (long)((ulong)x >> 11));
            SameBits<T>((x, _) => T.ShiftLeftBits(x, 3), (x, _) => x << 3);
            SameBits<T>((_, _) => T.CreateBits(-77), (_, _) => -77);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void A_mask_is_looked_at_in_all_lanes()
    {
        static void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            for (var lane = 0; lane < T.Count; lane++)
            {
                var mask = new double[T.Count];
                mask[lane] = BitConverter.Int64BitsToDouble(-1);
                T.Any(T.Load(memory.Of(mask))).Should().BeTrue();
                mask[lane] = 1;
                T.AllEqual(T.Load(memory.Of(mask)), T.Create(0)).Should().BeFalse();
            }

            T.Any(T.CreateBits(0)).Should().BeFalse();
            T.AllEqual(T.Create(0.0), T.Create(-0.0)).Should().BeTrue();
            T.AllEqual(T.Create(double.NaN), T.Create(double.NaN)).Should().BeFalse();
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    // Keys above an index of three bits: (greatest − score) · scale, and 99 for NaN.
    [Fact]
    public void Keys_are_computed_one_by_one()
    {
        uint[] left = [.. Enumerable.Range(0, 16).Select(i => (uint)(i * 0x11111111L))];
        uint[] right = [.. Enumerable.Range(0, 16).Select(i => (uint)(0xF0000000L - (i * 0x0F000000L)))];
        double[] scores = [.. Enumerable.Range(0, 16).Select(i => i == 5 ? double.NaN : i * 0.25)];
        double[] greatest = [.. Enumerable.Range(0, 16).Select(i => 10.0 + i)];
        double[] scale = [.. Enumerable.Range(0, 16).Select(i => 4.0 * (i + 1))];

        void Check<T, TLanes>()
            where T : struct, IKeyLanes<T, TLanes>
            where TLanes : struct, ILanes<TLanes>
        {
            using var memory = new LaneMemory();
            double* s = memory.Of(scores), limits = memory.Of([.. greatest, .. new double[16], .. scale]);
            fixed (uint* l = left, r = right)
            {
                for (var from = 0; from < 16; from += T.Count)
                {
                    var (x, y) = (T.Load(l + from), T.Load(r + from));
                    var second = from + T.Count - TLanes.Count;
                    var (low, high) = (RankNetwork.Key<TLanes>(s + from, limits + from, 99),
                        RankNetwork.Key<TLanes>(s + second, limits + second, 99));
                    for (var i = 0; i < T.Count; i++)
                    {
                        var (a, b, at) = (left[from + i], right[from + i], from + i);
                        Read(T.Min(x, y))[i].Should().Be(Math.Min(a, b));
                        Read(T.Max(x, y))[i].Should().Be(Math.Max(a, b));
                        Read(T.Subtract(x, y))[i].Should().Be(unchecked(a - b));
                        var key = at == 5 ? 99 : (uint)((greatest[at] - scores[at]) * scale[at]);
                        Read(T.Narrow(low, high, 3, 6))[i].Should().Be((key << 3) | 6);
                        Read(T.Create(8))[i].Should().Be(8);
                    }
                }
            }

            static uint[] Read(T keys)
            {
                var room = stackalloc uint[16];
                T.Store(keys, room);
                return new Span<uint>(room, T.Count).ToArray();
            }
        }

        Check<KeyLanes1, Lanes1>();
        Check<KeyLanes4, Lanes2>();
        Check<KeyLanes8, Lanes4>();
        Check<KeyLanes16, Lanes8>();
    }

    private static void Same<T>(Func<T, T, T> lanes, Func<double, double, double> one)
        where T : struct, ILanes<T> => Bits.Of(Each(lanes)).Should().Equal([.. Left.Zip(Right, (x, y) => Bits.Of(one(x, y)))]);

    private static void SameBits<T>(Func<T, T, T> lanes, Func<long, long, long> one)
        where T : struct, ILanes<T> =>
        Array.ConvertAll(Each(lanes), BitConverter.DoubleToInt64Bits).Should()
            .Equal([.. Left.Zip(Right, (x, y) => one(BitConverter.DoubleToInt64Bits(x), BitConverter.DoubleToInt64Bits(y)))]);

    private static double[] Each<T>(Func<T, T, T> lanes)
        where T : struct, ILanes<T>
    {
        using var memory = new LaneMemory();
        double* left = memory.Of(Left), right = memory.Of(Right), result = memory.Room(8);
        for (var i = 0; i < 8; i += T.Count) T.Store(lanes(T.Load(left + i), T.Load(right + i)), result + i);
        return LaneMemory.Read(result, 8);
    }
}

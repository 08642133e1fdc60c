using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Means in 32 lanes are those of their formulas, at every width of vectors.</summary>
public sealed unsafe class LaneMeansTests
{
    private const int Lanes = 32;
    private const int Count = 4;
    private const double Exponent = -1.5;

    private static readonly double[] Some = [0.25, 1, 3.5, double.NaN, 7, 0.125, double.NaN, 40];

    private readonly double[] _weights = Draw(1, random => random.Next(5) == 0 ? 0 : 0.25 + random.NextDouble());
    private readonly double[] _values = Draw(2, random => Some[random.Next(Some.Length)]);

    [Fact]
    public void Small_kernels_are_what_their_names_say()
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double* weights = memory.Of(_weights), values = memory.Of(_values), other = memory.Of(_values);
            var result = memory.Room(Lanes);

            LaneMeans.Total<T>(weights, Count, result);
            Same(result, lane => 0.0 + W(0, lane) + W(1, lane) + W(2, lane) + W(3, lane));
            LaneMeans.Multiply<T>(weights, values, result);
            Same(result, lane => W(0, lane) * X(0, lane));
            LaneMeans.Fill<T>(values, -7, result);
            Same(result, lane => double.IsNaN(X(0, lane)) ? -7 : X(0, lane));
            LaneMeans.Map<T>(other, -2, 0.5);
            Same(other, lane => (-2 * X(0, lane)) + 0.5);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void What_has_no_end_is_no_number()
    {
        double[] some = [double.PositiveInfinity, -3, double.NegativeInfinity, double.NaN, double.MaxValue, -0.0];

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var result = memory.Room(Lanes);
            LaneMeans.Finite<T>(memory.Of([.. Enumerable.Range(0, Lanes).Select(lane => some[lane % 6])]), result);
            Same(result, lane => double.IsFinite(some[lane % 6]) ? some[lane % 6] + 0.0 : double.NaN);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void The_reciprocal_is_of_the_weights_there_and_a_sum_takes_all_of_them()
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double* weights = memory.Of(_weights), total = memory.Of(_values), result = memory.Room(Lanes);
            LaneMeans.Reciprocal<T>(weights, [1, 3], null, result);
            Same(result, lane => 1 / (0.0 + W(1, lane) + W(3, lane)));
            LaneMeans.Reciprocal<T>(weights, [0, 2, 3], total, result);
            Same(result, lane => X(0, lane) / (0.0 + W(0, lane) + W(2, lane) + W(3, lane)));
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Forms_are_applied_and_undone(int ordinal)
    {
        var form = (MeanForm)ordinal;

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            double* forward = memory.Of(_values), inverse = memory.Of(_values), sum = memory.Of(_weights);
            LaneMeans.Forward<T>(forward, form, Exponent);
            LaneMeans.Inverse<T>(inverse, form, Exponent);
            LaneMeans.AddProduct<T>(memory.Of(_weights), memory.Of(_values), form, Exponent, sum);
            Close(forward, lane => Forward(X(0, lane), form));
            Close(inverse, lane => Inverse(X(0, lane), form));
            Close(sum, lane => W(0, lane) + (W(0, lane) * Forward(X(0, lane), form)));
            LaneMemory.Read(sum + Lanes, Lanes).Should().Equal(_weights[Lanes..(2 * Lanes)]);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void A_harmonic_mean_takes_either_zero_as_the_least_number_and_none_below()
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var values = memory.Of([.. Enumerable.Range(0, Lanes).Select(lane => lane % 3 == 0 ? -0.0 : lane % 3 == 1 ? 0 : -1)]);
            LaneMeans.Forward<T>(values, MeanForm.Harmonic, 0);
            Same(values, lane => lane % 3 == 2 ? double.NaN : double.PositiveInfinity);
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_mean_is_of_what_is_there_and_weighs_something(int ordinal)
    {
        var form = (MeanForm)ordinal;
        double Mean(int lane)
        {
            var there = Enumerable.Range(0, Count).Where(j => W(j, lane) > 0 && !double.IsNaN(X(j, lane))).ToArray();
            if (there.Length == 0) return double.NaN;
            if (form == MeanForm.Minimum) return there.Min(j => X(j, lane));
            if (form == MeanForm.Maximum) return there.Max(j => X(j, lane));
            return Inverse(there.Sum(j => W(j, lane) * Forward(X(j, lane), form)) / there.Sum(j => W(j, lane)), form);
        }

        double Total(int lane) => Enumerable.Range(0, Count).Sum(j => W(j, lane));

        void Check<T>()
            where T : struct, ILanes<T>
        {
            using var memory = new LaneMemory();
            var values = stackalloc double*[Count];
            for (var j = 0; j < Count; j++) values[j] = memory.Of(_values[(j * Lanes)..((j + 1) * Lanes)]);
            double* weights = memory.Of(_weights), result = memory.Room(Lanes);
            LaneMeans.OfPresent<T>(weights, values, Count, form, Exponent, null, result);
            Close(result, Mean);
            var totals = memory.Of([.. Enumerable.Range(0, Lanes).Select(Total)]);
            LaneMeans.OfPresent<T>(weights, values, Count, form, Exponent, totals, result);
            Close(result, lane => Mean(lane) * Total(lane));
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    private double W(int j, int lane) => _weights[(j * Lanes) + lane];

    private double X(int j, int lane) => _values[(j * Lanes) + lane];

    internal static double Forward(double x, MeanForm form, double exponent = Exponent) => form switch
    {
        MeanForm.Geometric => Math.Log(x),
        MeanForm.Harmonic => 1 / x,
        MeanForm.Power => Math.Pow(x, exponent),
        _ => x,
    };

    internal static double Inverse(double x, MeanForm form, double exponent = Exponent) => form switch
    {
        MeanForm.Geometric => Math.Exp(x),
        MeanForm.Harmonic => 1 / x,
        MeanForm.Power => Math.Pow(x, 1 / exponent),
        _ => x,
    };

    private static void Same(double* actual, Func<int, double> expected) =>
        Bits.Of(LaneMemory.Read(actual, Lanes)).Should().Equal([.. Enumerable.Range(0, Lanes).Select(lane => Bits.Of(expected(lane)))]);

    private static void Close(double* actual, Func<int, double> expected) =>
        Expect.Close(LaneMemory.Read(actual, Lanes), [.. Enumerable.Range(0, Lanes).Select(expected)], 1e-13);

    private static double[] Draw(int seed, Func<Random, double> number)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Count * Lanes).Select(_ => number(random))];
    }
}

using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

public sealed class VectorMathTests
{
    private static double Log(double x)
    {
        var result = new double[1];
        ElementLoop.Run(default(LogFunction), [x], result);
        return result[0];
    }

    private static double Exp(double x)
    {
        var result = new double[1];
        ElementLoop.Run(default(ExpFunction), [x], result);
        return result[0];
    }

    // Rounded from 40 digits.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.6931471805599453)]
    [InlineData(3, 1.0986122886681098)]
    [InlineData(10, 2.302585092994046)]
    [InlineData(1.0000000000000002, 2.2204460492503128e-16)]
    [InlineData(0.99999999999999989, -1.1102230246251565e-16)]
    [InlineData(0.70710678118654757, -0.3465735902799726)]
    [InlineData(1.4142135623730951, 0.3465735902799727)]
    [InlineData(5e-324, -744.4400719213812)]
    [InlineData(2.2250738585072009e-308, -708.3964185322641)]
    [InlineData(1e-300, -690.7755278982137)]
    [InlineData(double.MaxValue, 709.782712893384)]
    public void Logarithms_of_known_numbers(double x, double expected) => Bits.Distance(Log(x), expected).Should().BeLessThanOrEqualTo(1);

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(-1, double.NaN)]
    [InlineData(-5e-324, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Logarithms_where_there_is_none(double x, double expected) => Log(x).Should().Be(expected);

    [Fact]
    public void The_logarithm_of_minus_zero_is_that_of_zero() => Log(-0.0).Should().Be(double.NegativeInfinity);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2.718281828459045)]
    [InlineData(-1, 0.36787944117144233)]
    [InlineData(0.5, 1.6487212707001282)]
    [InlineData(1e-10, 1.0000000001)]
    [InlineData(20.5, 799902177.4755054)]
    [InlineData(-0.3465, 0.7071588192872713)]
    [InlineData(709.7, 1.6549840276802644e+308)]
    [InlineData(-708.5, 2.006132305331306e-308)]
    [InlineData(-740.25, 3.26e-322)]
    [InlineData(-745, 5e-324)]
    [InlineData(-746, 0)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Exponentials_of_known_numbers(double x, double expected) => Bits.Distance(Exp(x), expected).Should().BeLessThanOrEqualTo(1);

    // The C library's logarithm and exponential, here, are within 0.52 ulp of the exact value.
    [Fact]
    public void Logarithms_are_within_two_ulp_everywhere()
    {
        var random = new Random(7);
        var values = new double[300_000];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (i % 3) switch
            {
                0 => BitConverter.Int64BitsToDouble(random.NextInt64(0x7FF0000000000000)),
                1 => 0.5 + (1.5 * random.NextDouble()),
                _ => 1 + ((random.NextDouble() - 0.5) * Math.ScaleB(1, -random.Next(52))),
            };
        }

        var logs = new double[values.Length];
        ElementLoop.Run(default(LogFunction), values, logs);
        values.Zip(logs, (x, log) => Bits.Distance(log, Math.Log(x))).Max().Should().BeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Exponentials_are_within_two_ulp_everywhere()
    {
        var random = new Random(8);
        var values = new double[300_000];
        for (var i = 0; i < values.Length; i++)
            values[i] = i % 2 == 0 ? -746 + (1457 * random.NextDouble()) : 4 * (random.NextDouble() - 0.5);
        var exps = new double[values.Length];
        ElementLoop.Run(default(ExpFunction), values, exps);
        values.Zip(exps, (x, exp) => Bits.Distance(exp, Math.Exp(x))).Max().Should().BeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1001)]
    public void Widths_agree_to_the_bit(int count)
    {
        var values = AwfulColumns.Any(count, seed: count);
        Widths(default(LogFunction), values);
        Widths(default(ExpFunction), values);
        Widths(new AffineMap(-3, 0.1) { Low = -2, High = 7 }, values);
        Widths(new ClampedLine(-2, 7, 0.1, -3, 1, 100), values);
    }

    private static void Widths<TFunction>(TFunction function, double[] values)
        where TFunction : struct, IFunction
    {
        var scalar = Of<TFunction, Lanes1>(function, values);
        Of<TFunction, Lanes2>(function, values).Should().Equal(scalar);
        Of<TFunction, Lanes4>(function, values).Should().Equal(scalar);
        Of<TFunction, Lanes8>(function, values).Should().Equal(scalar);
    }

    private static long[] Of<TFunction, T>(TFunction function, double[] values)
        where TFunction : struct, IFunction
        where T : struct, ILanes<T>
    {
        var result = new double[values.Length];
        ElementLoop.Run<TFunction, T>(function, values, result);
        return Bits.Of(result);
    }

    [Fact]
    public void Spans_are_guarded_and_may_be_the_same()
    {
        var values = new[] { 1.0, Math.E, 1 };
        ElementLoop.Run(default(LogFunction), values, values);
        values[1].Should().BeApproximately(1, 1e-15);
        ((Action)(() => ElementLoop.Run(default(LogFunction), values, new double[2]))).Should().Throw<ArgumentException>();
        ((Action)(() => ElementLoop.Run(default(ExpFunction), values.AsSpan(0, 2), values.AsSpan(1)))).Should().Throw<ArgumentException>();
    }

    private readonly struct ExpFunction : IFunction
    {
        public T Of<T>(T x)
            where T : struct, ILanes<T> => Exponential.Of(x);
    }
}

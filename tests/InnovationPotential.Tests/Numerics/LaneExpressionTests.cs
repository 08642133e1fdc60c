using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Sums of a node are undone, mapped and expressed in the form of the mean above.</summary>
public sealed unsafe class LaneExpressionTests
{
    private const int Lanes = 32;
    private const int ZeroFactor = 96;

    private static readonly double[] Numbers = [.. Enumerable.Range(0, 4 * Lanes).Select(i => 0.3 + (i % 23 * 0.17))];

    public static TheoryData<int, double, double, double, int, double> Nodes => new()
    {
        { (int)MeanForm.Arithmetic, 1, 1, 0, (int)MeanForm.Geometric, 0 },
        { (int)MeanForm.Geometric, 0, 1, 0, (int)MeanForm.Arithmetic, 1 },
        { (int)MeanForm.Geometric, 0, 2, 0, (int)MeanForm.Geometric, 0 },
        { (int)MeanForm.Geometric, 0, 1, 3, (int)MeanForm.Geometric, 0 },
        { (int)MeanForm.Harmonic, -1, 0.5, 0.25, (int)MeanForm.Power, 2 },
        { (int)MeanForm.Power, 2, 1, 0, (int)MeanForm.Power, 3 },
        { (int)MeanForm.Power, 2, 1.5, 0, (int)MeanForm.Harmonic, -1 },
        { (int)MeanForm.Arithmetic, 1, 4, -0.5, (int)MeanForm.Arithmetic, 1 },
    };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void A_node_is_expressed_for_the_mean_above(int form, double exponent, double slope, double intercept, int above,
        double aboveExponent)
    {
        void Check<T>()
            where T : struct, ILanes<T>
        {
            var results = Express<T>(new LaneTerms
            {
                Form = (MeanForm)form,
                Exponent = exponent,
                Slope = slope,
                Intercept = intercept,
                Above = (MeanForm)above,
                AboveExponent = aboveExponent,
                WhereNoneIsThere = -5,
            });
            double Expected(int i)
            {
                var mean = LaneMeansTests.Inverse(Numbers[i], (MeanForm)form, exponent);
                return i / Lanes == 1 ? -5 : LaneMeansTests.Forward((slope * mean) + intercept, (MeanForm)above, aboveExponent);
            }

            Expect.Close(results.AsSpan(0, 3 * Lanes), [.. Enumerable.Range(0, 3 * Lanes).Select(Expected)], 1e-13);
            results[(3 * Lanes)..].Should().Equal(Numbers[(3 * Lanes)..], "the fourth row does not count");
        }

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    // Undone and done again it would lose its last bits.
    [Fact]
    public void A_sum_that_the_mean_above_takes_as_it_is_stays_to_the_bit()
    {
        var results = Express<Lanes8>(new LaneTerms
        {
            Form = MeanForm.Power,
            Exponent = 0.3,
            Slope = 1,
            Above = MeanForm.Power,
            AboveExponent = 0.3,
            WhereNoneIsThere = double.NaN,
        });
        results[..Lanes].Should().Equal(Numbers[..Lanes]);
        results[Lanes..(2 * Lanes)].All(double.IsNaN).Should().BeTrue();
        results[(2 * Lanes)..].Should().Equal(Numbers[(2 * Lanes)..]);
    }

    private static double[] Express<T>(LaneTerms node)
        where T : struct, ILanes<T>
    {
        using var memory = new LaneMemory();
        var values = memory.Of(Numbers);
        var factors = stackalloc int[4] { 32, ZeroFactor, 0, 32 };
        LaneMeans.Express<T>(values, &node, factors, 3, ZeroFactor);
        return LaneMemory.Read(values, 4 * Lanes);
    }
}

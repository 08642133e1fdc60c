using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Shares in 32 lanes are those that plain loops give, to the bit, at every width of vectors.</summary>
public sealed unsafe class LaneSharesTests
{
    private const int Lanes = 32;
    private const int Children = 5;

    // 2⁻⁴⁰ is the share of a magnitude that rounding may have made.
    private static readonly double[] SomeShares = [double.NaN, 0, 1.0 / (1L << 41), 1.0 / (1L << 39), 0.3, 0.75, 1];

    // Lane 3 weighs nothing, no child concerns lane 7, and none has a score in lane 11.
    private readonly double[] _weights = Draw(1, (random, _) => random.Next(4) == 0 ? 0 : 0.25 + random.NextDouble(), 3, 0);
    private readonly double[] _shares = Draw(2, (random, _) => SomeShares[random.Next(SomeShares.Length)], 7, double.NaN);
    private readonly double[] _values = Draw(3, (random, _) => random.Next(4) == 0 ? double.NaN : random.NextDouble(), 11, double.NaN);

    private delegate void Kernel(LaneMemory memory, double* weights, double** shares, double** values, double* result);

    [Fact]
    public void What_is_there_counts_1()
    {
        void Check<T>()
            where T : struct, ILanes<T> =>
            Expect((_, _, _, values, result) => LaneShares.Present<T>(values[1], result),
                lane => double.IsNaN(_values[Lanes + lane]) ? 0 : 1);

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void The_mean_share_is_that_of_the_children_concerned()
    {
        double Mean(int lane)
        {
            double sum = 0, concerned = 0, all = 0;
            for (var j = 0; j < Children; j++)
            {
                var (w, s) = (_weights[(j * Lanes) + lane], _shares[(j * Lanes) + lane]);
                all += w;
                if (double.IsNaN(s)) continue;
                sum += w * s;
                concerned += w;
            }

            return all == 0 ? 1 : sum / concerned;
        }

        void Check<T>()
            where T : struct, ILanes<T> =>
            Expect((_, weights, shares, _, result) => LaneShares.Mean<T>(weights, shares, Children, result), Mean);

        Mean(3).Should().Be(1);
        Mean(7).Should().Be(double.NaN);
        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void The_counts_of_what_weighs_something_are_summed()
    {
        double Sum(int lane) =>
            Enumerable.Range(0, Children).Where(j => _weights[(j * Lanes) + lane] > 0).Sum(j => _values[(j * Lanes) + lane]);

        void Check<T>()
            where T : struct, ILanes<T> =>
            Expect((_, weights, _, values, result) => LaneShares.Sum<T>(weights, values, Children, result), Sum);

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void One_number_is_divided_by_another()
    {
        void Check<T>()
            where T : struct, ILanes<T> =>
            Expect((_, weights, _, values, result) => LaneShares.Divide<T>(values[2], weights, result),
                lane => _values[(2 * Lanes) + lane] / _weights[lane]);

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Scored_is_what_has_a_score_and_is_known_in_part()
    {
        double Scored(int lane)
        {
            double scored = 0, concerned = 0;
            for (var j = 0; j < Children; j++)
            {
                var at = (j * Lanes) + lane;
                if (_weights[at] == 0 || double.IsNaN(_shares[at])) continue;
                concerned++;
                if (_shares[at] > 1e-12 && !double.IsNaN(_values[at])) scored++;
            }

            return scored / concerned;
        }

        void Check<T>()
            where T : struct, ILanes<T> =>
            Expect((_, weights, shares, values, result) => LaneShares.Scored<T>(weights, shares, values, Children, result), Scored);

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Scores_are_struck_whose_share_is_below_the_threshold_by_more_than_rounding()
    {
        const double Threshold = 0.6;
        double[] some = [0.2, 0.6 * (1 - Math.Pow(2, -39)), 0.6 * (1 - Math.Pow(2, -41)), 0.6, 0.7, double.NaN, 1];
        double[] shares = [.. Enumerable.Range(0, Lanes).Select(lane => some[lane % some.Length])];

        void Check<T>()
            where T : struct, ILanes<T> =>
            Struck((memory, _, _, scores, _) => LaneShares.StrikeBelow<T>(memory.Of([.. shares, .. Beyond(0)]), Threshold, scores[0]),
                lane => lane % some.Length < 2);

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Scores_of_what_concerns_no_row_are_struck()
    {
        void Check<T>()
            where T : struct, ILanes<T> =>
            Struck((memory, _, _, scores, _) =>
                LaneShares.StrikeUnconcerned<T>(memory.Of([.. _shares[Lanes..(2 * Lanes)], .. Beyond(double.NaN)]), scores[0]),
                lane => double.IsNaN(_shares[Lanes + lane]));

        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    [Fact]
    public void Scores_with_gaps_are_struck()
    {
        double[] known = [.. Enumerable.Range(0, Lanes).Select(lane => lane % 4 == 0 ? 0.9 : lane % 4 == 1 ? double.NaN : 1)];
        bool HasGap(int lane) => known[lane] < 1 || Enumerable.Range(0, Children).Any(j =>
            _weights[(j * Lanes) + lane] > 0 && !double.IsNaN(_shares[(j * Lanes) + lane]) && double.IsNaN(_values[(j * Lanes) + lane]));

        void Check<T>()
            where T : struct, ILanes<T> =>
            Expect((memory, weights, shares, values, result) =>
            {
                new Span<double>(result, Lanes).Fill(5);
                LaneShares.StrikeGaps<T>(weights, shares, values, Children, memory.Of([.. known, .. Beyond(0)]), result);
            }, lane => HasGap(lane) ? double.NaN : 5);

        Enumerable.Range(0, Lanes).Count(HasGap).Should().BeInRange(10, 29);
        Check<Lanes1>();
        Check<Lanes2>();
        Check<Lanes4>();
        Check<Lanes8>();
    }

    // What would be struck if a kernel went on behind its 32 lanes.
    private static double[] Beyond(double share) => [.. Enumerable.Repeat(share, 8)];

    // A kernel that strikes scores which stand in the first row of values.
    private void Struck(Kernel kernel, Func<int, bool> isStruck) =>
        Expect((memory, weights, shares, values, result) =>
        {
            kernel(memory, weights, shares, values, result);
            new Span<double>(values[0], Lanes).CopyTo(new Span<double>(result, Lanes));
        }, lane => isStruck(lane) ? double.NaN : _values[lane]);

    private void Expect(Kernel kernel, Func<int, double> expected)
    {
        using var memory = new LaneMemory();
        var shares = stackalloc double*[Children];
        var values = stackalloc double*[Children];
        for (var j = 0; j < Children; j++)
        {
            shares[j] = memory.Of(_shares[(j * Lanes)..((j + 1) * Lanes)]);
            values[j] = memory.Of(_values[(j * Lanes)..((j + 1) * Lanes)]);
        }

        var result = memory.Room(Lanes);
        kernel(memory, memory.Of(_weights), shares, values, result);
        Bits.Of(LaneMemory.Read(result, Lanes)).Should().Equal([.. Enumerable.Range(0, Lanes).Select(l => Bits.Of(expected(l)))]);
    }

    private static double[] Draw(int seed, Func<Random, int, double> number, int lane, double there)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Children * Lanes).Select(i => i % Lanes == lane ? there : number(random, i))];
    }
}

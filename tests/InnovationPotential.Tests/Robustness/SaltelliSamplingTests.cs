using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

public sealed class SaltelliSamplingTests
{
    public static TheoryData<SensitivityPoints> Points => [SensitivityPoints.Sobol, SensitivityPoints.Random];

    [Theory]
    [MemberData(nameof(Points))]
    public void The_result_is_the_same_bit_for_bit_on_any_number_of_threads(SensitivityPoints points)
    {
        SensitivityResult Of(int threads) => SobolIndices.Estimate(
            AnalyticFunctions.G, 8,
            o => o with { Rows = 1000, Points = points, SecondOrder = true, Dummy = true, Resamples = 50, DegreeOfParallelism = threads });
        var expected = Of(1);
        foreach (var threads in (int[])[2, 3, 16, -1])
        {
            Of(threads).Should().Be(expected);
            Of(threads).ToJson().Should().Be(expected.ToJson());
        }
    }

    [Theory]
    [MemberData(nameof(Points))]
    public void Ranges_of_rows_make_the_whole(SensitivityPoints points)
    {
        var design = new SaltelliDesign([1, 1, 1], points, 5, secondOrder: true);
        SaltelliSample Of(long from, long to) => SaltelliSampling.Run(design, Ishigami(), from, to, 2);
        var whole = Of(0, 500);
        var merged = new SaltelliSample(0, 500, 3, 1, secondOrder: true);
        foreach (var part in (SaltelliSample[])[Of(333, 500), Of(0, 1), Of(1, 64), Of(64, 64), Of(64, 333)]) merged.CopyFrom(part);
        for (var c = 0; c < whole.Columns.Count; c++) merged.Columns[c].Should().Equal(whole.Columns[c]);
        whole.Columns.Should().HaveCount(8).And.OnlyContain(c => c.All(double.IsFinite));
    }

    [Fact]
    public void A_value_stands_in_the_column_of_its_point()
    {
        var design = new SaltelliDesign([1, 2], SensitivityPoints.Sobol, 9, secondOrder: true);
        // The decimal digits tell which coordinates came from where.
        var sample = SaltelliSampling.Run(design,
            new FunctionEvaluator((x, y) => (y[0], y[1]) = (x[0] + (10 * x[1]) + (100 * x[2]), x[1]), 2), 0, 70, 1);
        var block = new SaltelliBlock(design, 2);
        design.Fill(64, 6, block);
        for (var lane = 0; lane < 6; lane++)
        {
            double A(int input) => block.A[(input * 32) + lane];
            double B(int input) => block.B[(input * 32) + lane];
            var row = 64 + lane;
            sample.A(0)[row].Should().Be(A(0) + (10 * A(1)) + (100 * A(2)));
            sample.B(0)[row].Should().Be(B(0) + (10 * B(1)) + (100 * B(2)));
            sample.AB(0, 0)[row].Should().Be(B(0) + (10 * A(1)) + (100 * A(2)));
            sample.AB(1, 0)[row].Should().Be(A(0) + (10 * B(1)) + (100 * B(2)));
            sample.BA(0, 0)[row].Should().Be(A(0) + (10 * B(1)) + (100 * B(2)));
            sample.BA(1, 0)[row].Should().Be(B(0) + (10 * A(1)) + (100 * A(2)));
            sample.A(1)[row].Should().Be(A(1));
            sample.AB(0, 1)[row].Should().Be(A(1));
            sample.AB(1, 1)[row].Should().Be(B(1));
            sample.BA(1, 1)[row].Should().Be(A(1));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Canceling_ends_the_work(int threads)
    {
        using var source = new CancellationTokenSource();
        var calls = 0;
        var estimate = () => SobolIndices.Estimate(
            x =>
            {
                if (Interlocked.Increment(ref calls) >= 1000) source.Cancel();
                return x[0];
            },
            3, o => o with { Rows = 1 << 20, DegreeOfParallelism = threads }, cancellation: source.Token);
        estimate.Should().Throw<OperationCanceledException>();
        calls.Should().BeLessThan(10_000);
        estimate.Should().Throw<OperationCanceledException>("it was canceled before it began");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_the_function_throws_reaches_the_caller(int threads)
    {
        var estimate = () =>
            SobolIndices.Estimate(x => x[0] > 0.5
                ? throw new InvalidTimeZoneException("mine") : x[0], 1, o => o with { DegreeOfParallelism = threads });
        estimate.Should().Throw<InvalidTimeZoneException>().WithMessage("mine");
    }

    [Theory]
    [InlineData(1, 32)]
    [InlineData(4, 5000)]
    public void Progress_ascends_to_one(int threads, int rows)
    {
        var seen = new Seen();
        SobolIndices.Estimate(x => x[0], 1, o => o with { Rows = rows, DegreeOfParallelism = threads, Resamples = 0 }, seen);
        seen.Shares.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        seen.Shares[^1].Should().Be(1);
        seen.Shares.Count.Should().BeLessThanOrEqualTo(1000);
    }

    [Fact]
    public void Progress_is_told_at_most_a_thousand_times()
    {
        var seen = new Seen();
        var steps = new ProgressSteps(seen, 123_457);
        for (var i = 0; i < 123_457; i++) steps.Advance();
        seen.Shares.Should().HaveCount(1000).And.BeInAscendingOrder();
        seen.Shares[^1].Should().Be(1);
    }

    private static FunctionEvaluator Ishigami() => new((x, y) => y[0] = AnalyticFunctions.Ishigami(x), 1);

    private sealed class Seen : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}

using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Draws by stated errors: quantiles by Python's statistics.NormalDist and sums of probabilities in decimals.</summary>
public sealed class StatedErrorTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
        .Indicator("a", i => i with { Goalposts = new(0, 20) }).Indicator("b", i => i with { Goalposts = new(0, 20) }));

    [Theory]
    [InlineData(ErrorDistribution.Normal, 0.975, 13.919927969080108)]
    [InlineData(ErrorDistribution.LogNormal, 0.5, 8.94427190999916)]
    [InlineData(ErrorDistribution.Uniform, 0.75, 11.732050807568877)]
    public void By_a_standard_error_of_two_around_ten(ErrorDistribution distribution, double u, double expected) =>
        Drawn(distribution, 0.95, u, new Observation(10, ObservationState.Observed)
        { StandardError = distribution == ErrorDistribution.LogNormal ? 5 : 2 }).Should().BeApproximately(expected, 1e-12);

    [Theory]
    [InlineData(ErrorDistribution.Normal, 0.95, 0.025, 8)]
    [InlineData(ErrorDistribution.Normal, 0.95, 0.5, 10)]
    [InlineData(ErrorDistribution.Normal, 0.95, 0.975, 13)]
    [InlineData(ErrorDistribution.Normal, 0.95, 0.8, 11.288219437007285)]
    [InlineData(ErrorDistribution.Normal, 0.95, 0.2, 9.141187041995144)]
    [InlineData(ErrorDistribution.LogNormal, 0.95, 0.025, 8)]
    [InlineData(ErrorDistribution.LogNormal, 0.95, 0.5, 10)]
    [InlineData(ErrorDistribution.LogNormal, 0.95, 0.975, 13)]
    [InlineData(ErrorDistribution.Uniform, 0.8, 0.1, 8)]
    [InlineData(ErrorDistribution.Uniform, 0.8, 0.9, 13)]
    [InlineData(ErrorDistribution.Uniform, 0.8, 0.98, 13.6)]
    [InlineData(ErrorDistribution.Uniform, 1, 0.75, 11.5)]
    public void By_an_interval_from_eight_to_thirteen_around_ten(
        ErrorDistribution distribution, double confidence, double u, double expected) =>
        Drawn(distribution, confidence, u, new Observation(10, ObservationState.Observed) { Low = 8, High = 13 }).Should()
            .BeApproximately(expected, 1e-9);

    [Theory]
    [InlineData(4, 0.5, 4)]
    [InlineData(4, 0.0183, 0)]
    [InlineData(4, 0.0184, 1)]
    [InlineData(4, 0.99, 9)]
    [InlineData(0.3, 0.7, 0)]
    [InlineData(0.3, 0.75, 1)]
    [InlineData(0, 0.999, 0)]
    [InlineData(600, 0.001, 526)]
    [InlineData(600, 0.999, 677)]
    [InlineData(50_000, 0.9, 50_287)]
    [InlineData(50_000, 0.01, 49_481)]
    [InlineData(200_000, 0.9, 200_573)]
    [InlineData(200_000, 0.01, 198_960)]
    public void A_count_is_drawn_from_its_value_alone(double mean, double u, double expected) =>
        Drawn(ErrorDistribution.Poisson, 0.95, u, new Observation(mean, ObservationState.Observed)).Should().Be(expected);

    [Fact]
    public void A_value_is_drawn_as_it_is_stated_and_then_prepared_as_its_cell_was()
    {
        // a is 8, 3 and 5 per b, and 40 becomes 8 of b = 5; drawn 40 + 2.5 z, divided by 5; limited where the treatment limits.
        var table = IndicatorTable.Create(["X", "Y", "Z"],
            [IndicatorColumn.Of("a", 40, 6, 5).WithStandardErrors(2.5, null, null), IndicatorColumn.Of("b", 5, 2, 1)]);
        var plan = PreparationPlan.Of(Denomination.ByIndicator("b") with { Only = ["a"] });
        var result = UncertaintyStudy.Of(UncertainFactor.StatedErrors()).Run(
            Model with { Preparation = plan }, table, o => o with { Replications = 20_000, KeepSample = true });

        // The score is (8 + z/2 + 5)/2/20 · 100 on the range of the index: mean 0.325, standard deviation 0.0125.
        var sample = result.SampleOf("X")!;
        sample.Average().Should().BeApproximately(0.325, 4 * 0.0125 / Math.Sqrt(20_000));
        Math.Sqrt(sample.Average(x => (x - 0.325) * (x - 0.325))).Should().BeApproximately(0.0125, 0.0003);
        result.SampleOf("Y")!.Distinct().Should().ContainSingle();
        result.Diagnostics.Select(d => (d.Code, d.Message)).Should().Contain(("IP7118",
            "Of 6 observed cells that 'stated-errors' concerns, 5 state no error: they stay as they are."));
    }

    [Fact]
    public void Errors_that_the_distribution_cannot_have_are_counted_and_their_cells_stay()
    {
        var table = IndicatorTable.Create(["X", "Y", "Z"],
        [
            IndicatorColumn.Of("a", 4, 6, 5).WithIntervals([5, 1, null], [7, 8, null]),
            IndicatorColumn.Of("b", 5, 2, 1).WithIntervals([0, null, null], [9, null, null]),
        ]);
        var result = UncertaintyStudy.Of(UncertainFactor.StatedErrors(ErrorDistribution.LogNormal)).Run(
            Model, table, o => o with { Replications = 200, KeepSample = true });

        result.SampleOf("X")!.Distinct().Should().ContainSingle();
        result.SampleOf("Y")!.Distinct().Should().HaveCountGreaterThan(100);
        result.Diagnostics.Should().Contain(d => d.Code == "IP7119" && d.Message.StartsWith("2 cells state errors that"));
    }

    [Fact]
    public void Two_factors_do_not_draw_one_cell_and_a_confidence_is_a_probability()
    {
        Codes(UncertainFactor.StatedErrors(), UncertainFactor.StatedErrors() with { Name = "again" }).Should().Equal("IP7004", "IP7004");
        Codes(UncertainFactor.StatedErrors(confidence: 1)).Should().Equal("IP7001");
        Codes(UncertainFactor.StatedErrors(ErrorDistribution.Uniform, 1)).Should().BeEmpty();
        Codes(UncertainFactor.StatedErrors(confidence: double.NaN)).Should().Equal("IP7001");

        static IEnumerable<string> Codes(params UncertainFactor[] factors) =>
            new UncertaintyStudy(factors.ToEquatableArray()).Validate(Model).Select(d => d.Code);
    }

    private static double Drawn(ErrorDistribution distribution, double confidence, double u, Observation stated)
    {
        Span<double> values = [stated.Value!.Value];
        UncertainFactor.StatedErrors(distribution, confidence).Change(
            new UncertainCell(Model.Indicators[0], double.NaN, stated, x => x), [u], values);
        return values[0];
    }
}

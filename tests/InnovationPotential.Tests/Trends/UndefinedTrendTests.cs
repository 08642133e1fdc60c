using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>Why a quantity is undefined, and what else there is, at each way in; by hand.</summary>
public sealed class UndefinedTrendTests
{
    private const double Missing = double.NaN;
    private const double Infinite = double.PositiveInfinity;

    public static TheoryData<string, Action> Infinities => new()
    {
        { "series of periods", () => Series.Of(2016, [1, Infinite]) },
        { "series of times", () => Series.At([1, 2], [1, -Infinite]) },
        { "line", () => LinearTrend.Fit([1, 2], [1, Infinite]) },
        { "logarithms", () => LogLinearTrend.Fit([1, 2], [1, Infinite]) },
        { "Sen", () => SenTrend.Fit([1, 2], [1, Infinite]) },
        { "Mann-Kendall", () => MannKendallTest.Of([1, Infinite]) },
        { "trend", () => SeriesTrend.Of([1, 2], [1, Infinite]) },
        { "dispersion", () => Dispersion.Of([1, Infinite]) },
        { "sigma", () => Dispersion.OfPeriods([1, Infinite], 2) },
        { "beta, first", () => BetaConvergence.Of([1, Infinite], [1, 2], 1) },
        { "beta, last", () => BetaConvergence.Of([1, 2], [1, Infinite], 1) },
        { "gamma", () => GammaConvergence.Of([1, Infinite], 2) },
        { "delta", () => DeltaConvergence.Of([1, Infinite]) },
        { "mean level", () => Dynamics.MeanLevel([1, Infinite]) },
        { "chronological mean", () => Dynamics.ChronologicalMean([1, 2], [1, Infinite]) },
        { "mean increment", () => Dynamics.MeanAbsoluteIncrement([1, 2], [1, Infinite]) },
        { "mean growth", () => Dynamics.MeanGrowthCoefficient([1, 2], [1, Infinite]) },
        { "annual growth", () => Dynamics.Cagr([1, 2], [1, Infinite]) },
        { "chain", () => Dynamics.ChainIndices([1, Infinite], new Quantity[1]) },
        { "base", () => Dynamics.BaseIndices([1, Infinite], new Quantity[1]) },
        { "chain increments", () => Dynamics.ChainIncrements([1, Infinite], new Quantity[1]) },
        { "base increments", () => Dynamics.BaseIncrements([1, Infinite], new Quantity[1]) },
        { "accelerations", () => Dynamics.Accelerations([1, Infinite], new Quantity[1]) },
    };

    [Theory]
    [MemberData(nameof(Infinities))]
    public void Infinite_values_are_refused(string what, Action act) =>
        act.Should().Throw<ArgumentException>(what).WithMessage("A value must be a finite number*");

    public static TheoryData<string, Action> Lengths => new()
    {
        { "times", () => LinearTrend.Fit([1], [1, 2]) },
        { "times that do not increase", () => Dynamics.ChronologicalMean([1, 1], [1, 2]) },
        { "times that decrease", () => Dynamics.MeanAbsoluteIncrement([2, 1], [1, 2]) },
        { "times that are none", () => Dynamics.MeanGrowthCoefficient([1, Infinite], [1, 2]) },
        { "times in any order that are none", () => Series.At([1, Infinite], [1, 2]) },
        { "kinds", () => SeriesTrend.Of([1, 2], [1, 2], [default]) },
        { "chain", () => Dynamics.ChainIndices([1, 2], new Quantity[2]) },
        { "increments", () => Dynamics.ChainIncrements([1, 2], new Quantity[2]) },
        { "base increments", () => Dynamics.BaseIncrements([1, 2], new Quantity[2]) },
        { "base", () => Dynamics.BaseIndices([1, 2], new Quantity[2]) },
        { "accelerations", () => Dynamics.Accelerations([1, 2], new Quantity[2]) },
        { "linked", () => Dynamics.Link([1, 2], new Quantity[2]) },
        { "rebased", () => Dynamics.Rebase([1, 2], 0, new Quantity[3]) },
        { "base before the first", () => Dynamics.Rebase([1, 2], -1, new Quantity[2]) },
        { "base behind the last", () => Dynamics.Rebase([1, 2], 2, new Quantity[2]) },
        { "periods of beta", () => BetaConvergence.Of([1, 2], [1, 2, 3], 1) },
        { "no time", () => BetaConvergence.Of([1, 2], [2, 1], 0) },
        { "infinite time", () => BetaConvergence.Of([1, 2], [2, 1], Infinite) },
        { "no units", () => Dispersion.OfPeriods([1, 2], 0) },
        { "half a period", () => Dispersion.OfPeriods([1, 2, 3], 2) },
        { "structures", () => StructureChange.Between([1], [1, 2]) },
        { "levels of the first period", () => MeanLevelIndices.Of([1], [1, 2], [1, 2], [1, 2]) },
        { "levels of the second period", () => MeanLevelIndices.Of([1, 2], [1, 2], [1], [1, 2]) },
        { "parts of the second period", () => MeanLevelIndices.Of([1, 2], [1, 2], [1, 2], [1]) },
        { "quantities", () => BasketIndex.OfPrices([1], [1, 2], [1], [1]) },
        { "later prices", () => BasketIndex.OfPrices([1], [1], [1, 2], [1]) },
        { "later quantities", () => BasketIndex.OfPrices([1], [1], [1], [1, 2]) },
        { "industries", () => Dynamics.LocationQuotients([1, 2, 3], 2, new Quantity[3]) },
        { "no industries", () => Dynamics.LocationQuotients([1, 2, 3], 0, new Quantity[3]) },
        { "quotients", () => Dynamics.LocationQuotients([1, 2], 2, new Quantity[3]) },
        { "values after", () => NormalizedValues.Changed([1], [1], [1], [1, 2]) },
        { "values of new data", () => NormalizedValues.Changed([1], [1, 2], [1], [1]) },
        { "values of a new normalization", () => NormalizedValues.Changed([1], [1], [1, 2], [1]) },
        { "weights before", () => Decompose([1, 2], [1], 1) },
        { "weights after", () => Decompose([1], [1, 2], 1) },
        { "contributions", () => Decompose([1], [1], 2) },
        { "an infinite weight", () => Attainment.Weighted([1], [Infinite]) },
        { "an infinite minimum", () => StarCriterion.AtLeast("x", Infinite) },
        { "a criterion without a name", () => StarCriterion.AtLeast(" ", 1) },
        { "columns of stars", () => StarRating.EuropeanClusterObservatory.Rate([1], [1, 2], [1]) },
        { "a level of 2", () => LinearTrend.Fit([1, 2, 3], [1, 2, 4]).SlopeInterval(2) },
        { "a level of 0", () => LogLinearTrend.Fit([1, 2], [1, -2]).GrowthInterval(0) },
        { "no milestones", () => TargetSchedule.From(2016, 10) },
        { "an infinite target", () => Target.By(2016, 1, 2020, Infinite) },
        { "an infinite base", () => Target.By(2016, Infinite, 2020, 1) },
        { "an infinite due time", () => Target.By(2016, 1, Infinite, 2) },
        { "an infinite base time", () => Target.By(-Infinite, 1, 2020, 2) },
        { "an infinite minimum of a domain", () => ValueDomain.Between(-Infinite, 1) },
        { "an infinite maximum of a domain", () => ValueDomain.Between(0, Infinite) },
    };

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_does_not_fit_is_refused(string what, Action act) => act.Should().Throw<ArgumentException>(what);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(0)]
    [InlineData(1.1)]
    public void A_top_share_lies_above_0_and_not_above_1(double share)
    {
        FluentActions.Invoking(() => StarCriterion.InTop("x", (decimal)share)).Should().Throw<ArgumentOutOfRangeException>();
        StarCriterion.InTop("x", 1).Judge([1, 2]).Should().Equal(true, true);
    }

    [Fact]
    public void Attainment_where_the_ratio_is_none()
    {
        const Alternatives Both = Alternatives.LinearAttainment | Alternatives.Progress;
        Attainment.LowerIsBetter(0, 10).Should().Be(Quantity.Undefined(UndefinedReason.ZeroDenominator, Both));
        Attainment.LowerIsBetter(-5, 10).Should().Be(Quantity.Undefined(UndefinedReason.SignChange, Both));
        Attainment.LowerIsBetter(0, 0).Should().Be(Quantity.Undefined(UndefinedReason.ZeroDenominator, Alternatives.Progress));
        Attainment.LowerIsBetter(-5, -10).Should().Be(Quantity.Undefined(UndefinedReason.NegativeBase, Alternatives.Progress));
        Attainment.LowerIsBetterLinear(5, 0).Should().Be(Quantity.Undefined(UndefinedReason.ZeroBase, Alternatives.Progress));
    }

    [Fact]
    public void Progress_over_a_way_longer_than_all_numbers()
    {
        // From −1e308 two of the two and a half ways are done.
        Attainment.Progress(1e308, -1e308, 1.5e308).GetValue().Should().BeApproximately(0.8, 1e-15);
        Attainment.Progress(0, -1e308, 1.5e308).GetValue().Should().BeApproximately(0.4, 1e-15);
        Attainment.Progress(1e308, -1e308, -0.5e308).GetValue().Should().BeApproximately(4, 1e-14);
        Attainment.Progress(double.Epsilon, 0, 2 * double.Epsilon).Value.Should().Be(0.5);
        Attainment.Progress(1, Missing, 2).Reason.Should().Be(UndefinedReason.MissingValue);
        Attainment.Progress(1, 0, Missing).Reason.Should().Be(UndefinedReason.MissingValue);
        Attainment.Progress(1, 2, 2).Alternatives.Should().Be(Alternatives.AbsoluteIncrement);
    }

    [Fact]
    public void An_index_beyond_all_numbers_leaves_the_increment_and_symmetric_growth()
    {
        const Alternatives Both = Alternatives.AbsoluteIncrement | Alternatives.SymmetricGrowth;
        Dynamics.GrowthIndex(1e-300, 1e300).Should().Be(Quantity.Undefined(UndefinedReason.Overflow, Both));
        (Dynamics.MeanGrowthCoefficient(1, 1e300, 2).GetValue() / 1e150).Should().BeApproximately(1, 1e-15);
        Dynamics.Cagr(100, 121, 2).GetValue().Should().BeApproximately(0.1, 1e-15);
        Dynamics.Cagr(1, 2, Missing).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.Cagr([1, 3], [100, 121]).GetValue().Should().BeApproximately(0.1, 1e-15);
        Dynamics.Cagr([1, 3], [0, 121]).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.GrowthIndex(5, 0).Value.Should().Be(0);
        Dynamics.GrowthIndex(0, -5).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.MeanGrowthCoefficient(1, 2, Missing).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.MeanGrowthCoefficient(0, 2, 1).Should().Be(Quantity.Undefined(UndefinedReason.ZeroBase, Both));
        Dynamics.MeanGrowthCoefficient(0, 0, 1).Should().Be(Quantity.Undefined(UndefinedReason.ZeroBase, Alternatives.AbsoluteIncrement));
        Dynamics.LeadOfRates(Quantity.Undefined(UndefinedReason.ZeroBase), 2).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.LeadOfRates(2, Quantity.Undefined(UndefinedReason.ZeroBase)).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.Acceleration(Missing, 2, 3).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.Acceleration(1, 2, Infinite).Reason.Should().Be(UndefinedReason.Overflow);
        Dynamics.SymmetricGrowth(Missing, 2).Reason.Should().Be(UndefinedReason.MissingValue);
        Dynamics.SymmetricGrowth(1.5e308, -1.5e308).Value.Should().Be(-2);
        Dynamics.SymmetricGrowth(0, 0).Alternatives.Should().Be(Alternatives.AbsoluteIncrement);
    }

    [Fact]
    public void Means_of_numbers_whose_sum_is_beyond_all_numbers()
    {
        (Dynamics.ChronologicalMean([1, 2], [1.5e308, 1.7e308]).GetValue() / 1e308).Should().BeApproximately(1.6, 1e-12);
        (Dynamics.ChronologicalMean([1, 2, 3], [1.5e308, 1.7e308, 1.7e308]).GetValue() / 1e308).Should().BeApproximately(1.65, 1e-12);
        (Dynamics.MeanAbsoluteIncrement([1, 3], [-1.5e308, 1.5e308]).GetValue() / 1e308).Should().BeApproximately(1.5, 1e-12);
        Dynamics.ChronologicalMean([1, 2], [double.Epsilon, double.Epsilon]).Value.Should().Be(double.Epsilon);
        Dynamics.MeanAbsoluteIncrement([1, 3], [double.Epsilon, 3 * double.Epsilon]).Value.Should().Be(double.Epsilon);
        (Dynamics.MeanLevel([1.5e308, Missing, 1.7e308]).GetValue() / 1e308).Should().BeApproximately(1.6, 1e-12);
    }

    [Fact]
    public void The_first_reason_of_a_decomposition_is_said_wherever_it_stands()
    {
        foreach (var (number, reason) in ((double, UndefinedReason)[])[(Missing, UndefinedReason.MissingValue),
            (Infinite, UndefinedReason.Overflow), (0, UndefinedReason.NotPositive), (-1, UndefinedReason.NotPositive)])
        {
            for (var place = 0; place < 6; place++)
            {
                double[][] x = [.. Enumerable.Range(0, 6).Select(i => (double[])[.5, i == place ? number : .5])];
                var terms = new ChangeContribution[2];
                var values = NormalizedValues.Changed(x[0], x[1], x[2], x[3]);
                var geometric = ChangeContribution.Geometric(values, x[4], x[5], terms);
                var additive = ChangeContribution.Additive(values, x[4], x[5], terms);

                if (place < 4 || reason != UndefinedReason.NotPositive) geometric.Reason.Should().Be(reason);
                else geometric.IsDefined.Should().BeTrue();
                if (reason == UndefinedReason.NotPositive) additive.IsDefined.Should().BeTrue();
                else additive.Reason.Should().Be(reason);
            }
        }

        for (var first = 0; first < 5; first++)
        {
            for (var second = first + 1; second < 6; second++)
            {
                double[][] x = [.. Enumerable.Range(0, 6).Select(i => (double[])[i == first ? Missing : i == second ? Infinite : .5])];
                ChangeContribution.Additive(NormalizedValues.Changed(x[0], x[1], x[2], x[3]), x[4], x[5], new ChangeContribution[1]).Reason
                    .Should().Be(UndefinedReason.MissingValue);
            }
        }

        ChangeContribution.Additive(NormalizedValues.Unchanged([], []), [], [], []).Reason.Should().Be(UndefinedReason.NoObservations);
        ChangeContribution.Geometric(NormalizedValues.Unchanged([], []), [], [], []).Reason.Should().Be(UndefinedReason.NoObservations);
    }

    [Theory]
    [InlineData(1e300, 1)]
    [InlineData(1, 1e300)]
    [InlineData(1e-300, 1)]
    [InlineData(1, 1e-300)]
    public void A_score_beyond_all_numbers_is_not_decomposed(double before, double after) =>
        ChangeContribution.Geometric(NormalizedValues.Unchanged([before], [after]), [2], [2], new ChangeContribution[1]).Reason.Should()
            .Be(UndefinedReason.Overflow);

    [Fact]
    public void Fewer_than_two_points_have_no_slope_and_no_tau()
    {
        foreach (var (test, reason) in ((MannKendallTest, UndefinedReason)[])
            [(MannKendallTest.Of([]), UndefinedReason.NoObservations), (MannKendallTest.Of([5]), UndefinedReason.TooFewPoints)])
        {
            foreach (var quantity in (Quantity[])[test.TauA, test.TauB, test.Z, test.PTwoSided, test.PUpper, test.PLower,
                test.SmallestAttainableP, test.SmallestAttainablePGivenTies]) quantity.Reason.Should().Be(reason);
        }

        var line = LinearTrend.Fit([2016], [5]);
        foreach (var quantity in (Quantity[])
            [line.Slope, line.Intercept, line.RelativeSlope, line.RSquared, line.At(2016), line.SlopePValue])
            quantity.Reason.Should().Be(UndefinedReason.TooFewPoints);
        line.ToString().Should().Be("undefined (there are too few points)");
        line.SlopeInterval().ToString().Should().Be("undefined (there are too few points)");
        SenTrend.Fit([2016], [5]).ToString().Should().Be("undefined (there are too few points)");
        (SenTrend.Fit([], []).Slope.Reason, SenTrend.Fit([2016], [5]).Intercept.Reason).Should()
            .Be((UndefinedReason.NoObservations, UndefinedReason.TooFewPoints));
        var fit = LogLinearTrend.Fit([2016], [5]);
        (fit.Growth.Reason, fit.Initial.Reason, fit.PredictionInterval(2017).Lower.Reason).Should()
            .Be((UndefinedReason.TooFewPoints, UndefinedReason.TooFewPoints, UndefinedReason.TooFewPoints));
    }

    [Fact]
    public void Parts_that_are_none_are_said_of_either_period()
    {
        foreach (var (parts, reason) in ((double[], UndefinedReason)[])[([1, -1], UndefinedReason.NegativeValue),
            ([0, 0], UndefinedReason.ZeroBase), ([1e308, 1e308], UndefinedReason.Overflow), ([1, Infinite], UndefinedReason.Overflow),
            ([1, Missing], UndefinedReason.MissingValue)])
        {
            MeanLevelIndices.Of([1, 2], parts, [1, 2], [1, 1]).Should().Be(new MeanLevelIndices(
                Quantity.Undefined(reason), Quantity.Undefined(reason), Quantity.Undefined(reason)));
            MeanLevelIndices.Of([1, 2], [1, 1], [1, 2], parts).Structure.Reason.Should().Be(reason);
            StructureChange.Between(parts, [1, 1]).Absolute.Reason.Should().Be(reason);
            StructureChange.Between([1, 1], parts).Gatev.Reason.Should().Be(reason);
            StructureChange.Between(parts, [Missing, -9]).Gatev.Reason.Should().Be(reason);
            MeanLevelIndices.Of([1, 2], parts, [1, 2], [Missing, -9]).Structure.Reason.Should().Be(reason);
            HerfindahlHirschman.Of(parts).Points.Reason.Should().Be(reason);
        }

        foreach (var place in Enumerable.Range(0, 4))
        {
            double[][] x = [.. Enumerable.Range(0, 4).Select(i => (double[])[i == place ? -1 : 1])];
            ValueIndex.Of(x[0], x[1], x[2], x[3]).Change.Reason.Should().Be(UndefinedReason.NegativeValue);
            for (var later = place + 1; later < 4; later++)
            {
                double[][] two = [.. x.Select((v, i) => i == later ? [Missing] : v)];
                ValueIndex.Of(two[0], two[1], two[2], two[3]).Index.Reason.Should().Be(UndefinedReason.NegativeValue);
            }

            BasketIndex.OfQuantities(x[0], x[1], x[2], x[3]).Laspeyres.Reason.Should().Be(UndefinedReason.NegativeValue);
            double[] amounts = [1, 1, 1, 1];
            amounts[place] = -1;
            Dynamics.LocationQuotient(amounts[0], amounts[1], amounts[2], amounts[3]).Reason.Should().Be(UndefinedReason.NegativeValue);
        }

        Dynamics.LocationQuotient(1, 0, 2, 3).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.LocationQuotient(1, 2, 0, 3).Reason.Should().Be(UndefinedReason.ZeroBase);
        Dynamics.LocationQuotient(1, 2, 3, 0).Reason.Should().Be(UndefinedReason.ZeroBase);
    }

    [Fact]
    public void A_basket_without_value_has_no_index()
    {
        var prices = BasketIndex.OfPrices([1], [0], [2], [3]);
        (prices.Laspeyres.Reason, prices.Paasche.Value, prices.Fisher.Reason, prices.Tornqvist.Reason).Should()
            .Be((UndefinedReason.ZeroBase, 2, UndefinedReason.ZeroBase, UndefinedReason.ZeroBase));
        prices = BasketIndex.OfPrices([1], [3], [2], [0]);
        (prices.Laspeyres.Value, prices.Paasche.Reason, prices.Fisher.Reason, prices.Tornqvist.Reason).Should()
            .Be((2, UndefinedReason.ZeroBase, UndefinedReason.ZeroBase, UndefinedReason.ZeroBase));
        prices.Paasche.Alternatives.Should().Be(Alternatives.AbsoluteIncrement);
        // What is neither bought nor sold has no share, whatever its price.
        BasketIndex.OfPrices([1, 0], [3, 0], [2, 5], [3, 0]).Tornqvist.GetValue().Should().BeApproximately(2, 1e-12);
        BasketIndex.OfPrices([1, 5], [3, 1], [2, 0], [3, 1]).Tornqvist.Reason.Should().Be(UndefinedReason.NotPositive);
    }

    [Fact]
    public void Dispersion_where_there_is_little()
    {
        var zero = Dispersion.Of([0, 0, Missing]);
        (zero.N, zero.Missing, zero.StandardDeviation.Value, zero.Range.Value).Should().Be((2, 1, 0, 0));
        zero.CoefficientOfVariation.Reason.Should().Be(UndefinedReason.ZeroBase);
        zero.MaximumToMinimum.Reason.Should().Be(UndefinedReason.ZeroBase);
        var none = Dispersion.Of([Missing, Missing]);
        (none.N, none.Missing, none.Mean.Reason, none.Range.Reason).Should()
            .Be((0, 2, UndefinedReason.NoObservations, UndefinedReason.NoObservations));
        Dispersion.Of([-3, 1]).CoefficientOfVariation.Reason.Should().Be(UndefinedReason.NegativeBase);
        // Deviations 2 and −2 of the mean −1.
        Dispersion.Of([-3, 1]).StandardDeviation.Value.Should().Be(2);
        (Dispersion.Of([-1.5e308, 1.5e308]).StandardDeviation.GetValue() / 1e308).Should().BeApproximately(1.5, 1e-12);
        (Dispersion.Of([0, 1e300]).StandardDeviation.GetValue() / 1e300).Should().BeApproximately(0.5, 1e-15);
        Dispersion.Of([-1.5e308, 1.5e308]).Range.Reason.Should().Be(UndefinedReason.Overflow);
    }

    private static Quantity Decompose(double[] before, double[] after, int contributions) =>
        ChangeContribution.Additive(NormalizedValues.Unchanged([1], [1]), before, after, new ChangeContribution[contributions]);
}

using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class ScoreTrendsTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("index", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
        .Dimension("d", d => d.Indicator("a").Indicator("b")));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        """
        unit,year,a,b
        A,2016,1,3
        B,2016,4,4
        C,2016,8,8
        A,2018,3,5
        B,2018,5,5
        C,2018,8,8

        """);

    [Fact]
    public void Scores_have_trends()
    {
        var trends = Model.Assess(Table).Trends();

        trends.Should().HaveCount(3);
        trends["A", "index"].AbsoluteIncrementMean.Value.Should().Be(1);
        trends["A", "index"].BaseIndices[0].Value.Should().Be(2);
        trends["A", "index"].Cagr.GetValue().Should().BeApproximately(0.41421356, 5e-9);
        trends.Diagnostics.Select(d => d.Code).Should().Equal(TrendCodes.TooFewForInference);
        Model.Assess(Table).Trends("a")["A", "a"].BaseIndices[0].Value.Should().Be(3);
        FluentActions.Invoking(() => Model.Assess(Table).Trends("nothing")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Model.Assess(Table.Of(2016)).Trends()).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void A_score_made_of_a_plan_is_a_plan()
    {
        var table = Table.With(Table["b"]
            .WithKinds(default, default, default, ObservationKind.Plan, ObservationKind.Estimate, ObservationKind.Actual));
        var trends = Model.Assess(table).Trends();

        trends["A", "index"].Kinds.Should().Equal(ObservationKind.Actual, ObservationKind.Plan);
        trends["B", "index"].Kinds.Should().Equal(ObservationKind.Actual, ObservationKind.Estimate);
        trends["B", "index"].DescribesWhatHappened.Should().BeTrue();
        trends["C", "index"].Kinds.Should().Equal(ObservationKind.Actual);
        Model.Assess(table).Trends("a")["A", "a"].Kinds.Should().Equal(ObservationKind.Actual);
    }

    /// <summary>0.1 + 0.2 and 0.3 differ by 5.6e-17.</summary>
    [Fact]
    public void Scores_equal_but_for_rounding_are_no_change()
    {
        var sum = IndicatorModel.Create("index", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.None,
                Aggregation = Aggregation.WeightedSum
            }))
            .Indicator("a").Indicator("b"));
        var trends = sum.Assess(IndicatorTable.ParseCsv("unit,year,a,b\nA,2016,0.1,0.2\nB,2016,1,1\nA,2018,0.3,0\nB,2018,1,2\n")).Trends();

        trends["A", "index"].AbsoluteIncrementMean.Value.Should().Be(0);
        trends["B", "index"].AbsoluteIncrementMean.Value.Should().Be(.5);
    }

    [Fact]
    public void What_weighs_nothing_makes_no_score_a_plan()
    {
        var model = IndicatorModel.Create("index", m => m.Indicator("a", i => i with { Goalposts = new(0, 10) })
            .Indicator("b", i => i with { Goalposts = new(0, 10), Weight = 0 }));
        var table = Table.With(Table["b"].WithKinds(default, default, default, ObservationKind.Plan, ObservationKind.Plan,
            ObservationKind.Plan));

        model.Assess(table).Trends()["A", "index"].Kinds.Should().Equal(ObservationKind.Actual);
    }

    [Fact]
    public void A_score_made_of_an_imputed_value_says_so()
    {
        var states = new ObservationState[6];
        states[3] = ObservationState.Imputed;

        Model.Assess(Table.With(Table["b"].WithStates(states))).Trends()["A", "index"].Diagnostics.Should()
            .Contain(d => d.Code == TrendCodes.Imputed);
    }

    [Fact]
    public void Periods_fitted_by_themselves_are_not_on_one_yardstick()
    {
        var model = Model with { Root = Model.Root with { Strategy = AssessmentStrategy.WeightedIndex() } };

        model.Fit(Table, FitScope.EachPeriod).Assess(Table).Trends().Diagnostics.Select(d => d.Code).Should()
            .Contain(TrendCodes.NotComparable);
        model.Fit(Table, FitScope.WholePanel).Assess(Table).Trends().Diagnostics.Select(d => d.Code).Should()
            .NotContain(TrendCodes.NotComparable);
        model.Fit(Table, FitScope.BasePeriod(2016)).Assess(Table).Trends().Diagnostics.Select(d => d.Code).Should()
            .NotContain(TrendCodes.NotComparable);
        Model.Fit(Table, FitScope.EachPeriod).Assess(Table).Trends().Diagnostics.Select(d => d.Code).Should()
            .NotContain(TrendCodes.NotComparable);
        (Model with { Root = Model.Root with { Aggregation = Aggregation.Borda } }).Assess(Table).Trends().Diagnostics.Select(d => d.Code)
            .Should().Contain(TrendCodes.NotComparable);
    }

    [Fact]
    public void Scores_relative_to_a_unit_and_a_period()
    {
        var relative = Model.Assess(Table).RelativeTo(ScoreBase.OfUnit("B", 2016));

        relative["A", 2016].Value.Should().Be(50);
        relative["C", 2018].Value.Should().Be(200);
        relative["B", 2018].Value.Should().Be(125);
        Model.Assess(Table).RelativeTo(ScoreBase.OfMean(), "a")["C", 2018].Value.Should().Be(150);
    }

    // Scores 2, 4, 8 → 4, 5, 8: population sd √(56/9) and √(26/9); ln growth of 2 years on ln of the start.
    [Fact]
    public void Scores_that_come_closer()
    {
        var convergence = Model.Assess(Table).Convergence();

        convergence.Sigma.Select(s => Math.Round(s.StandardDeviation.GetValue(), 6)).Should().Equal(2.494438, 1.699673);
        convergence.Delta.Select(d => d.Distance.Value).Should().Equal(10, 7);
        convergence.Beta.Coefficient.GetValue().Should().BeApproximately(-0.25, 1e-14);
        convergence.Beta.N.Should().Be(3);
        convergence.Gamma.Ratio.Value.Should().Be(1);
        convergence.Diagnostics.Should().BeEmpty();
        convergence.ToString().Should().Contain("β -0.25 (intercept 0.4993), γ 1.").And.Contain("2.494");
        FluentActions.Invoking(() => Model.Assess(Table.Of(2016)).Convergence()).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void Units_left_out_of_convergence_are_counted()
    {
        var table = Table.With(IndicatorColumn.Of("a", 1, 4, 8, null, 5, 8)).With(IndicatorColumn.Of("b", 3, 4, 8, null, 5, 8));
        var convergence = Model.Assess(table).Convergence();

        (convergence.Gamma.N, convergence.Gamma.Excluded, convergence.Delta[1].Missing, convergence.Sigma[1].Missing,
            convergence.Beta.Excluded).Should().Be((2, 1, 1, 1, 1));
        convergence.Diagnostics.Should().HaveCount(2).And.OnlyContain(d => d.Code == TrendCodes.UnitsExcluded);
    }
}

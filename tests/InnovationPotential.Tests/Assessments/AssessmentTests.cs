using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

public sealed class AssessmentTests
{
    private static readonly IndicatorModel Pair = IndicatorModel.Create("pair", m => m
        .Strategy(AssessmentStrategy.ScoreSum())
        .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })
        .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4), Weight = 3 }));

    [Fact]
    public void What_does_not_concern_a_unit_is_left_out_of_score_bounds_and_coverage()
    {
        var table = IndicatorTable.ParseCsv("unit,indicator,value,state\nX,a,2,\nX,b,,not-applicable\nY,a,2,\nY,b,,not-available\n",
            Pair.Indicators);

        var assessment = Pair.Assess(table);

        assessment["X"].Should().BeEquivalentTo(new { Score = 0.5, Low = 0.5, High = 0.5, Coverage = 1.0 });
        assessment["X"]["b"].Coverage.Should().BeNull();
        assessment["Y"].Should().BeEquivalentTo(new { Score = 0.5, Low = 0.125, High = 0.875, Coverage = 0.25 });
    }

    [Fact]
    public void Too_little_coverage_leaves_bounds_but_no_score()
    {
        var model = Pair with { Root = Pair.Root with { MinimumCoverage = 0.75 } };
        var table = IndicatorTable.Create(["enough", "little"], [IndicatorColumn.Of("a", null, 4), IndicatorColumn.Of("b", 2, null)]);

        var assessment = model.Assess(table);

        assessment["enough"].Score.Should().Be(0.5);
        assessment["little"].Score.Should().BeNull();
        assessment["little"].Rank.Should().BeNull();
        assessment["little"].Low.Should().Be(0.25);
        assessment["little"].High.Should().Be(1);
        assessment.Diagnostics.Should()
            .Contain(d => d.Code == AssessmentCodes.TooLittleObserved && d.Message.Contains("little", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(MissingPolicy.Exclude, 0.5)]
    [InlineData(MissingPolicy.ScoreAsWorst, 0.125)]
    [InlineData(MissingPolicy.Propagate, null)]
    public void The_policy_decides_the_score_and_never_the_bounds(MissingPolicy policy, double? score)
    {
        var model = Pair with { Root = Pair.Root with { Strategy = AssessmentStrategy.ScoreSum() with { Missing = policy } } };

        var result = model.Assess(IndicatorTable.Create(["X"], [IndicatorColumn.Of("a", 2), IndicatorColumn.Of("b", [null])]))["X"];

        result.Score.Should().Be(score);
        result.Low.Should().Be(0.125);
        result.High.Should().Be(0.875);
    }

    // D's best place of y is that of the two that share it, 1/2; leaving y out takes D for as good there as in x, which it cannot be.
    [Fact]
    public void A_score_that_no_observation_could_give_widens_its_bounds_and_is_named()
    {
        var model = IndicatorModel.Create("places", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.PercentileRank() }))
            .Indicator("x").Indicator("y"));
        var table = IndicatorTable.Create(["A", "B", "C", "D"],
            [IndicatorColumn.Of("x", 1, 2, 3, 4), IndicatorColumn.Of("y", 1, 2, 2, null)]);

        var assessment = model.Assess(table);

        assessment["D"].Should().BeEquivalentTo(new { Score = 1.0, Low = 0.5, High = 1.0, Coverage = 0.5 });
        var found = assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.BoundsExtended).Which;
        found.Severity.Should().Be(Severity.Information);
        found.Location.Node.Should().Be("places");
        found.Message.Should().Contain("D").And.NotContain("A").And.NotContain("B,");
    }

    // 4 · 1 of 4 · 4 points are observed on the left, all on the right: (2 · 4 + 14) / (2 · 16 + 14).
    [Theory]
    [InlineData(MissingPolicy.Exclude)]
    [InlineData(MissingPolicy.ScoreAsWorst)]
    [InlineData(MissingPolicy.Propagate)]
    public void Coverage_is_what_was_observed_whatever_the_policy(MissingPolicy policy)
    {
        static Indicator Item(Indicator indicator, double weight) => indicator with
        {
            Weight = weight,
            Scale = MeasurementScale.OrdinalRange(0, 4),
        };
        var model = IndicatorModel.Create("all", m => m
            .Strategy(AssessmentStrategy.ScoreSum() with { Missing = policy })
            .Dimension("left", d => d.Weight(2).Indicator("a", i => Item(i, 1)).Indicator("b", i => Item(i, 3)))
            .Dimension("right", d => d.Indicator("c", i => Item(i, 2)).Indicator("d", i => Item(i, 1.5))));

        var result = model.Assess(IndicatorTable.Create(["X"],
            [IndicatorColumn.Of("a", 2), IndicatorColumn.Of("b", [null]), IndicatorColumn.Of("c", 2), IndicatorColumn.Of("d", 3)]))["X"];

        result.Coverage.Should().BeApproximately(0.4782608695652174, 1e-15);
    }

    [Fact]
    public void A_child_silenced_by_its_minimum_coverage_gives_no_score_but_was_observed_in_part()
    {
        var model = IndicatorModel.Create("all", m => m
            .Dimension("left", d => d.MinimumCoverage(0.75).Indicator("a").Indicator("b", i => i with { Goalposts = new(0, 10) }))
            .Dimension("right", d => d.Indicator("c")));
        var table = IndicatorTable.Create(["X", "Y"],
            [IndicatorColumn.Of("a", 0, 10), IndicatorColumn.Of("b", 5, null), IndicatorColumn.Of("c", 0, 10)]);

        var result = model.Assess(table)["Y"];

        result["left"].Score.Should().BeNull();
        result["left"].Coverage.Should().Be(0.5);
        result.Score.Should().Be(1);
        result.Coverage.Should().Be(0.75);
    }

    [Fact]
    public void Where_every_child_was_silenced_too_little_is_known_and_nothing_is_undefined()
    {
        var model = IndicatorModel.Create("all",
            m => m.Dimension("left", d => d.MinimumCoverage(0.75).Indicator("a").Indicator("b", i => i with { Goalposts = new(0, 10) })));
        var table = IndicatorTable.Create(["X", "Y"], [IndicatorColumn.Of("a", 0, 10), IndicatorColumn.Of("b", 5, null)]);

        var assessment = model.Assess(table);

        assessment["Y"].Score.Should().BeNull();
        assessment.Diagnostics.Should().NotContain(d => d.Code == AssessmentCodes.Undefined);
        assessment.Diagnostics.Should()
            .Contain(d => d.Code == AssessmentCodes.TooLittleObserved && d.Location.Node == "all"
                && d.Message.EndsWith(": Y.", StringComparison.Ordinal));
    }

    // 0.1 + 0.2 − 0.3 is 5.55e-17 in floating point, and 0.3 − 0.2 − 0.1 is −2.78e-17.
    [Fact]
    public void Scores_of_0_tie_whatever_rounding_leaves_of_them()
    {
        var model = IndicatorModel.Create("index", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = Normalization.None, Aggregation = Aggregation.WeightedSum }))
            .Indicator("x").Indicator("y").Indicator("z")) with
        { Bands = Bands.From(BandQuantity.Score, ("below", -5), ("not below", 0)) };
        var table = IndicatorTable.Create(
            ["A", "B", "C", "D"],
            [IndicatorColumn.Of("x", 0.1, 0.3, 0, 1), IndicatorColumn.Of("y", 0.2, -0.2, 0, 1), IndicatorColumn.Of("z", -0.3, -0.1, 0, 1)]);

        var assessment = model.Assess(table);

        assessment.Results.Select(r => r.Rank).Should().Equal(2, 2, 2, 1);
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.Tied).Which.Message.Should()
            .StartWith("3 units share a score in 1 group");
        assessment.Results.Select(r => r.Level).Should().AllBe("not below");
    }

    [Fact]
    public void A_score_beyond_every_number_is_none_and_has_no_rank()
    {
        var model = IndicatorModel.Create("sum", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = Normalization.None, Aggregation = Aggregation.WeightedSum }))
            .Indicator("x").Indicator("y")) with
        { Bands = Bands.From(BandQuantity.Score, ("low", 0), ("high", 5)) };

        var assessment =
            model.Assess(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 1.7e308, 1), IndicatorColumn.Of("y", 1.7e308, 2)]));

        assessment["A"].Should().BeEquivalentTo(new { Score = (double?)null, Rank = (double?)null, Level = (string?)null });
        assessment["B"].Should().BeEquivalentTo(new { Score = 3.0, Rank = 1.0, Level = "low" });
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.Undefined).Which.Message.Should()
            .Be("1 unit has no finite score in 'sum': A.");
    }

    [Fact]
    public void A_unit_alone_has_no_score_among_its_like_and_that_is_said()
    {
        var assessment = IndicatorModel.Create("index", m => m.Indicator("x"))
            .Assess(IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", 5)]));

        assessment["A"].Score.Should().BeNull();
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.TooLittleObserved).Which.Message.Should().Contain("A");
    }

    [Fact]
    public void Small_scores_beside_a_great_one_do_not_tie()
    {
        var model = IndicatorModel.Create("resources", m => m
            .Strategy(AssessmentStrategy.ResourceBased(o => o with { Cap = SufficiencyCap.None }))
            .Indicator("staff", i => i with { Norm = 1 }));

        var assessment = model.Assess(IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("staff", 1e300, 2, 1)]));

        assessment.Results.Select(r => r.Rank).Should().Equal(1, 2, 3);
    }

    [Theory]
    [InlineData(RankTies.Minimum)]
    [InlineData(RankTies.Maximum)]
    [InlineData(RankTies.Average)]
    [InlineData(RankTies.Dense)]
    public void Ties_are_named_in_groups_whatever_rank_they_share(RankTies ties)
    {
        var model = IndicatorModel.Create("index", m => m.Indicator("x"));
        var table = IndicatorTable.Create(["A", "B", "C", "D", "E", "F"], [IndicatorColumn.Of("x", 1, 2, 1, 3, 2, null)]);

        model.Assess(table, o => o with { Ties = ties }).Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.Tied)
            .Which.Message.Should().Be("4 units share a score in 2 groups: A, C; B, E.");
    }

    [Fact]
    public void Branches_of_different_strategies_meet_on_the_range_from_0_to_1()
    {
        var model = IndicatorModel.Create("mixed", m => m
            .Dimension("readiness", d => d.Strategy(AssessmentStrategy.ReadinessBased())
                .Indicator("trl", i => i with { Scale = MeasurementScale.OrdinalRange(1, 9) })
                .Indicator("crl", i => i with { Scale = MeasurementScale.OrdinalRange(1, 9) }))
            .Dimension("resources", d => d.Strategy(AssessmentStrategy.ResourceBased()).Indicator("staff", i => i with { Norm = 10 })));

        var result = model.Assess(IndicatorTable.Create(["X"],
            [IndicatorColumn.Of("trl", 5), IndicatorColumn.Of("crl", 7), IndicatorColumn.Of("staff", 4)]))["X"];

        result["readiness"].Score.Should().Be(5);
        result["resources"].Score.Should().BeApproximately(0.4, 1e-15);
        result.Score.Should().BeApproximately(0.45, 1e-15);
        result["readiness"].Contribution.Should().BeApproximately(0.25, 1e-15);
    }

    [Fact]
    public void A_fitted_model_scores_a_new_unit_against_the_frozen_reference()
    {
        var model = IndicatorModel.Create("index",
            m => m.Indicator("x").Indicator("y", i => i with { Direction = Direction.LowerIsBetter }));
        var fitted = model.Fit(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0, 10), IndicatorColumn.Of("y", 100, 200)]));

        var result = fitted.Assess(IndicatorTable.Create(["new"], [IndicatorColumn.Of("x", 5), IndicatorColumn.Of("y", 125)]))["new"];

        result.Score.Should().BeApproximately((0.5 + 0.75) / 2, 1e-15);
    }

    [Fact]
    public void The_scope_decides_what_is_learned_from_which_period()
    {
        var model = IndicatorModel.Create("index", m => m.Indicator("x"));
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0, 10, 5, 20)], [2020, 2021]);

        double?[] Scores(FitScope scope) => [.. model.Fit(table, scope).Assess(table).Scores()];

        Scores(FitScope.WholePanel).Should().Equal(0, 0.5, 0.25, 1);
        Scores(FitScope.EachPeriod).Should().Equal(0, 1, 0, 1);
        Scores(FitScope.BasePeriod(2020)).Should().Equal(0, 1, 0.5, 2);
    }

    [Fact]
    public void A_period_that_was_not_fitted_is_refused()
    {
        var model = IndicatorModel.Create("index", m => m.Indicator("x"));
        var fitted = model.Fit(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0, 10)], [2020]), FitScope.EachPeriod);

        FluentActions.Invoking(() => fitted.Assess(IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", 1)], [2021])))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .ContainSingle(d => d.Code == AssessmentCodes.UnknownPeriod && d.Location.Period == "2021");
    }

    [Fact]
    public void Every_indicator_that_the_table_lacks_is_named()
    {
        FluentActions.Invoking(() => Pair.Assess(IndicatorTable.Create(["X"], [IndicatorColumn.Of("c", 1)])))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => (d.Code, d.Location.Node)).Should()
            .Equal((AssessmentCodes.MissingIndicator, "a"), (AssessmentCodes.MissingIndicator, "b"));
    }

    [Fact]
    public void Ranks_share_ties_by_the_policy_and_sums_in_another_order_tie()
    {
        var model = IndicatorModel.Create("index", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Indicator("x").Indicator("y").Indicator("z"));
        var table = IndicatorTable.Create(["A", "B", "C"],
            [IndicatorColumn.Of("x", 0.1, 0.3, 9), IndicatorColumn.Of("y", 0.2, 0.2, 9), IndicatorColumn.Of("z", 0.3, 0.1, 9)]);

        model.Assess(table).Results.Select(r => r.Rank).Should().Equal(2, 2, 1);
        model.Assess(table, o => o with { Ties = RankTies.Average }).Results.Select(r => r.Rank).Should().Equal(2.5, 2.5, 1);
    }

    [Fact]
    public void Contributions_of_an_additive_node_sum_to_its_score_with_gaps_too()
    {
        var model = IndicatorModel.Create("index", m => m
            .Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("d",
                d => d.Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) })
                    .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) }))
            .Indicator("c", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4) }));

        var result = model.Assess(IndicatorTable.Create(["X"],
            [IndicatorColumn.Of("a", 3), IndicatorColumn.Of("b", [null]), IndicatorColumn.Of("c", 1)]))["X"];

        result.Score.Should().BeApproximately(0.5, 1e-15);
        (result["d"].Contribution + result["c"].Contribution).Should().BeApproximately(result.Score!.Value, 1e-15);
        result["d"].Contribution.Should().BeApproximately(3.0 / 8, 1e-15);
    }

    [Fact]
    public void A_constant_column_has_no_score_and_leaves_the_bounds_alone()
    {
        var model = IndicatorModel.Create("index", m => m.Indicator("x").Indicator("flat"));

        var assessment =
            model.Assess(IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 0, 10), IndicatorColumn.Of("flat", 1, 1)]));

        assessment["B"].Should().BeEquivalentTo(new { Score = 1.0, Low = 1.0, High = 1.0 });
        assessment.Diagnostics.Should().Contain(d => d.Location.Node == "flat");
    }

    [Fact]
    public void Html_encodes_every_text()
    {
        var model = IndicatorModel.Create("m", m => m.Named("<script>alert(1)</script>").Indicator("x"));

        var html = model.Assess(IndicatorTable.Create(["<b>\"A\"</b>", "B"], [IndicatorColumn.Of("x", 1, 2)])).ToHtml();

        html.Should().NotContain("<script>").And.NotContain("<b>").And.Contain("&lt;script&gt;");
    }

    [Fact]
    public void Csv_guards_against_formulas_when_asked()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("x"));
        var assessment = model.Assess(IndicatorTable.Create(["=1+1", "B"], [IndicatorColumn.Of("x", 1, 2)]));

        assessment.ToCsv().Should().Contain("\n=1+1,");
        assessment.ToCsv(escapeFormulas: true).Should().Contain("'=1+1").And.NotContain("\n=1+1");
    }

    [Fact]
    public void Bands_touch_the_levels_that_the_bounds_allow()
    {
        var model = Pair with { Bands = Bands.From(BandQuantity.Share, ("low", 0), ("medium", 0.25), ("high", 0.75)) };

        var result = model.Assess(IndicatorTable.Create(["X"], [IndicatorColumn.Of("a", 2), IndicatorColumn.Of("b", [null])]))["X"];

        result.Level.Should().Be("medium");
        result.PossibleLevels.Should().Equal("low", "medium", "high");
    }

    [Fact]
    public void Provenance_changes_with_model_and_data_and_with_nothing_else()
    {
        var table = IndicatorTable.Create(["X"], [IndicatorColumn.Of("a", 2), IndicatorColumn.Of("b", 1)]);
        var provenance = Pair.Assess(table).Provenance;

        Pair.Assess(table, o => o with { DegreeOfParallelism = 1 }).Provenance.Should().Be(provenance);
        (Pair with { Version = "2" }).Assess(table).Provenance.ModelFingerprint.Should().NotBe(provenance.ModelFingerprint);
        Pair.Assess(table.With(IndicatorColumn.Of("a", 3))).Provenance.DataFingerprint.Should().NotBe(provenance.DataFingerprint);
    }

    [Fact]
    public void Strategies_compare_value_equal() =>
        AssessmentStrategy.WeightedIndex(o => o with { Exceptions = [new IndicatorNormalization("x", Normalization.ZScore())] })
            .Should().Be(AssessmentStrategy.WeightedIndex(o =>
                o with { Exceptions = [new IndicatorNormalization("x", Normalization.ZScore())] }));
}

using InnovationPotential.Prospects;

namespace InnovationPotential.Tests.Prospects;

public sealed class ReachTests
{
    // Scores: X 100·(0.2 + 0.6)/2 = 40, Y 70, Z 50, W 90 by a alone.
    private const string Four = "unit,a,b\nX,2,6\nY,8,6\nZ,5,5\nW,9,\n";

    [Fact]
    public void Each_indicator_alone_goes_as_far_as_is_needed()
    {
        var reach = Assess(1, 1).Reach("X", ReachTarget.Score(50));
        reach.Score.Should().BeApproximately(40, 1e-9);
        reach.IsReached.Should().BeFalse();
        reach.Alone.Select(s => s.Indicator).Should().Equal("a", "b");
        reach.Alone[0].To.Should().BeApproximately(4, 1e-9);
        reach.Alone[1].To.Should().BeApproximately(8, 1e-9);
        reach.Alone[0].Effort.Should().BeApproximately(0.2, 1e-9);
        reach.Alone.Should().OnlyContain(s => Math.Abs(s.Score!.Value - 50) < 1e-9 && s.Reason == null);
    }

    [Fact]
    public void In_proportion_all_go_the_same_share_of_their_ways()
    {
        // The ways are 8 and 4 of 10: the score is 40 + 60 t.
        var path = Assess(1, 1).Reach("X", ReachTarget.Score(50)).InProportion!;
        path.Share.Should().BeApproximately(1 / 6.0, 1e-9);
        path.Shifts.Select(s => s.To!.Value).Should().BeEquivalentTo([2 + (8 / 6.0), 6 + (4 / 6.0)], o => o.WithStrictOrdering()
            .Using<double>(c => c.Subject.Should().BeApproximately(c.Expectation, 1e-9)).WhenTypeIs<double>());
        path.Score.Should().BeApproximately(50, 1e-9);
        path.Rank.Should().Be(3, "Y with 70 and W with 90 stay before it, and it ties with Z");
    }

    [Fact]
    public void The_least_effort_begins_where_most_is_given_for_it()
    {
        // Score 30. By the weights 3 : 1 a gives 0.75 for each part of effort, b 0.25; at four times the cost a gives 0.1875.
        var assessment = Assess(3, 1);
        var cheap = assessment.Reach("X", ReachTarget.Score(50)).LeastEffort!;
        cheap.Shifts.Should().ContainSingle().Which.To.Should().BeApproximately(2 + (8 / 3.0), 1e-9);
        cheap.Effort.Should().BeApproximately(0.8 / 3, 1e-9);

        var dear = assessment.Reach("X", ReachTarget.Score(50), o => o with { Limits = [new("a") { Cost = 4 }] }).LeastEffort!;
        dear.Shifts.Select(s => s.Indicator).Should().Equal("a", "b");
        dear.Shifts[0].To.Should().BeApproximately(2 + (4 / 3.0), 1e-9);
        dear.Shifts[1].To.Should().BeApproximately(10, 1e-9);
        dear.Effort.Should().BeApproximately((4 * 0.4 / 3) + 0.4, 1e-9);
    }

    [Fact]
    public void A_rank_is_reached_with_the_score_of_the_one_who_holds_it()
    {
        var assessment = Assess(1, 1);
        assessment.Reach("X", ReachTarget.Rank(3)).Alone[0].To.Should().BeApproximately(4, 1e-9, "Z has 50");
        assessment.Reach("X", ReachTarget.Rank(2)).Alone[0].To.Should().BeApproximately(8, 1e-9, "Y has 70");
        assessment.Reach("Y", ReachTarget.Rank(2)).IsReached.Should().BeTrue();
        assessment.Reach("X", ReachTarget.Rank(9)).IsReached.Should().BeTrue();
    }

    [Fact]
    public void A_level_is_reached_at_its_lower_edge()
    {
        var reach = Assess(1, 1).Reach("X", ReachTarget.Level("high"));
        reach.Level.Should().Be("low");
        reach.Alone[0].To.Should().BeApproximately(6, 1e-9, "high begins at a share of 0.6");
        reach.LeastEffort!.Level.Should().Be("high");
    }

    [Fact]
    public void What_cannot_be_reached_says_how_far_it_goes()
    {
        var reach = Assess(1, 1).Reach("X", ReachTarget.Score(85));
        reach.Alone[0].To.Should().BeNull();
        reach.Alone[0].Score.Should().BeApproximately(80, 1e-9);
        reach.Alone[0].Reason.Should().Be("at 10.000, the best there is, the score is 80.000");
        reach.InProportion!.Reason.Should().BeNull();

        var limited = Assess(1, 1).Reach("X", ReachTarget.Score(85),
            o => o with { Limits = [new("a") { Highest = 6 }, new("b") { IsFixed = true }] });
        limited.Alone[1].Reason.Should().Be("no better value is known or allowed");
        limited.InProportion!.Reason.Should().Be("with every observed indicator at the best value it can get to, the score is 60.000");
        limited.LeastEffort!.Score.Should().BeApproximately(60, 1e-9);
    }

    [Fact]
    public void A_missing_observation_may_decide_it()
    {
        var assessment = Assess(1, 1);
        assessment.Reach("W", ReachTarget.Score(95)).Missing.Should().ContainSingle().Which.To.Should().BeApproximately(10, 1e-9);
        assessment.Reach("W", ReachTarget.Score(91)).Missing[0].To.Should().BeApproximately(9.2, 1e-9);
        var unreached = assessment.Reach("W", ReachTarget.Score(96)).Missing[0];
        unreached.Reason.Should().NotBeNull();
        unreached.From.Should().BeNull("what is missing has no value to begin with");
        assessment.Reach("W", ReachTarget.Score(91)).Alone.Should().ContainSingle("what is missing cannot be changed");
    }

    [Fact]
    public void Of_what_nobody_has_observed_no_value_is_known()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var reach = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1,\nB,,\n")).Reach("B", ReachTarget.Score(0.5));
        reach.Score.Should().BeNull();
        reach.Alone.Should().BeEmpty();
        reach.Missing.Single(s => s.Indicator == "b").Reason.Should().Be("no value of it is known");
        reach.LeastEffort!.Reason.Should().NotBeNull();
    }

    [Fact]
    public void Ordered_levels_are_gone_one_by_one()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) }))
            .Indicator("a", i => i with { Scale = MeasurementScale.OrdinalRange(0, 4), Goalposts = new(0, 4) })
            .Indicator("b", i => i with { Goalposts = new(0, 10) }));
        var reach = model.Assess(IndicatorTable.ParseCsv("unit,a,b\nX,1,5\nY,2,5\n")).Reach("X", ReachTarget.Score(55));
        reach.Alone[0].To.Should().Be(3, "at level 2 the score is 50");
        reach.Alone[0].Score.Should().BeApproximately(62.5, 1e-9);
    }

    [Fact]
    public void Where_less_is_better_the_way_leads_down()
    {
        var model = Model(1, 1).Replace("b", n => (Indicator)n with { Direction = Direction.LowerIsBetter });
        var reach = model.Assess(IndicatorTable.ParseCsv(Four)).Reach("X", ReachTarget.Score(50));
        reach.Score.Should().BeApproximately(30, 1e-9);
        reach.Alone[1].To.Should().BeApproximately(2, 1e-9);
        reach.Alone[1].Change.Should().BeApproximately(-4, 1e-9);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Assessed_again_at_the_answer_the_unit_is_there(string rule)
    {
        var model = Model(2, 1) with { Bands = null };
        model = model with { Root = model.Root with { Aggregation = RuleOf(rule) } };
        var table = IndicatorTable.ParseCsv("unit,a,b\nX,2,6\nY,8,6\nZ,5,5\nW,9,8\n");
        var assessment = model.Fit(table).Assess(table);
        var reach = assessment.Reach("X", ReachTarget.Rank(2));
        reach.LeastEffort!.Reason.Should().BeNull();
        foreach (var path in (ReachPath[])[reach.InProportion!, reach.LeastEffort!])
        {
            var changed = path.Shifts.Aggregate(table, (t, s) => t.With(IndicatorColumn.Of(s.Indicator,
                [s.To, .. t[s.Indicator].ToArray().Skip(1)])));
            var again = assessment.Fitted.Assess(changed)["X"];
            again.Rank.Should().BeLessThanOrEqualTo(2);
            again.Score.Should().Be(path.Score);
        }
    }

    public static TheoryData<string> Rules => ["arithmetic", "geometric", "median", "minimum", "copeland"];

    [Fact]
    public void A_panel_is_asked_for_its_period()
    {
        var panel = Model(1, 1).Assess(IndicatorTable.ParseCsv("unit,period,a,b\nX,2020,2,6\nX,2021,4,6\nY,2020,8,6\nY,2021,5,5\n"));
        panel.Reach("X", ReachTarget.Score(50), period: 2020).Alone[0].To.Should().BeApproximately(4, 1e-9);
        panel.Reach("X", ReachTarget.Score(50), period: 2021).IsReached.Should().BeTrue();
        panel.Invoking(p => p.Reach("X", ReachTarget.Score(50))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var assessment = Assess(1, 1);
        assessment.Invoking(a => a.Reach("X", ReachTarget.Level("hihg"))).Should().Throw<ArgumentException>()
            .WithMessage("*did you mean*'high'*");
        assessment.Invoking(a => a.Reach("Q", ReachTarget.Rank(1))).Should().Throw<ArgumentException>().WithMessage("*no unit 'Q'*");
        assessment.Invoking(a => a.Reach("X", ReachTarget.Rank(1), o => o with { Limits = [new("c"), new("a") { Cost = -1 }] }))
            .Should().Throw<ArgumentException>().WithMessage("*no indicator 'c'*cost of 'a'*");
        FluentActions.Invoking(() => ReachTarget.Rank(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ReachTarget.Score(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void It_is_told_in_every_form()
    {
        var reach = Assess(1, 1).Reach("X", ReachTarget.Score(50));
        reach.ToCsv().Should().StartWith("way,indicator,from,to,change,effort,score,reason\nalone,a,2,");
        reach.ToJson().Should().Contain("\"target\": \"score 50\"").And.Contain("\"leastEffort\"");
        reach.ToString().Should().Contain("X: from score 40.000, rank 4, level low to score 50");
        reach.ToHtml().Should().Contain("<table");
    }

    private static Aggregation RuleOf(string rule) => rule switch
    {
        "arithmetic" => Aggregation.Arithmetic,
        "geometric" => Aggregation.Geometric,
        "median" => Aggregation.Median,
        "minimum" => Aggregation.Minimum,
        _ => Aggregation.Copeland,
    };

    private static Assessment Assess(double a, double b) => Model(a, b).Assess(IndicatorTable.ParseCsv(Four));

    private static IndicatorModel Model(double a, double b) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 100) }))
        .Indicator("a", i => i with { Goalposts = new(0, 10), Weight = a })
        .Indicator("b", i => i with { Goalposts = new(0, 10), Weight = b })) with
    {
        Bands = Bands.From(BandQuantity.Share, ("low", 0), ("high", 0.6)),
    };
}

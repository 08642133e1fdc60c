using InnovationPotential.Strategies;
using InnovationPotential.Tests.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What an assessment says of its own scores, word by word. Own data, counted by hand.</summary>
public sealed class AssessmentWordsTests
{
    private static readonly string[] Six = ["a", "b", "c", "d", "e", "f"], Seven = ["A", "B", "C", "D", "E", "F", "G"];

    [Theory]
    [InlineData(MissingPolicy.Exclude, "they are left out and the other weights renormalized, which amounts to giving each unit its own "
        + "mean where it is silent.")]
    [InlineData(MissingPolicy.ScoreAsWorst, null)]
    [InlineData(MissingPolicy.Propagate, "no score is given where one is missing.")]
    public void Missing_observations_are_counted_by_policy(MissingPolicy policy, string? rest)
    {
        string Said(int missing) => Of(Absolute(Six, s => s with { Missing = policy }), Table(missing), AssessmentCodes.Excluded,
            AssessmentCodes.ScoredAsWorst);

        var (code, words) = rest is null ? ("IP4003", "and count as the worst attainable value; the scores are lower "
            + "bounds.") : ("IP4002", "; " + rest);
        words = rest is null ? " " + words : words;
        Said(0).Should().BeEmpty();
        Said(2).Should().Be($"Information {code} : 2 of 12 observations are missing (a 1, b 1){words}");
        Said(5).Should().Be($"Information {code} : 5 of 12 observations are missing (a 1, b 1, c 1, d 1, e 1){words}");
        Said(6).Should().Be($"Information {code} : 6 of 12 observations are missing (a 1, b 1, c 1, d 1, e 1, …){words}");

        static IndicatorTable Table(int missing) => IndicatorTable.Create(["A", "B"],
            [.. Six.Select((c, i) => IndicatorColumn.Of(c, i < missing ? null : 5, 4))]);
    }

    [Fact]
    public void Each_branch_counts_by_its_own_policy()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("left", d => d.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Missing = MissingPolicy.ScoreAsWorst }))
                .Add(Post("a")))
            .Dimension("right", d => d.Add(Post("b")).Add(Post("c"))));
        Of(model, IndicatorTable.Create(["A", "B", "C"],
            [IndicatorColumn.Of("a", 1, null, null), IndicatorColumn.Of("b", 1, 2, null), IndicatorColumn.Of("c", 1, 2, 3)]),
            AssessmentCodes.Excluded, AssessmentCodes.ScoredAsWorst).Should().Be(
            "Information IP4003 : 2 of 3 observations are missing (a 2) and count as the worst attainable value; the scores are lower "
                + "bounds.\n"
            + "Information IP4002 : 1 of 6 observations are missing (b 1); they are left out and the other weights renormalized, which "
            + "amounts to giving each unit its own mean where it is silent.");
    }

    [Theory]
    [InlineData(1, "1 observation is imputed (a 1)")]
    [InlineData(5, "5 observations are imputed (a 1, b 1, c 1, d 1, e 1)")]
    [InlineData(6, "6 observations are imputed (a 1, b 1, c 1, d 1, e 1, …)")]
    public void Imputed_observations_are_counted(int imputed, string said) => Of(Absolute(Six), IndicatorTable.Create(["A", "B"],
        [.. Six.Select((c, i) => IndicatorColumn.Of(c, 5, 4).WithStates(i < imputed ? ObservationState.Imputed : ObservationState.Observed,
            ObservationState.Observed))]), AssessmentCodes.Imputed)
        .Should().Be($"Information IP4013 : {said}; they count in the scores, but the bounds take them for unknown.");

    [Fact]
    public void What_is_not_actual_is_counted_by_kind()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,value,kind\nA,a,1,plan\nA,b,2,forecast\nB,a,3,plan\nB,b,,forecast\nC,a,1,estimate\nC,b,1,plan\n",
                Absolute(["a", "b"]).Indicators);

        Of(Absolute(["a", "b"]), table, AssessmentCodes.NotActual).Should().Be(
            "Warning IP4010 : The scores are made of 3 plan values, 1 estimate value, 1 forecast value: they describe what is intended or "
            + "expected, not what happened.");
        Of(Absolute(["b"]), IndicatorTable.ParseCsv("unit,indicator,value,kind\nA,a,1,plan\nA,b,2,\n", Absolute(["a", "b"]).Indicators),
            AssessmentCodes.NotActual).Should().BeEmpty("what is planned does not count");
    }

    [Fact]
    public void Values_outside_the_range_are_named_in_their_periods()
    {
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a", 11, 5, 3, -1), IndicatorColumn.Of("b", 0, 10, 10.5, 1)],
            [2020, 2021]);
        var model = Absolute(["a", "b"]);
        var capped = model with
        {
            Root = model.Root with
            {
                Children = [.. model.Indicators.Select(i => i with { Goalposts = new(0,
            10) { Capped = true } })]
            }
        };
        string[] words =
        [
            "IP4007 a: 2 values of 'a' lie outside its range and score as the nearer end: A 2020, B 2021.",
            "IP4007 b: 1 value of 'b' lies outside its range and scores as the nearer end: A 2021.",
        ];

        foreach (var scope in (FitScope[])[FitScope.WholePanel, FitScope.EachPeriod])
        {
            var found = Clamped(model.Fit(table, scope).Assess(table));
            found.Said().Should().Equal(words.Select(w => "Warning " + w));
            found.Should().OnlyContain(d => d.Hint == "Widen the goalposts if the values are right.");
            found = Clamped(capped.Fit(table, scope).Assess(table));
            found.Said().Should().Equal(words.Select(w => "Information " + w));
            found.Should().OnlyContain(d => d.Hint == null);
        }

        Diagnostic[] Clamped(Assessment assessment) => [.. assessment.Diagnostics.Where(d => d.Code == AssessmentCodes.Clamped)];
    }

    [Theory]
    [InlineData(5, "5 values of 'a' lie outside its range and score as the nearer end: A, B, C, D, E.")]
    [InlineData(6, "6 values of 'a' lie outside its range and score as the nearer end: A, B, C, D, E, ….")]
    public void Five_are_named(int outside, string said) => Of(Absolute(["a"]), IndicatorTable.Create(Seven,
        [IndicatorColumn.Of("a", [.. Seven.Select((_, i) => (double?)(i < outside ? 11 : i))])]), AssessmentCodes.Clamped)
        .Should().Be("Warning IP4007 a: " + said);

    [Fact]
    public void Ties_are_named_in_each_period_and_the_first_five_groups()
    {
        var table = IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("a", 1, 2, 1, 3, 3, 3)], [2020, 2021]);
        Of(Absolute(["a"]), table, AssessmentCodes.Tied).Should().Be(
            "Information IP4009 @2020: 2 units share a score in 1 group: A 2020, C 2020.\n"
            + "Information IP4009 @2021: 3 units share a score in 1 group: A 2021, B 2021, C 2021.");
        string[] units = [.. Enumerable.Range(0, 12).Select(i => $"u{i}")];
        Pairs(6).Should().Be("Information IP4009 : 12 units share a score in 6 groups: u0, u1; u2, u3; u4, u5; u6, u7; u8, u9; ….");
        Pairs(5).Should().Be("Information IP4009 : 10 units share a score in 5 groups: u0, u1; u2, u3; u4, u5; u6, u7; u8, u9.");

        string Pairs(int count) => Of(Absolute(["a"]), IndicatorTable.Create(units[..(2 * count)],
            [IndicatorColumn.Of("a", [.. Enumerable.Range(0, 2 * count).Select(i => (double?)(i / 2))])]), AssessmentCodes.Tied);
    }

    /// <summary>Of 0 to 10 the floor is 10 · 2⁻⁴⁰ = 9.1e-12: 1e-12 and 3e-12 tie with each other, though they differ by two
    /// thirds.</summary>
    [Fact]
    public void Scores_that_share_a_rank_though_they_differ_are_named()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(0, 10) })).Add(Post("a")));
        Of(model, IndicatorTable.Create(["A", "B", "C", "D", "E"], [IndicatorColumn.Of("a", 1e-12, 5, 3e-12, 5, null)]),
            AssessmentCodes.BelowFloor)
            .Should().Be("Warning IP4030 m: 2 units share a rank though their scores differ, by less than 2^-40 of the range: A, C.");
        Of(model, IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("a", 5, 5, 3, 7, 2e-12, 4e-12)], [2020, 2021]),
            AssessmentCodes.BelowFloor)
            .Should().Be("Warning IP4030 m@2021: 2 units share a rank though their scores differ, by less than 2^-40 of the range: B "
                + "2021, C 2021.");
        Of(model, IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("a", .1 + .2, .3)]), AssessmentCodes.BelowFloor).Should().BeEmpty(
            "rounding explains how they differ");
    }

    [Fact]
    public void Units_without_a_score_are_named_with_the_reason()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("left", d => d.MinimumCoverage(.75).Add(Post("a")).Add(Post("b")))
            .Dimension("right", d => d.MinimumCoverage(.75).Add(Post("c")).Add(Post("d"))));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,d\nfull,1,2,3,4\nhalf,1,2,3,\nquarters,1,,,4\nnothing,,,,\none,,2,,\n");

        Of(model, table, AssessmentCodes.TooLittleObserved).Should().Be(
            "Warning IP4004 m: 1 unit has no score in 'm': nothing is observed: nothing.\n"
            + "Warning IP4004 m: 2 units have no score in 'm': too little is observed in each of its parts: quarters, one.\n"
            + "Warning IP4004 left: 3 units have no score in 'left': less than 75 % of its weight is observed: quarters, nothing, one.\n"
            + "Warning IP4004 right: 4 units have no score in 'right': less than 75 % of its weight is observed: half, quarters, "
                + "nothing, one.");
    }

    /// <summary>A part whose own parts are silenced is starved; one beside it that is undefined for another reason is not.</summary>
    [Fact]
    public void A_part_of_silenced_parts_is_starved_and_one_of_undefined_parts_is_not()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("upper", d => d.Dimension("lower", l => l.MinimumCoverage(.75).Add(Post("a")).Add(Post("b"))))
            .Dimension("idle", d => d.Weight(0).Add(Post("c"))));
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,2,3\nB,1,,4\n");

        Of(model, table, AssessmentCodes.TooLittleObserved, AssessmentCodes.Undefined).Should().Be(
            "Warning IP4004 m: 1 unit has no score in 'm': too little is observed in each of its parts: B.\n"
            + "Warning IP4004 upper: 1 unit has no score in 'upper': too little is observed in each of its parts: B.\n"
            + "Warning IP4004 lower: 1 unit has no score in 'lower': less than 75 % of its weight is observed: B.");

        var undefined = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.None,
                Aggregation = Aggregation.Geometric
            }))
            .Dimension("left", d => d.Add(new Indicator("a"))).Dimension("right", d => d.Add(new Indicator("b"))));
        Of(undefined, IndicatorTable.ParseCsv("unit,a,b\nA,-1,2\nB,4,0\nC,1,4\nD,-1,\n"), AssessmentCodes.TooLittleObserved,
            AssessmentCodes.Undefined,
            AssessmentCodes.BindingZero).Should().Be(
            "Warning IP4005 m: 1 unit has evidence but no single score in 'm': D.\n"
            + "Warning IP4006 m: A score of 0 pulls 'm' to 0 for 1 unit: B.\n"
            + "Warning IP4005 left: 2 units have evidence but no single score in 'left': A, D.\n"
            + "Warning IP4004 right: 1 unit has no score in 'right': nothing is observed: D.\n"
            + "Warning IP4006 right: A score of 0 pulls 'right' to 0 for 1 unit: B.");
    }

    [Fact]
    public void Where_one_missing_leaves_no_score_its_want_is_not_undefined()
    {
        var model = Absolute(["a", "b"], s => s with { Missing = MissingPolicy.Propagate });
        Of(model, IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,\nC,,\n"), AssessmentCodes.TooLittleObserved,
            AssessmentCodes.Undefined).Should().Be(
            "Warning IP4004 m: 1 unit has no score in 'm': nothing is observed: C.");
    }

    [Fact]
    public void A_score_beyond_every_number_and_one_above_its_kind_are_named()
    {
        var sum = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.None,
                Aggregation = Aggregation.WeightedSum
            }))
            .Add(new Indicator("a")).Add(new Indicator("b")));
        Of(sum, IndicatorTable.ParseCsv("unit,a,b\nA,1.5e308,1.5e308\nB,1,2\nC,1.7e308,1.7e308\n"), AssessmentCodes.Undefined).Should().Be(
            "Warning IP4005 m: 2 units have no finite score in 'm': A, C.");
    }

    [Fact]
    public void Bounds_of_what_compares_units_are_wide_where_something_is_missing()
    {
        var model = IndicatorModel.Create("m", m => m.Aggregation(Aggregation.Copeland).Add(Post("a")).Add(Post("b")));
        Of(model, IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,\n"), AssessmentCodes.WideBounds).Should().Be(
            "Information IP4012 m: Where observations are missing the bounds of 'm' are its whole range: its method compares units or is "
                + "not monotone.");
        Of(model, IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,1\n"), AssessmentCodes.WideBounds).Should().BeEmpty();
        Of(Absolute(["a", "b"]), IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,\n"), AssessmentCodes.WideBounds).Should().BeEmpty();
    }

    [Fact]
    public void Units_that_the_table_lacks_and_the_model_speaks_of_are_named()
    {
        var model = Absolute(["a"]) with { Benchmarks = ["mean", "C"], LeftOut = ["A", "nobody"] };
        var table = IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\nC,3\nD,4\n");
        var assessment = model.Assess(table);

        assessment.Diagnostics.Where(d => d.Code == TableCodes.UnknownUnit).Said().Should().Equal(
            "Warning IP2060 : The table has no unit 'mean', 'nobody', of which the model says that it is a benchmark or left out.");
        assessment.Units.Should().Equal("B", "C", "D");
        assessment.Ranks().Should().Equal(2, null, 1);
        (Absolute(["a"]) with { Benchmarks = ["C"] }).Assess(table).Units.Should().HaveCount(4);
        (Absolute(["a"]) with { LeftOut = ["C"] }).Assess(table).Ranks().Should().Equal(3, 2, 1);
    }

    /// <summary>What is learned of B and D alone: 2 to 4; C scores 3 without being learned from.</summary>
    [Fact]
    public void Benchmarks_and_what_is_left_out_are_not_learned_from()
    {
        var model = IndicatorModel.Create("m", m => m.Add(new Indicator("a"))) with { Benchmarks = ["C"], LeftOut = ["A"] };

        model.Assess(IndicatorTable.ParseCsv("unit,a\nA,100\nB,2\nC,3\nD,4\n")).Scores().Should().Equal(0, .5, 1);
        model.Assess(IndicatorTable.ParseCsv("unit,a\nA,100\nB,2\nC,6\nD,4\n")).Scores()[1].Should().Be(2);
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };

    private static IndicatorModel Absolute(string[] codes, Func<WeightedIndex,
        WeightedIndex>? change = null) => IndicatorModel.Create("m", m =>
    {
        m.Strategy(AssessmentStrategy.WeightedIndex(change));
        foreach (var code in codes) m.Add(Post(code));
    });

    private static string Of(IndicatorModel model, IndicatorTable table, params string[] codes) =>
        string.Join('\n', model.Assess(table).Diagnostics.Where(d => codes.Contains(d.Code)).Said());
}

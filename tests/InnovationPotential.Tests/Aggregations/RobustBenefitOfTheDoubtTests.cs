using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Aggregations;

public sealed class RobustBenefitOfTheDoubtTests
{
    private static readonly double[][] Units = [[4, 1, 7], [2, 5, 3], [6, 2, 1], [3, 3, 4], [1, 4, 2]];

    /// <summary>By hand: a second unit that is half as good in one score and twice as good in the other.</summary>
    [Theory]
    [InlineData(1, 4.0 / 3)]
    [InlineData(2, 8.0 / 7)]
    [InlineData(3, 16.0 / 15)]
    [InlineData(int.MaxValue, 1)]
    public void Two_units(int peers, double score) => Agree(Of(Aggregation.RobustBenefitOfTheDoubt(peers), [2, 1], [1, 2]), score, score);

    /// <summary>Every possible sample, one after another.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void The_expectation_is_that_over_all_samples(int peers) =>
        Agree(Of(Aggregation.RobustBenefitOfTheDoubt(peers), Units), [.. Units.Select(unit => 1 / Samples(unit, peers).Average())]);

    /// <summary>As Compind draws: peers one by one, by another generator.</summary>
    /// <summary>A billion draws, read from a file, kept every unit waiting.</summary>
    [Fact]
    public void Draws_are_a_million_at_most()
    {
        Of(Aggregation.RobustBenefitOfTheDoubt(2, draws: 1_000_000), [2, 1], [1, 2])[0].Should().BeApproximately(8 / 7.0, 1e-2);
        FluentActions.Invoking(() => Aggregation.RobustBenefitOfTheDoubt(2, draws: 1_000_001)).Should()
            .Throw<ArgumentOutOfRangeException>().WithParameterName("Draws");
        IndicatorModel.TryParse("""
            {"code": "m", "strategy": {"kind": "weighted-index", "aggregation":
              {"kind": "robust-benefit-of-the-doubt", "peers": 3, "draws": 1e9}}, "children": [{"code": "a"}]}
            """).Diagnostics.Should().ContainSingle(d => d.Severity == Severity.Error).Which.Location.Path.Should()
            .Be("$.strategy.aggregation.draws");
    }

    [Fact]
    public void The_expectation_is_what_draws_come_to()
    {
        var random = new Random(7);
        var scores = Of(Aggregation.RobustBenefitOfTheDoubt(3), Units);
        foreach (var (unit, score) in Units.Zip(scores))
        {
            var sum = 0.0;
            for (var draw = 0; draw < 20_000; draw++)
                sum += Enumerable.Range(0, 3).Max(_ => Ratio(unit, Units[random.Next(Units.Length)]));
            score.Should().BeApproximately(20_000 / sum, 0.01);
        }
    }

    [Fact]
    public void Draws_come_near_the_expectation_and_are_those_of_the_seed()
    {
        var expected = Of(Aggregation.RobustBenefitOfTheDoubt(3), Units);
        var drawn = Of(Aggregation.RobustBenefitOfTheDoubt(3, draws: 20_000), Units);
        foreach (var (score, value) in drawn.Zip(expected)) score.Should().BeApproximately(value, 0.01).And.NotBe(value);

        Of(Aggregation.RobustBenefitOfTheDoubt(3, 20_000), Units).Should().Equal(drawn);
        Of(Aggregation.RobustBenefitOfTheDoubt(3, 20_000, seed: 2), Units).Should().NotEqual(drawn);
        Of(Aggregation.RobustBenefitOfTheDoubt(3, 20_000), [.. Units.Reverse()]).Should().Equal(drawn.Reverse());
    }

    [Fact]
    public void Against_ever_more_peers_a_unit_is_held_against_the_best_single_one() =>
        Agree(Of(Aggregation.RobustBenefitOfTheDoubt(100_000), Units),
            [.. Units.Select(unit => 1 / Units.Max(peer => Ratio(unit, peer)))]);

    [Fact]
    public void What_is_missing_zero_or_negative()
    {
        // Against A and C only, who have both scores and neither below 0: A has 0 in the second, which C then need not have.
        var scores = Of(Aggregation.RobustBenefitOfTheDoubt(1), [4, 0], [2, double.NaN], [2, 3], [-1, 9], [0, 0]);

        // A: 1, C 1/2, E 0. B has its first score only: A 2, itself 1, C 1, E 0. C: A 0, itself 1, E 0.
        Agree(scores[..3], 1 / ((1 + .5 + 0) / 3), 1 / ((2 + 1 + 1 + 0) / 4.0), 1 / (1 / 3.0));
        scores[3].Should().Be(double.NaN);
        scores[4].Should().Be(0);
    }

    [Fact]
    public void Who_has_nothing_scores_0_however_many_peers_are_drawn()
    {
        Of(Aggregation.RobustBenefitOfTheDoubt(int.MaxValue), [2, 1], [0, 0])[1].Should().Be(0);
        Of(Aggregation.RobustBenefitOfTheDoubt(1, draws: 1), [2, 1], [0, 0])[1].Should().Be(0);
        // Alone, a unit is drawn every time.
        Aggregation.RobustBenefitOfTheDoubt(3, draws: 5).RangeOf(ScoreRange.Unit, [1], 1).High.Should().Be(1);
    }

    [Fact]
    public void No_score_is_above_that_of_a_unit_without_rivals()
    {
        foreach (var draws in (int[])[0, 50])
        {
            var rule = Aggregation.RobustBenefitOfTheDoubt(2, draws);
            var range = rule.RangeOf(ScoreRange.Unit, [1, 1], 4);

            Of(rule, [1, 1], [0, 0], [0, 0], [0, 0])[0].Should().Be(range.High);
            range.Low.Should().Be(0);
        }

        Aggregation.RobustBenefitOfTheDoubt(2).RangeOf(ScoreRange.Unit, [1, 1], 4).High.Should().BeApproximately(16 / 7.0, 1e-12);
        Aggregation.RobustBenefitOfTheDoubt(2, frontier: PanelFrontier.Pooled).RangeOf(ScoreRange.Unit, [1], 4).High.Should()
            .Be(double.PositiveInfinity);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(2, -1, 1)]
    [InlineData(2, 10, -1)]
    public void A_peer_at_least_is_drawn(int peers, int draws, int seed) =>
        FluentActions.Invoking(() => Aggregation.RobustBenefitOfTheDoubt(peers, draws, seed)).Should()
            .Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void An_assessment_says_who_is_above_1_and_how_far_chance_goes()
    {
        var assessment = ModelOf("""{ "kind": "robust-benefit-of-the-doubt", "peers": 3 }""").Assess(Table());

        Agree(assessment.Scores().Select(s => s!.Value), [.. Units.Select(unit => 1 / Samples(unit, 3).Average())]);
        var above = assessment.Results.Where(r => r.Score > 1).Select(r => r.Unit).ToList();
        above.Should().Equal("A", "B", "C", "D");
        assessment.Diagnostics.Should().ContainSingle(d => d.Code == AssessmentCodes.AboveOne).Which.Message.Should()
            .Contain("4 units score above 1 in 'm': better than the best of 3 peers").And.Contain("A, B, C, D");
        foreach (var (unit, result) in Units.Zip(assessment.Results))
        {
            // Of 125 samples in ascending order of λ, the 7th and the 119th are the first to reach 5 and 95 percent.
            var ratios = Samples(unit, 3).Order().ToArray();
            var finding = result.Findings.Should().ContainSingle(f => f.Kind == "drawn-peers").Which;
            finding.NumberOf("low").Should().BeApproximately(1 / ratios[118], 1e-12);
            finding.NumberOf("high").Should().BeApproximately(1 / ratios[6], 1e-12);
            finding.NumberOf("peers").Should().Be(3);
        }
    }

    [Fact]
    public void The_benefit_of_the_doubt_itself_says_nothing_of_it()
    {
        var assessment = ModelOf("\"benefit-of-the-doubt\"").Assess(Table());

        assessment.Diagnostics.Should().NotContain(d => d.Code == AssessmentCodes.AboveOne);
        assessment["A"].Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"frontier\": \"pooled\"")]
    public void In_a_panel_peers_are_of_the_period_or_of_all(string frontier)
    {
        var model = ModelOf($$"""{ "kind": "robust-benefit-of-the-doubt", "peers": 2{{frontier}} }""", "a", "b");
        var table = IndicatorTable.ParseCsv("unit,year,a,b\nA,2019,2,1\nB,2019,1,2\nA,2020,4,2\nB,2020,2,4\n");

        var assessment = model.Assess(table);

        if (frontier.Length == 0) Agree(assessment.Scores().Select(s => s!.Value), 8.0 / 7, 8.0 / 7, 8.0 / 7, 8.0 / 7);
        else Agree([assessment["A", 2019].Score!.Value], Pooled());
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);

        // All pairs of the four: A 2019 has (2, 1), of which they have 1, 1/2, 2 and 1 at least.
        static double Pooled()
        {
            double[] ratios = [1, .5, 2, 1];
            return 1 / ratios.SelectMany(one => ratios.Select(other => Math.Max(one, other))).Average();
        }
    }

    [Fact]
    public void Json_keeps_what_is_not_usual_and_refuses_what_cannot_be()
    {
        var model = ModelOf("""{ "kind": "robust-benefit-of-the-doubt", "peers": 25, "draws": 500, "seed": 3 }""");

        model.Root.Aggregation.Should().Be(Aggregation.RobustBenefitOfTheDoubt(25, 500, 3));
        IndicatorModel.Parse(model.ToJson()).Should().Be(model);
        FluentActions.Invoking(() => ModelOf("""{ "kind": "robust-benefit-of-the-doubt", "peers": 0 }""")).Should()
            .Throw<InvalidInputException>();
        FluentActions.Invoking(() => ModelOf("\"robust-benefit-of-the-doubt\"")).Should().Throw<InvalidInputException>();
    }

    private static IEnumerable<double> Samples(double[] unit, int peers) => peers == 0
        ? [double.NegativeInfinity]
        : Samples(unit, peers - 1).SelectMany(best => Units.Select(peer => Math.Max(best, Ratio(unit, peer))));

    private static double Ratio(double[] unit, double[] peer) => unit.Zip(peer).Min(p => p.Second / p.First);

    private static IndicatorTable Table() => IndicatorTable.Create(["A", "B", "C", "D", "E"],
        [.. ((string[])["a", "b", "c"]).Select((code, q) => IndicatorColumn.OfDoubles(code, [.. Units.Select(u => u[q])]))]);

    private static IndicatorModel ModelOf(string aggregation, params string[] codes) => IndicatorModel.Parse($$"""
        { "code": "m", "strategy": { "kind": "weighted-index", "normalization": { "kind": "none" } }, "aggregation": {{aggregation}},
          "children": [{{string.Join(", ", (codes is [] ? ["a", "b", "c"] : codes).Select(c => $$"""{ "code": "{{c}}" }"""))}}] }
        """);

    private static double[] Of(Aggregation rule, params double[][] units)
    {
        var (count, results) = (units[0].Length, new double[units.Length]);
        double[] data = [.. Enumerable.Range(0, count).SelectMany(q => units.Select(u => u[q]))];
        rule.Aggregate(new ColumnBlock(data, count, units.Length), Enumerable.Repeat(1.0, count).ToArray(), results);
        return results;
    }

    private static void Agree(IEnumerable<double> results, params double[] expected)
    {
        results.Should().HaveSameCount(expected);
        foreach (var (result, value) in results.Zip(expected)) result.Should().BeApproximately(value, 1e-12);
    }
}

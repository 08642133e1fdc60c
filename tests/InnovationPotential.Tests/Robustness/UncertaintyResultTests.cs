using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Estimates of small studies that are enumerated by hand.</summary>
public sealed class UncertaintyResultTests
{
    private static readonly UncertaintyOptions Four = new() { Replications = 4, Quantiles = [0, 0.5, 1], TopK = [1, 2] };

    // Ranks of A, B, C: 1 2 3 · 1 3 2 · 2 1 3 · 1 1 3.
    private static readonly double[][] Scores = [[0.75, 0.5, 0.25], [0.75, 0.25, 0.5], [0.5, 0.75, 0.25], [0.5, 0.5, 0.25]];

    private static UncertaintyResult Hand() => Study.Count(Study.Frame(["A", "B", "C"], [0.75, 0.5, 0.25], Four), Scores).ToResult();

    [Fact]
    public void Ranks_are_those_of_hand_reckoning()
    {
        var result = Hand();
        result["A"].Acceptability.Should().Equal(0.75, 0.25, 0);
        result["B"].Acceptability.Should().Equal(0.5, 0.25, 0.25);
        result["C"].Acceptability.Should().Equal(0, 0.25, 0.75);
        result["A"].Rank.Mean.Should().Be(1.25);
        result["A"].Rank.StandardDeviation.Should().Be(0.5);
        result["A"].Rank.StandardError.Should().Be(0.25);
        result["B"].Rank.Median.Should().Be(1.5);
        // Sorted ranks of B: 1 1 2 3; 0.95 · 3 = 2.85.
        result["B"].Rank.High.Should().BeApproximately(2.85, 1e-12);
        result["B"].Rank.Quantile(0.75).Should().Be(2.25);
        result["B"].ProbabilityOfTop(1).Should().Be(0.5);
        result["B"].ProbabilityOfTop(2).Should().Be(0.75);
        result["B"].ProbabilityOfTop(99).Should().Be(1);
        result["B"].ShareError(0.5).Should().Be(0.25);
        result["C"].NominalRank.Should().Be(3);
    }

    [Fact]
    public void Scores_are_those_of_hand_reckoning()
    {
        var a = Hand()["A"].Score;
        a.Mean.Should().BeApproximately(0.625, 1e-12);
        // Four values 0.5, 0.5, 0.75, 0.75: Σ(x − 0.625)² = 4/64, over 3.
        a.StandardDeviation.Should().BeApproximately(Math.Sqrt(1.0 / 48), 1e-7);
        a.StandardError.Should().BeApproximately(Math.Sqrt(1.0 / 192), 1e-7);
        a.Median.Should().Be(0.625);
        a.Low.Should().Be(0.5);
        a.Quantile(0.5 + (1.0 / 12)).Should().BeApproximately(0.6875, 1e-12);
        // ± √(0.25/4) = ± 0.25: the quantiles of 0.25 and 0.75 are 0.5 and 0.75.
        a.QuantileError(0.5).Should().Be(0.125);
        Hand().SampleOf("A").Should().Equal(0.75, 0.75, 0.5, 0.5);
    }

    [Fact]
    public void Units_that_move_and_letters_are_those_of_hand_reckoning()
    {
        // A moves in one replication of four, B in three, C in one; nobody by two places.
        Hand().RankShifts[0].Moved.Should()
            .Equal((1, (0.25 + 0.75 + 0.25) / 3), (2, 0), (5, 0));
        TiedLetters.Of(Hand(), [.. Hand().Units]).Should().Equal(new Dictionary<string, string> { ["A"] = "a", ["B"] = "ab", ["C"] = "b" });
        Hand().ToString().Should().Contain("How far ranks move\n mean    5 %   95 %  1 place or more  2 or more  5 or more\n")
            .And.Contain("Least sure: the widest 90 % of ranks\nunit  from   to\n");
        Hand().ToJson().Should().Contain("\"moved\": [").And.Contain("\"places\": 5");
    }

    [Fact]
    public void Who_can_be_told_from_all_others_has_a_letter_of_his_own()
    {
        var result = Study.Count(Study.Frame(["A", "B", "C"], [0.75, 0.5, 0.25], Four),
            [[0.75, 0.5, 0.25], [0.75, 0.25, 0.5], [0.75, 0.5, 0.25], [0.75, 0.25, 0.5]]).ToResult();

        TiedLetters.Of(result, [.. result.Units]).Should().Equal(new Dictionary<string, string> { ["A"] = "a", ["B"] = "b", ["C"] = "b" });
    }

    [Theory]
    [InlineData(nameof(UncertaintyView.Shifts), "mean,error,median,q05,q95,1_place_or_more,2_or_more,5_or_more\n")]
    [InlineData(nameof(UncertaintyView.Ranks), "unit,1,2,3\nA,0.75,0.25,0\nB,0.5,0.25,0.25\nC,0,0.25,0.75\n")]
    [InlineData(nameof(UncertaintyView.Pairs), "unit,A,B,C\nA,0.5,0.625,")]
    [InlineData(nameof(UncertaintyView.Groups), "units\nA|B\nB|C\n")]
    [InlineData(nameof(UncertaintyView.Top), "unit,k,share,error\nA,1,0.75,")]
    [InlineData(nameof(UncertaintyView.Quantiles), "unit,probability,rank,rank_error,score,score_error\nA,0,1,")]
    [InlineData(nameof(UncertaintyView.Errors),
        "unit,mean_rank,median_rank,rank05,rank95,mean_score,median_score,score05,score95\nA,0.25,")]
    [InlineData(nameof(UncertaintyView.Failures), "reason,count\n")]
    public void What_json_holds_is_a_table_too(string view, string begins) =>
        UncertaintyTables.Sheet(Hand(), Enum.Parse<UncertaintyView>(view)).ToCsv(false).Should().StartWith(begins);

    [Fact]
    public void Shifts_pairs_and_groups_are_those_of_hand_reckoning()
    {
        var result = Hand();
        // Σ|nominal − rank|: 0, 2, 2, 1; over three units.
        var shift = result.RankShifts.Should().ContainSingle().Subject;
        shift.Shift.Mean.Should().BeApproximately(5.0 / 12, 1e-12);
        shift.Shift.Median.Should().BeApproximately(0.5, 1e-12);
        shift.Shift.Quantile(1).Should().BeApproximately(2.0 / 3, 1e-12);
        // A ahead of B twice, behind once, tied once.
        result.ProbabilityAhead("A", "B").Should().Be(0.625);
        result.ProbabilityAhead("B", "A").Should().Be(0.375);
        result.ProbabilityAhead("A", "C").Should().Be(1);
        result.ProbabilityAhead("B", "C").Should().Be(0.75);
        result.ProbabilityAhead("B", "B").Should().Be(0.5);
        result.TiedGroups.Select(g => g.ToString()).Should().Equal("A, B", "B, C");
    }

    [Fact]
    public void Without_pairs_groups_are_made_of_overlapping_intervals()
    {
        var frame = Study.Frame(["A", "B", "C"], [0.75, 0.5, 0.25], Four with { Pairwise = false });
        var result = Study.Count(frame, [[0.75, 0.5, 0.25], [0.5, 0.75, 0.25], [0.75, 0.5, 0.25], [0.5, 0.75, 0.25]]).ToResult();
        result.HasPairs.Should().BeFalse();
        result.ProbabilityAhead("A", "B").Should().BeNull();
        result.TiedGroups.Select(g => g.ToString()).Should().Equal("A, B");
    }

    [Fact]
    public void Failed_replications_are_counted_by_reason_and_nowhere_else()
    {
        var result = Study.Count(Study.Frame(["A", "B"], [0.75, 0.5], Four), [[0.75, 0.5], null, [0.5, 0.75], null]).ToResult();
        (result.Replications, result.Counted, result.Failed).Should().Be((4, 2, 2));
        result.Failures.Should().Equal(("no weights", 2));
        result["A"].Acceptability.Should().Equal(0.5, 0.5);
        result["A"].Score.Mean.Should().BeApproximately(0.625, 1e-12);
        result.Diagnostics.Select(d => d.Code).Should().Contain(UncertaintyCodes.ReplicationsFailed);
    }

    [Fact]
    public void When_all_fail_there_is_no_estimate()
    {
        var result = Study.Count(Study.Frame(["A", "B"], [0.75, 0.5], Four), [null, null, null, null]).ToResult();
        result["A"].Score.Mean.Should().BeNull();
        result["A"].Rank.Median.Should().BeNull();
        result["A"].Acceptability.Should().BeEmpty();
        result["A"].ProbabilityOfTop(1).Should().BeNull();
        result["A"].UnscoredShare.Should().BeNull();
        result.ProbabilityAhead("A", "B").Should().BeNull();
        result.RankShifts[0].Shift.Mean.Should().BeNull();
        result.TiedGroups.Should().BeEmpty();
        result.Diagnostics.Should().Contain(d => d.Code == UncertaintyCodes.AllFailed && d.Severity == Severity.Error);
        result.ToJson().Should().Contain("\"meanRank\": null").And.NotContain("NaN");
        result.ToString().Should().Contain("0 of 4 replications");
    }

    [Fact]
    public void Missing_scores_have_no_rank_and_are_said()
    {
        var result = Study.Count(Study.Frame(["A", "B"], [0.75, double.NaN], Four),
            [[0.75, double.NaN], [0.25, 0.5], [double.NaN, double.NaN], [0.5, double.NaN]]).ToResult();
        result["B"].NominalRank.Should().BeNull();
        result["B"].UnscoredShare.Should().Be(0.75);
        result["B"].Acceptability.Should().Equal(0.25, 0);
        result["A"].Acceptability.Should().Equal(0.5, 0.25);
        result.ProbabilityAhead("B", "A").Should().Be(1);
        // Only A has a nominal rank: its shift is 0, 1, none, 0.
        result.RankShifts[0].Shift.Count.Should().Be(3);
        result.RankShifts[0].Shift.Mean.Should().BeApproximately(1.0 / 3, 1e-12);
        result.Diagnostics.Where(d => d.Code == UncertaintyCodes.Unscored).Select(d => d.Location.Unit).Should().Equal("A", "B");
    }

    [Fact]
    public void One_replication_has_no_spread()
    {
        var result = Study.Count(Study.Frame(["A", "B"], [0.75, 0.5], Four with { Replications = 1 }), [[0.75, 0.5]]).ToResult();
        result["A"].Score.Mean.Should().BeApproximately(0.75, 1e-12);
        result["A"].Score.StandardDeviation.Should().BeNull();
        result["A"].Score.StandardError.Should().BeNull();
        result["A"].Score.QuantileError(0.5).Should().BeNull();
        result["B"].Rank.Low.Should().Be(2);
        result.Diagnostics.Select(d => d.Code).Should().Equal(UncertaintyCodes.FewReplications);
    }

    [Fact]
    public void One_unit_is_always_first()
    {
        var result = Study.Count(Study.Frame(["A"], [0.75], Four), [[0.75], [0.5], [0.25], [0.5]]).ToResult();
        result["A"].Acceptability.Should().Equal(1);
        result["A"].Rank.StandardDeviation.Should().Be(0);
        result.TiedGroups.Should().BeEmpty();
        result.RankShifts[0].Shift.Mean.Should().Be(0);
    }

    [Fact]
    public void Units_that_always_tie_share_the_first_rank()
    {
        var result = Study.Count(Study.Frame(["A", "B", "C"], [0.5, 0.5, 0.5], Four),
            [[0.5, 0.5, 0.5], [0.1, 0.1, 0.1], [0, 0, 0], [1, 1, 1]]).ToResult();
        result.Units.Should().OnlyContain(u => u.Rank.Mean == 1 && u.Acceptability[0] == 1);
        result.ProbabilityAhead("A", "C").Should().Be(0.5);
        result.TiedGroups.Should().ContainSingle().Which.Units.Should().Equal("A", "B", "C");
    }

    [Fact]
    public void Central_weights_are_means_over_wins_and_shared_wins_count_for_each()
    {
        var frame = Study.Frame(["A", "B", "C"], [0.75, 0.5, 0.25], Four with { CentralWeights = true }) with { Leaves = ["x", "y"] };
        var result = Study.Count(frame, Scores, weights: [[0.5, 0.5], [0.75, 0.25], [0.25, 0.75], [1, 0]]).ToResult();
        var a = result["A"].CentralWeights!;
        (a.Replications, a.FirstShare).Should().Be((3, 0.75));
        a.Weights[0].Weight.Should().BeApproximately(0.75, 1e-11);
        a.Weights[1].Weight.Should().BeApproximately(0.25, 1e-11);
        result["B"].CentralWeights!.Weights[0].Weight.Should().BeApproximately(0.625, 1e-11);
        result["C"].CentralWeights.Should().BeNull();
    }

    [Fact]
    public void Changes_of_a_panel_are_those_of_hand_reckoning()
    {
        var frame = Study.Frame(["A", "B"], [0.25, 0.5, 0.5, 0.5, 0.75, 0.25], Four, ["2020", "2021", "2022"]);
        var result = Study.Count(frame, [
            [0.25, 0.5, 0.5, 0.5, 0.75, 0.25], [0.25, 0.5, 0.25, 0.75, 0.5, 0.25], [0.5, 0.5, 0.25, 0.5, 1, 0],
            [0, 0.5, 0.5, double.NaN, 0.75, 0.25]]).ToResult();
        result.Changes.Select(c => $"{c.Unit} {c.From}-{c.To}").Should()
            .Equal("A 2020-2021", "B 2020-2021", "A 2021-2022", "B 2021-2022", "A 2020-2022", "B 2020-2022");
        var first = result.Changes[0];
        (first.Nominal, first.Rose, first.Fell, first.Equal).Should().Be((0.25, 0.5, 0.25, 0.25));
        first.Change.Mean.Should().BeApproximately(0.125, 1e-12);
        first.Change.Median.Should().Be(0.125);
        first.IsReal.Should().BeFalse();
        var second = result.Changes[1];
        (second.Change.Count, second.Rose, second.Equal).Should().Be((3, 1.0 / 3, 2.0 / 3));
        result.Changes[4].IsReal.Should().BeTrue();
        result["A", 2020].Acceptability.Should().Equal(0.25, 0.75);
        FluentActions.Invoking(() => result["A"]).Should().Throw<ArgumentException>().WithMessage("*several periods*");
    }

    [Fact]
    public void Json_has_the_members_that_were_promised()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Hand().ToJson());
        var unit = json.RootElement.GetProperty("units")[1];
        unit.GetProperty("unit").GetString().Should().Be("B");
        unit.GetProperty("nominalRank").GetInt32().Should().Be(2);
        unit.GetProperty("meanRank").GetDouble().Should().Be(1.75);
        unit.GetProperty("medianRank").GetDouble().Should().Be(1.5);
        unit.GetProperty("rank05").GetDouble().Should().Be(1);
        unit.GetProperty("rank95").GetDouble().Should().BeApproximately(2.85, 1e-12);
        unit.GetProperty("meanScore").GetDouble().Should().BeApproximately(0.5, 1e-12);
        unit.GetProperty("score05").GetDouble().Should().BeApproximately(0.2875, 1e-12);
        unit.GetProperty("score95").GetDouble().Should().BeApproximately(0.7125, 1e-12);
        unit.GetProperty("acceptability").EnumerateArray().Select(e => e.GetDouble()).Should().Equal(0.5, 0.25, 0.25);
        unit.TryGetProperty("period", out _).Should().BeFalse();
        json.RootElement.GetProperty("replications").GetInt64().Should().Be(4);
        json.RootElement.GetProperty("failed").GetInt64().Should().Be(0);
        json.RootElement.GetProperty("seed").GetUInt64().Should().Be(1);
        json.RootElement.GetProperty("provenance").GetProperty("model").GetString().Should().Be("M");
        json.RootElement.GetProperty("pairwise")[0].GetProperty("ahead").EnumerateArray().Select(e => e.GetDouble()).Should()
            .Equal(0.5, 0.625, 1);
    }

    [Fact]
    public void The_table_shows_ranks_and_intervals()
    {
        Hand().ToString().Should()
            .Contain("Study").And.Contain("B        2     1.5    1   2.9  ab    0.500  0.500  0.287  0.712").And.Contain(
                "4 of 4 replications, seed 1. Units with a letter in common cannot be told apart.");
        Hand().ToMarkdown().Should().Contain("| A");
        Hand().ToHtml().Should().StartWith("<table");
        Hand().ToCsv().Should().StartWith("unit,nominal_rank,mean_rank,sd_rank,rank_q0,rank_q0.5,rank_q1,nominal_score,");
    }

    [Fact]
    public void Unknown_names_and_impossible_numbers_are_refused()
    {
        var result = Hand();
        FluentActions.Invoking(() => result["D"]).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => result["A", 2020]).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => result["A"].ProbabilityOfTop(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => result["A"].Score.Quantile(1.5)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => result["A"].ProbabilityOfLevel("high")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Impossible_options_are_all_listed()
    {
        var frame = Study.Frame(["A"], [0.5], new() { Replications = 0, Quantiles = [2], TopK = [0], DegreeOfParallelism = 0 });
        FluentActions.Invoking(() => new StudyRange(frame, 0, 0)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should()
            .HaveCount(4).And.OnlyContain(c => c == UncertaintyCodes.InvalidOption);
    }
}

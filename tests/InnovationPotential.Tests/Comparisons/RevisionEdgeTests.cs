using InnovationPotential.Comparisons;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Revisions of which one thing is changed, and what between them cannot be. Own data, reckoned by hand.</summary>
public sealed class RevisionEdgeTests
{
    private static readonly IndicatorModel Fixed = IndicatorModel.Create("m", m => m.Add(Post("a")).Add(Post("b")));

    /// <summary>B gets values where it had none and stands above A, whose score stands still: the place is lost to others.</summary>
    [Fact]
    public void A_place_lost_to_who_had_no_score()
    {
        var revision = Revision.Between(Fixed, Csv("A,5,5\nB,,\nC,1,1"), Fixed, Csv("A,5,5\nB,8,8\nC,1,1"));

        revision["A"].Shares.Select(s => (s.Cause, s.Score, s.Rank)).Should().Equal(
            (RevisionCause.Gaps, 0, 0), (RevisionCause.OthersMovement, 0, 1));
        revision["A"].Shares.Should().OnlyContain(s => s.Level == null, "there are no bands");
        revision["B"].Reason.Should().Be("it has no score in the old edition");
        revision["C"].Shares.Select(s => s.Rank).Should().Equal(0, 1);
    }

    [Fact]
    public void Who_becomes_a_benchmark_changes_the_units()
    {
        var revision = Revision.Between(Fixed, Csv("A,5,5\nB,8,8\nC,1,1"), Fixed with { Benchmarks = ["B"] }, Csv("A,5,6\nB,8,8\nC,1,1"));

        revision.Causes.Should().Equal(RevisionCause.RevisedValues, RevisionCause.Units, RevisionCause.OthersMovement);
        revision["A"][RevisionCause.Units]!.Rank.Should().Be(-1);
        revision["A"][RevisionCause.RevisedValues]!.Rank.Should().Be(0);
        (revision["B"].RankBefore, revision["B"].RankAfter).Should().Be((1, null));
    }

    /// <summary>The base of the old edition is not in the new table nor the other way round: with the periods the base goes.</summary>
    [Fact]
    public void A_base_period_that_the_other_table_lacks_goes_with_the_periods()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a"));
        var (old, now) = (model with { Scope = FitScope.BasePeriod(2019) }, model with { Scope = FitScope.BasePeriod(2021) });
        var revision = Revision.Between(old, IndicatorTable.ParseCsv("unit,period,a\nA,2019,1\nA,2020,2\nB,2019,5\nB,2020,3\n"), now,
            IndicatorTable.ParseCsv("unit,period,a\nA,2020,2\nA,2021,8\nB,2020,3\nB,2021,4\n"));

        (revision["A"].ScoreBefore, revision["A"].ScoreAfter).Should().Be((.25, 1));
        revision["A"][RevisionCause.NewPeriods]!.Score.Should().Be(.75);
        revision["A"].Shares.Where(s => s.Cause != RevisionCause.NewPeriods).Should().OnlyContain(s => s.Score == 0);
    }

    [Fact]
    public void Periods_are_new_where_they_are_others_or_another_one_is_asked_for()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a"));
        var two = IndicatorTable.ParseCsv("unit,period,a\nA,2019,1\nA,2020,2\nB,2019,5\nB,2020,3\n");
        var three = IndicatorTable.ParseCsv("unit,period,a\nA,2019,1\nA,2020,2\nA,2021,9\nB,2019,5\nB,2020,3\nB,2021,5\n");

        var more = Revision.Between(model, two, model, three, o => o with { After = 2020 });
        more.Causes.Should().Contain(RevisionCause.NewPeriods);
        more["A"][RevisionCause.NewPeriods]!.Score.Should().BeApproximately((1 / 8.0) - (1 / 4.0), 1e-12, "9 is the best now");
        var other = Revision.Between(model, two, model, two, o => o with { Before = 2019 });
        other["A"][RevisionCause.NewPeriods]!.Score.Should().Be(.25);
        Revision.Between(model, two, model, two).Causes.Should().BeEmpty();
        FluentActions.Invoking(() => Revision.Between(Fixed, Csv("A,1,1"), Fixed, Csv("A,1,1"), o => o with { After = 2020 }))
            .Should().Throw<ArgumentException>().WithMessage("The table has no periods.*");
    }

    /// <summary>Under a mean weights are proportions, under a sum they are not; the dimension's own rule decides.</summary>
    [Fact]
    public void Twice_the_weights_are_others_where_they_are_no_proportions()
    {
        IndicatorModel Of(Aggregation rule, double factor) => IndicatorModel.Create("m", m => m.Aggregation(rule)
            .Indicator("a", i => i with { Weight = factor, Goalposts = new(0, 10) })
            .Indicator("b", i => i with { Weight = 2 * factor, Goalposts = new(0, 10) }));
        var table = Csv("A,5,5\nB,8,8");

        Causes(Aggregation.Arithmetic).Should().BeEmpty();
        Causes(Aggregation.WeightedSum).Should().Equal(RevisionCause.Weights);
        IEnumerable<RevisionCause> Causes(Aggregation rule) => Revision.Between(Of(rule, 1), table, Of(rule, 2), table).Causes;
    }

    /// <summary>What comes new keeps the rule of its own edition, whichever edition's values the others have.</summary>
    [Fact]
    public void A_new_indicator_brings_its_own_rule()
    {
        IndicatorModel Of(bool lower, bool more) => IndicatorModel.Create("m", m =>
        {
            m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Exceptions = more ? [new("b", Normalization.Rank())] : [] }));
            m.Indicator("a", i => i with { Direction = lower ? Direction.LowerIsBetter : Direction.HigherIsBetter });
            if (more) m.Indicator("b");
        });
        var table = Csv("A,1,5\nB,8,2\nC,4,9\nD,3,3");
        var revision = Revision.Between(Of(false, false), table, Of(true, true), table);
        foreach (var unit in table.Units)
        {
            double Score(bool lower, bool more) => Of(lower, more).Assess(table)[unit].Score!.Value;
            revision[unit][RevisionCause.Structure]!.Score.Should().BeApproximately(
                ((Score(false, true) - Score(false, false)) + (Score(true, true) - Score(true, false))) / 2, 1e-12);
        }
    }

    [Fact]
    public void A_preparation_of_what_is_not_there_yet_waits_for_it()
    {
        var old = IndicatorModel.Create("m", m => m.Add(Post("a")));
        var now = IndicatorModel.Create("m", m => m.Preparation(Imputation.Mean.For("b")).Add(Post("a")).Add(Post("b")));
        var revision = Revision.Between(old, Csv("A,1,2\nB,8,"), now, Csv("A,1,2\nB,8,"));

        (revision["B"].ScoreBefore, revision["B"].ScoreAfter).Should().Be((.8, .5));
        revision["B"].Shares.Sum(s => s.Score).Should().BeApproximately(-.3, 1e-12);
        Revision.Between(now, Csv("A,1,2\nB,8,"), old, IndicatorTable.ParseCsv("unit,a\nA,1\nB,8\n"))["B"].ScoreAfter.Should().Be(.8);
    }

    /// <summary>Of what leaves a unit without a score the first that does is told.</summary>
    [Fact]
    public void What_leaves_no_score_is_named_with_its_indicator()
    {
        var weighed = Fixed.Replace("a", n => (Indicator)n with { Weight = 3 });
        var revision = Revision.Between(Fixed, Csv("A,5,5\nB,4,"), weighed, Csv("A,5,5\nB,,4"), o => o with { ByIndicator = true });

        revision["B"].Reason.Should().Be("it would have no score in the old edition with new gaps of 'a'");
    }

    [Fact]
    public void Names_are_those_of_the_new_edition_and_of_who_left()
    {
        IndicatorTable Named(string rows) => IndicatorTable.ParseCsv($"unit,name,a,b\n{rows}\n", Fixed.Indicators);
        var revision = Revision.Between(Fixed, Named("A,Old A,5,5\nB,Old B,8,8\nD,Old D,1,1"), Fixed,
            Named("A,New A,6,5\nB,,8,8\nE,New E,1,1"));

        revision.ToString().Should().Contain("New A").And.Contain("Old D").And.Contain("New E").And.NotContain("Old A");
        revision.Invoking(r => r["nobody"]).Should().Throw<ArgumentException>();
        revision.ToJson().Should().NotContain("\"level").And.NotContain("\"indicator\": null").And.NotContain("Error\"");
    }

    [Fact]
    public void Levels_are_shown_where_one_edition_has_them()
    {
        var bands = Bands.From(BandQuantity.Score, ("low", 0), ("high", .5));
        var (old, now) = (Csv("A,5,5\nB,,\nC,1,1"), Csv("A,6,5\nB,8,8\nC,,"));

        Levels(Fixed with { Bands = bands }, Fixed with { Bands = bands }).Should().BeTrue();
        Levels(Fixed, Fixed with { Bands = bands }).Should().BeTrue();
        Levels(Fixed with { Bands = bands }, Fixed).Should().BeTrue();
        Levels(Fixed, Fixed).Should().BeFalse();
        bool Levels(IndicatorModel before, IndicatorModel after) =>
            Revision.Between(before, old, after, now).ToString().Contains("Levels", StringComparison.Ordinal);
    }

    [Fact]
    public void Which_table_has_periods_is_told()
    {
        var panel = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,1\n");
        Said(Csv("A,1,1"), panel).Should().EndWith("The new table has periods, the old one has none.");
        Said(panel, Csv("A,1,1")).Should().EndWith("The old table has periods, the new one has none.");

        static string Said(IndicatorTable old, IndicatorTable now) => FluentActions.Invoking(() => Revision.Between(Fixed, old, Fixed, now))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Single().Message;
    }

    /// <summary>Three causes are played out exactly up to three; a benchmark has no rank, and so no error of one.</summary>
    [Fact]
    public void Orders_are_drawn_beyond_what_is_exact()
    {
        var old = Fixed with { Benchmarks = ["B"] };
        var now = old.Replace("a", n => (Indicator)n with { Weight = 3, Goalposts = new(0, 20) });
        Revision Of(int upTo) => Revision.Between(old, Csv("A,5,5\nB,8,8\nC,1,1"), now, Csv("A,5,7\nB,8,9\nC,1,1"),
            o => o with { ExactUpTo = upTo, Orders = 5, Seed = 3 });

        (Of(3).IsExact, Of(2).IsExact).Should().Be((true, false));
        Of(2)["B"].Shares.Should().OnlyContain(s => s.RankError == null);
        Of(2)["A"][RevisionCause.Weights]!.RankError.Should().NotBeNull();
        Of(3)["A"][RevisionCause.Weights]!.ScoreError.Should().BeNull();
    }

    /// <summary>Each cell moves its unit by ⅛: they stand by unit and indicator, whatever their order in table and model.</summary>
    [Fact]
    public void Cells_of_equal_effect_stand_by_name()
    {
        var eighths = IndicatorModel.Create("m", m => m.Indicator("b", i => i with { Goalposts = new(0, 8) })
            .Indicator("a", i => i with { Goalposts = new(0, 8) }));
        var revision = Revision.Between(eighths, Csv("B,4,4\nA,2,2"), eighths, Csv("B,6,6\nA,4,4"));

        revision.Cells.Select(c => (c.Unit, c.Indicator)).Should().Equal(("A", "a"), ("A", "b"), ("B", "a"), ("B", "b"));
        Revision.Between(Fixed, Csv("B,5,5\nA,2,2"), Fixed, Csv("B,6,6\nA,4,3"), o => o with { Cells = 1 }).Cells
            .Select(c => (c.Unit, c.Indicator)).Should().Equal(("A", "a"));
    }

    /// <summary>Of 257 cells that changed by 1/100, 2/100, … the one that changed least is not put back.</summary>
    [Theory]
    [InlineData(256, 1, false)]
    [InlineData(257, 257, true)]
    public void Cells_beyond_256_are_chosen_by_their_size(int changed, int cells, bool told)
    {
        var model = IndicatorModel.Create("m", m => m.Add(Post("a")));
        IndicatorTable Table(int step) => IndicatorTable.Create([.. Enumerable.Range(1, changed).Select(i => $"u{i}")],
            [IndicatorColumn.Of("a", [.. Enumerable.Range(1, changed).Select(i => (double?)(2 + (step * i / 100.0)))])]);
        var revision = Revision.Between(model, Table(0), model, Table(1), o => o with { Cells = cells });

        revision.Diagnostics.Any(d => d.Code == ScenarioCodes.CellsChosen).Should().Be(told);
        Revision.Between(Fixed, Csv("A,5,5"), Fixed, Csv("A,6,5"), o => o with { Cells = 0 }).Cells.Should().BeEmpty();
        revision.Cells.Select(c => c.Unit).Should().Equal(Enumerable.Range(0, Math.Min(cells, 256)).Select(i => $"u{changed - i}"));
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };

    private static IndicatorTable Csv(string rows) => IndicatorTable.ParseCsv($"unit,a,b\n{rows}\n");
}

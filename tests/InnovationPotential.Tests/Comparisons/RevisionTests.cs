using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class RevisionTests
{
    private static readonly IndicatorModel Old = IndicatorModel.Create("m", m => m
        .Bands(Bands.From(BandQuantity.Score, ("low", 0), ("middle", 0.4), ("high", 0.7)))
        .Dimension("d", d => d.Indicator("a", i => i with { Weight = 2 }).Indicator("b"))
        .Dimension("e", d => d.Indicator("c")));

    // The weight of a falls, c has goalposts, e has one indicator more.
    private static readonly IndicatorModel New = IndicatorModel.Create("m", m => m
        .Bands(Bands.From(BandQuantity.Score, ("low", 0), ("middle", 0.4), ("high", 0.7)))
        .Dimension("d", d => d.Indicator("a", i => i with { Weight = 1 }).Indicator("b"))
        .Dimension("e", d => d.Indicator("c", i => i with { Goalposts = new(0, 12) }).Indicator("f")));

    // A's b is revised, B's c filled, C's a opened; D leaves, E enters; 2021 is new.
    private const string OldPanel = "unit,period,a,b,c\nA,2019,1,5,3\nA,2020,2,8,3\nB,2019,3,3,5\nB,2020,4,4,\nC,2019,2,3,8\n"
        + "C,2020,2,3,9\nD,2019,8,1,1\nD,2020,9,1,2\n";

    private const string NewPanel = "unit,period,a,b,c,f\nA,2019,1,5,3,4\nA,2020,2,6,3,4\nA,2021,3,6,4,4\nB,2019,3,3,5,1\nB,2020,4,4,7,1\n"
        + "B,2021,4,5,7,2\nC,2019,2,3,8,3\nC,2020,,3,9,4\nC,2021,1,2,8,5\nE,2019,6,7,5,9\nE,2020,7,7,5,9\nE,2021,8,7,6,8\n";

    private static readonly IndicatorTable OldTable = IndicatorTable.ParseCsv(OldPanel), NewTable = IndicatorTable.ParseCsv(NewPanel);

    private static readonly RevisionCause[] Seven =
    [
        RevisionCause.RevisedValues, RevisionCause.NewPeriods, RevisionCause.Gaps, RevisionCause.Units, RevisionCause.Normalization,
        RevisionCause.Weights, RevisionCause.Structure,
    ];

    [Fact]
    public void Each_share_is_the_mean_over_all_orders_of_what_the_cause_adds()
    {
        // All 5040 orders of seven causes, on editions that are put together here by hand.
        string[] units = ["A", "B", "C"];
        var editions = Enumerable.Range(0, 128).Select(set => Mixed(set) is var edition ? units.Select(u => edition[u, PeriodOf(set)])
            .Select(r => (Score: r.Score!.Value, Rank: r.Rank!.Value, Level: LevelOf(r))).ToArray() : []).ToArray();
        var (scores, ranks, levels) = (new double[3, 7], new double[3, 7], new double[3, 7]);
        var count = 0;
        foreach (var order in Permutations([0, 1, 2, 3, 4, 5, 6]))
        {
            count++;
            var set = 0;
            foreach (var cause in order)
            {
                var (from, to) = (editions[set], editions[set | (1 << cause)]);
                for (var u = 0; u < 3; u++)
                {
                    scores[u, cause] += to[u].Score - from[u].Score;
                    ranks[u, cause] += to[u].Rank - from[u].Rank;
                    levels[u, cause] += to[u].Level - from[u].Level;
                }

                set |= 1 << cause;
            }
        }

        count.Should().Be(5040);
        var revision = Revision.Between(Old, OldTable, New, NewTable);
        revision.IsExact.Should().BeTrue();
        revision.Causes.Should().Equal([.. Seven, RevisionCause.OthersMovement]);
        for (var u = 0; u < 3; u++)
        {
            var unit = revision[units[u]];
            for (var c = 0; c < 7; c++)
            {
                unit[Seven[c]]!.Score.Should().BeApproximately(scores[u, c] / count, 1e-12);
                unit[Seven[c]]!.Level.Should().BeApproximately(levels[u, c] / count, 1e-12);
                if (c >= 3) unit[Seven[c]]!.Rank.Should().BeApproximately(ranks[u, c] / count, 1e-12, "methods concern all alike");
            }

            var ofData = Enumerable.Range(0, 3).Sum(c => ranks[u, c]) / count;
            (unit[RevisionCause.RevisedValues]!.Rank + unit[RevisionCause.NewPeriods]!.Rank + unit[RevisionCause.Gaps]!.Rank
                + unit[RevisionCause.OthersMovement]!.Rank).Should().BeApproximately(ofData, 1e-12);
        }
    }

    [Fact]
    public void Shares_sum_to_the_changes_without_a_rest()
    {
        var (before, after) = (Old.Assess(OldTable), New.Assess(NewTable));
        var revision = Revision.Between(Old, OldTable, New, NewTable);
        foreach (var unit in revision.Units.Take(3))
        {
            unit.ScoreBefore.Should().BeApproximately(before[unit.Unit, 2020].Score!.Value, 1e-15);
            unit.ScoreAfter.Should().BeApproximately(after[unit.Unit, 2021].Score!.Value, 1e-15);
            unit.RankBefore.Should().Be(before[unit.Unit, 2020].Rank);
            unit.RankAfter.Should().Be(after[unit.Unit, 2021].Rank);
            unit.LevelAfter.Should().Be(after[unit.Unit, 2021].Level);
            unit.Shares.Sum(s => s.Score).Should().BeApproximately(unit.ScoreChange!.Value, 1e-12);
            unit.Shares.Sum(s => s.Rank!.Value).Should().BeApproximately(unit.RankChange!.Value, 1e-12);
            unit.Shares.Sum(s => s.Level!.Value)
                .Should().BeApproximately(LevelOf(after[unit.Unit, 2021]) - LevelOf(before[unit.Unit, 2020]), 1e-12);
        }

        revision.Units.Select(u => (u.Unit, u.Reason)).Skip(3).Should().Equal(("E", "it enters"), ("D", "it leaves"));
        revision["E"].RankAfter.Should().Be(after["E", 2021].Rank);
        revision["D"].ScoreBefore.Should().Be(before["D", 2020].Score);
    }

    [Fact]
    public void A_rank_lost_to_others_is_the_others_movement()
    {
        // On fixed goalposts only B's value is revised: it overtakes A, whose score stands still.
        var model = Fixed();
        var revision = Revision.Between(model, Csv("A,5,5\nB,4,4\nC,1,1"), model, Csv("A,5,5\nB,8,4\nC,1,1"));
        revision.Causes.Should().Equal(RevisionCause.RevisedValues, RevisionCause.OthersMovement);
        revision["A"].Shares.Select(s => (s.Cause, s.Score, s.Rank)).Should()
            .Equal((RevisionCause.RevisedValues, 0, 0), (RevisionCause.OthersMovement, 0, 1));
        revision["B"].Shares.Select(s => (s.Cause, s.Rank)).Should()
            .Equal((RevisionCause.RevisedValues, -1), (RevisionCause.OthersMovement, 0));
        revision["C"].Shares.Select(s => s.Rank).Should().Equal(0, 0);
    }

    [Fact]
    public void Causes_that_do_not_occur_are_not_told()
    {
        var table = Csv("A,5,5\nB,4,4");
        var model = Fixed();
        var same = Revision.Between(model, table, model with { Version = "2" }, table);
        same.Causes.Should().BeEmpty();
        same.Units.Should().OnlyContain(u => u.ScoreChange == 0 && u.Shares.IsEmpty && u.Reason == null);
        same.ToString().Should().Contain("Nothing differs between the editions.");

        Indicator Of(ModelNode n) => (Indicator)n;
        CausesOf(model.Replace("a", n => Of(n) with { Name = "Staff" })).Should().BeEmpty("a name does nothing");
        CausesOf(model.Replace("a", n => Of(n) with { Weight = 7 })).Should().Equal(RevisionCause.Weights);
        CausesOf(model.Replace("a", n => Of(n) with { Weight = 3 }).Replace("b", n => Of(n) with { Weight = 3 }))
            .Should().BeEmpty("proportions are the same");
        CausesOf(model.Replace("a", n => Of(n) with { Direction = Direction.LowerIsBetter })).Should().Equal(RevisionCause.Normalization);
        CausesOf(model with { Root = model.Root with { Aggregation = Aggregation.Geometric } }).Should().Equal(RevisionCause.Structure);
        CausesOf(model.Without("b")).Should().Equal(RevisionCause.Structure);
        CausesOf(model with
        {
            Root = model.Root with
            {
                Strategy = AssessmentStrategy.WeightedIndex(o => o with
                {
                    Normalization = Normalization.MinMax(),
                    Weighting = Weighting.StandardDeviation,
                })
            }
        }).Should().Equal(RevisionCause.Weights);

        IEnumerable<RevisionCause> CausesOf(IndicatorModel later) => Revision.Between(model, table, later, table).Causes;
    }

    [Fact]
    public void Causes_by_indicator_sum_to_the_causes()
    {
        var whole = Revision.Between(Old, OldTable, New, NewTable, o => o with { Cells = 0 });
        var apart = Revision.Between(Old, OldTable, New, NewTable, o => o with { Cells = 0, ByIndicator = true });
        apart["A"].Shares.Where(s => s.Indicator is not null).Select(s => (s.Cause, s.Indicator)).Should()
            .Equal((RevisionCause.RevisedValues, "b"), (RevisionCause.Gaps, "a"), (RevisionCause.Gaps, "c"));
        foreach (var unit in apart.Units.Take(3)) unit.Shares.Sum(s => s.Score).Should().BeApproximately(unit.ScoreChange!.Value, 1e-12);
        apart["A"][RevisionCause.RevisedValues]!.Score.Should().BeApproximately(whole["A"][RevisionCause.RevisedValues]!.Score, 0.02);
    }

    [Fact]
    public void Drawn_orders_come_near_and_say_how_near()
    {
        var exact = Revision.Between(Old, OldTable, New, NewTable);
        var drawn = Revision.Between(Old, OldTable, New, NewTable, o => o with { ExactUpTo = 3, Orders = 400, Seed = 7 });
        drawn.IsExact.Should().BeFalse();
        foreach (var (near, far) in drawn.Units.Take(3).SelectMany(u => u.Shares.Zip(exact[u.Unit].Shares)))
        {
            if (near.Cause == RevisionCause.OthersMovement) continue;
            Math.Abs(near.Score - far.Score).Should().BeLessThanOrEqualTo((4 * near.ScoreError!.Value) + 1e-12);
        }

        foreach (var unit in drawn.Units.Take(3)) unit.Shares.Sum(s => s.Score).Should().BeApproximately(unit.ScoreChange!.Value, 1e-12);
        drawn.Units.SelectMany(u => u.Shares).Should().Contain(s => s.ScoreError > 0);
        drawn.ToJson().Should().Be(Revision.Between(Old, OldTable, New, NewTable,
            o => o with { ExactUpTo = 3, Orders = 400, Seed = 7 }).ToJson());
    }

    [Fact]
    public void A_cell_matters_by_what_the_score_is_without_its_change()
    {
        var model = Fixed();
        var revision = Revision.Between(model, Csv("A,5,5\nB,4,\nC,1,1"), model, Csv("A,5,7\nB,8,9\nC,,1"));
        revision.Cells.Select(c => (c.Unit, c.Indicator, c.Cause, c.Before, c.After)).Should().BeEquivalentTo(
        [
            ("A", "b", RevisionCause.RevisedValues, (double?)5, (double?)7),
            ("B", "a", RevisionCause.RevisedValues, 4, 8),
            ("B", "b", RevisionCause.Gaps, null, 9),
            ("C", "a", RevisionCause.Gaps, 1, null),
        ]);
        revision.Cells.Single(c => c.Unit == "A").Effect.Should().BeApproximately(0.1, 1e-12);
        revision.Cells.Single(c => c is { Unit: "B", Indicator: "a" }).Effect.Should().BeApproximately(0.2, 1e-12);
        revision.Cells.Single(c => c is { Unit: "B", Indicator: "b" }).Effect.Should().BeApproximately(0.05, 1e-12, "0.85 less 0.8");
        revision.Cells[0].Should().Be(revision.Cells.MaxBy(c => Math.Abs(c.Effect!.Value)));
    }

    [Fact]
    public void Trends_that_turned_are_named()
    {
        const string Before = "unit,period,a,b\nA,2019,1,1\nA,2020,2,2\nB,2019,3,3\nB,2020,2,2\n";
        const string After = "unit,period,a,b\nA,2019,4,1\nA,2020,2,2\nB,2019,3,3\nB,2020,2,2\n";
        var model = Fixed();
        var revision = Revision.Between(model, IndicatorTable.ParseCsv(Before), model, IndicatorTable.ParseCsv(After));
        var turned = revision.Units.Where(u => u.HasTurned).Should().ContainSingle().Which;
        (turned.Unit, Math.Round(turned.TrendBefore!.Value, 12), Math.Round(turned.TrendAfter!.Value, 12)).Should().Be(("A", 0.1, -0.05));
        revision.ToString().Should().Contain("Trends of scores that turned");
    }

    [Fact]
    public void A_unit_without_a_score_between_has_no_split()
    {
        // Half of the weight must be known from now on, just when B's gap is filled.
        var model = Fixed();
        var strict = model with { Root = model.Root with { MinimumCoverage = 0.9 } };
        var revision = Revision.Between(model, Csv("A,5,5\nB,4,"), strict, Csv("A,5,5\nB,4,3"));
        revision["B"].Shares.Should().BeEmpty();
        revision["B"].Reason.Should().Be("it would have no score in the old edition with new structure");
        revision.Diagnostics.Should().ContainSingle(d => d.Code == ScenarioCodes.NotSplit && d.Location.Unit == "B");
        revision["A"].Shares.Should().NotBeEmpty();
    }

    [Fact]
    public void Benchmarks_have_shares_of_scores_only()
    {
        var model = Fixed() with { Benchmarks = ["B"] };
        var revision = Revision.Between(model, Csv("A,5,5\nB,4,4"), model, Csv("A,5,5\nB,6,4"));
        revision["B"].Shares.Should().OnlyContain(s => s.Rank == null);
        revision["B"][RevisionCause.RevisedValues]!.Score.Should().BeApproximately(0.1, 1e-12);
        revision["A"].Shares.Should().OnlyContain(s => s.Rank == 0);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var model = Fixed();
        Codes(() => Revision.Between(model, Csv("A,1,1"), model, Csv("B,1,1"))).Should().Equal(ScenarioCodes.NoCommonUnit);
        Codes(() => Revision.Between(model, Csv("A,1,1"), model, IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,1\n")))
            .Should().Equal(ScenarioCodes.PeriodsDiffer);
        var lacking = FluentActions.Invoking(() => Revision.Between(model, IndicatorTable.ParseCsv("unit,a\nA,1\n"), model,
            IndicatorTable.ParseCsv("unit,b\nA,1\n"))).Should().Throw<InvalidInputException>().Which.Diagnostics;
        lacking.Select(d => d.Message[..10]).Should().Equal("In the old", "In the new");
        FluentActions.Invoking(() => Revision.Between(Old, OldTable, New, NewTable, o => o with { After = 2030 }))
            .Should().Throw<ArgumentException>().WithMessage("*no period 2030*");
        FluentActions.Invoking(() => Revision.Between(Old, OldTable, New, NewTable, o => o with { ExactUpTo = 17 }))
            .Should().Throw<ArgumentOutOfRangeException>();

        static IEnumerable<string> Codes(Action revise) =>
            revise.Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code);
    }

    [Fact]
    public void It_is_told_in_every_form()
    {
        var revision = Revision.Between(Old, OldTable, New, NewTable);
        revision.ToString().Should().Contain("Scores, 2020 to 2021: why they changed").And.Contain("others' movement");
        revision.ToCsv().Should().StartWith("unit,score_before,score_after,rank_before,rank_after,level_before,level_after,cause,indicator,"
            + "score,rank,level,score_error,rank_error,reason\n").And.Contain(",it enters\n");
        revision.ToJson().Should().Contain("\"revised values\"").And.Contain("\"exact\": true");
        revision.ToHtml().Should().Contain("<table");
    }

    private static Period PeriodOf(int set) => (set & 2) != 0 ? 2021 : 2020;

    private static double LevelOf(UnitAssessment unit) => unit.Level switch { "low" => 0, "middle" => 1, "high" => 2, _ => double.NaN };

    // Bits: values, periods, gaps, units, normalization, weights, structure.
    private static Assessment Mixed(int set)
    {
        bool Is(int bit) => (set & (1 << bit)) != 0;
        string[] units = Is(3) ? ["A", "B", "C", "E"] : ["A", "B", "C", "D"];
        int[] periods = Is(1) ? [2019, 2020, 2021] : [2019, 2020];
        var lines = new List<string> { "unit,period,a,b,c,f" };
        foreach (var unit in units)
        {
            foreach (var period in periods)
            {
                var cells = (unit == "D" ? OldTable : NewTable) is var table && table.Periods.Contains(period)
                    ? ((string[])["a", "b", "c", "f"]).Select(i => table.Contains(i) ? table[unit, i, period].Value : null).ToArray()
                    : [null, null, null, null];
                if ((unit, period) == ("A", 2020) && !Is(0)) cells[1] = 8;
                if ((unit, period) == ("B", 2020) && !Is(2)) cells[2] = null;
                if ((unit, period) == ("C", 2020) && !Is(2)) cells[0] = 2;
                lines.Add(FormattableString.Invariant($"{unit},{period},{cells[0]},{cells[1]},{cells[2]},{cells[3]}"));
            }
        }

        var model = IndicatorModel.Create("m", m => m
            .Bands(Old.Bands!)
            .Dimension("d", d => d.Indicator("a", i => i with { Weight = Is(5) ? 1 : 2 }).Indicator("b"))
            .Dimension("e", d =>
            {
                d.Indicator("c", i => i with { Goalposts = Is(4) ? new(0, 12) : null });
                if (Is(6)) d.Indicator("f");
            }));
        return model.Assess(IndicatorTable.ParseCsv(string.Join("\n", lines) + "\n", model.Indicators));
    }

    private static IEnumerable<int[]> Permutations(int[] items) => items.Length < 2 ? [items]
        : items.SelectMany(first => Permutations([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));

    private static IndicatorModel Fixed() => IndicatorModel.Create("m", m => m
        .Indicator("a", i => i with { Goalposts = new(0, 10) }).Indicator("b", i => i with { Goalposts = new(0, 10) }));

    private static IndicatorTable Csv(string rows) => IndicatorTable.ParseCsv($"unit,a,b\n{rows}\n");
}

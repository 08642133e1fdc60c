using InnovationPotential.Comparisons;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>
/// Of two causes each has the mean of what it does alone and what it does after the other. The models between are written here by hand.
/// </summary>
public sealed class EditionMixTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,period,region,a,b,c\nA,2020,n,1,5,3\nA,2021,n,2,8,4\nB,2020,n,3,3,5\nB,2021,n,4,4,7\nC,2020,s,2,3,8\nC,2021,s,7,3,9\n");

    private static IndicatorModel Winsorized => IndicatorModel.Create("w", m => m
        .Preparation(OutlierTreatment.ForceWinsorize(1).For("a")).Indicator("a").Indicator("b").Indicator("c"));

    private static readonly Dictionary<string, Func<IndicatorModel, IndicatorModel>> Values = new(StringComparer.Ordinal)
    {
        ["another rule"] = m => Index(m, i => i with { Normalization = Normalization.Rank() }),
        ["a rule for one indicator"] = m => Index(m, i => i with { Exceptions = [new("a", Normalization.Rank())] }),
        ["another rule but for one indicator"] = m => Index(m, i => i with
        {
            Normalization = Normalization.Rank(),
            Exceptions = [new("b", Normalization.MinMax())],
        }),
        ["each period by itself"] = m => Index(m, i => i with { NormalizationScope = FitScope.EachPeriod }),
        ["one indicator on a base period"] = m => Index(m, i => i with
        {
            Exceptions = [new("a", Normalization.MinMax()) { Scope = FitScope.BasePeriod(2020) }],
        }),
        ["goalposts"] = m => m.Replace("a", n => (Indicator)n with { Goalposts = new(0, 9) }),
        ["a direction"] = m => m.Replace("b", n => (Indicator)n with { Direction = Direction.LowerIsBetter }),
        ["preparation"] = m => m with { Preparation = Winsorized.Preparation },
        ["the scope of the model"] = m => m with { Scope = FitScope.EachPeriod },
    };

    private static readonly Dictionary<string, Func<IndicatorModel, IndicatorModel>> Weights = new(StringComparer.Ordinal)
    {
        ["of an indicator"] = m => m.Replace("a", n => (Indicator)n with { Weight = 5 }),
        ["of a dimension"] = m => m.Replace("d", n => (Dimension)n with { Weight = 4 }),
        ["of none"] = m => m.Replace("b", n => (Indicator)n with { Weight = 0 }),
        ["by spread"] = m => Index(m, i => i with { Weighting = Weighting.StandardDeviation }),
        ["by spread in one dimension"] = m => m.Replace("d", n => (Dimension)n with { Weighting = Weighting.StandardDeviation }),
    };

    public static TheoryData<string, string, bool> Pairs => Crossed(v => !v.Contains("one indicator", StringComparison.Ordinal));

    public static TheoryData<string, string, bool> PairsWithExceptions => Crossed(v => v.Contains("one indicator",
        StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Values_and_weights_change_together(string value, string weight, bool own) => Together(value, weight, own);

    /// <summary>An exception is of the dimension its indicator stands in, though others inherit the rule.</summary>
    [Theory]
    [MemberData(nameof(PairsWithExceptions))]
    public void Rules_of_one_indicator_and_weights_change_together(string value, string weight, bool own) => Together(value, weight, own);

    private static TheoryData<string, string, bool> Crossed(Func<string, bool> isAsked)
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var value in Values.Keys.Where(isAsked))
        {
            foreach (var weight in Weights.Keys)
            {
                data.Add(value, weight, false);
                data.Add(value, weight, true);
            }
        }

        return data;
    }

    private static void Together(string value, string weight, bool own)
    {
        var model = own ? Model().Replace("d", n => (Dimension)n with { Strategy = AssessmentStrategy.WeightedIndex() }) : Model();
        var (valued, weighed) = (Values[value](model), Weights[weight](model));
        Check(RevisionCause.Normalization, RevisionCause.Weights, model, valued, weighed, Weights[weight](valued));
    }

    /// <summary>e comes to d: of its three the two that were there keep together 3 of the weight, 4 and 2 being 2 and 1 of it.</summary>
    [Fact]
    public void A_new_sibling_leaves_the_others_what_they_have_together()
    {
        IndicatorModel Of(double a, double b, double? c) => IndicatorModel.Create("m", m => m
            .Dimension("d", d =>
            {
                d.Indicator("a", i => i with { Weight = a }).Indicator("b", i => i with { Weight = b });
                if (c is { } weight) d.Indicator("c", i => i with { Weight = weight });
            }));

        Check(RevisionCause.Weights, RevisionCause.Structure, Of(1, 1, null), Of(4, 2, null), Of(1, 1, 3), Of(4, 2, 9), between: (Of(4, 2,
            null), Of(3, 3, 9)));
    }

    /// <summary>Under a sum of points weights are no proportions: 4 stays 4 whatever comes beside it.</summary>
    [Fact]
    public void Weights_of_points_are_no_proportions()
    {
        IndicatorModel Of(double a, bool more) => IndicatorModel.Create("m", m =>
        {
            m.Strategy(AssessmentStrategy.ScoreSum());
            m.Indicator("a", i => i with { Weight = a, Scale = MeasurementScale.OrdinalRange(0, 9) })
                .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 9) });
            if (more) m.Indicator("c", i => i with { Weight = 2, Scale = MeasurementScale.OrdinalRange(0, 9) });
        });

        Check(RevisionCause.Weights, RevisionCause.Structure, Of(1, false), Of(4, false), Of(1, true), Of(4, true));
    }

    [Fact]
    public void An_attribute_matters_where_preparation_groups_by_it()
    {
        const string Old = "unit,region,a\nA,n,1\nB,n,3\nC,s,7\nD,s,9\nE,n,\n", New = "unit,region,a\nA,n,1\nB,n,3\nC,s,7\nD,s,9\nE,s,\n";
        var model = IndicatorModel.Create("m", m => m.Preparation(Imputation.ByGroup("region")).Indicator("a",
            i => i with { Goalposts = new(0, 10) }));
        var plain = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new(0, 10) }));

        var revision = Revision.Between(model, IndicatorTable.ParseCsv(Old), model, IndicatorTable.ParseCsv(New));
        revision.Causes.Should().Equal(RevisionCause.RevisedValues, RevisionCause.OthersMovement);
        // The mean of 1 and 3, then of 7 and 9.
        revision["E"][RevisionCause.RevisedValues]!.Score.Should().BeApproximately(.6, 1e-12);
        Revision.Between(plain, IndicatorTable.ParseCsv(Old), plain, IndicatorTable.ParseCsv(New)).Causes.Should().BeEmpty();
        Revision.Between(model, IndicatorTable.ParseCsv(Old), plain, IndicatorTable.ParseCsv(New)).Causes.Should()
            .Contain(RevisionCause.RevisedValues);
        Revision.Between(plain, IndicatorTable.ParseCsv(Old), model, IndicatorTable.ParseCsv(New)).Causes.Should()
            .Contain(RevisionCause.RevisedValues);
    }

    [Fact]
    public void Who_is_left_out_by_one_edition_enters_or_leaves()
    {
        var model = Model();
        var revision = Revision.Between(model with { LeftOut = ["A"] }, Table, model with { LeftOut = ["B"] }, Table);

        revision.Units.Select(u => (u.Unit, u.Reason)).Should().Equal(("C", null), ("A", "it enters"), ("B", "it leaves"));
        revision.Causes.Should().Contain(RevisionCause.Units);
    }

    [Fact]
    public void Errors_of_drawn_orders_are_those_of_their_pairs()
    {
        // Of four causes shares differ from pair to pair: the error is that of the mean of so many.
        var (old, now) = (Model(), Weights["of an indicator"](Values["another rule"](Model())));
        var other = IndicatorTable.ParseCsv("unit,period,region,a,b,c\nA,2020,n,1,5,3\nA,2021,n,6,8,4\nB,2020,n,3,3,5\nB,2021,n,4,4,\n"
            + "C,2020,s,2,3,8\nC,2021,s,7,3,9\n");
        RevisionShare Share(int orders) => Revision.Between(old, Table, now, other, o => o with
        {
            ExactUpTo = 1,
            Orders = orders,
            Seed = 5
        })["A"]
            [RevisionCause.RevisedValues]!;

        Share(2).ScoreError.Should().NotBeNull();
        Share(50).ScoreError.Should().BeGreaterThan(0).And.BeLessThan(.2);
        (Share(50).ScoreError!.Value / Share(800).ScoreError!.Value).Should().BeInRange(2.5, 6.5,
            "16 times the orders have a quarter of the error");
    }

    [Fact]
    public void What_no_revision_is_made_by_is_refused()
    {
        foreach (var options in (Func<RevisionOptions, RevisionOptions>[])[o => o with { ExactUpTo = -1 }, o => o with { ExactUpTo = 17 },
            o => o with { Orders = 1 }, o => o with { Cells = -1 }])
            FluentActions.Invoking(() => Revision.Between(Model(), Table, Weights["of an indicator"](Model()), Table, options))
                .Should().Throw<ArgumentOutOfRangeException>();
        Revision.Between(Model(), Table, Model(), Table, o => o with { ExactUpTo = 16, Orders = 2, Cells = 0 }).Causes.Should().BeEmpty();
    }

    [Fact]
    public void A_share_over_several_indicators_is_their_sum()
    {
        var unit = new RevisedUnit("A")
        {
            Shares =
            [
                new(RevisionCause.Gaps, .1) { Indicator = "a", Rank = 1, Level = .5 },
                new(RevisionCause.RevisedValues, .25) { Indicator = "a", Rank = 2, Level = 1 },
                new(RevisionCause.RevisedValues, .5) { Indicator = "b", Rank = -4, Level = .25 },
            ],
        };
        unit[RevisionCause.RevisedValues].Should().Be(new RevisionShare(RevisionCause.RevisedValues, .75) { Rank = -2, Level = 1.25 });
        unit[RevisionCause.Gaps]!.Indicator.Should().Be("a");
        unit[RevisionCause.Units].Should().BeNull();
        (unit with
        {
            Shares = [unit.Shares[1] with { Rank = null },
            unit.Shares[2] with { Level = null }]
        })[RevisionCause.RevisedValues].Should()
            .Be(new RevisionShare(RevisionCause.RevisedValues, .75));
    }

    [Theory]
    [InlineData(1.0, -1.0, true)]
    [InlineData(-1.0, .5, true)]
    [InlineData(1.0, 2.0, false)]
    [InlineData(-1.0, 0.0, false)]
    [InlineData(0.0, -1.0, false)]
    [InlineData(null, -1.0, false)]
    public void A_trend_turns_from_one_sign_to_the_other(double? before, double? after, bool turned) =>
        new RevisedUnit("A") { TrendBefore = before, TrendAfter = after }.HasTurned.Should().Be(turned);

    private static void Check(RevisionCause first, RevisionCause second, IndicatorModel none, IndicatorModel one, IndicatorModel other,
        IndicatorModel both, (IndicatorModel First, IndicatorModel Second)? between = null)
    {
        var revision = Revision.Between(none, Table, both, Table);
        double Score(IndicatorModel model, string unit) => model.Assess(Table)[unit, 2021].Score!.Value;
        var (firstAlone, secondAlone) = (between?.First ?? one, between?.Second ?? other);
        foreach (var unit in (string[])["A", "B", "C"])
        {
            var (start, end) = (Score(none, unit), Score(both, unit));
            var (mine, theirs) = (Score(firstAlone, unit), Score(secondAlone, unit));
            Share(unit, first).Should().BeApproximately(((mine - start) + (end - theirs)) / 2, 1e-12);
            Share(unit, second).Should().BeApproximately(((theirs - start) + (end - mine)) / 2, 1e-12);
        }

        double Share(string unit, RevisionCause cause) => revision[unit][cause]?.Score ?? 0;
    }

    private static IndicatorModel Model() => IndicatorModel.Create("m", m => m
        .Dimension("d", d => d.Indicator("a", i => i with { Weight = 2 }).Indicator("b"))
        .Dimension("e", d => d.Indicator("c")));

    private static IndicatorModel Index(IndicatorModel model, Func<WeightedIndex, WeightedIndex> change)
    {
        Dimension Changed(Dimension dimension) => dimension with
        {
            Strategy = dimension.Strategy is WeightedIndex index ? change(index) : dimension.Strategy,
            Children = [.. dimension.Children.Select(c => c is Dimension d ? Changed(d) : c)],
        };

        return model with { Root = Changed(model.Root with { Strategy = model.Root.Strategy ?? AssessmentStrategy.WeightedIndex() }) };
    }
}

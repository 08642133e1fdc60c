using InnovationPotential.Aggregations;
using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>Scores of a changed model, of which parts are taken over, are those of fitting and assessing anew, bit for bit.</summary>
public sealed class TakenOverTests
{
    [Fact]
    public void Drawn_models_after_drawn_changes()
    {
        var (tried, periodic) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var model = DrawnModels.Model(random, compares: seed % 2 == 0);
            var table = DrawnModels.Table(random, model, 7, seed % 3);
            model = model with { Scope = seed % 3 > 0 && random.Next(2) == 0 ? FitScope.EachPeriod : FitScope.WholePanel };
            if (Tried(() => model.Fit(table).Assess(table)) is not { } nominal) continue;
            var reassessment = new Reassessment(nominal, table);
            foreach (var node in model.Nodes.Skip(1))
            {
                ShouldBeTheSame(node.Code, c => c is Dimension d ? d with { Weight = d.Weight + 1.5 } : (Indicator)c with { Weight = 2.5 });
                if (node is Dimension)
                    ShouldBeTheSame(node.Code, c => (Dimension)c with { Aggregation = DrawnModels.Rule(random, random.Next(2) == 0) });
            }

            ShouldBeTheSame(model.Code, c => (Dimension)c with { Aggregation = DrawnModels.Rule(random, true) });

            void ShouldBeTheSame(string code, Func<ModelNode, ModelNode> change)
            {
                var changed = model.Replace(code, change);
                if (Tried(() => changed.Fit(table).Assess(table)) is not { } anew) return;
                var (ranked, expected) = (reassessment.RankedBy(changed), RankedRows.Of(anew, table.Units, table.Periods));
                var (scores, own) = (DrawnModels.Bits(ranked.Scores), DrawnModels.Bits(expected.Scores));
                if (!scores.SequenceEqual(own)) scores.Should().Equal(own, $"{code}, seed {seed}: {changed.ToJson()}");
                DrawnModels.Bits(ranked.Ranks).SequenceEqual(DrawnModels.Bits(expected.Ranks)).Should().BeTrue();
                tried++;
                if (anew.Fitted.Plans.Length > 1) periodic++;
            }
        }

        tried.Should().BeGreaterThan(300);
        periodic.Should().BeGreaterThan(60);
    }

    /// <summary>Of more than 4,096 units those after the first 4,096 are a block of their own.</summary>
    [Fact]
    public void Many_units()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.MinimumCoverage(.6).Add(Post("a")).Add(Post("b")))
            .Dimension("e", d => d.Add(Post("c")).Add(Post("f"))).Add(Post("g")));
        var random = new Random(5);
        var table = DrawnModels.Table(random, model, 4110, 2);
        var nominal = model.Fit(table).Assess(table);
        var changed = model.Replace("e", d => (Dimension)d with { Weight = 3 });

        DrawnModels.Bits(new Reassessment(nominal, table).RankedBy(changed).Scores).SequenceEqual(
            DrawnModels.Bits(RankedRows.Of(changed.Fit(table).Assess(table), table.Units, table.Periods).Scores)).Should().BeTrue();
    }

    /// <summary>A frontier of all periods sees at once what each period had for itself: full in 2020, in 2021 with a gap.</summary>
    [Fact]
    public void What_was_complete_in_one_period_only_is_seen_with_the_other()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Add(Post("a")).Add(Post("b"))).Dimension("e", d => d.Add(Post("c")).Add(Post("f"))));
        var table = IndicatorTable.ParseCsv("unit,period,a,b,c,f\nA,2020,3,4,5,9\nB,2020,6,2,7,8\nA,2021,4,4,4,6\nB,2021,7,,8,1\n");
        var nominal = model.Fit(table).Assess(table);
        foreach (var rule in (Aggregation[])[Aggregation.BenefitOfTheDoubt(frontier: PanelFrontier.Pooled), Aggregation.Minimum])
        {
            var changed = model with
            {
                Root = model.Root with { Aggregation = rule, MinimumCoverage = MinimumCoverage.OfWeight(.76) },
            };
            var ranked = new Reassessment(nominal, table).RankedBy(changed);

            ranked.Scores.Should().Equal(changed.Fit(table).Assess(table).Scores().Select(s => s ?? double.NaN));
            ranked.Scores.Select(double.IsNaN).Should().Equal(false, false, false, true);
        }
    }

    /// <summary>Four of five of the indicators below are asked for: A has 3 of 4 of them, two of these in e.</summary>
    [Fact]
    public void Indicators_below_what_is_taken_over_are_counted()
    {
        var model = IndicatorModel.Create("m", m => m.MinimumCoverage(MinimumCoverage.OfIndicators(.8))
            .Dimension("d", d => d.Add(Post("a")).Add(Post("b"))).Dimension("e", d => d.Add(Post("c")).Add(Post("f"))));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,f\nA,3,,5,7\nB,6,6,7,8\nC,1,2,3,4\n");
        var nominal = model.Fit(table).Assess(table);
        var changed = model.Replace("e", d => (Dimension)d with { Weight = 3 });

        new Reassessment(nominal, table).RankedBy(changed).Scores.Should()
            .Equal([double.NaN, .7125, .3], (a, e) => double.IsNaN(e) ? double.IsNaN(a) : Math.Abs(a - e) < 1e-12);
    }

    /// <summary>Of A half is imputed, of B a quarter, which a rule may leave out: then A falls short of .6.</summary>
    [Theory]
    [InlineData(CoverageBasis.Weight)]
    [InlineData(CoverageBasis.Indicators)]
    public void The_imputed_below_what_is_taken_over_is_counted(CoverageBasis basis)
    {
        var model = IndicatorModel.Create("m", m => m.MinimumCoverage(new MinimumCoverage(.6) { Basis = basis, CountsImputed = false })
            .Dimension("d", d => d.Add(Post("a")).Add(Post("b"))).Dimension("e", d => d.Add(Post("c")).Add(Post("f"))));
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,value,state\nA,a,1,imputed\nA,b,3,\nA,c,5,imputed\nA,f,7,\nB,a,1,imputed\nB,b,3,\nB,c,5,\nB,f,7,\n",
            model.Indicators);
        var nominal = model.Fit(table).Assess(table);

        new Reassessment(nominal, table).RankedBy(model.Replace("e", d => (Dimension)d with { Weight = 3 })).Scores.Should()
            .Equal([double.NaN, .5], (a, e) => double.IsNaN(e) ? double.IsNaN(a) : Math.Abs(a - e) < 1e-12);
    }

    /// <summary>A rule of one's own is asked for bounds too: of scores from 2 to 3 it never sees another number.</summary>
    [Fact]
    public void Code_of_ones_own_sees_scores_only()
    {
        var rule = Aggregation.Custom("mine", (scores, _) => scores.ToArray().All(s => s is >= 2 and <= 3) ? scores[0]
            : throw new InvalidOperationException(), new AggregationProperties());
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(2, 3) })).Aggregation(rule)
            .Dimension("d", d => d.Aggregation(Aggregation.Arithmetic).Add(Post("a")).Add(Post("b")))
            .Dimension("e", d => d.Aggregation(Aggregation.Arithmetic).Add(Post("c")).Add(Post("f"))));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,f\nA,3,,5,\nB,6,,7,8\nC,1,2,3,4\n");
        var nominal = model.Fit(table).Assess(table);

        new Reassessment(nominal, table).RankedBy(model.Replace("e", d => (Dimension)d with { Weight = 3 })).Scores.Should()
            .Equal([2.3, 2.6, 2.15], (a, e) => Math.Abs(a - e) < 1e-12);
    }

    /// <summary>What was left to itself in the nominal model, so that it was not imputed, is for the changed one: (.8 + .5)/2.</summary>
    [Fact]
    public void An_indicator_that_was_not_there_is_prepared()
    {
        var model = IndicatorModel.Create("m", m => m.Preparation(Imputation.Mean).Add(Post("a")).Add(Post("b")));
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,8,8,\nB,2,2,2\nC,5,5,8\n");
        var nominal = model.Fit(table).Assess(table);
        var more = model with { Root = model.Root with { Children = [Post("a"), Post("c")] } };

        new Reassessment(nominal, table).RankedBy(more).Scores.Should().Equal([.65, .2, .65], (a, e) => Math.Abs(a - e) < 1e-12);
    }

    /// <summary>Whatever is prepared, by whom and since when: as with a fit from the beginning.</summary>
    [Theory]
    [InlineData("both")]
    [InlineData("nominal only")]
    [InlineData("changed only")]
    [InlineData("siblings")]
    [InlineData("some")]
    [InlineData("others")]
    public void Prepared_tables(string name)
    {
        PreparationPlan? mean = PreparationPlan.Of(Imputation.Mean, OutlierTreatment.ForceWinsorize(1)),
            siblings = PreparationPlan.Of(Imputation.BySiblings()), some = PreparationPlan.Of(Imputation.Mean.For("a", "c"));
        var (before, after) = name switch
        {
            "both" => (mean, mean),
            "nominal only" => (mean, null),
            "changed only" => (null, mean),
            "siblings" => (siblings, siblings),
            "some" => (some, some),
            _ => (some, mean),
        };
        var model = IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("c").Indicator("f")));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,f\nA,3,,5,9\nB,6,2,,8\nC,,7,3,4\nD,1,9,90,2\nE,5,4,7,\n");
        var nominal = (model with { Preparation = before }).Assess(table);
        foreach (var changed in (IndicatorModel[])[model.Replace("d", d => (Dimension)d with { Weight = 3 }), model.Without("b"),
            model.Replace("f", i => (Indicator)i with { Direction = Direction.LowerIsBetter }), model])
        {
            var other = changed with { Preparation = after };
            DrawnModels.Bits(new Reassessment(nominal, table).RankedBy(other).Scores).Should()
                .Equal(DrawnModels.Bits([.. other.Assess(table).Scores().Select(s => s ?? double.NaN)]), $"{name}: {other.ToJson()}");
        }
    }

    /// <summary>A branch that learns from each period by itself, or no longer does: there is another plan for each period.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Periods_that_are_fitted_apart(bool apart)
    {
        IndicatorModel Of(bool each) => IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Indicator("a")
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with { NormalizationScope = each ? FitScope.EachPeriod : null })))
            .Dimension("e", d => d.Indicator("b")));
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,2\nB,2020,3,1\nC,2020,2,4\nA,2021,9,5\nB,2021,5,6\nC,2021,8,2\n");
        var nominal = Of(!apart).Assess(table);

        new Reassessment(nominal, table).RankedBy(Of(apart)).Scores.Should().Equal(Of(apart).Assess(table).Scores().Select(s => s!.Value));
    }

    [Fact]
    public void What_the_assessed_table_lacks_is_refused()
    {
        var model = IndicatorModel.Create("m", m => m.Add(Post("a")));
        var reference = IndicatorTable.ParseCsv("unit,a,b\nA,1,2\nB,3,4\n");
        var nominal = model.Fit(reference).Assess(IndicatorTable.ParseCsv("unit,a\nA,1\nB,3\n"));

        FluentActions.Invoking(() => new Reassessment(nominal, reference).RankedBy(IndicatorModel.Create("m", m => m.Add(Post("b")))))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should().Equal(AssessmentCodes.MissingIndicator);
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };

    private static Assessment? Tried(Func<Assessment> assess)
    {
        try
        {
            return assess();
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}

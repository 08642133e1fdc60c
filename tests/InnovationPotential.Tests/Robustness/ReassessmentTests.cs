using InnovationPotential.Assessments;
using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Robustness;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>
/// What is learned and evaluated anew after a change gives the scores of fitting and assessing from the beginning, bit for bit.
/// </summary>
public sealed class ReassessmentTests
{
    private const int Units = 21;
    private const int Years = 3;

    public static TheoryData<string> Strategies => [.. Models().Keys];

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Without_each_element(string name)
    {
        var model = Models()[name];
        foreach (var table in new[] { Panel(0), Panel(0.12) })
        {
            var nominal = model.Fit(table).Assess(table);
            var reassessment = new Reassessment(nominal, table);
            foreach (var code in model.Nodes.Skip(1).Select(n => n.Code)) ShouldBeTheSame(nominal, reassessment,
                ElementRemoval.From(model, code).Model!, $"{name} without {code}");
        }
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void With_another_weight(string name)
    {
        var model = Models()[name];
        var table = Panel(0.1);
        var nominal = model.Fit(table).Assess(table);
        var root = model.Root;
        var other = model with
        {
            Root = root with
            {
                Children = root.Children.Select((c, i) => i == 1 && c is Dimension d
            ? d with { Weight = 5 } : c).ToEquatableArray()
            }
        };
        ShouldBeTheSame(nominal, new Reassessment(nominal, table), other, name);
    }

    [Fact]
    public void A_table_that_was_not_learned_from()
    {
        var model = Models()["plain"];
        var (reference, table) = (Panel(0.05), Panel(0.2, 7));
        var nominal = model.Fit(reference).Assess(table);
        var reassessment = new Reassessment(nominal, reference);
        foreach (var code in new[] { "x0", "d1", "s2" })
        {
            var changed = ElementRemoval.From(model, code).Model!;
            var expected = RankedRows.Of(changed.Fit(reference).Assess(table), nominal.Units, nominal.Periods);
            Bits(reassessment.RankedBy(changed).Scores).Should().Equal(Bits(expected.Scores), code);
        }
    }

    [Fact]
    public void What_a_change_leaves_alone_is_taken_over()
    {
        var model = Models()["plain"];
        var table = Panel(0.1);
        var known = model.Fit(table).Plans[0];
        var (plans, _) = PlanCompiler.Compile(ElementRemoval.From(model, "x0").Model!, table, FitScope.WholePanel, 1, null, [known]);

        plans[0].Nodes.Where(n => n.Known is null).Select(n => n.Code).Should().Equal("m", "s0", "d0");
    }

    private static void ShouldBeTheSame(Assessment nominal, Reassessment reassessment, IndicatorModel changed, string because)
    {
        var expected = RankedRows.Of(changed.Fit(nominal.Fitted.Reference!, nominal.Fitted.Scope).Assess(nominal.Source), nominal.Units,
            nominal.Periods);
        var ranked = reassessment.RankedBy(changed);
        Bits(ranked.Scores).Should().Equal(Bits(expected.Scores), because);
        ranked.Ranks.Should().Equal(expected.Ranks, because);
    }

    private static long[] Bits(double[] values) => Array.ConvertAll(values, v => double.IsNaN(v) ? -1 : BitConverter.DoubleToInt64Bits(v));

    private static Dictionary<string, IndicatorModel> Models()
    {
        IndicatorModel Index(Func<WeightedIndex, WeightedIndex> configure) =>
            Tree() with { Root = Tree().Root with { Strategy = AssessmentStrategy.WeightedIndex(configure) } };
        IndicatorModel Prepared(params PreparationStep[] steps) => Tree() with { Preparation = PreparationPlan.Of(steps) };
        return new(StringComparer.Ordinal)
        {
            ["plain"] = Tree(),
            ["each period by itself"] = Tree() with { Scope = FitScope.EachPeriod },
            ["geometric"] = Index(o => o with { Normalization = Normalization.MinMax(1, 100), Aggregation = Aggregation.Geometric }),
            ["z-scores"] = Index(o => o with { Normalization = Normalization.ZScore() }),
            ["penalized"] = Index(o =>
                o with { Normalization = Normalization.MinMax(70, 130), Aggregation = Aggregation.AdjustedMazziottaPareto() }),
            ["worst where missing"] = Index(o => o with { Missing = MissingPolicy.ScoreAsWorst }),
            ["none where missing"] = Index(o => o with { Missing = MissingPolicy.Propagate }),
            ["Borda"] = Index(o => o with { Aggregation = Aggregation.Borda }),
            ["components"] = Index(o => o with { Weighting = Weighting.PrincipalComponent() }),
            ["an exception"] = Index(o => o with { Exceptions = [new("x1", Normalization.ZScore())] }),
            ["resources"] = Tree() with
            {
                Root = Tree().Root with
                {
                    Strategy = AssessmentStrategy.ResourceBased(o =>
                o with { Norm = NormSource.SampleMean })
                }
            },
            ["median and outliers"] = Prepared(Imputation.Median, OutlierTreatment.Winsorize(2)),
            ["previous, only some"] = Prepared(Imputation.Previous.For("x1", "x4"), OutlierTreatment.Fence().ExceptFor("x2")),
            ["siblings"] = Prepared(Imputation.BySiblings()),
            ["a benchmark"] = Tree() with { Benchmarks = ["u3"], LeftOut = ["u5"] },
            ["screened"] = Prepared(Screening.OfIndicators(0.8)),
        };
    }

    private static IndicatorModel Tree() => IndicatorModel.Create("m", m =>
    {
        for (var s = 0; s < 3; s++)
        {
            var sub = s;
            m.Dimension($"s{s}", o =>
            {
                o.Weight(1 + sub);
                for (var d = 2 * sub; d < (2 * sub) + 2; d++)
                {
                    var dimension = d;
                    o.Dimension($"d{d}", p =>
                    {
                        if (dimension == 3) p.MinimumCoverage(0.6);
                        foreach (var i in (int[])[2 * dimension, (2 * dimension) + 1])
                            p.Indicator($"x{i}", c =>
                                c with
                                {
                                    Weight = 1 + (0.5 * (i % 3)),
                                    Direction = i % 4 == 1 ? Direction.LowerIsBetter
                                : Direction.HigherIsBetter
                                });
                    });
                }
            });
        }
    });

    private static IndicatorTable Panel(double missing, ulong seed = 3)
    {
        var random = new RandomNumbers(seed, 12);
        double Value(int row, int i) => random.Uniform(row, i) is var draw && draw < missing ? double.NaN : 1
            + (i * Math.Floor(draw * 40) / 4);
        return IndicatorTable.Create(
            Enumerable.Range(0, Units).Select(u => $"u{u}"),
            Enumerable.Range(0, 12).Select(i =>
                IndicatorColumn.OfDoubles($"x{i}",
                [.. Enumerable.Range(0, Units * Years).Select(row => Value(row, i) + (i == 0 ? row : 0))])),
            Enumerable.Range(2019, Years).Select(Period.Year));
    }
}

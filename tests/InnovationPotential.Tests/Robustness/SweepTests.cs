using InnovationPotential.Charts;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

public sealed class SweepTests
{
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("unit,a,b,c\nX,9,2,\nY,4,7,6\nZ,6,6,1\n");

    private static IndicatorModel Model(double weight = 1, double high = 10, Aggregation? aggregation = null, double? coverage = null) =>
        IndicatorModel.Create("m", m => m
            .Indicator("a", i => i with { Goalposts = new(0, high), Weight = weight })
            .Indicator("b", i => i with { Goalposts = new(0, 10) })
            .Indicator("c", i => i with { Goalposts = new(0, 10), Weight = 0.5 })) is var model
        ? model with
        {
            Root = model.Root with { Aggregation = aggregation, MinimumCoverage = coverage is { } c ? MinimumCoverage.OfWeight(c) : null },
        } : throw new InvalidOperationException();

    [Theory]
    [InlineData("weight", 0, 3)]
    [InlineData("exponent", -2, 2)]
    [InlineData("high", 8, 20)]
    [InlineData("coverage", 0, 1)]
    public void At_each_value_it_is_the_model_with_that_value(string what, double from, double to)
    {
        var target = what switch
        {
            "weight" => SweepTarget.Weight("a"),
            "exponent" => SweepTarget.Exponent(),
            "high" => SweepTarget.HighGoalpost("a"),
            _ => SweepTarget.Coverage(),
        };
        var sweep = Model().Assess(Table).Sweep(target, from, to, 5);
        double[] values = [from, from + ((to - from) / 4), from + ((to - from) / 2), from + (3 * (to - from) / 4), to];
        sweep.Values.Should().Equal(values);
        for (var v = 0; v < 5; v++)
        {
            var own = (what switch
            {
                "weight" => Model(weight: values[v]),
                "exponent" => Model(aggregation: Aggregation.PowerMean(values[v])),
                "high" => Model(high: values[v]),
                _ => Model(coverage: values[v]),
            }).Assess(Table);
            Table.Units.Select(u => sweep.ScoresOf(u)[v]).Should().Equal(own.Scores());
            Table.Units.Select(u => sweep.RanksOf(u)[v]).Should().Equal(own.Ranks());
        }
    }

    [Fact]
    public void A_lower_goalpost_and_any_other_number_go_too()
    {
        var assessment = Model().Assess(Table);
        assessment.Sweep(SweepTarget.LowGoalpost("b"), -10, 0, 2).ScoresOf("Y")[0]
            .Should().BeApproximately((0.4 + (17 / 20.0) + (0.5 * 0.6)) / 2.5, 1e-12);
        assessment.Sweep(SweepTarget.Of("both", (m, v) => m.Replace("a", n => ((Indicator)n) with { Weight = v })), 0, 1, 2)
            .ScoresOf("Y")[0].Should().BeApproximately((0.7 + (0.5 * 0.6)) / 1.5, 1e-12);
    }

    [Fact]
    public void A_value_that_cannot_be_has_a_reason()
    {
        var sweep = Model().Assess(Table).Sweep(SweepTarget.Weight("a"), -1, 1, 3);
        sweep.Failures[0].Should().NotBeNull();
        sweep.Failures.Skip(1).Should().OnlyContain(f => f == null);
        sweep.RanksOf("X")[0].Should().BeNull();
        sweep.Diagnostics.Should().ContainSingle(d => d.Code == ScenarioCodes.Failed);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        var assessment = Model().Assess(Table);
        assessment.Invoking(a => a.Sweep(SweepTarget.Weight("d"), 0, 1)).Should().Throw<ArgumentException>().WithMessage("*no node*'d'*");
        assessment.Invoking(a => a.Sweep(SweepTarget.Weight("m"), 0, 1)).Should().Throw<ArgumentException>().WithMessage("*no siblings*");
        assessment.Invoking(a => a.Sweep(SweepTarget.Exponent("a"), 0, 1)).Should().Throw<ArgumentException>()
            .WithMessage("*not a dimension*");
        var free = Model().Replace("a", n => ((Indicator)n) with { Goalposts = null }).Assess(Table);
        free.Invoking(a => a.Sweep(SweepTarget.LowGoalpost("a"), 0, 1)).Should().Throw<ArgumentException>().WithMessage("*no goalposts*");
        assessment.Invoking(a => a.Sweep(SweepTarget.Weight("a"), 0, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        assessment.Invoking(a => a.Sweep(SweepTarget.Weight("a"), 0, 1, 1)).Should().Throw<ArgumentOutOfRangeException>();
        assessment.Invoking(a => a.Tornado(0)).Should().Throw<ArgumentOutOfRangeException>();
        assessment.Invoking(a => a.Tornado(0.1, "Q")).Should().Throw<ArgumentException>().WithMessage("*no unit 'Q'*");
        assessment.Invoking(a => a.Sweep(SweepTarget.Weight("a"), 0, 1).RanksOf("Q")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_tornado_changes_every_weight_both_ways()
    {
        var assessment = Model().Assess(Table);
        var tornado = assessment.Tornado(0.5, "Y");
        tornado.Bars.Should().HaveCount(3);
        foreach (var (bar, down, up) in new[] { ("a", 0.5, 1.5), ("b", 0.5, 1.5), ("c", 0.25, 0.75) }
            .Select(b => (tornado.Bars.Single(x => x.Code == b.Item1), b.Item2, b.Item3)))
        {
            bar.ScoreDown.Should().BeApproximately(Score(bar.Code, down), 1e-12);
            bar.ScoreUp.Should().BeApproximately(Score(bar.Code, up), 1e-12);
            var other = Model().Replace(bar.Code, n => ((Indicator)n) with { Weight = up }).Assess(Table);
            bar.Up.MeanAbsoluteRankShift.Should().BeApproximately(
                other.Ranks().Zip(assessment.Ranks(), (x, y) => Math.Abs((x - y)!.Value)).Average(), 1e-12);
        }

        tornado.Bars.Select(b => b.Length).Should().BeInDescendingOrder();
        assessment.Tornado(0.5).Bars.Should().OnlyContain(b => b.ScoreUp == null);

        // Y has 0.4, 0.7 and 0.6 by weights 1, 1 and 0.5.
        static double Score(string code, double weight)
        {
            var (a, b, c) = (code == "a" ? weight : 1, code == "b" ? weight : 1, code == "c" ? weight : 0.5);
            return ((0.4 * a) + (0.7 * b) + (0.6 * c)) / (a + b + c);
        }
    }

    [Fact]
    public void It_is_told_in_every_form()
    {
        var sweep = Model().Assess(Table).Sweep(SweepTarget.Weight("a"), 0, 3);
        sweep.ToCsv().Should().StartWith("value,unit,score,rank\n0,X,");
        sweep.ToCsv().Split('\n').Should().HaveCount(1 + (21 * 3) + 1);
        sweep.ToJson().Should().Contain("\"sweep\": \"weight of ").And.Contain("\"ranks\"");
        sweep.ToString().Should().Contain("Ranks by the weight of 'a'").And.Contain("1.5");
        sweep.SweepChart().ToSvg().Should().Contain("<svg").And.Contain(">X<").And.NotContain("NaN");
        var tornado = Model().Assess(Table).Tornado(0.25, "X");
        tornado.ToCsv().Should().StartWith("weight,score_down,score_up,mean_shift_down,");
        tornado.ToString().Should().Contain("Each weight ± 25 %: scores of X");
        tornado.ToJson().Should().Contain("\"share\": 0.25");
        tornado.TornadoChart().ToSvg().Should().Contain("<svg").And.Contain("X: score by each weight ± 25 %").And.NotContain("NaN");
        Model().Assess(Table).Tornado(0.25).TornadoChart().ToString().Should()
            .StartWith("Shift of ranks by each weight ± 25 %: Most does");
    }

    [Fact]
    public void A_tornados_bars_reach_from_the_score_as_it_is_to_both_sides()
    {
        // Y has 0.4, 0.7 and 0.6 by weights 1, 1 and 0.5: 0.56; with half of a 0.6, with half as much again 0.5333.
        var svg = Model().Assess(Table).Tornado(0.5, "Y").TornadoChart().ToSvg();
        svg.Should().Contain("a, less weight: 0.6").And.Contain("a, more weight: 0.5333");
    }
}

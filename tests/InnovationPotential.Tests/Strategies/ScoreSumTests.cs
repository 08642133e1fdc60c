using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Strategies;

public sealed class ScoreSumTests
{
    private const double No = double.NaN;

    private static readonly ScoreSum Shifted = new();
    private static readonly ScoreSum Raw = new() { Shift = false };
    private static readonly MeasurementScale Maturity = MeasurementScale.Ordinal(("absent", 0), ("planned", 1), ("operating", 2));

    /// <summary>
    /// Half of the dimension was assessed: of its 4 points 2 count, all of which the unit has, beside 1 point of 2.
    /// </summary>
    [Fact]
    public void What_was_not_assessed_of_a_dimension_makes_no_points()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("d", d => d.Add(Item("a")).Add(Item("b"))).Add(Item("c")));

        var unit = model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\nA,2,,1\nB,1,1,1\n"))["A"];

        var finding = unit.Findings.Single(f => f.Kind == "points" && f.Node == "m");
        (finding.NumberOf("points"), finding.NumberOf("attainable"), finding.NumberOf("maximum"), finding.NumberOf("share")).Should()
            .Be((3, 4, 6, 0.75));
    }

    [Fact]
    public void Sum_and_bounds_of_the_golden_example()
    {
        var node = Items(Shifted, 4);

        Share(Shifted, node, 1, 1, No, 0.5).Should().BeApproximately(0.8333333333333334, 1e-15);
        Share(Shifted, node, 1, 1, 0, 0.5).Should().Be(0.625);
        Share(Shifted, node, 1, 1, 1, 0.5).Should().Be(0.875);
    }

    [Fact]
    public void Bounds_of_the_articles_eleven_clusters()
    {
        double[][] components = [
            [2, 2, 2, 2], [2, 2, No, 2], [2, 2, 0, No], [1, No, No, No], [1, 0, 1, No], [2, No, 1, No],
            [1, 2, No, No], [2, 2, 1, No], [1, 2, No, No], [2, No, 1, No], [2, 2, No, No]];
        double[] low = [8, 6, 4, 1, 2, 3, 3, 5, 3, 3, 4];
        double[] high = [8, 8, 6, 7, 4, 7, 7, 7, 7, 7, 8];
        var map = Shifted.Value(Item("i"), default);
        var node = Items(Shifted, 4);

        for (var cluster = 0; cluster < 11; cluster++)
        {
            var shares = Array.ConvertAll(components[cluster], map.Apply);
            (8 * Share(Shifted, node, Array.ConvertAll(shares, s => double.IsNaN(s) ? map.Worst : s))).Should().Be(low[cluster]);
            (8 * Share(Shifted, node, Array.ConvertAll(shares, s => double.IsNaN(s) ? map.Best : s))).Should().Be(high[cluster]);
        }
    }

    [Fact]
    public void A_scale_that_starts_at_one_is_shifted_unless_told_otherwise()
    {
        var item = new Indicator("i") { Scale = MeasurementScale.OrdinalRange(1, 5) };

        Shifted.Value(item, default).Apply(1).Should().Be(0);
        Shifted.Value(item, default).Apply(4).Should().Be(0.75);
        Shifted.MassOf(item).Should().Be(4);
        Raw.Value(item, default).Apply(1).Should().Be(0.2);
        Raw.Value(item, default).Apply(4).Should().Be(0.8);
        Raw.Value(item, default).Worst.Should().Be(0.2);
        Raw.Value(item, default).Best.Should().Be(1);
        Raw.MassOf(item).Should().Be(5);
    }

    [Fact]
    public void Importance_points_multiply_the_items_points()
    {
        // 3·2 + 1·0 + 2·1 = 8 of 3·2 + 1·2 + 2·2 = 12 points.
        var node = Outline("n", ("a", 3 * Shifted.MassOf(Item("a"))), ("b", 2), ("c", 4));

        Share(Shifted, node, 1, 0, 0.5).Should().BeApproximately(0.6666666666666666, 1e-15);
    }

    [Fact]
    public void Scales_of_different_length_weigh_by_their_points()
    {
        // 1 of 1 and 5 of 10 points: 6 of 11.
        var binary = new Indicator("b") { Scale = MeasurementScale.Binary };
        var expert = new Indicator("e") { Scale = MeasurementScale.RatioUpTo(10) };
        var node = Outline("n", ("b", Shifted.MassOf(binary)), ("e", Shifted.MassOf(expert)));

        Share(Shifted, node, Shifted.Value(binary, default).Apply(1), Shifted.Value(expert, default).Apply(5)).Should()
            .BeApproximately(0.5454545454545454, 1e-15);
    }

    [Fact]
    public void Less_being_better_reverses_scales_but_not_rubrics()
    {
        var bad = Item("i") with { Direction = Direction.LowerIsBetter };
        var rubric = bad with { Scale = MeasurementScale.Ratio, Rubric = Rubric.Of((10, 1), (50, 0)) with { PointsBelow = 2 } };

        Shifted.Value(bad, default).Apply(0).Should().Be(1);
        Shifted.Value(bad, default).Apply(2).Should().Be(0);
        Shifted.Value(rubric, default).Apply(3).Should().Be(1);
        Shifted.Value(rubric, default).Apply(10).Should().Be(0.5);
        Shifted.Value(rubric, default).Apply(50).Should().Be(0);
    }

    [Fact]
    public void A_rubric_with_negative_points_is_shifted()
    {
        // The first European Innovation Scoreboard: −1, 0, +1 around the mean.
        var item = new Indicator("i") { Rubric = Rubric.Of((80, 0), (120, 1)) with { PointsBelow = -1 } };

        Shifted.Value(item, default).Apply(79).Should().Be(0);
        Shifted.Value(item, default).Apply(100).Should().Be(0.5);
        Shifted.MassOf(item).Should().Be(2);
        Raw.Validate(item).Should().ContainSingle().Which.Code.Should().Be("IP5002");
    }

    [Fact]
    public void Nested_sums_equal_the_flat_one()
    {
        var cell = Gen.Frequency((3, Gen.Double[0, 1]), (1, Gen.Const(No)));
        Gen.Select(cell.Array[6], Gen.Double[0.1, 5].Array[6], Gen.Double[0.1, 3].Array[2]).Sample((scores, weights, dimensions) =>
        {
            var flatWeights = weights.Select((w, i) => w * dimensions[i < 2 ? 0 : 1]).ToArray();
            var expected = Enumerable.Range(0, 6).Where(i => !double.IsNaN(scores[i])).ToArray() is { Length: > 0 } known
                ? known.Sum(i => flatWeights[i] * scores[i]) / known.Sum(i => flatWeights[i])
                : No;

            var left = Outline("l", [.. weights.Take(2).Select((w, i) => ($"l{i}", w))]);
            var right = Outline("r", [.. weights.Skip(2).Select((w, i) => ($"r{i}", w))]);
            var root = Outline("root", ("l", dimensions[0] * Shifted.MassOf(left)), ("r", dimensions[1] * Shifted.MassOf(right)));
            double[] shares = [Share(Shifted, left, scores[..2]), Share(Shifted, right, scores[2..])];
            double[] coverages = [Coverage(weights[..2], scores[..2]), Coverage(weights[2..], scores[2..])];
            var actual = new double[1];
            Shifted.Combine(root, new ChildScores { Values = new ColumnBlock(shares, 2, 1), Coverages = new ColumnBlock(coverages, 2, 1) },
                actual);

            return double.IsNaN(expected) ? double.IsNaN(actual[0]) : Math.Abs(actual[0] - expected) < 1e-12;
        });
    }

    [Fact]
    public void Many_rows_are_as_good_as_one()
    {
        const int rows = 1000;
        var (values, coverages) = (new double[2 * rows], new double[2 * rows]);
        for (var i = 0; i < values.Length; i++) (values[i], coverages[i]) = (i % 7 == 0 ? No : i % 11 / 10.0, (1 + (i % 3)) / 4.0);
        var node = Outline("n", ("a", 2), ("b", 1));
        var (scores, single) = (new double[rows], new double[1]);
        Shifted.Combine(node,
            new ChildScores { Values = new ColumnBlock(values, 2, rows), Coverages = new ColumnBlock(coverages, 2, rows) }, scores);

        for (var i = 0; i < rows; i++)
        {
            Shifted.Combine(node,
                new ChildScores
                {
                    Values = new ColumnBlock([values[i], values[rows + i]], 2, 1),
                    Coverages = new ColumnBlock([coverages[i], coverages[rows + i]], 2, 1)
                }, single);
            scores[i].Should().Be(single[0]);
        }
    }

    [Fact]
    public void Nothing_assessed_gives_no_score() => Share(Shifted, Items(Shifted, 2), No, No).Should().Be(No);

    [Fact]
    public void A_child_that_does_not_concern_the_unit_is_left_out()
    {
        var scores = new double[1];
        var children = new ChildScores { Values = new ColumnBlock([1, No], 2, 1), Coverages = new ColumnBlock([1, No], 2, 1) };
        Shifted.Combine(Items(Shifted, 2), children, scores);

        scores[0].Should().Be(1);
    }

    [Fact]
    public void Values_outside_the_scale_have_no_score_and_are_reported()
    {
        var map = Shifted.Value(Item("i"), new IndicatorSample([2, 3, No, -1], ["A", "B", "C", "D"]));

        map.Apply(3).Should().Be(No);
        map.Apply(1.5).Should().Be(0.75);
        var found = map.Diagnostics.Should().ContainSingle().Subject;
        found.Code.Should().Be("IP5010");
        found.Message.Should().Be("2 of the values of 'i' lie outside its scale from 0 to 2, the first is 3; they have no score.");
        found.Location.Should().Be(new Location { Node = "i", Unit = "B" });
    }

    public static TheoryData<Indicator> WithoutPoints => new()
    {
        new Indicator("i"),
        new Indicator("i") { Scale = MeasurementScale.Interval },
        new Indicator("i") { Scale = MeasurementScale.Ordinal(("only", 1)) },
        new Indicator("i") { Scale = MeasurementScale.Ordinal() },
        new Indicator("i") { Rubric = Rubric.Of((1, 0)) },
        new Indicator("i") { Scale = MeasurementScale.RatioUpTo(10), Direction = Direction.TargetRange, TargetRange = new(2, 3) },
    };

    [Theory]
    [MemberData(nameof(WithoutPoints))]
    public void An_indicator_without_points_cannot_be_valued(Indicator indicator)
    {
        Shifted.Validate(indicator).Should().ContainSingle().Which.Code.Should().Be("IP5002");
        var map = Shifted.Value(indicator, new IndicatorSample([1]));
        map.Apply(1).Should().Be(No);
        map.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("IP5002");
    }

    [Fact]
    public void What_has_no_points_is_refused_with_what_it_lacks()
    {
        var plain = Shifted.Validate(new Indicator("i")).Single();
        var below = Raw.Validate(new Indicator("i") { Rubric = Rubric.Of((80, 0), (120, 1)) with { PointsBelow = -1 } }).Single();

        (plain.Location.Node, plain.Hint, plain.Message).Should().Be(("i", "Give the indicator a rubric, or an ordinal or binary scale.",
            "A score-sum cannot give points for 'i': it has neither a rubric nor a scale with a lowest and a higher highest value on which "
                + "more or less is better."));
        (below.Location.Node, below.Hint, below.Message).Should().Be(("i", "Shift the scale, or give the indicator points of 0 and above.",
            "A score-sum without a shift cannot give points for 'i': its points reach below 0 or not above 0."));
        Raw.Validate(new Indicator("i") { Rubric = Rubric.Of((1, -2), (2, 0)) with { PointsBelow = -3 } }).Should().ContainSingle();
        Raw.Validate(new Indicator("i") { Rubric = Rubric.Of((1, 1)) }).Should().BeEmpty();
    }

    [Fact]
    public void An_indicator_with_points_passes() => Shifted.Validate(Item("i")).Concat(Raw.Validate(Item("i"))).Should().BeEmpty();

    [Fact]
    public void The_finding_tells_the_points()
    {
        var node = Items(Shifted, 4);
        double?[] shares = [1, 1, null, 0.5];
        var children = shares.Select((s, i) => new ChildEvidence(node.Children[i], s, s ?? 0, s ?? 1, s is null ? 0 : 1, null))
            .ToEquatableArray();
        var evidence = new NodeEvidence(node, 5 / 6.0, children) { Low = 0.625, High = 0.875, Coverage = 0.75 };

        var finding = Shifted.Explain(evidence).Should().ContainSingle().Subject;

        finding.Kind.Should().Be("points");
        finding.Node.Should().Be("n");
        finding.Text.Should().Be("5 of 6 points attainable on what was assessed; 8 points in all.");
        finding.Facts.Select(f => f.Name).Should()
            .Equal("points", "attainable", "maximum", "share", "coverage", "lowestShare", "highestShare");
        finding.Facts.Select(f => Math.Round(f.Number!.Value, 6)).Should().Equal(5, 6, 8, 0.833333, 0.75, 0.625, 0.875);
    }

    [Fact]
    public void The_finding_of_nothing_has_no_share()
    {
        var node = Items(Shifted, 1);
        var finding = Shifted.Explain(new NodeEvidence(node, null, [new(node.Children[0], null, 0, 1, 0, null)])).Single();

        finding.NumberOf("points").Should().Be(0);
        finding.NumberOf("share").Should().BeNull();
        finding.NumberOf("maximum").Should().Be(2);
    }

    [Fact]
    public void The_factory_takes_options()
    {
        AssessmentStrategy.ScoreSum().Should().Be(new ScoreSum());
        AssessmentStrategy.ScoreSum(o => o with { Shift = false, Missing = MissingPolicy.Propagate })
            .Should().Be(new ScoreSum { Shift = false, Missing = MissingPolicy.Propagate });
        AssessmentStrategy.ScoreSum().Kind.Should().Be("score-sum");
        AssessmentStrategy.ScoreSum().IsAdditive(Items(Shifted, 1)).Should().BeTrue();
        AssessmentStrategy.ScoreSum().RangeOf(Items(Shifted, 1)).Should().Be(new ScoreRange(0, 1));
    }

    private static Indicator Item(string code) => new(code) { Scale = Maturity };

    private static NodeOutline Items(ScoreSum strategy, int count) =>
        Outline("n", [.. Enumerable.Range(0, count).Select(i => ($"i{i}", strategy.MassOf(Item("i"))))]);

    private static NodeOutline Outline(string code, params (string Code, double Weight)[] children) =>
        new(code, children.Select(c => new ChildOutline(c.Code, c.Weight, ScoreRange.Unit)).ToEquatableArray());

    private static double Share(ScoreSum strategy, NodeOutline node, params double[] shares)
    {
        var scores = new double[1];
        strategy.Combine(node, new ChildScores { Values = new ColumnBlock(shares, shares.Length, 1) }, scores);
        return scores[0];
    }

    private static double Coverage(double[] weights, double[] scores) =>
        Enumerable.Range(0, weights.Length).Where(i => !double.IsNaN(scores[i])).Sum(i => weights[i]) / weights.Sum();
}

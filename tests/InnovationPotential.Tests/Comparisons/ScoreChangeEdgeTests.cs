using InnovationPotential.Aggregations;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Changes of scores whose parts changed their shape, and why others are not split. Own data, reckoned by hand.</summary>
public sealed class ScoreChangeEdgeTests
{
    private static readonly AssessmentStrategy AsIs = AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None });

    private static readonly IndicatorTable Before = Cross(("a", .4), ("b", .8), ("c", .5)), After = Cross(("a", .5), ("b", .8), ("c", .6));

    /// <summary>
    /// d has 40 of 0 to 100 before and 170 of 50 to 250 after: .4 and .6 on the scale of m, of which it is half. Of the change of .1 the
    /// map has ½ · (105 · (.005 − .01) − .25) = −.3875; of a's own scores, 40, 60, 130 and 170, the data 30 and the goalposts 100, at
    /// ½ · .0075 each.
    /// </summary>
    [Fact]
    public void A_branch_that_changes_its_range()
    {
        IndicatorModel On(double low, double high) => IndicatorModel.Create("m", m => m
            .Dimension("d", d => d.Indicator("a", i => i with { Goalposts = new(0, 10) })
                .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(low, high) })))
            .Indicator("b", i => i with { Goalposts = new(0, 10) }));
        var change = On(0, 100).Assess(Cross(("a", 4), ("b", 5))).ChangeTo(On(50, 250).Assess(Cross(("a", 6), ("b", 5))), "U");

        change.Change.GetValue().Should().BeApproximately(.1, 1e-12);
        change["d"].Normalization.Should().BeApproximately(-.3875, 1e-12);
        (change["d"].Data, change["d"].Weights).Should().Be((0, 0));
        change["a"].Data.Should().BeApproximately(.1125, 1e-12);
        change["a"].Normalization.Should().BeApproximately(.375, 1e-12);
    }

    [Fact]
    public void Why_a_change_is_not_split()
    {
        const string neither = "'m' combines its children neither as a weighted sum nor as a weighted product in both.";
        const string others = "'m' does not have the same children in both.";
        var (sum, product, least) = (Flat(Aggregation.Arithmetic), Flat(Aggregation.Geometric), Flat(Aggregation.Minimum));

        Said(least, least).Should().Be(neither);
        Said(sum, least).Should().Be(neither);
        Said(least, sum).Should().Be(neither);
        Said(sum, product).Should().Be(neither);
        Said(sum, Model("a", "c")).Should().Be(others);
        Said(sum, Model("a")).Should().Be(others);
        Said(sum, Model("a", "b", "c")).Should().Be(others);
        Said(Model("b", "a"), Model("a", "b")).Should().BeNull();
        var branch = IndicatorModel.Create("m", m => m.Strategy(AsIs).Dimension("a", d => d.Indicator("c")).Indicator("b"));
        Said(sum, branch).Should().Be(others, "a is a dimension there");
        Said(branch, sum).Should().Be(others);
        Said(sum, branch, "a").Should().Be("'a' does not have the same children in both.");
    }

    /// <summary>A rule of one's own that says that it adds up is believed where it does.</summary>
    [Fact]
    public void A_rule_that_says_it_adds_up_is_tried()
    {
        IndicatorModel Of(double more) => Flat(Aggregation.Custom("mine", (scores, weights) =>
        {
            var (sum, total) = (0.0, 0.0);
            for (var i = 0; i < scores.Length; i++) (sum, total) = (sum + (weights[i] * scores[i]), total + weights[i]);
            return (sum / total) + more;
        }, new AggregationProperties { Additive = true }));

        Said(Of(0), Of(0)).Should().BeNull();
        Of(0).Assess(Before).ChangeTo(Of(0).Assess(After), "U")["a"].Data.Should().BeApproximately(.05, 1e-12);
        Said(Of(.1), Of(.1)).Should().Be("The score of 'm' is not the weighted sum of its children's.");
    }

    /// <summary>Equal but for rounding is no change; what is missing describes nothing; what is imputed is marked where it is.</summary>
    [Fact]
    public void Scores_as_a_series()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AsIs).Indicator("a").Indicator("b")
            .Indicator("idle", i => i with { Weight = 0 }));
        var table = IndicatorTable.ParseCsv(
            "unit,period,indicator,value,state,kind\n"
            + "A,2020,a,0.30000000000000004,,\nA,2021,a,0.3,,\nB,2020,a,4,,\nB,2021,a,5,,\n"
            + "A,2020,b,,,forecast\nA,2021,b,,,\nB,2020,b,4,imputed,\nB,2021,b,5,,plan\n"
            + "A,2020,idle,1,imputed,forecast\n", model.Indicators);
        var series = ScoreSeries.TableOf(model.Assess(table), "m");

        series["m"].Values[0].Should().Be(series["m"].Values[2]);
        (series["m"].Values[1], series["m"].Values[3]).Should().Be((4, 5));
        Enumerable.Range(0, 4).Select(r => series["m"][r].State).Should().Equal(ObservationState.Observed, ObservationState.Imputed,
            ObservationState.Observed, ObservationState.Observed);
        Enumerable.Range(0, 4).Select(r => series["m"][r].Kind).Should().Equal(ObservationKind.Actual, ObservationKind.Actual,
            ObservationKind.Actual, ObservationKind.Plan);
        ScoreSeries.TableOf(model.Assess(table), "b")["b"][0].State.Should().Be(ObservationState.NotAvailable);
    }

    [Fact]
    public void Periods_of_the_length_of_those_with_scores()
    {
        var assessment = Flat(Aggregation.Arithmetic).Assess(
            IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,2\nA,2021,2,3\nA,2021Q1,,\n"));
        var (none, yes) = (double.NaN, 1.0);

        ScoreSeries.OneLength(assessment, [yes, yes, none], "m").Should().Equal(0, 1);
        ScoreSeries.OneLength(assessment, [none, none, yes], "m").Should().Equal(2);
        ScoreSeries.OneLength(assessment, [none, none, none], "m").Should().Equal(0, 1, 2);
        FluentActions.Invoking(() => ScoreSeries.OneLength(assessment, [yes, none, yes], "m")).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Single().Location.Node.Should().Be("m");
    }

    [Fact]
    public void Another_node_is_followed_where_it_is_named()
    {
        var assessment = IndicatorModel.Create("m", m => m.Strategy(AsIs).Dimension("d", d => d.Indicator("a")).Indicator("b"))
            .Assess(IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,3\nB,2020,2,9\nA,2021,2,9\nB,2021,2,2\nA,2022,5,1\nB,2022,5,1\n"));

        assessment.Convergence("d").Node.Should().Be("d");
        assessment.Convergence().Node.Should().Be("m");
        assessment.SideBySide(PeriodQuantity.Score, "d")["A", 2022].Should().Be(5);
        FluentActions.Invoking(() => assessment.SideBySide(PeriodQuantity.Level)).Should().Throw<InvalidInputException>()
            .WithMessage("*The model has no bands, and so no levels.*");
        var banded = (assessment.Model with { Bands = Bands.From(BandQuantity.Score, ("low", 0)) }).Assess(assessment.Table);
        FluentActions.Invoking(() => banded.SideBySide(PeriodQuantity.Level, "d")).Should().Throw<InvalidInputException>()
            .WithMessage("*'d' has no levels: bands are defined for the whole, 'm'.*");
        banded.SideBySide(PeriodQuantity.Level).LevelOf("A", 2020).Should().Be("low");
    }

    private static string? Said(IndicatorModel before, IndicatorModel after, string? node = null) =>
        before.Assess(Before).ChangeTo(after.Assess(After), "U", node: node).Diagnostics.SingleOrDefault()?.Message;

    private static IndicatorModel Flat(Aggregation aggregation) =>
        IndicatorModel.Create("m", m => m.Strategy(AsIs).Aggregation(aggregation).Indicator("a").Indicator("b"));

    private static IndicatorModel Model(params string[] codes) => IndicatorModel.Create("m", m =>
    {
        m.Strategy(AsIs);
        foreach (var code in codes) m.Indicator(code);
    });

    private static IndicatorTable Cross(params (string Code, double Value)[] columns) =>
        IndicatorTable.Create(["U"], columns.Select(c => IndicatorColumn.Of(c.Code, c.Value)));
}

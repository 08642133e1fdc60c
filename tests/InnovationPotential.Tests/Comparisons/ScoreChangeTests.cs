using CsCheck;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Comparisons;

public sealed class ScoreChangeTests
{
    private static readonly AssessmentStrategy AsIs = AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None });

    [Fact]
    public void A_flat_sum()
    {
        var change = Flat(Aggregation.Arithmetic).Assess(TwoYears).ChangeOf("U", 2016, 2017);

        change.Change.GetValue().Should().BeApproximately(-0.04, 1e-15);
        change["a"].Data.Should().BeApproximately(0.03, 1e-15);
        change["b"].Data.Should().BeApproximately(-0.07, 1e-15);
        change.Total!.Value.Normalization.Should().Be(0);
        change.Total.Value.Weights.Should().Be(0);
        change.Reason.Should().BeNull();
    }

    // The literals of the decomposition by itself: LMDI-I.
    [Fact]
    public void A_flat_product()
    {
        var change = Flat(Aggregation.Geometric).Assess(TwoYears).ChangeOf("U", 2016, 2017);

        change.Change.GetValue().Should().BeApproximately(-0.01085672062692944, 1e-14);
        change["a"].Data.Should().BeApproximately(0.046873870805806864, 1e-14);
        change["b"].Data.Should().BeApproximately(-0.05773059143273629, 1e-14);
    }

    [Fact]
    public void A_tree_of_sums_has_path_weights()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AsIs)
            .Dimension("d", d => d.Weight(2).Indicator("a", weight: 1).Indicator("b", weight: 3))
            .Dimension("e", d => d.Weight(1).Indicator("c")));
        var change = model.Assess(Panel(("a", .2, .6), ("b", .4, .4), ("c", .6, .3))).ChangeOf("U", 2016, 2017);

        change["a"].Total.Should().BeApproximately(0.06666666666666667, 1e-15);
        change["b"].Total.Should().Be(0);
        change["c"].Total.Should().BeApproximately(-0.1, 1e-15);
        change.Change.GetValue().Should().BeApproximately(-0.03333333333333333, 1e-15);
        change.Contributions.Select(c => c.Node.Code).Should().Equal("a", "b", "c");
        model.Assess(Panel(("a", .2, .6), ("b", .4, .4), ("c", .6, .3))).ChangeOf("U", 2016, 2017, "d")["a"].Total.Should()
            .BeApproximately(0.1, 1e-15);
    }

    // Computed in Python from the definition: L(G)·w_d/L(D)·w·Δx
    [Fact]
    public void A_product_of_sums()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AsIs).Aggregation(Aggregation.Geometric)
            .Dimension("d", d => d.Weight(.4).Aggregation(Aggregation.Arithmetic).Indicator("a", weight: .25).Indicator("b", weight: .75))
            .Dimension("e", d => d.Weight(.6).Aggregation(Aggregation.Arithmetic).Indicator("c", weight: .5).Indicator("f", weight: .5)));
        var change = model.Assess(Panel(("a", .2, .6), ("b", .4, .3), ("c", .6, .5), ("f", .8, .9))).ChangeOf("U", 2016, 2017);

        change.Before!.Value.Should().BeApproximately(0.5305007982786393, 1e-14);
        change.Change.GetValue().Should().BeApproximately(0.014844195998201304, 1e-14);
        change["a"].Total.Should().BeApproximately(0.059376783992804966, 1e-14);
        change["b"].Total.Should().BeApproximately(-0.044532587994603745, 1e-14);
        change["c"].Total.Should().BeApproximately(-0.02305237536803564, 1e-14);
        change["f"].Total.Should().BeApproximately(0.02305237536803564, 1e-14);
    }

    // Old: ½·0.4 + ½·0.8; new: ¾·0.5 + ¼·0.8. Mean weight 0.625 · 0.1; mean value 0.45 · 0.25; 0.8 · −0.25.
    [Fact]
    public void Changed_weights_are_told_apart()
    {
        var before = Flat(Aggregation.Arithmetic, 1, 1).Assess(Cross(("a", .4), ("b", .8)));
        var after = Flat(Aggregation.Arithmetic, 3, 1).Assess(Cross(("a", .5), ("b", .8)));
        var change = before.ChangeTo(after, "U");

        change["a"].Data.Should().BeApproximately(0.0625, 1e-15);
        change["a"].Weights.Should().BeApproximately(0.1125, 1e-15);
        change["b"].Data.Should().Be(0);
        change["b"].Weights.Should().BeApproximately(-0.2, 1e-15);
        change.Change.GetValue().Should().BeApproximately(-0.025, 1e-15);
    }

    // Goalposts 0…100 → 0…50 and 40 → 45: 0.4, new data 0.45, new goalposts 0.8, both 0.9.
    [Fact]
    public void A_changed_normalization_is_told_apart()
    {
        IndicatorModel With(double high) => IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
            .Indicator("a", i => i with { Goalposts = new Goalposts(0, high) }));
        var change = With(100).Assess(Cross(("a", 40))).ChangeTo(With(50).Assess(Cross(("a", 45))), "U");

        change["a"].Data.Should().BeApproximately(0.075, 1e-15);
        change["a"].Normalization.Should().BeApproximately(0.425, 1e-15);
        change.Change.GetValue().Should().BeApproximately(0.5, 1e-15);
        change.Total!.Value.Total.Should().BeApproximately(0.5, 1e-15);
    }

    [Fact]
    public void The_weight_of_a_dimension_is_its_own_contribution()
    {
        IndicatorModel With(double weight) => IndicatorModel.Create("m", m => m.Strategy(AsIs)
            .Dimension("d", d => d.Weight(weight).Indicator("a").Indicator("b"))
            .Indicator("c"));
        var data = Cross(("a", .2), ("b", .4), ("c", .6));
        var change = With(1).Assess(data).ChangeTo(With(3).Assess(data), "U");

        change.Contributions.Select(c => c.Node.Code).Should().Equal("d", "a", "b", "c");
        change["d"].Weights.Should().BeApproximately(0.3 * 0.25, 1e-15);
        change["c"].Weights.Should().BeApproximately(0.6 * -0.25, 1e-15);
        change.Change.GetValue().Should().BeApproximately(-0.075, 1e-15);
    }

    [Fact]
    public void Contributions_sum_to_the_change_whatever_changed_and_turn_with_time() =>
        Gen.Select(Gen.Double[0.05, 1].Array[16], Gen.Double[0.1, 3].Array[16], Gen.Int[0, 7], Gen.Bool).Sample((x, w, forms, changed) =>
        {
            var before = Tree(forms, w.AsSpan(0, 6), 100).Assess(Cross(("a", x[0]), ("b", x[1]), ("c", x[2]), ("f", x[3]), ("g", x[4])));
            var after = Tree(forms, changed ? w.AsSpan(6, 6) : w.AsSpan(0, 6), changed ? 80 : 100)
                .Assess(Cross(("a", x[5]), ("b", x[6]), ("c", x[7]), ("f", x[8]), ("g", x[9])));
            var forward = before.ChangeTo(after, "U");
            var backward = after.ChangeTo(before, "U");

            forward.Total!.Value.Total.Should().BeApproximately(forward.Change.GetValue(), 1e-12);
            foreach (var contribution in forward.Contributions)
            {
                backward[contribution.Node.Code].Data.Should().BeApproximately(-contribution.Contribution.Data, 1e-12);
                backward[contribution.Node.Code].Normalization.Should().BeApproximately(-contribution.Contribution.Normalization, 1e-12);
                backward[contribution.Node.Code].Weights.Should().BeApproximately(-contribution.Contribution.Weights, 1e-12);
                if (!changed) (contribution.Contribution.Normalization, contribution.Contribution.Weights).Should().Be((0, 0));
            }
        });

    [Fact]
    public void Periods_fitted_by_themselves_change_the_normalization_too()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,year,a,b\nU,2016,3,10\nV,2016,1,30\nW,2016,5,20\nU,2017,4,12\nV,2017,2,40\nW,2017,10,10\n");
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var change = model.Fit(table, FitScope.EachPeriod).Assess(table).ChangeOf("U", 2016, 2017);

        // a: min–max 1…5 → 2…10: 0.5, 0.75, 0.125, 0.25. b: 10…30 → 10…40: 0, 0.1, 0, 1/15.
        change["a"].Data.Should().BeApproximately(0.5 * (0.25 + 0.125) / 2, 1e-15);
        change["a"].Normalization.Should().BeApproximately(0.5 * (-0.375 - 0.5) / 2, 1e-15);
        change["b"].Data.Should().BeApproximately(0.5 * (0.1 + 1 / 15.0) / 2, 1e-15);
        change.Total!.Value.Total.Should().BeApproximately(change.Change.GetValue(), 1e-15);
        model.Assess(table).ChangeOf("U", 2016, 2017).Total!.Value.Normalization.Should().Be(0);
    }

    [Fact]
    public void A_sum_of_points_is_decomposed_by_what_was_assessed()
    {
        var model = IndicatorModel.Create("m", m => m.Strategy(AssessmentStrategy.ScoreSum())
            .Dimension("d", d => d.Indicator("a", Points).Indicator("b", Points))
            .Indicator("c", Points));
        var change = model.Assess(Panel(("a", 0, 2), ("b", null, null), ("c", 1, 1))).ChangeOf("U", 2016, 2017);

        change.Change.GetValue().Should().BeApproximately(0.5, 1e-15);
        change["a"].Data.Should().BeApproximately(0.5, 1e-15);
        change.Contributions.Select(c => c.Node.Code).Should().Equal("a", "c");
        static Indicator Points(Indicator i) => i with { Scale = MeasurementScale.OrdinalRange(0, 2) };
    }

    [Fact]
    public void A_branch_on_another_range_is_mapped_onto_the_parents()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts(0, 100) }))
            .Indicator("a", i => i with { Goalposts = new Goalposts(0, 10) })
            .Dimension("d",
                d => d.Strategy(AssessmentStrategy.ScoreSum())
                    .Indicator("b", i => i with { Scale = MeasurementScale.OrdinalRange(0, 2) })));
        var assessment = model.Assess(Panel(("a", 2, 5), ("b", 1, 2)));
        var change = assessment.ChangeOf("U", 2016, 2017);

        change["a"].Total.Should().BeApproximately(0.15 * assessment.Range.High, 1e-12);
        change["b"].Total.Should().BeApproximately(0.25 * assessment.Range.High, 1e-12);
        change.Total!.Value.Total.Should().BeApproximately(change.Change.GetValue(), 1e-12);
    }

    [Fact]
    public void What_is_missing_on_both_sides_is_left_out_and_on_one_side_unknown()
    {
        var both = Flat(Aggregation.Arithmetic).Assess(Panel(("a", .4, .5), ("b", null, null))).ChangeOf("U", 2016, 2017);
        var one = Flat(Aggregation.Arithmetic).Assess(Panel(("a", .4, .5), ("b", null, .7))).ChangeOf("U", 2016, 2017);
        var none = Flat(Aggregation.Arithmetic).Assess(Panel(("a", .4, null), ("b", .3, null))).ChangeOf("U", 2016, 2017);

        both["a"].Total.Should().BeApproximately(0.1, 1e-15);
        both.Contributions.Should().ContainSingle();
        one.Change.IsDefined.Should().BeTrue();
        one.Contributions.Should().BeEmpty();
        one.Total.Should().BeNull();
        one.Reason.Should().Be(UndefinedReason.MissingValue);
        one.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == TrendCodes.NotDecomposable && d.Location.Node == "b");
        none.Change.Reason.Should().Be(UndefinedReason.MissingValue);
        none.Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Fact]
    public void What_counts_as_worst_has_a_change()
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = Normalization.Goalposts(), Missing = MissingPolicy.ScoreAsWorst }))
            .Indicator("a", i => i with { Goalposts = new Goalposts(0, 10) })
            .Indicator("b", i => i with { Goalposts = new Goalposts(0, 10) }));
        var change = model.Assess(Panel(("a", 2, 2), ("b", null, 5))).ChangeOf("U", 2016, 2017);

        change["b"].Data.Should().BeApproximately(0.25, 1e-15);
        change.Change.GetValue().Should().BeApproximately(0.25, 1e-15);
    }

    [Fact]
    public void What_is_no_sum_and_no_product_says_so()
    {
        Flat(Aggregation.Minimum).Assess(TwoYears).ChangeOf("U", 2016, 2017).Reason.Should().Be(UndefinedReason.NotDecomposable);
        Flat(Aggregation.Arithmetic).Assess(TwoYears.Of(2016))
            .ChangeTo(Flat(Aggregation.Geometric).Assess(TwoYears.Of(2017)), "U").Reason.Should().Be(UndefinedReason.NotDecomposable);
        Flat(Aggregation.Geometric).Assess(Panel(("a", .4, 0), ("b", .9, .8))).ChangeOf("U", 2016, 2017).Reason.Should()
            .Be(UndefinedReason.NotPositive);
        var less = IndicatorModel.Create("m", m => m.Strategy(AsIs).Indicator("a"));
        Flat(Aggregation.Arithmetic).Assess(TwoYears.Of(2016)).ChangeTo(less.Assess(TwoYears.Of(2017)), "U").Reason.Should()
            .Be(UndefinedReason.NotDecomposable);
    }

    [Fact]
    public void An_indicator_changes_by_itself() =>
        Flat(Aggregation.Minimum).Assess(TwoYears).ChangeOf("U", 2016, 2017, "a")["a"].Data.Should().BeApproximately(0.1, 1e-15);

    [Fact]
    public void Prints()
    {
        var change = Flat(Aggregation.Arithmetic).Assess(TwoYears).ChangeOf("U", 2016, 2017);

        change.ToString().Should().Be(
            """
            U, m, 2016–2017: 0.750 → 0.710, change -0.040
            node      data  normalization  weights  in all
            ------  ------  -------------  -------  ------
            a        0.030          0.000    0.000   0.030
            b       -0.070          0.000    0.000  -0.070
            in all  -0.040          0.000    0.000  -0.040

            """);
        change.ToMarkdown().Should().Contain("| in all |");
        change.ToHtml().Should().StartWith("<table");
        change.ToJson().Should().Contain("\"reason\": null").And.Contain("\"node\": \"a\"");
    }

    private static IndicatorTable TwoYears { get; } = Panel(("a", .4, .5), ("b", .9, .8));

    private static IndicatorModel Flat(Aggregation aggregation, double a = .3, double b = .7) =>
        IndicatorModel.Create("m", m => m.Strategy(AsIs).Aggregation(aggregation).Indicator("a", weight: a).Indicator("b", weight: b));

    private static IndicatorModel Tree(int forms, ReadOnlySpan<double> w, double high)
    {
        var weights = w.ToArray();
        Aggregation Form(int bit) => (forms & bit) == 0 ? Aggregation.Arithmetic : Aggregation.Geometric;
        return IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
            .Aggregation(Form(1))
            .Dimension("d",
                d => d.Weight(weights[0]).Aggregation(Form(2)).Indicator("a", i => Scaled(i, weights[1]))
                    .Indicator("b", i => Scaled(i, weights[2])))
            .Dimension("e",
                d => d.Weight(weights[3]).Aggregation(Form(4)).Indicator("c", i => Scaled(i, weights[4]))
                    .Dimension("h", h => h.Indicator("f", i => Scaled(i, 1)).Indicator("g", i => Scaled(i, weights[5])))));
        Indicator Scaled(Indicator i, double weight) => i with { Weight = weight, Goalposts = new Goalposts(0, high / 100) };
    }

    private static IndicatorTable Cross(params (string Code, double Value)[] columns) =>
        IndicatorTable.Create(["U"], columns.Select(c => IndicatorColumn.Of(c.Code, c.Value)));

    private static IndicatorTable Panel(params (string Code, double? Before, double? After)[] columns) =>
        IndicatorTable.Create(["U"], columns.Select(c => IndicatorColumn.Of(c.Code, c.Before, c.After)), [2016, 2017]);
}

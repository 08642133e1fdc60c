using System.Text.Json;
using InnovationPotential.Multivariate;
using InnovationPotential.Numerics;
using InnovationPotential.Tests.Conformance;
using InnovationPotential.Tests.Reference;

namespace InnovationPotential.Tests.Multivariate;

public sealed class MultivariateAnalysisTests
{
    // The 23 × 8 table of the Handbook; α, mean correlation and eigenvalues recomputed in R (four digits), the exponential of their entropy
    // by hand.
    private static readonly MultivariateAnalysis Technology =
        TechnologyAchievementTests.Table.Multivariate(TechnologyAchievementTests.Model);

    private static readonly object Undefined = new { Coefficient = (double?)null, PValue = (double?)null, IsExact = false };

    [Fact]
    public void Consistency_and_components_of_the_technology_achievement_index()
    {
        var structure = Technology["tai"];

        structure.StandardizedAlpha.Should().BeApproximately(0.70354, 5e-6);
        structure.MeanCorrelation.Should().BeApproximately(0.228779, 5e-7);
        structure.Components.Select(c => Math.Round(c.Eigenvalue, 3)).Should().Equal(3.354, 1.746, .985, .894, .471, .299, .174, .076);
        structure.Components.Select(c => Math.Round(100 * c.Share, 1)).Should().Equal(41.9, 21.8, 12.3, 11.2, 5.9, 3.7, 2.2, .9);
        structure.Components[3].CumulativeShare.Should().BeApproximately(0.872, 1e-3);
        structure.GreatComponents.Should().Be(2);
        structure.EffectiveDimensions.Should().BeApproximately(5.036, 1e-3);
        structure.Flags.Should().Be(StructureFlags.SeveralComponents | StructureFlags.WeakFirstComponent);
        structure.Should().BeEquivalentTo(Technology.AllIndicators);
    }

    [Fact]
    public void Pairs_of_the_technology_achievement_index()
    {
        Technology["patents", "royalties"].Pearson.Coefficient.Should().BeApproximately(0.13027633493687624, 1e-12);
        Technology["electricity_log10", "exports"].Pearson.Coefficient.Should().BeApproximately(-0.36118162379346236, 1e-12);
        Technology.Correlations.Should()
            .HaveCount(28).And.OnlyContain(c => c.Count == 23 && c.Relation == CorrelationRelation.WithinDimension);
        Technology.Correlations.Where(c => c.Flag == CorrelationFlag.TradeOff).Should().HaveCount(6);
        Technology.Diagnostics.Where(d => d.Code == MultivariateCodes.TradeOff).Should().HaveCount(6);
        Technology.Importance.Should().BeEmpty();
    }

    [Theory]
    [InlineData("patents", 0.5710607334332629)]
    [InlineData("royalties", 0.6893352023392191)]
    [InlineData("exports", 0.26519586042299415)]
    [InlineData("university", 0.4734173189067242)]
    public void Indicators_with_the_whole(string code, double correlation)
    {
        var analysis = TechnologyAchievementTests.Assessment.Multivariate();

        var pair = analysis[code, "tai"];
        pair.Relation.Should().Be(CorrelationRelation.WithDimension);
        pair.Pearson.Coefficient.Should().BeApproximately(correlation, 1e-12);
        var importance = analysis.Importance.Single(i => i.Code == code);
        importance.Weight.Should().BeApproximately(0.125, 1e-15);
        importance.Linear.Should().BeApproximately(correlation * correlation, 1e-12);
        importance.CorrelationRatio.Should().BeInRange(0, 1);
        pair.Flag.Should().Be(code == "exports" ? CorrelationFlag.Weak : CorrelationFlag.None);
    }

    [Fact]
    public void A_tree_agrees_with_the_reference()
    {
        var analysis = Small11.Assess("chain_normalised.csv", w => w).Multivariate();

        foreach (var (file, relation) in new[] { ("corr_parents.csv", CorrelationRelation.WithDimension),
            ("corr_levels_1_2.csv", (CorrelationRelation?)null) })
        {
            var csv = Small11.File(file);
            var pairs = csv.Words("Var1").Zip(csv.Words("Var2"), csv.Numbers("Correlation"))
                .Where(p => relation is not null || Small11.PillarOf(p.Second) == p.First).ToArray();
            pairs.Should().HaveCount(8);
            foreach (var (first, second, correlation) in pairs)
            {
                analysis[first, second].Relation.Should().Be(CorrelationRelation.WithDimension);
                analysis[first, second].Pearson.Coefficient.Should().BeApproximately(correlation, 1e-12);
            }
        }

        analysis["P1"].Alpha.Should().BeApproximately(0.42172196554020447, 1e-12);
        analysis["P3"].Alpha.Should().BeApproximately(0.48519293062502294, 1e-12);
        analysis.AllIndicators!.Alpha.Should().BeApproximately(-0.6107891671679784, 1e-12);
        analysis.Dimensions.Single(d => d.Parts.SequenceEqual(Small11.Pillars)).Alpha.Should().BeApproximately(-0.9012085383380691, 1e-12);
        analysis.Correlations.Count(c => c.Relation == CorrelationRelation.AmongDimensions).Should().Be(3);
        analysis.Correlations.Count(c => c.Relation == CorrelationRelation.WithRoot).Should().Be(8);
        analysis.Correlations.Count(c => c.Relation == CorrelationRelation.WithinDimension).Should().Be(3 + 1 + 3);
        analysis.Importance.Select(i => i.Weight).Should().HaveCount(11);
        analysis.Importance.Where(i => i.Code[0] == 'x').Select(i => i.Weight).Sum().Should().BeApproximately(1, 1e-12);
        var weights = Small11.File("eff_weights.csv");
        foreach (var (code, weight) in weights.Words("iCode").Zip(weights.Numbers("EffWeight")).Where(w => w.First[0] is 'x' or 'P'))
            analysis.Importance.Single(i => i.Code == code).Weight.Should().BeApproximately(weight, 1e-12);
    }

    [Fact]
    public void Raw_values_agree_with_the_reference_in_all_correlations_and_p_values()
    {
        var model = IndicatorModel.Create("all", m => { foreach (var code in Small11.Codes) m.Indicator(code); });
        var analysis = Small11.Import().Table.Multivariate(model);

        foreach (var (method, file) in new[] { (CorrelationMethod.Pearson, "pvals_pearson.csv"),
            (CorrelationMethod.Spearman, "pvals_spearman.csv"), (CorrelationMethod.Kendall, "pvals_kendall.csv") })
        {
            var expected = Small11.File(file);
            // R counts up to 9 pairs and has a series beyond; ours counts.
            var tolerance = method == CorrelationMethod.Spearman ? 1e-3 : 1e-9;
            foreach (var pair in analysis.Correlations)
                pair.Of(method).PValue.Should().BeApproximately(expected.Where("iCode", pair.First).Numbers(pair.Second)[0], tolerance);
        }

        analysis["x1", "x2"].Pearson.Coefficient.Should().BeApproximately(-0.11630711184597588, 1e-12);
        analysis.AllIndicators!.Alpha.Should().BeApproximately(0.349206744387525, 1e-12);
    }

    [Fact]
    public void Directions_are_applied_to_values()
    {
        var table = IndicatorTable.ParseCsv("unit,up,down,middle\nA,1,4,5\nB,2,3,5.5\nC,3,2,7\nD,4,1,9\n");
        var analysis = table.Multivariate(IndicatorModel.Create("m", m => m
            .Indicator("up")
            .Indicator("down", i => i with { Direction = Direction.LowerIsBetter })
            .Indicator("middle", i => i with { Direction = Direction.TargetRange, TargetRange = new(5, 6) })));

        analysis["up", "down"].Pearson.Coefficient.Should().BeApproximately(1, 1e-12);
        analysis["up", "down"].Flag.Should().Be(CorrelationFlag.Redundant);
        // Distances 0, 0, 1, 3: Σ(x−x̄)(y−ȳ) = 5, Σ(x−x̄)² = 5, Σ(y−ȳ)² = 6.
        analysis["up", "middle"].Pearson.Coefficient.Should().BeApproximately(-5 / Math.Sqrt(30), 1e-12);
    }

    [Fact]
    public void Two_parts_that_correlate_by_a_half()
    {
        var analysis = Of("unit,a,b\nA,-1,0\nB,0,-1\nC,1,1\n");

        var structure = analysis["m"];
        structure.Components.Select(c => c.Eigenvalue).Should().Equal(new[] { 1.5, 0.5 }, (x, y) => Math.Abs(x - y) < 1e-12);
        structure.Components[0].Loadings.Should().OnlyContain(l => Math.Abs(l - 0.8660254037844386) < 1e-12);
        structure.Alpha.Should().BeApproximately(2 / 3.0, 1e-12);
        structure.EffectiveDimensions.Should().BeApproximately(1.7547653506033, 1e-9);
        structure.Flags.Should().Be(StructureFlags.LowConsistency);
        analysis.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.LowConsistency && d.Location.Node == "m");
    }

    [Fact]
    public void One_thing_measured_twice_has_one_dimension()
    {
        var analysis = Of("unit,a,b\nA,1,10\nB,2,20\nC,3,30\nD,7,70\n");

        analysis["m"].EffectiveDimensions.Should().BeApproximately(1, 1e-12);
        analysis["m"].StandardizedAlpha.Should().BeApproximately(1, 1e-12);
        analysis["m"].Flags.Should().Be(StructureFlags.None);
        analysis.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.Redundant);
    }

    [Fact]
    public void Missing_values_are_left_out_pair_by_pair_and_counted()
    {
        var analysis = Of("unit,a,b,c\nA,1,1,\nB,2,2,3\nC,3,,1\nD,4,5,2\nE,,3,9\nF,6,7,8\n");

        analysis["a", "b"].Count.Should().Be(4);
        analysis["a", "c"].Count.Should().Be(4);
        analysis["b", "c"].Count.Should().Be(4);
        analysis["m"].Count.Should().Be(3);
    }

    [Theory]
    [InlineData("unit,a,b,c\nA,1,7,3\nB,2,7,5\nC,3,7,4\nD,4,7,6\n", "'b' is constant: all values are 7.", MultivariateCodes.Constant)]
    [InlineData("unit,a,b,c\nA,1,7,3\nB,2,8,5\nC,3,,4\nD,4,,6\n", "'b' has 2 values", MultivariateCodes.Undefined)]
    [InlineData("unit,a,b,c\nA,1,,3\nB,2,,5\nC,3,,4\nD,4,,6\n", "'b' has 0 values", MultivariateCodes.Undefined)]
    public void What_goes_with_nothing_is_said_and_does_not_stop_the_others(string csv, string message, string code)
    {
        var analysis = Of(csv);

        foreach (var pair in new[] { analysis["a", "b"], analysis["b", "c"] })
            foreach (var method in Enum.GetValues<CorrelationMethod>())
                pair.Of(method).Should().BeEquivalentTo(Undefined);
        analysis["a", "c"].Pearson.Coefficient.Should().BeApproximately(0.8, 1e-12);
        var structure = analysis["m"];
        structure.Parts.Should().Equal("a", "b", "c");
        structure.Varying.Should().Equal("a", "c");
        structure.LeftOut.Should().Equal("b");
        structure.Undefined.Should().BeNull();
        structure.Count.Should().Be(4);
        // Two variables that correlate by r have eigenvalues 1 ± r and a standardized α of 2r/(1 + r).
        structure.Components.Select(c => c.Eigenvalue).Should().Equal(new[] { 1.8, 0.2 }, (x, y) => Math.Abs(x - y) < 1e-12);
        structure.Components[0].Loadings.Should().HaveCount(2);
        structure.StandardizedAlpha.Should().BeApproximately(1.6 / 1.8, 1e-12);
        analysis.Diagnostics.Should().ContainSingle(d => d.Location.Node == "b")
            .Which.Should().Match<Diagnostic>(d => d.Code == code && d.Message.StartsWith(message, StringComparison.Ordinal));
        analysis.Diagnostics.Should().NotContain(d => d.Code == MultivariateCodes.Undefined && d.Location.Node == "m");
        analysis.ToString().Should().Contain("without 'b'").And.NotContain("NaN");
        analysis.ToJson().Should().NotContain("NaN");
    }

    /// <summary>Own data: a complete table of which an indicator is constant, so that it has no scores.</summary>
    [Fact]
    public void A_constant_indicator_is_not_said_to_lack_values()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,5,3\nB,2,5,1\nC,5,5,2\nD,3,5,9\n");
        var analysis = IndicatorModel.Create("idx", m => m.Indicator("a").Indicator("b").Indicator("c")).Assess(table).Multivariate();

        analysis.Diagnostics.Where(d => d.Code == MultivariateCodes.Constant).Should().ContainSingle().Which.Message
            .Should().StartWith("'b' is constant: all values are 5.");
        analysis.Diagnostics.Should().NotContain(d => d.Code == MultivariateCodes.Undefined);
        analysis["a", "b"].Count.Should().Be(4);
        analysis["idx"].Varying.Should().Equal("a", "c");
        // Σ(x−x̄)(y−ȳ) = 0.75, Σ(x−x̄)² = 8.75, Σ(y−ȳ)² = 38.75.
        var r = 0.75 / Math.Sqrt(8.75 * 38.75);
        analysis["idx"].MeanCorrelation.Should().BeApproximately(r, 1e-12);
        analysis["idx"].Components.Select(c => c.Eigenvalue).Should().Equal(new[] { 1 + r, 1 - r }, (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void Fewer_than_two_parts_that_vary_have_no_structure()
    {
        var structure = Of("unit,a,b\nA,1,7\nB,2,7\nC,3,7\n")["m"];

        structure.Undefined.Should().Be("only 'a' varies");
        structure.Alpha.Should().BeNull();
        structure.Components.Should().BeEmpty();
    }

    [Fact]
    public void Components_are_those_of_the_principal_component_weighting()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,1,\nB,2,2,3\nC,3,,1\nD,4,5,2\nE,,3,9\nF,6,7,8\nG,2,1,4\nH,9,3,5\n");
        var model = IndicatorModel.Create("m", m =>
            m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Weighting = Weighting.PrincipalComponent() }))
            .Indicator("a").Indicator("b").Indicator("c"));
        var assessment = model.Assess(table);
        var loadings = assessment.Multivariate()["m"].Components[0].Loadings;
        var squares = loadings.Sum(l => l * l);

        foreach (var (code, weight) in assessment.Fitted.WeightsOf("m"))
            weight.Should().BeApproximately(Math.Pow(loadings[Array.IndexOf(["a", "b", "c"], code)], 2) / squares, 1e-12);
    }

    [Fact]
    public void A_node_is_held_against_every_dimension_above_it()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c,d\nA,1,1,3,2\nB,2,2,1,7\nC,3,3.1,4,1\nD,4,2,2,8\nE,5,5,3,2\n");
        var model = IndicatorModel.Create("m", m => m
            .Dimension("one", o =>
                o.Dimension("two", t => t.Dimension("three", x => x.Indicator("a").Indicator("b")).Indicator("c"))).Indicator("d"));
        var assessment = model.Assess(table);
        var analysis = assessment.Multivariate();

        analysis["a", "two"].Relation.Should().Be(CorrelationRelation.WithAncestor);
        analysis["a", "one"].Relation.Should().Be(CorrelationRelation.WithAncestor);
        analysis["three", "one"].Relation.Should().Be(CorrelationRelation.WithAncestor);
        analysis["c", "two"].Relation.Should().Be(CorrelationRelation.WithDimension);
        analysis["c", "m"].Relation.Should().Be(CorrelationRelation.WithRoot);
        analysis.Correlations.Count(c => c.Relation == CorrelationRelation.WithAncestor).Should().Be(6);
    }

    [Fact]
    public void The_full_matrix_holds_each_node_against_each()
    {
        var matrix = Of("unit,a,b,c\nA,1,7,3\nB,2,7,5\nC,3,7,4\nD,4,7,\n").Matrix();

        matrix.Codes.Should().Equal("a", "b", "c");
        matrix["a", "c"].Should().BeApproximately(0.5, 1e-12);
        matrix["c", "a"].Should().Be(matrix["a", "c"]);
        matrix["a", "a"].Should().Be(1);
        matrix["a", "b"].Should().BeNull();
        matrix["b", "b"].Should().BeNull();
        matrix.CountOf("a", "c").Should().Be(3);
        matrix.CountOf("a", "a").Should().Be(4);
        matrix.ToCsv().Should().StartWith("node,a,b,c\na,1,,0.5\nb,,,\n");
        matrix.ToString().Should().Contain("0.500").And.NotContain("NaN");
        matrix.ToJson().Should().Contain("\"pearson\"").And.NotContain("NaN");
        Technology.Matrix(CorrelationMethod.Kendall, "exports", "patents").Codes.Should().Equal("exports", "patents");
        Technology.Invoking(t => t.Matrix(CorrelationMethod.Pearson, "tai"))
            .Should().Throw<ArgumentException>("values of dimensions are not known before an assessment");
        TechnologyAchievementTests.Assessment.Multivariate().Matrix()["patents", "tai"].Should().BeApproximately(0.5710607334332629, 1e-12);
    }

    [Fact]
    public void Two_units_correlate_by_nothing()
    {
        var analysis = Of("unit,a,b\nA,1,2\nB,2,4\n");

        analysis["a", "b"].Pearson.Should().BeEquivalentTo(Undefined);
        analysis.Diagnostics.Where(d => d.Code == MultivariateCodes.Undefined).Select(d => d.Location.Node).Should().Equal("a", "b", "m");
    }

    [Fact]
    public void Parts_never_seen_together_have_no_components()
    {
        // a and b rise together, b and c too, but a and c, seen in other rows, against each other.
        var analysis = Of("unit,a,b,c\nA,1,1,\nB,2,2,\nC,3,3,\nD,,1,1\nE,,2,2\nF,,3,3\nG,1,,3\nH,2,,2\nI,3,,1\n");

        analysis["m"].Components.Should().BeEmpty();
        analysis["m"].StandardizedAlpha.Should().BeApproximately(0.6, 1e-12);
        analysis.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.Undefined && d.Location.Node == "m").Which.Message
            .Should().Contain("only 0 rows");
    }

    [Fact]
    public void A_singular_matrix_has_components()
    {
        var analysis = Of("unit,a,b,c\nA,1,2,1\nB,2,4,0\nC,3,6,1\nD,5,10,0\n");

        analysis["m"].Components[2].Eigenvalue.Should().BeApproximately(0, 1e-12);
        analysis["m"].EffectiveDimensions.Should().BeInRange(1, 2);
        analysis["m"].Undefined.Should().BeNull();
    }

    [Fact]
    public void Dimensions_are_held_against_each_other()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,1,3\nB,2,2,1\nC,3,3.1,4\nD,4,4,2\nE,5,5,3\n");
        var model = IndicatorModel.Create("m",
            m => m.Dimension("one", d => d.Indicator("a")).Dimension("two", d => d.Indicator("b"))
                .Dimension("three", d => d.Indicator("c")));
        var analysis = model.Assess(table).Multivariate();

        analysis["one", "two"].Flag.Should().Be(CorrelationFlag.Overlapping);
        analysis["one", "three"].Flag.Should().Be(CorrelationFlag.Apart);
        analysis["a", "one"].Flag.Should().Be(CorrelationFlag.None, "an only child is its dimension");
        analysis.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.Overlapping).Which.Location.Node.Should().Be("one");
        model.Assess(table).Multivariate(o => o with { HighestAmongDimensions = 1, LowestAmongDimensions = 0 }).Diagnostics.Should()
            .NotContain(d => d.Code == MultivariateCodes.Overlapping || d.Code == MultivariateCodes.Apart);
    }

    [Fact]
    public void Periods_are_taken_together_with_a_word_or_one_at_a_time()
    {
        var table = IndicatorTable.ParseCsv("unit,period,a,b\nA,2020,1,1\nB,2020,2,2\nC,2020,3,3\nA,2021,3,1\nB,2021,2,2\nC,2021,1,3\n");
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));

        table.Multivariate(model)["a", "b"].Should().BeEquivalentTo(new { Count = 6, Pearson = new { Coefficient = 0.0 } });
        table.Multivariate(model).Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.Pooled);
        var one = model.Assess(table).Multivariate(o => o with { Period = 2021 });
        one["a", "b"].Count.Should().Be(3);
        one["a", "b"].Pearson.Coefficient.Should().BeApproximately(-1, 1e-12);
        one.Diagnostics.Should().NotContain(d => d.Code == MultivariateCodes.Pooled);
        table.Invoking(t => t.Multivariate(model, o => o with { Period = 1999 })).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_curve_is_found_on_a_sample_of_the_rows_and_that_is_said()
    {
        // b = a², so that the root, which is b, has a correlation of 0 with a, and a correlation ratio of 1.
        var values = Enumerable.Range(0, 2001).Select(i => (i - 1000) / 1000.0).ToArray();
        var table = IndicatorTable.Create(values.Select((_, i) => $"u{i}"),
            [IndicatorColumn.OfDoubles("a", values), IndicatorColumn.OfDoubles("b", Array.ConvertAll(values, v => v * v))]);
        var analysis = IndicatorModel.Create("m", m => m.Indicator("a", weight: 0).Indicator("b")).Assess(table)
            .Multivariate(o => o with { LargestSample = 200 });

        var a = analysis.Importance.Single(i => i.Code == "a");
        a.Weight.Should().Be(0);
        a.Linear.Should().BeLessThan(1e-9);
        a.CorrelationRatio.Should().BeGreaterThan(0.98);
        analysis.Diagnostics.Should().ContainSingle(d => d.Code == MultivariateCodes.Thinned);
    }

    [Fact]
    public void Every_form_says_the_same()
    {
        using var json = JsonDocument.Parse(Technology.ToJson());
        json.RootElement.EnumerateObject().Select(p => p.Name).Should()
            .Equal("correlations", "dimensions", "allIndicators", "importance", "diagnostics");
        json.RootElement.GetProperty("dimensions")[0].GetProperty("components")[0].GetProperty("loadings").EnumerateObject().Should()
            .HaveCount(8);
        Technology.ToCsv().Split('\n')[1].Should().StartWith("within dimension,patents,royalties,23,0.1302763349368");
        Technology.ToString().Should().Contain("Consistency of dimensions").And.Contain("several components, weak first component");
        Technology.ToMarkdown().Should().Contain("| tai ");
        Technology.ToHtml().Should().StartWith("<table");
    }

    [Fact]
    public void What_is_not_compared_is_refused()
    {
        Technology.Invoking(t => t["patents", "nothing"]).Should().Throw<ArgumentException>();
        Technology.Invoking(t => t["patents"]).Should().Throw<ArgumentException>();
        TechnologyAchievementTests.Table.Invoking(t => t.Multivariate(TechnologyAchievementTests.Model, o => o with { LargestSample = 3 }))
            .Should().Throw<ArgumentOutOfRangeException>();
        TechnologyAchievementTests.Table.Invoking(t => t.Multivariate(IndicatorModel.Create("m", m => m.Indicator("other")))).Should()
            .Throw<InvalidInputException>();
    }

    private static MultivariateAnalysis Of(string csv)
    {
        var table = IndicatorTable.ParseCsv(csv);
        return table.Multivariate(IndicatorModel.Create("m", m => { foreach (var code in table.Indicators) m.Indicator(code); }));
    }
}

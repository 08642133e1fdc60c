
namespace InnovationPotential.Tests.Assessments;

/// <summary>What a dimension asks for: a share of the weight, of the children or of the indicators.</summary>
public sealed class MinimumCoverageTests
{
    // As the Global Innovation Index asks: 66 % of the indicators of the whole, two of three children of each pillar. Own data, reckoned
    // by hand.
    private static readonly IndicatorModel Panel = IndicatorModel.Create("inputs", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
        .MinimumCoverage(MinimumCoverage.OfIndicators(0.66))
        .Dimension("people", d => d.MinimumCoverage(MinimumCoverage.OfChildren(2.0 / 3)).Weight(9).Indicator("a", weight: 8)
            .Indicator("b").Indicator("c"))
        .Dimension("money", d => d.MinimumCoverage(MinimumCoverage.OfChildren(2.0 / 3)).Indicator("d").Indicator("e").Indicator("f")));

    [Fact]
    public void A_panel_by_the_rule_of_the_global_innovation_index()
    {
        var table = IndicatorTable.ParseCsv(
            """
            unit,period,a,b,c,d,e,f
            X,2019,,2,4,1,1,
            X,2020,6,,,1,2,3
            Y,2019,6,3,,,,5
            Y,2020,10,1,2,,,5
            """,
            Panel.Indicators);

        var assessment = Panel.Assess(table);

        // People: b and c suffice without the weightiest; a alone does not, whatever it weighs.
        Rounded(assessment.Scores("people")).Should().Equal(3, 5.6667, null, 8.3);
        assessment.Scores("money").Should().Equal(1, null, 2, null);
        // The whole: 4, 3, 4 and 4 of 6 indicators; 4 are 66.67 %, 3 are 50 %.
        Rounded(assessment.Scores()).Should().Equal(2.8, null, 2, 8.3);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.TooLittleObserved
            && d.Message.Contains("fewer than 66 % of its indicators have a value", StringComparison.Ordinal))
            .And.Contain(d => d.Message.Contains("fewer than 66.67 % of its children have a score", StringComparison.Ordinal));
        var finding = assessment["Y", 2019].Findings.Should()
            .ContainSingle(f => f.Kind == "minimum-coverage" && f.Node == "inputs").Subject;
        finding.NumberOf("share").Should().Be(0.5);
        finding.Text.Should().Be("No score: fewer than 66 % of its indicators have a value; it is 50 %.");
        IEnumerable<double?> Rounded(IEnumerable<double?> scores) => scores
            .Select(s => s is { } known ? Math.Round(known, 4) : (double?)null);
    }

    [Theory]
    [InlineData(CoverageBasis.Weight, true, 1.0)]
    [InlineData(CoverageBasis.Children, true, 1.0)]
    [InlineData(CoverageBasis.Indicators, true, 1.0)]
    [InlineData(CoverageBasis.Weight, false, null)]
    [InlineData(CoverageBasis.Children, false, null)]
    [InlineData(CoverageBasis.Indicators, false, null)]
    public void Whether_the_imputed_count_is_a_choice(CoverageBasis basis, bool counts, double? score)
    {
        var rule = new MinimumCoverage(0.75) { Basis = basis, CountsImputed = counts };
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .MinimumCoverage(rule)
            .Indicator("a")
            .Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,indicator,value,state\nX,a,1,\nX,b,1,imputed\n", model.Indicators);

        var result = model.Assess(table)["X"];

        result.Score.Should().Be(score);
        result.Coverage.Should().Be(0.5);
        result.ImputedShare.Should().Be(0.5);
        result.Findings.Should().HaveCount(counts ? 0 : 1);
    }

    [Theory]
    [InlineData(CoverageBasis.Weight)]
    [InlineData(CoverageBasis.Children)]
    [InlineData(CoverageBasis.Indicators)]
    public void What_does_not_concern_a_unit_and_what_weighs_nothing_is_not_asked_for(CoverageBasis basis)
    {
        var model = IndicatorModel.Create("m", m => m
            .MinimumCoverage(new MinimumCoverage(1) { Basis = basis })
            .Indicator("a", i => i with { Goalposts = new(0, 1) })
            .Indicator("b", i => i with { Goalposts = new(0, 1) })
            .Indicator("c", i => i with { Goalposts = new(0, 1), Weight = 0 }));
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,value,state\nX,a,1,\nX,b,,not-applicable\nX,c,,\nY,a,1,\nY,b,,\nY,c,1,\n", model.Indicators);

        var assessment = model.Assess(table);

        assessment["X"].Score.Should().Be(1);
        assessment["Y"].Score.Should().BeNull();
    }

    // A reckoning of its own, straight from the observations: the models are trees of two levels with random rules, weights, gaps and
    // states.
    [Fact]
    public void Random_trees_agree_with_a_count_by_hand()
    {
        var random = new Random(20261130);
        for (var round = 0; round < 400; round++)
        {
            var model = RandomModel(random);
            var table = RandomTable(random, model);
            var assessment = model.Assess(table);
            for (var u = 0; u < table.Units.Count; u++)
            {
                var expected = ByHand.Of(model.Root, table, u);
                var actual = assessment[table.Units[u]];
                if (expected.Score is { } score) actual.Score
                    .Should().BeApproximately(score, 1e-9, $"round {round}, {table.Units[u]}: {model.ToJson()}");
                else actual.Score.Should().BeNull($"round {round}, {table.Units[u]}: {model.ToJson()}");
            }
        }
    }

    [Fact]
    public void In_json_a_number_is_a_share_of_the_weight()
    {
        var model = IndicatorModel.Parse("""{ "code": "m", "minimumCoverage": 0.5, "children": [{ "code": "a" }] }""");
        model.Root.MinimumCoverage.Should().Be(MinimumCoverage.OfWeight(0.5));
        var asked = IndicatorModel.Parse(
            """{ "code": "m", "minimumCoverage": { "share": 0.66, "of": "indicators", "countsImputed": false }, "children": [{ "code": "a" }] }""");
        asked.Root.MinimumCoverage.Should().Be(MinimumCoverage.OfIndicators(0.66) with { CountsImputed = false });
        IndicatorModel.Parse(asked.ToJson()).Should().Be(asked);
        model.ToJson().Should().Contain("\"minimumCoverage\": 0.5");
        IndicatorModel.TryParse(
            """{ "code": "m", "minimumCoverage": { "share": 2, "of": "units", "least": 1 }, "children": [{ "code": "a" }] }""")
            .Diagnostics.Select(d => d.Location.Path)
                .Should().Equal("$.minimumCoverage.share", "$.minimumCoverage.of", "$.minimumCoverage.least");
    }

    [Fact]
    public void A_basis_that_there_is_not_is_found()
    {
        var model = IndicatorModel.Create("m", m => m.MinimumCoverage(new MinimumCoverage(0.5) { Basis = (CoverageBasis)7 })
            .Indicator("a"));

        model.Validate().Should().ContainSingle(d => d.Code == ModelCodes.InvalidCoverage && d.Location.Path == "$.minimumCoverage");
    }

    private static IndicatorModel RandomModel(Random random)
    {
        var code = 0;
        MinimumCoverage? Rule() => random.Next(3) == 0 ? null : new MinimumCoverage(random.Next(1, 8) / 8.0 + 1e-6)
        {
            Basis = (CoverageBasis)random.Next(3),
            CountsImputed = random.Next(2) == 0,
        };
        Indicator Leaf(bool weighs) => new($"x{code++}")
        {
            Weight = weighs ? random.Next(1, 4)
            : random.Next(0, 4),
            Scale = MeasurementScale.Interval
        };
        Dimension Branch(bool weighs) => new($"d{code++}")
        {
            Weight = weighs ? random.Next(1, 4) : random.Next(0, 4),
            MinimumCoverage = Rule(),
            Children = [Leaf(true), .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Leaf(false))],
        };
        return new IndicatorModel(new Dimension("root")
        {
            Strategy = AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }),
            MinimumCoverage = Rule(),
            Children = [Branch(true), .. Enumerable.Range(0, random.Next(0, 3))
                .Select(_ => (ModelNode)Branch(false)), .. Enumerable.Range(0, random.Next(0, 2)).Select(_ => Leaf(false))],
        });
    }

    private static IndicatorTable RandomTable(Random random, IndicatorModel model)
    {
        var withStates = random.Next(2) == 0;
        var columns = model.Indicators.Select(i =>
        {
            double?[] values = [.. Enumerable.Range(0, 6).Select(_ => random.Next(3) == 0 ? (double?)null : random.Next(0, 10))];
            ObservationState[] states = [.. values.Select(v => v is null
                ? withStates && random.Next(3) == 0 ? ObservationState.NotApplicable : ObservationState.NotAvailable
                : withStates && random.Next(3) == 0 ? ObservationState.Imputed : ObservationState.Observed)];
            // An indicator that nobody has could not be learned of, and would concern nobody.
            (values[5], states[5]) = (1, ObservationState.Observed);
            return IndicatorColumn.Of(i.Code, values).WithStates(states);
        });
        return IndicatorTable.Create(["u0", "u1", "u2", "u3", "u4", "u5"], columns);
    }

    // What is known of a node: its score, the share of its weight known and imputed (null where it does not concern the unit), its
    // indicators.
    private sealed record ByHand(double? Score, double? Known, double Imputed, int Concerned, int Valued, int Filled)
    {
        public static ByHand Of(ModelNode node, IndicatorTable table, int unit)
        {
            if (node is Indicator)
            {
                var cell = table[node.Code][unit];
                if (cell.State == ObservationState.NotApplicable) return new(null, null, 0, 0, 0, 0);
                var imputed = cell.State == ObservationState.Imputed ? 1 : 0;
                return cell.Value is { } value ? new(value, 1, imputed, 1, 1, imputed) : new(null, 0, 0, 1, 0, 0);
            }

            var dimension = (Dimension)node;
            var children = dimension.Children.Where(c => c.Weight > 0).Select(c => (c.Weight, Node: Of(c, table, unit)))
                .Where(c => c.Node.Known is not null).ToArray();
            if (children.Length == 0) return new(null, null, 0, 0, 0, 0);
            var total = children.Sum(c => c.Weight);
            var known = children.Sum(c => c.Weight * c.Node.Known!.Value) / total;
            var filled = children.Sum(c => c.Weight * c.Node.Imputed) / total;
            var scored = children.Where(c => c.Node.Score is not null).ToArray();
            var score = scored.Length == 0 ? (double?)null : scored.Sum(c => c.Weight * c.Node.Score!.Value) / scored.Sum(c => c.Weight);
            var (all, some, imputedCells) =
                (children.Sum(c => c.Node.Concerned), children.Sum(c => c.Node.Valued), children.Sum(c => c.Node.Filled));
            if (dimension.MinimumCoverage is { } rule)
            {
                var share = rule.Basis switch
                {
                    CoverageBasis.Children => children.Count(c => c.Node.Score is not null
                        && c.Node.Known - (rule.CountsImputed ? 0 : c.Node.Imputed) > 1e-9) / (double)children.Length,
                    CoverageBasis.Indicators => (some - (rule.CountsImputed ? 0 : imputedCells)) / (double)all,
                    _ => known - (rule.CountsImputed ? 0 : filled),
                };
                if (share < rule.Share) score = null;
            }

            return new(score, known, filled, all, some, imputedCells);
        }
    }
}

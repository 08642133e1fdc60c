using InnovationPotential.Aggregations;
using InnovationPotential.Indicators;
using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Validation;

/// <summary>Each rule is broken once; the problem is found with its code, its place, a severity and alone.</summary>
public sealed class ModelRuleTests
{
    private static readonly Indicator Good = new("good");

    public static TheoryData<string, string, string> BrokenParts => Cases(Parts);

    public static TheoryData<string, string, string> BrokenStrategies => Cases(StrategyCases);

    private static (string What, string Code, string Path, IndicatorModel Model)[] Parts =>
    [
        ("null child", "IP1100", "$.children[1]", Of(Good, null!)),
        ("null scale", "IP1100", "$.children[0].scale", Of(Good with { Scale = null! })),
        ("null version", "IP1100", "$.version", Of(Good) with { Version = null! }),
        ("null level", "IP1100", "$.children[0].scale.levels[1]",
            Of(Good with { Scale = new OrdinalScale([new("a", 0), null!, new("b", 1)]) })),
        ("null band", "IP1100", "$.bands.items[0]", Banded(null!, new("a", 0, 2))),
        ("null code", "IP1101", "$.children[0].code", Of(Good with { Code = null! })),
        ("empty code", "IP1101", "$.children[0].code", Of(new Indicator(""))),
        ("blank code", "IP1101", "$.code", new IndicatorModel(new Dimension(" ") { Children = [Good] })),
        ("padded code", "IP1102", "$.children[0].code", Of(new Indicator("good "))),
        ("duplicate code", "IP1103", "$.children[1].code", Of(Good, Good)),
        ("code of the root", "IP1103", "$.children[1].code", Of(Good, new Indicator("m"))),
        ("empty dimension", "IP1104", "$.children[1].children", Of(Good, new Dimension("d"))),
        ("negative weight", "IP1105", "$.children[0].weight", Of(Good with { Weight = -1 })),
        ("weight not a number", "IP1105", "$.children[0].weight", Of(Good with { Weight = double.NaN })),
        ("infinite weight", "IP1105", "$.children[0].weight", Of(Good with { Weight = double.PositiveInfinity })),
        ("weights of zero", "IP1106", "$.children[0].children",
            Of(new Dimension("d") { Children = [Good with { Weight = 0 }, new Indicator("other") { Weight = 0 }] })),
        ("equal goalposts", "IP1107", "$.children[0].goalposts", Of(Good with { Goalposts = new(1, 1) })),
        ("reversed goalposts", "IP1107", "$.children[0].goalposts", Of(Good with { Goalposts = new(2, 1) })),
        ("endless goalposts", "IP1107", "$.children[0].goalposts", Of(Good with { Goalposts = new(0, double.PositiveInfinity) })),
        ("goalpost without logarithm", "IP1108", "$.children[0].goalposts.low",
            Of(Good with { Goalposts = new(0, 1) { Logarithmic = true } })),
        ("no levels", "IP1109", "$.children[0].scale.levels", Of(Good with { Scale = new OrdinalScale([]) })),
        ("one level", "IP1109", "$.children[0].scale.levels", Of(Good with { Scale = new OrdinalScale([new("a", 0)]) })),
        ("two levels of one label", "IP1110", "$.children[0].scale.levels",
            Of(Good with { Scale = MeasurementScale.Ordinal(("a", 0), (" A", 1)) })),
        ("two levels of one value", "IP1110", "$.children[0].scale.levels",
            Of(Good with { Scale = MeasurementScale.Ordinal(("a", 0), ("b", 0)) })),
        ("levels that descend", "IP1111", "$.children[0].scale.levels",
            Of(Good with { Scale = MeasurementScale.Ordinal(("a", 1), ("b", 0)) })),
        ("blank label", "IP1112", "$.children[0].scale.levels[0].label",
            Of(Good with { Scale = MeasurementScale.Ordinal(("", 0), ("b", 1)) })),
        ("endless level", "IP1113", "$.children[0].scale.levels[1].value",
            Of(Good with { Scale = MeasurementScale.Ordinal(("a", 0), ("b", double.PositiveInfinity)) })),
        ("endless target", "IP1113", "$.children[0].target", Of(Good with { Target = double.PositiveInfinity })),
        ("endless minimum", "IP1113", "$.children[0].scale.minimum",
            Of(Good with { Scale = new IntervalScale { Minimum = double.NegativeInfinity } })),
        ("breakpoint not a number", "IP1113", "$.children[0].rubric.steps[0].from", Of(Good with { Rubric = Rubric.Of((double.NaN, 1)) })),
        ("endless points", "IP1113", "$.children[0].rubric.pointsBelow",
            Of(Good with { Rubric = Rubric.Of((0, 1)) with { PointsBelow = double.NegativeInfinity } })),
        ("no target range", "IP1114", "$.children[0].targetRange", Of(Good with { Direction = Direction.TargetRange })),
        ("reversed target range", "IP1115", "$.children[0].targetRange",
            Of(Good with { Direction = Direction.TargetRange, TargetRange = new(2, 1) })),
        ("unused target range", "IP1116", "$.children[0].targetRange", Of(Good with { TargetRange = new(1, 2) })),
        ("target at the low goalpost", "IP1117", "$.children[0].target", Of(Good with { Goalposts = new(1, 2), Target = 1 })),
        ("target at the high goalpost", "IP1117", "$.children[0].target",
            Of(Good with { Goalposts = new(1, 2), Target = 2, Direction = Direction.LowerIsBetter })),
        ("norm of zero", "IP1118", "$.children[0].norm", Of(Good with { Norm = 0 })),
        ("norm not a number", "IP1118", "$.children[0].norm", Of(Good with { Norm = double.NaN })),
        ("empty rubric", "IP1119", "$.children[0].rubric.steps", Of(Good with { Rubric = new([]) })),
        ("rubric that descends", "IP1120", "$.children[0].rubric.steps", Of(Good with { Rubric = Rubric.Of((2, 1), (1, 2)) })),
        ("breakpoint twice", "IP1120", "$.children[0].rubric.steps", Of(Good with { Rubric = Rubric.Of((1, 1), (1, 2)) })),
        ("no bands", "IP1121", "$.bands.items", Banded()),
        ("band without a name", "IP1122", "$.bands.items[0].name", Banded(new Band(" ", 0, 2))),
        ("two bands of one name", "IP1123", "$.bands.items[1]", Banded(new("a", 0, 1), new("a", 1, 2))),
        ("reversed band", "IP1124", "$.bands.items[0]", Banded(new Band("a", 2, 0))),
        ("empty band", "IP1124", "$.bands.items[0]", Banded(new Band("a", 1, 1))),
        ("edge not a number", "IP1124", "$.bands.items[0]", Banded(new Band("a", double.NaN, 1))),
        ("bands that overlap", "IP1125", "$.bands.items[1]", Banded(new("a", 0, 1), new("b", .5, 2))),
        ("both edges closed", "IP1125", "$.bands.items[1]", Banded(new("a", 0, 1) { IncludesTo = true }, new("b", 1, 2))),
        ("bands with a hole", "IP1126", "$.bands.items[1]", Banded(new("a", 0, .4), new("b", .5, 2))),
        ("both edges open", "IP1126", "$.bands.items[1]", Banded(new("a", 0, 1), new("b", 1, 2) { IncludesFrom = false })),
        ("bands that descend", "IP1127", "$.bands.items[1]", Banded(new("b", .5, 2), new("a", 0, .5))),
        ("negative coverage", "IP1130", "$.minimumCoverage", Rooted(d => d with { MinimumCoverage = -.1 })),
        ("coverage in percent", "IP1130", "$.minimumCoverage", Rooted(d => d with { MinimumCoverage = 70 })),
        ("coverage not a number", "IP1130", "$.minimumCoverage", Rooted(d => d with { MinimumCoverage = double.NaN })),
        ("scale that ends at zero", "IP1131", "$.children[0].scale.maximum", Of(Good with { Scale = MeasurementScale.RatioUpTo(0) })),
        ("scale that descends", "IP1131", "$.children[0].scale", Of(Good with { Scale = new IntervalScale { Minimum = 1, Maximum = 1 } })),
        ("unknown direction", "IP1132", "$.children[0].direction", Of(Good with { Direction = (Direction)7 })),
        ("unknown role", "IP1132", "$.children[0].role", Of(Good with { Role = (IndicatorRole)7 })),
        ("unknown quantity", "IP1132", "$.bands.quantity", Of(Good) with { Bands = Bands.From((BandQuantity)7, ("a", 0)) }),
        ("unknown policy", "IP1132", "$.strategy.missing", Rooted(d => d with { Strategy = new ScoreSum { Missing = (MissingPolicy)7 } })),
        ("null normalization", "IP1100", "$.strategy.normalization", Index(s => s with { Normalization = null! })),
        ("null weighting", "IP1100", "$.strategy.weighting", Index(s => s with { Weighting = null! })),
        ("null aggregation", "IP1100", "$.strategy.aggregation", Index(s => s with { Aggregation = null! })),
        ("null exception", "IP1100", "$.strategy.exceptions[0]", Index(s => s with { Exceptions = [null!] })),
        ("null rescaled", "IP1100", "$.strategy.normalization.inner",
            Index(s => s with { Normalization = new Rescaled(null!, ScoreRange.Unit) })),
        ("null bounds", "IP1100", "$.strategy.aggregation.bounds", Index(s => s with { Aggregation = new BenefitOfTheDoubt(null!) })),
        ("null budget", "IP1100", "$.weighting.budgets[0]", Rooted(d => d with { Weighting = new BudgetAllocation { Budgets = [null!] } })),
        ("null random index", "IP1100", "$.weighting.randomIndex", Rooted(d => d with { Weighting = new AhpWeights
        {
            Judgments = [new(["good"], [])],
            RandomIndex = null!,
        } })),
        ("null norm source", "IP1100", "$.strategy.norm", Rooted(d => d with { Strategy = new ResourceBased { Norm = null! } })),
        ("null used", "IP1100", "$.strategy.used[0]", Rooted(d => d with { Strategy = new ResourceBased { Used = [("money", null!)] } })),
        ("null typing rule", "IP1100", "$.strategy.typing.rules[0]",
            Rooted(d => d with { Strategy = new ResourceBased { Typing = new("t", "", [null!]) } })),
        ("null readiness rule", "IP1100", "$.strategy.rule", Rooted(d => d with { Strategy = new ReadinessBased { Rule = null! } })),
        ("null gate", "IP1100", "$.strategy.rule.sequence[0]",
            Rooted(d => d with { Strategy = new ReadinessBased { Rule = new GatesRule([null!]) } })),
        ("null requirement", "IP1100", "$.strategy.rule.sequence[0].requirements[0]",
            Rooted(d => d with { Strategy = new ReadinessBased { Rule = new GatesRule([new(1, "g", [(null!, 1)])]) } })),
        ("null matrix", "IP1100", "$.strategy.rule.integration",
            Rooted(d => d with { Strategy = new ReadinessBased { Rule = new SystemReadinessRule(null!) } })),
        ("null pair", "IP1100", "$.strategy.imbalance.pairs[0]", Rooted(d => d with { Strategy = new ReadinessBased
        {
            Rule = ReadinessRule.Gates(Gate.Of(1, "g", ("good", 1))),
            Imbalance = new("i", "", [(null!, "good")]),
        } })),
        ("null table step", "IP1100", "$.strategy.levels.steps[0]",
            Rooted(d => d with { Strategy = new ReadinessBased { Levels = new("t", "", 1, [null!]) } })),
    ];

    private static (string What, string Code, string Path, IndicatorModel Model)[] StrategyCases =>
    [
        ("share of z-scores", "IP1129", "$.bands.quantity",
            Index(s => s with { Normalization = Normalization.ZScore() }) with { Bands = Bands.From(BandQuantity.Share, ("a", 0)) }),
        ("share that misses the best", "IP1128", "$.bands.items", Banded(new Band("a", 0, 1))),
        ("score that misses the worst", "IP1128", "$.bands.items", Of(Good) with { Bands = Bands.From(BandQuantity.Score, ("a", .1)) }),
        ("aggregation of a score-sum", "IP1140", "$.aggregation",
            Rooted(d => d with { Strategy = AssessmentStrategy.ScoreSum(), Aggregation = Aggregation.Geometric,
                Children = [Good with { Scale = MeasurementScale.Binary }] })),
        ("exception of nobody", "IP1141", "$.strategy.exceptions[0].indicator",
            Index(s => s with { Exceptions = [new("god", Normalization.ZScore())] })),
        ("exception of a dimension", "IP1141", "$.strategy.exceptions[0].indicator",
            Index(s => s with { Exceptions = [new("m", Normalization.MinMax())] })),
        ("weight of nobody", "IP1141", "$", Rooted(d => d with { Weighting = Weighting.Fixed(("good", 1), ("god", 1)) })),
        ("child without a weight", "IP3401", "$.children[1]",
            Rooted(d => d with { Weighting = Weighting.Fixed(("good", 1)), Children = [Good, new Indicator("other")] })),
        ("weights that are all zero", "IP1106", "$", Rooted(d => d with { Weighting = Weighting.Fixed(("good", 0)) })),
        ("contradicting judgments", "IP3408", "$",
            Rooted(d => d with { Weighting = new AhpWeights { Judgments = [new(["good", "b", "c"], [9, 1.0 / 9, 9])] },
                Children = [Good, new Indicator("b"), new Indicator("c")] })),
        ("unobserved components of a product", "IP1142", "$.weighting", Rooted(d => d with
        {
            Strategy = AssessmentStrategy.WeightedIndex(s =>
                s with { Aggregation = Aggregation.Geometric, Normalization = Normalization.MinMax(1, 100) }),
            Weighting = Weighting.UnobservedComponents,
            Children = [Good, new Indicator("other")],
        })),
        ("inputs beside outputs", "IP4011", "$",
            Of(Good with { Role = IndicatorRole.Input }, new Indicator("other") { Role = IndicatorRole.Output })),
        ("inputs beside a dimension of outputs", "IP4011", "$.children[0]",
            Of(new Dimension("d") { Children = [Good with { Role = IndicatorRole.Input },
                new Dimension("e") { Children = [new Indicator("other") { Role = IndicatorRole.Output }] }] })),
        ("zero in a geometric mean", "IP5001", "$", Index(s => s with { Aggregation = Aggregation.Geometric })),
        ("z-scores in a geometric mean", "IP5001", "$",
            Index(s => s with { Aggregation = Aggregation.Geometric, Normalization = Normalization.ZScore() })),
        ("a dimension that can be zero in a geometric mean", "IP5001", "$",
            new IndicatorModel(new Dimension("m") { Aggregation = Aggregation.Geometric,
                Children = [new Dimension("d") { Children = [Good] }] })),
        ("no points", "IP5002", "$.children[0]", Rooted(d => d with { Strategy = AssessmentStrategy.ScoreSum() })),
        ("no norm", "IP5002", "$.children[0]", Rooted(d => d with { Strategy = AssessmentStrategy.ResourceBased() })),
        ("no levels", "IP5002", "$.children[0]", Rooted(d => d with { Strategy = AssessmentStrategy.ReadinessBased() })),
        ("no goalposts", "IP3303", "$.children[0]", Index(s => s with { Normalization = Normalization.Goalposts() })),
        ("no target", "IP3305", "$.children[0]", Index(s => s with { Normalization = Normalization.DistanceToTarget() })),
        ("ratios on an interval scale", "IP3312", "$.children[0]", Rooted(d => d with
        {
            Strategy = AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.DistanceToBest() }),
            Children = [Good with { Scale = MeasurementScale.Interval }],
        })),
        ("too few for k out of n", "IP5003", "$",
            Rooted(d => d with { Strategy = AssessmentStrategy.ReadinessBased(s => s with { Rule = ReadinessRule.KOutOfN(2) }),
                Children = [Good with { Scale = MeasurementScale.Binary }] })),
        ("gate of nobody", "IP5004", "$",
            Rooted(d => d with { Strategy = AssessmentStrategy.ReadinessBased(s =>
                s with { Rule = ReadinessRule.Gates(Gate.Of(1, "g", ("god", 1))) }) })),
        ("z-scores beside shares", "IP5005", "$", Rooted(d => d with
        {
            Strategy = AssessmentStrategy.WeightedIndex(s => s with { Exceptions = [new("other", Normalization.ZScore())] }),
            Children = [Good, new Indicator("other")],
        })),
    ];

    [Theory]
    [MemberData(nameof(BrokenParts))]
    public void A_broken_part_is_found_alone_with_its_place(string what, string code, string path) =>
        Check(Parts, what, code, path, "good", "m", "other", "d", "good ", "", null, " ");

    [Theory]
    [MemberData(nameof(BrokenStrategies))]
    public void What_does_not_suit_is_found_alone_with_its_place(string what, string code, string path) =>
        Check(StrategyCases, what, code, path, "m", "good", "other", "d");

    [Fact]
    public void A_model_without_a_root_is_no_model() =>
        new IndicatorModel(null!).Validate().Should().ContainSingle().Which.Code.Should().Be("IP1100");

    [Fact]
    public void A_model_with_many_problems_lists_them_all()
    {
        var model = new IndicatorModel(new Dimension("m")
        {
            MinimumCoverage = 2,
            Strategy = AssessmentStrategy.ScoreSum(),
            Aggregation = Aggregation.Median,
            Children =
            [
                new Dimension("a") { Weight = -1 },
                new Dimension("a") { Children = [null!,
                    new Indicator(" ") { Goalposts = new(5, 1), Scale = new OrdinalScale([]), Norm = -1 }] },
                new Indicator("points"),
                new Dimension("index") { Strategy = AssessmentStrategy.WeightedIndex(),
                    Children = [new Indicator("x") { Rubric = new([]), Target = double.NaN }] },
            ],
        })
        {
            Bands = new(BandQuantity.Share, [new("", 0, .5), new("b", .6, .4)]),
        };

        model.Validate().Select(d => $"{d.Code} {d.Location.Path}").Should().BeEquivalentTo(
            "IP1130 $.minimumCoverage",
            "IP1105 $.children[0].weight",
            "IP1104 $.children[0].children",
            "IP1103 $.children[1].code",
            "IP1100 $.children[1].children[0]",
            "IP1101 $.children[1].children[1].code",
            "IP1109 $.children[1].children[1].scale.levels",
            "IP1107 $.children[1].children[1].goalposts",
            "IP1118 $.children[1].children[1].norm",
            "IP1113 $.children[3].children[0].target",
            "IP1119 $.children[3].children[0].rubric.steps",
            "IP1122 $.bands.items[0].name",
            "IP1124 $.bands.items[1]",
            "IP1140 $.aggregation",
            "IP5002 $.children[2]");
        ((Action)(() => model.Fit(IndicatorTable.Create(["u"], [IndicatorColumn.Of("points", 1)])))).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Should().HaveCount(15);
    }

    [Fact]
    public void The_same_problems_have_lines_when_the_model_is_read()
    {
        const string Json = """
            {
              "code": "m",
              "bands": { "quantity": "share", "items": [{ "name": "a", "from": 0, "to": 0.5 }, { "name": "b", "from": 0.6 }] },
              "children": [
                { "code": "a", "target": 3, "targetRange": { "from": 1, "to": 2 } },
                { "code": "a",
                  "goalposts": { "low": 2, "high": 1 } }
              ]
            }
            """;

        var reading = IndicatorModel.TryParse(Json);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Select(d => $"{d.Code} {d.Location.Path} {d.Location.Row}:{d.Location.Column}").Should().BeEquivalentTo(
            "IP1116 $.children[0].targetRange 5:48",
            "IP1103 $.children[1].code 6:15",
            "IP1107 $.children[1].goalposts 7:20",
            "IP1126 $.bands.items[1] 3:84");
    }

    [Fact]
    public void Warnings_do_not_keep_a_model_from_being_read()
    {
        var reading = IndicatorModel.TryParse("""{ "code": "m", "aggregation": "geometric", "children": [{ "code": "a" }] }""");

        reading.Value.Should().NotBeNull();
        reading.Diagnostics.Should().ContainSingle().Which.Should()
            .Match<Diagnostic>(d => d.Code == "IP5001" && d.Severity == Severity.Warning && d.Hint!.Contains("MinMax(1, 100)")
                && d.Location.Row == 1);
    }

    [Fact]
    public void One_indicator_is_a_model_and_a_thousand_levels_are()
    {
        Of(Good).Validate().Should().BeEmpty();
        new IndicatorModel(Enumerable.Range(0, 1000)
            .Aggregate(new Dimension("d") { Children = [Good] }, (d, i) => new Dimension($"d{i}") { Children = [d] })).Validate().Should()
            .BeEmpty();
    }

    [Fact]
    public void What_comes_from_data_alone_is_not_objected_to()
    {
        Index(s => s with { Aggregation = Aggregation.Geometric, Normalization = Normalization.Rank() }).Validate().Should().BeEmpty();
        Index(s => s with { Aggregation = Aggregation.PowerMean(2) }).Validate().Should()
            .BeEmpty("a 0 does not pull a quadratic mean to 0");
        Index(s => s with { Normalization = Normalization.Custom("never called", (_, _) => throw new InvalidOperationException()) })
            .Validate().Should().BeEmpty();
        Rooted(d => d with { Weighting = Weighting.Entropy }).Validate().Should().BeEmpty();
        Of(Good with { Role = IndicatorRole.Input }, new Indicator("other") { Role = IndicatorRole.Output, Weight = 0 }).Validate().Should()
            .BeEmpty("what weighs nothing is not combined");
        Of(Good with { Direction = Direction.TargetRange, Rubric = Rubric.Of((0, 1)) }).Validate().Should()
            .OnlyContain(d => d.Code == "IP3310");
    }

    [Fact]
    public void Fitting_does_not_repeat_what_validation_says()
    {
        var model = Rooted(d => d with
        {
            Strategy = AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.DistanceToBest() }),
            Children = [Good with { Scale = MeasurementScale.Interval }],
        });

        var fitted = model.Fit(IndicatorTable.Create(["u", "v"], [IndicatorColumn.Of("good", 1, 2)]));

        fitted.Diagnostics.Count(d => d.Code == "IP3312").Should().Be(1);
    }

    private static void Check((string What, string Code, string Path, IndicatorModel Model)[] cases, string what, string code, string path,
        params string?[] nodes)
    {
        var problem = cases.Single(c => c.What == what).Model.Validate().Should().ContainSingle().Subject;

        problem.Code.Should().Be(code);
        problem.Location.Path.Should().Be(path);
        problem.Location.Node.Should().BeOneOf(nodes);
        problem.Message.Should().NotBeNullOrWhiteSpace().And.NotContain("{");
    }

    private static TheoryData<string, string, string> Cases((string What, string Code, string Path, IndicatorModel Model)[] cases)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (what, code, path, _) in cases) data.Add(what, code, path);
        return data;
    }

    private static IndicatorModel Of(params ReadOnlySpan<ModelNode> children) =>
        new(new Dimension("m") { Children = EquatableArray.Create(children) });

    private static IndicatorModel Banded(params ReadOnlySpan<Band> bands) => Of(Good) with
    {
        Bands = new(BandQuantity.Share, EquatableArray.Create(bands)),
    };

    private static IndicatorModel Rooted(Func<Dimension, Dimension> change) => new(change(new Dimension("m") { Children = [Good] }));

    private static IndicatorModel Index(Func<WeightedIndex, WeightedIndex> change) =>
        Rooted(d => d with { Strategy = AssessmentStrategy.WeightedIndex(change) });
}

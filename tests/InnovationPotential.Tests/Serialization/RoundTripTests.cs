using System.Globalization;
using CsCheck;
using InnovationPotential.Aggregations;
using InnovationPotential.Normalizations;
using InnovationPotential.Serialization;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Serialization;

public sealed class RoundTripTests
{
    public static TheoryData<string> Families => ["aggregation", "normalization", "weighting", "strategy", "rule", "norm", "scale"];

    [Fact]
    public void Any_model_comes_back_equal_and_is_written_the_same_again() => ModelGenerator.Models.Sample(
        model =>
        {
            var json = model.ToJson();
            var problems = new List<Diagnostic>();
            var read = Read(json, problems);

            problems.Should().BeEmpty();
            read.Equals(model).Should().BeTrue();
            read.ToJson().Should().Be(json);
            SchemaCheck.Problems(json).Should().BeEmpty();
        },
        iter: 300,
        threads: 1);

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_leaf_of_a_family_has_an_example_that_comes_back_equal(string family)
    {
        var (leaf, examples, custom) = family switch
        {
            "aggregation" => (typeof(Aggregation), LeafExamples.Aggregations.Cast<object>(), typeof(CustomAggregation)),
            "normalization" => (typeof(Normalization), LeafExamples.Normalizations, typeof(CustomNormalization)),
            "weighting" => (typeof(Weighting), LeafExamples.Weightings, null),
            "strategy" => (typeof(AssessmentStrategy), LeafExamples.Strategies, typeof(CustomStrategy)),
            "rule" => (typeof(ReadinessRule), LeafExamples.Rules, null),
            "norm" => (typeof(NormSource), LeafExamples.Norms, null),
            _ => (typeof(MeasurementScale), LeafExamples.Scales, (Type?)null),
        };
        var leaves = leaf.Assembly.GetTypes().Where(t => t.IsSubclassOf(leaf) && !t.IsAbstract && t != custom);

        examples.Select(e => e.GetType()).Distinct().Should().BeEquivalentTo(leaves);
        foreach (var example in examples)
        {
            var model = Holding(example);
            Read(model.ToJson(), []).Should().Be(model);
        }
    }

    [Fact]
    public void Code_of_ones_own_cannot_be_written()
    {
        var aggregation = Holding(Aggregation.Custom("mine", (scores, _) => scores[0]));
        var normalization = Holding(Normalization.Custom("mine", v => v, ScoreRange.Unit));
        var strategy = Holding(AssessmentStrategy.Custom("mine", (_, v) => v, (scores, _) => scores[0], ScoreRange.Unit));

        Code(() => strategy.ToJson()).Should().Be("IP1007");
        Code(() => aggregation.ToJson()).Should().Be("IP1007");
        Code(() => normalization.ToJson()).Should().Be("IP1007");
        Code(() => normalization.Fingerprint()).Should().Be("IP1007");
        aggregation.TryFingerprint().Should().BeNull();
        var step = new PreparationPlan([Imputation.Custom("lowest", (_, _) => (_, _, _) => null)]);
        FluentActions.Invoking(() => new IndicatorModel(new Dimension("m")) { Preparation = step }.ToJson()).Should()
            .Throw<InvalidInputException>().Which.Message.Should().Contain("The preparation step 'imputation-custom' is code of your own");
    }

    [Fact]
    public void What_is_no_number_text_or_object_cannot_be_written()
    {
        Code(() => new IndicatorModel(new Dimension("m") { Weight = double.NaN }).ToJson()).Should().Be("IP1007");
        Code(() => new IndicatorModel(new Dimension("m") { Name = "\ud83d" }).ToJson()).Should().Be("IP1007");
        Code(() => new IndicatorModel(new Dimension("m") { Children = [null!] }).ToJson()).Should().Be("IP1007");
        Code(() => new IndicatorModel(new Dimension("m") { Children = [new Indicator("a") { Direction = (Direction)7 }] }).ToJson())
            .Should().Be("IP1007");
        Code(() => new IndicatorModel(Enumerable.Range(0, 40)
            .Aggregate(new Dimension("m"), (d, _) => new Dimension("m") { Children = [d] })).ToJson()).Should().Be("IP1007");
    }

    [Fact]
    public void Leontief_is_a_word()
    {
        var model = Holding(Aggregation.PowerMean(double.NegativeInfinity));

        model.ToJson().Should().Contain("\"exponent\": \"-infinity\"");
        Read(model.ToJson(), []).Root.Aggregation.Should().Be(new PowerMean(double.NegativeInfinity));
    }

    [Fact]
    public void The_fingerprint_of_a_model_is_that_of_its_text()
    {
        var model = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new(0, 0.1) }));

        model.ToJson().Should().Be(
            """
            {
              "$schema": "urn:innovation-potential:schema:model-1",
              "code": "m",
              "version": "1",
              "children": [
                {
                  "code": "a",
                  "goalposts": {
                    "low": 0,
                    "high": 0.1
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
        model.Fingerprint().Should().Be("b0161e387b7fa96582e0aa4d8b70511024badd8eaa861ccb6c1dae36f2b5e744");
    }

    [Fact]
    public void Equal_models_have_equal_fingerprints_and_different_ones_different()
    {
        var one = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Target = 0.0 }));
        var same = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Target = -0.0 }));
        var other = IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Target = double.Epsilon }));

        same.Should().Be(one);
        same.Fingerprint().Should().Be(one.Fingerprint());
        other.Fingerprint().Should().NotBe(one.Fingerprint());
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var model = Holding(Normalization.ZScore(0.5, 1.25));
        var json = model.ToJson();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ru-RU");
            model.ToJson().Should().Be(json);
            Read(json, []).Should().Be(model);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_file_reads_as_its_text_with_or_without_a_mark()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var model = IndicatorModel.Create("модель", m => m.Indicator("a"));
        try
        {
            foreach (var mark in new[] { false, true })
            {
                File.WriteAllText(path, model.ToJson(), new System.Text.UTF8Encoding(mark));
                IndicatorModel.ReadJson(path).Should().Be(model);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IndicatorModel Holding(object leaf) => new(leaf switch
    {
        Aggregation a => new Dimension("m") { Aggregation = a },
        Weighting w => new Dimension("m") { Weighting = w },
        AssessmentStrategy s => new Dimension("m") { Strategy = s },
        Normalization n =>
            new Dimension("m")
            {
                Strategy = AssessmentStrategy.WeightedIndex(o =>
                o with { Normalization = n, Aggregation = Aggregation.Median })
            },
        ReadinessRule r =>
            new Dimension("m")
            {
                Strategy = AssessmentStrategy.ReadinessBased(o =>
                o with { Rule = r, Missing = MissingPolicy.Propagate })
            },
        NormSource n => new Dimension("m") { Strategy = AssessmentStrategy.ResourceBased(o => o with { Norm = n }) },
        MeasurementScale s => new Dimension("m") { Children = [new Indicator("a") { Scale = s }] },
        _ => throw new ArgumentException("What is it?", nameof(leaf)),
    });

    private static IndicatorModel Read(string json, List<Diagnostic> problems)
    {
        ModelShape.Shape.TryRead(JsonParsing.Parse(json, problems)!, problems, ["$schema"], out var model);
        return model;
    }

    private static string Code(Action action) => action.Should().Throw<InvalidInputException>().Which.Diagnostics.Single().Code;
}

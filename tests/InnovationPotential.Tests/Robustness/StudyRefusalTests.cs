using InnovationPotential.Robustness;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>What cannot be studied is refused when the study is built, all at once, with the reason.</summary>
public sealed class StudyRefusalTests
{
    private static readonly IndicatorModel Model = StudyModels.Of("arithmetic").Model;
    private static readonly IndicatorTable Table = StudyModels.Of("arithmetic").Table;

    public static TheoryData<string, string> Factors
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (_, message) in Refusals) data.Add(message[..6], message[7..]);
            return data;
        }
    }

    private static (UncertainFactor[] Factors, string Message)[] Refusals =>
    [
        ([], "IP7001 The study has no factor: nothing is uncertain."),
        ([UncertainFactor.WeightNoise(0)], "IP7001 The factor 'weight-noise': the fraction 0 is not above 0 and at most 1."),
        ([UncertainFactor.WeightNoise(double.NaN)], "IP7001 The factor 'weight-noise': the fraction NaN is not above 0 and at most 1."),
        ([UncertainFactor.WeightNoise(0.5, 4)],
            "IP7001 The factor 'weight-noise': there is no level 4; the model has levels 1 to 3, 1 being the root's children."),
        ([UncertainFactor.DirichletWeights(-1)], "IP7001 The factor 'dirichlet-weights': the concentration -1 is not above 0 and finite."),
        ([UncertainFactor.RelativeNoise(double.PositiveInfinity)],
            "IP7001 The factor 'observation-noise': the amount Infinity is not above 0 and finite."),
        ([UncertainFactor.OrdinalSteps(0.6, 0.6)],
            "IP7001 The factor 'ordinal-steps': the probabilities 0.6 and 0.6 are not 0 or more with a sum above 0 and at most 1."),
        ([UncertainFactor.OrdinalSteps()], "IP7001 The factor 'ordinal-steps': the model has no ordinal indicator."),
        ([UncertainFactor.OrderedWeights("A")], "IP7001 The factor 'ordered-weights': it orders nothing."),
        ([UncertainFactor.OrderedWeights("A", ["a1", "a2"], ["a1"])], "IP7001 The factor 'ordered-weights': 'a1' is named twice."),
        ([UncertainFactor.BoundedWeights("A", new WeightInterval("a1", 0.7, 0.2))],
            "IP7001 The factor 'bounded-weights': the bounds 0.7 and 0.2 of 'a1' are not within 0 and 1 in order."),
        ([UncertainFactor.BoundedWeights("A", new WeightInterval("a1", 0.7, 0.8), new WeightInterval("a2", 0.5, 0.6))],
            "IP7001 The factor 'bounded-weights': no shares with sum 1 fit between bounds with sums 1.2 and 2.4."),
        ([UncertainFactor.WeightSets()], "IP7001 The factor 'weight-sets': it holds no set of weights."),
        ([UncertainFactor.WeightSets(new WeightSet("Ada", [new("a1", -1)]))],
            "IP7001 The factor 'weight-sets': the weight -1 of 'a1' in 'Ada' is not 0 or more and finite."),
        ([UncertainFactor.WeightSets(new WeightSet("Ada", [new("b1", 0), new("b2", 0)]))],
            "IP7001 The factor 'weight-sets': the set 'Ada' leaves 'B' without any weight."),
        ([UncertainFactor.WeightSets(new WeightSet("Ada", [new("a1", 1)]), new WeightSet("Ada", []))],
            "IP7001 The factor 'weight-sets': two sets are called 'Ada'."),
        ([UncertainFactor.AggregationChoice()], "IP7001 The factor 'aggregation': it holds no alternative."),
        ([UncertainFactor.AggregationChoice(Aggregation.Median) with { Probabilities = [0.5, 0.5] }],
            "IP7001 The factor 'aggregation': there is 1 alternative and 2 probabilities."),
        ([UncertainFactor.AggregationChoice(Aggregation.Median, Aggregation.Minimum) with { Probabilities = [0.5, 0.6] }],
            "IP7001 The factor 'aggregation': the probabilities are not 0 or more with sum 1."),
        ([UncertainFactor.AggregationChoice(Aggregation.Median, Aggregation.Minimum) with { Probabilities = [1.5, -0.5] }],
            "IP7001 The factor 'aggregation': the probabilities are not 0 or more with sum 1."),
        (
            [UncertainFactor.MissingCells(), UncertainFactor.MissingCells() with { Name = "again", Indicators = ["a1"] }],
            "IP7004 The factors 'missing-cells' and 'again' both draw the missing cells of 'a1'."),
        ([UncertainFactor.OrderedWeights("D", ["a1"])],
            "IP7002 The factor 'ordered-weights' names 'D', which is no dimension of the model."),
        ([UncertainFactor.OrderedWeights("A", ["b1"])],
            "IP7002 The factor 'ordered-weights' names 'b1', which is no child of 'A' of the model."),
        ([UncertainFactor.BoundedWeights("a1")], "IP7002 The factor 'bounded-weights' names 'a1', which is no dimension of the model."),
        ([UncertainFactor.UniformWeights() with { Dimensions = ["a1"] }],
            "IP7002 The factor 'uniform-weights' names 'a1', which is no dimension of the model."),
        ([UncertainFactor.WeightSets(new WeightSet("Ada", [new("x", 1)]))],
            "IP7002 The factor 'weight-sets' names 'x', which is no node of the model."),
        ([UncertainFactor.MissingCells() with { Indicators = ["A"] }],
            "IP7002 The factor 'missing-cells' names 'A', which is no indicator of the model."),
        ([UncertainFactor.LeaveOneOut("x")],
            "IP7002 The factor 'leave-one-out' names 'x', which is no indicator of the model."),
        ([UncertainFactor.StrategyChoice("x", AssessmentStrategy.ScoreSum())],
            "IP7002 The factor 'strategy' names 'x', which is no dimension of the model."),
        ([UncertainFactor.WeightNoise(0.1, 1), UncertainFactor.WeightNoise(0.1, 2)], "IP7003 Two factors are called 'weight-noise'."),
        ([UncertainFactor.UniformWeights(2), UncertainFactor.OrderedWeights("A", ["a1"])],
            "IP7004 The factors 'uniform-weights' and 'ordered-weights' both set the weights in 'A'."),
        ([UncertainFactor.WeightNoise(0.1), UncertainFactor.WeightNoise(0.2, 1) with { Name = "top" }],
            "IP7004 The factors 'weight-noise' and 'top' both disturb the weights in 'm'."),
        ([UncertainFactor.ScopeChoice(FitScope.WholePanel), UncertainFactor.ScopeChoice(FitScope.EachPeriod) with { Name = "other" }],
            "IP7004 The factors 'scope' and 'other' replace the same part of the model."),
        ([UncertainFactor.AggregationChoice(Aggregation.Median),
            UncertainFactor.AggregationChoice(Aggregation.Minimum) with { Name = "top", Levels = [1] }],
            "IP7004 The factors 'aggregation' and 'top' both replace the aggregation in 'm'."),
        ([UncertainFactor.LeaveOneOut(), UncertainFactor.LeaveOneOut() with { Name = "again" }],
            "IP7004 Two factors leave indicators out."),
        ([UncertainFactor.ImputationDraws()],
            "IP7004 Imputed cells are to be drawn, but neither the model nor an alternative imputes any."),
        ([Many("A"), Many("B"), Many("C")], "IP7008 The alternatives make more than 4096 combinations."),
    ];

    [Theory]
    [MemberData(nameof(Factors))]
    public void A_study_is_refused_with_its_reason(string code, string message)
    {
        var study = new UncertaintyStudy(Refusals.First(r => r.Message == $"{code} {message}").Factors.ToEquatableArray());
        study.Validate(Model).Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Message}").Should()
            .Contain($"{code} {message}");
        FluentActions.Invoking(() => study.Run(Model, Table)).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .Contain(d => d.Message == message);
        FluentActions.Invoking(() => study.Sensitivity(Model, Table)).Should().Throw<InvalidInputException>().Which.Diagnostics.Should()
            .Contain(d => d.Message == message);
    }

    [Fact]
    public void Scores_below_zero_under_a_geometric_mean_are_warned_of_and_not_refused()
    {
        var study = UncertaintyStudy.Of(
            UncertainFactor.NormalizationChoice(Normalization.MinMax(1, 100), Normalization.ZScore()),
            UncertainFactor.AggregationChoice(Aggregation.Arithmetic, Aggregation.Geometric) with { Levels = [1] });
        var result = study.Run(Model, Table, o => o with { Replications = 200 });
        var warning = result.Diagnostics.Should().ContainSingle(d => d.Code == RobustnessCodes.UndefinedBelowZero).Which;
        warning.Severity.Should().Be(Severity.Warning);
        warning.Message.Should().StartWith("With normalization z-score, aggregation geometric: ").And.Contain("scores below 0 in 'm'");
    }

    [Fact]
    public void Z_scores_that_are_all_positive_run_under_a_geometric_mean()
    {
        // Scores 9, 10, 11 and 11, 10, 9.
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with
            {
                Normalization = Normalization.ZScore(mean: 10, standardDeviation: 1),
                Aggregation = Aggregation.Geometric,
            }))
            .Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,a,b\nx,15,18\ny,16,16\nz,17,14\n");
        var result = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Run(model, table, o => o with { Replications = 100 });
        result.Diagnostics.Should().NotContain(d => d.Severity >= Severity.Warning);
        result["y"].Score.Mean.Should().BeApproximately(10, 1e-9);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        UncertaintyStudy.Of(UncertainFactor.WeightNoise(2), UncertainFactor.MissingCells() with { Indicators = ["x", "y"] },
            UncertainFactor.ImputationDraws(), UncertainFactor.ImputationDraws())
            .Validate(Model).Select(d => d.Code).Should().BeEquivalentTo("IP7001", "IP7002", "IP7002", "IP7003", "IP7004");

    [Fact]
    public void A_broken_model_is_refused_for_its_own_errors() =>
        UncertaintyStudy.Default.Validate(IndicatorModel.Create("m", m => m.Indicator("a", weight: -1))).Should()
            .NotBeEmpty().And.OnlyContain(d => !d.Code.StartsWith("IP7"));

    [Fact]
    public void A_factor_without_effect_is_warned_of()
    {
        var study = UncertaintyStudy.Of(UncertainFactor.MissingCells(), UncertainFactor.WeightNoise(0.25) with { Dimensions = ["one"] });
        var model = IndicatorModel.Create("m", m => m.Dimension("one", d => d.Indicator("a1")).Indicator("b1"));
        study.Run(model, Table, o => o with { Replications = 100 }).Diagnostics.Where(d => d.Code == RobustnessCodes.NoEffect)
            .Select(d => d.Message).Should().BeEquivalentTo(
            "The factor 'weight-noise' changes nothing: no dimension it concerns has two children that weigh something.",
            "The factor 'missing-cells' changes nothing: the table has no cell it concerns.");
    }

    [Fact]
    public void Ranges_that_differ_are_told() =>
        UncertaintyStudy.Of(UncertainFactor.NormalizationChoice(Normalization.MinMax(), Normalization.MinMax(1, 100)))
            .Run(Model, Table, o => o with { Replications = 100 })
            .Diagnostics.Should()
            .Contain(d => d.Code == RobustnessCodes.MixedRanges
                && d.Message.Contains("ranks of different replications can be compared, scores cannot"));

    [Fact]
    public void Impossible_options_are_refused_before_anything_is_fitted() =>
        FluentActions.Invoking(() => UncertaintyStudy.Default.Run(Model, Table, o => o with { Replications = 0, DegreeOfParallelism = 0 }))
            .Should().Throw<InvalidInputException>().Which.Diagnostics.Select(d => d.Code).Should()
            .Equal(UncertaintyCodes.InvalidOption, UncertaintyCodes.InvalidOption);

    [Fact]
    public void Ranges_of_replications_lie_within_the_study()
    {
        foreach (var (from, to) in ((long, long)[])[(-1, 5), (5, 5), (5, 4), (0, 10_001)])
            FluentActions.Invoking(() => UncertaintyStudy.Default.RunPart(Model, Table, from, to)).Should()
                .Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Outputs_that_do_not_exist_are_refused()
    {
        StudyOutput[] outputs = [StudyOutput.Score("X"), StudyOutput.Rank("U1", 2020), StudyOutput.HasLevel("U1", "high")];
        FluentActions.Invoking(() => UncertaintyStudy.Default.Sensitivity(Model, Table, outputs)).Should()
            .Throw<InvalidInputException>().Which.Diagnostics.Select(d => $"{d.Code} {d.Message}").Should().Equal(
            "IP7002 The table has no unit 'X'.", "IP7002 The table has no period 2020.", "IP7002 The model has no level 'high'.");
        FluentActions.Invoking(() => UncertaintyStudy.Default.Sensitivity(Model, StudyModels.Of("panel").Table, [StudyOutput.Score("U1")]))
            .Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Message.Should().Be("The output 'score of U1' does not say in which period.");
        FluentActions.Invoking(() => StudyOutput.TopOverlap(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_order_of_factors_does_not_decide_what_a_choice_does()
    {
        UncertainFactor normalization = UncertainFactor.NormalizationChoice(Normalization.PercentileRank());
        UncertainFactor strategy =
            UncertainFactor.StrategyChoice("m", AssessmentStrategy.WeightedIndex(o => o with { Aggregation = Aggregation.Minimum }));
        var one = UncertaintyStudy.Of(normalization, strategy).Run(Model, Table, o => o with { Replications = 1 });
        var other = UncertaintyStudy.Of(strategy, normalization).Run(Model, Table, o => o with { Replications = 1 });
        var expected = Model.Replace("m",
            n => (Dimension)n with
            {
                Strategy = AssessmentStrategy.WeightedIndex(o =>
                new WeightedIndex { Normalization = Normalization.PercentileRank(), Aggregation = Aggregation.Minimum })
            })
                    .Assess(Table)["U1"].Score!.Value;
        one["U1"].Score.Mean.Should().BeApproximately(expected, 1e-11);
        other["U1"].Score.Mean.Should().BeApproximately(expected, 1e-11);
    }

    private static AggregationChoice Many(string dimension) =>
        UncertainFactor.AggregationChoice([.. Enumerable.Range(1, 17).Select(e => Aggregation.PowerMean(e))]) with
        {
            Dimensions = [dimension],
            Name = dimension,
        };
}

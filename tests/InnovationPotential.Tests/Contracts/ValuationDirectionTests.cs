using InnovationPotential.Indicators;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Contracts;

/// <summary>
/// Every valuation of every strategy turns with the direction: its ends are in order, and what is missing never scores better than what
/// could be observed.
/// </summary>
public sealed class ValuationDirectionTests
{
    private static readonly LevelTable Table = new("t", "own data", 12, [new(0, 1), new(3, 2), new(5, 3), new(7, 4)]);

    private static readonly Gate[] Gates = [Gate.Of(1, "first", ("y", 2)), Gate.Of(2, "second", ("x", 3)), Gate.Of(3, "third", ("x",
        3.5), ("y", 4))];

    private static readonly IReadOnlyList<(string Name, AssessmentStrategy Strategy, MeasurementScale Scale)> Strategies =
    [
        ("points", new ScoreSum(), new IntervalScale { Minimum = 0, Maximum = 12 }),
        ("points without shift", new ScoreSum { Shift = false }, new IntervalScale { Minimum = 1, Maximum = 12 }),
        .. NormalizationExamples.All.Select((n, i) => ($"{n.Kind} {i}", (AssessmentStrategy)new WeightedIndex { Normalization = n },
            MeasurementScale.Ratio)),
        ("stated norm", new ResourceBased(), MeasurementScale.Ratio),
        ("mean of the sample", new ResourceBased { Norm = NormSource.SampleMean, Cap = SufficiencyCap.Surplus(2) }, MeasurementScale.Ratio),
        ("best without a cap", new ResourceBased { Norm = NormSource.SampleBest, Cap = SufficiencyCap.None }, MeasurementScale.Ratio),
        ("levels of a scale", new ReadinessBased(), new IntervalScale { Minimum = 0, Maximum = 12 }),
        ("levels of a table", new ReadinessBased { Levels = Table }, MeasurementScale.Ratio),
        ("levels of a table, mean", new ReadinessBased { Levels = Table, Rule = ReadinessRule.Mean }, MeasurementScale.Ratio),
        ("gates on levels of a table", new ReadinessBased { Levels = Table, Rule = ReadinessRule.Gates(Gates) }, MeasurementScale.Ratio),
        ("gates on a scale", new ReadinessBased { Rule = ReadinessRule.Gates(Gates) }, new IntervalScale { Minimum = 0, Maximum = 12 }),
        ("gates on natural values", new ReadinessBased { Rule = ReadinessRule.Gates(Gates) }, MeasurementScale.Ratio),
        ("a function", AssessmentStrategy.Custom("own", (i, v) =>
            i.Direction == Direction.LowerIsBetter ? 1 - (v / 12) : v / 12, Mean), MeasurementScale.Ratio),
    ];

    public static TheoryData<int, string, Direction, MissingPolicy> Cases
    {
        get
        {
            var data = new TheoryData<int, string, Direction, MissingPolicy>();
            for (var i = 0; i < Strategies.Count; i++)
            {
                foreach (var direction in Enum.GetValues<Direction>())
                {
                    foreach (var missing in Enum.GetValues<MissingPolicy>()) data.Add(i, Strategies[i].Name, direction, missing);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_strategy_is_among_them() =>
        Strategies.Select(s => s.Strategy.GetType()).Distinct().Should()
            .BeEquivalentTo(typeof(AssessmentStrategy).Assembly.GetTypes().Where(t =>
                t.IsSubclassOf(typeof(AssessmentStrategy)) && !t.IsAbstract));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ends_are_in_order_and_the_worst_is_worst(int strategy, string name, Direction direction, MissingPolicy missing)
    {
        name.Should().Be(Strategies[strategy].Name);
        var model = Model(strategy, direction, missing);
        var table = Units(null, 4, 8, 2, 6);
        if (model.Validate().Any(d => d.Severity == Severity.Error)) return;
        if (TryFit(model, table) is not { } fitted) return;
        var assessment = fitted.Assess(table);
        foreach (var node in assessment.Results.SelectMany(r => r.Nodes))
        {
            if (node is { Low: { } low, High: { } high }) low.Should().BeLessThanOrEqualTo(high, $"of {node.Node.Code}");
            if (node is { Low: { } least, Score: { } score }) score.Should().BeGreaterThanOrEqualTo(least);
            if (node is { High: { } most, Score: { } same }) same.Should().BeLessThanOrEqualTo(most);
        }

        if (missing != MissingPolicy.ScoreAsWorst || assessment["a"].Score is not { } filled) return;
        foreach (var value in (double[])[2, 4, 6, 8]) (fitted.Assess(Units(value, 4, 8, 2, 6))["a"].Score ?? filled)
            .Should().BeGreaterThanOrEqualTo(filled - 1e-9);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_better_value_is_never_worth_less(int strategy, string name, Direction direction, MissingPolicy missing)
    {
        name.Should().Be(Strategies[strategy].Name);
        var model = Model(strategy, direction, missing);
        // Functions of one's own turn as they are written; a unit's own cycle has no better value.
        if (name.StartsWith("custom", StringComparison.Ordinal) || name.StartsWith("cyclical", StringComparison.Ordinal)) return;
        if (name == "a function" && direction == Direction.TargetRange) return;
        if (model.Validate().Any(d => d.Severity == Severity.Error)) return;
        if (TryFit(model, Units(3, 4, 8, 2, 6)) is not { } fitted) return;
        double[] ascending = direction switch
        {
            Direction.LowerIsBetter => [8, 6, 4, 3, 2],
            Direction.TargetRange =>
            [2, 8, 3, 4, 6],
            _ => [2, 3, 4, 6, 8]
        };
        var scores = ascending.Select(v => fitted.Assess(Units(v, 4, 8, 2, 6))["a"].Score).OfType<double>().ToArray();
        for (var i = 1; i < scores.Length; i++) scores[i].Should().BeGreaterThanOrEqualTo(scores[i - 1] - 1e-9,
            $"{ascending[i]} is better than {ascending[i - 1]}");
    }

    private static double Mean(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        double sum = 0, total = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += weights[i] * scores[i];
            total += weights[i];
        }

        return sum / total;
    }

    private static FittedModel? TryFit(IndicatorModel model, IndicatorTable table)
    {
        try
        {
            return model.Fit(table);
        }
        catch (InvalidInputException e)
        {
            e.Diagnostics.Should().OnlyContain(d => d.Code.StartsWith("IP", StringComparison.Ordinal));
            return null;
        }
    }

    private static IndicatorModel Model(int strategy, Direction direction, MissingPolicy missing)
    {
        var (_, chosen, scale) = Strategies[strategy];
        return IndicatorModel.Create("m", m => m
            .Strategy(chosen with { Missing = missing })
            .Add(new Indicator("x")
            {
                Direction = direction,
                Scale = scale,
                Norm = 5,
                Target = direction == Direction.LowerIsBetter ? 1 : 12,
                TargetRange = direction == Direction.TargetRange ? new(4, 6) : null,
                Goalposts = chosen is WeightedIndex ? new(0, 12) : null,
            })
            .Add(new Indicator("y") { Scale = scale, Norm = 5, Target = 12, Goalposts = chosen is WeightedIndex ? new(0, 12) : null }));
    }

    private static IndicatorTable Units(double? first, params double?[] others)
    {
        var observed = ObservationState.Observed;
        ObservationState[] states = [first is null
            ? ObservationState.NotAvailable : observed, observed, observed, observed, ObservationState.Imputed];
        var x = IndicatorColumn.OfDoubles("x", [first ?? double.NaN, .. others.Select(v => v ?? double.NaN)]).WithStates(states);
        return IndicatorTable.Create(["a", "b", "c", "d", "e"], [x, IndicatorColumn.Of("y", 4, 5, 6, 7, 3)]);
    }
}

using InnovationPotential.Preparation;
using InnovationPotential.Strategies;
using InnovationPotential.Tests.Contracts;

namespace InnovationPotential.Attack;

/// <summary>
/// Models of the whole schema, each with its number: every strategy, normalization, weighting, aggregation and step of preparation, on any
/// node, with any direction, scale and bands. Many are refused, which is right; what is not refused must hold.
/// </summary>
internal sealed class RandomModel
{
    private static readonly Aggregation[] Aggregations = [.. AggregationExamples.All];
    private static readonly Normalization[] Normalizations = [.. NormalizationExamples.All];
    private static readonly Weighting[] Weightings = [.. WeightingExamples.All];
    private static readonly PreparationStep[] Steps = [.. PreparationExamples.All];
    private static readonly string[] Codes = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];

    private readonly RandomDraw _draw;
    private int _next;

    private RandomModel(RandomDraw draw) => _draw = draw;

    /// <summary>The kinds that were drawn.</summary>
    public List<string> Kinds { get; } = [];

    public static (IndicatorModel Model, IReadOnlyList<string> Kinds) Of(RandomDraw draw)
    {
        var maker = new RandomModel(draw);
        return (maker.Make(), maker.Kinds);
    }

    private IndicatorModel Make()
    {
        var root = Dimension("m", 0) with { Strategy = Strategy() };
        var codes = Indicators(root).Select(i => i.Code).ToArray();
        return new IndicatorModel(root)
        {
            Bands = _draw.Chance(0.5) ? null : Bands.From(_draw.Of(Enum.GetValues<BandQuantity>()), ("low", double.NegativeInfinity),
                ("middle", _draw.Of([0.3, 50, 0.0])), ("high", _draw.Of([0.7, 90, 110]))),
            Scope = _draw.Of([FitScope.WholePanel, FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2019)]),
            Preparation = _draw.Chance(0.65) ? null
                : PreparationPlan.Of([.. Enumerable.Range(0, _draw.Between(1, 3)).Select(_ => Step(codes))]),
            Benchmarks = _draw.Chance(0.9) ? [] : ["c"],
            LeftOut = _draw.Chance(0.95) ? [] : ["A"],
        };
    }

    private static IEnumerable<Indicator> Indicators(Dimension dimension) =>
        dimension.Children.SelectMany(c => c is Dimension d ? Indicators(d) : [(Indicator)c]);

    private Dimension Dimension(string code, int depth)
    {
        var count = _draw.Of([1, 2, 3, 3, 4]);
        var children = new List<ModelNode>();
        for (var c = 0; c < count && (_next < Codes.Length || children.Count == 0); c++)
        {
            if (depth < 2 && _draw.Chance(0.3) && _next < Codes.Length - 1)
                children.Add(Dimension($"{code}{c}", depth + 1) with { Weight = Weight() });
            else children.Add(Indicator(Codes[Math.Min(_next++, Codes.Length - 1)]));
        }

        return new Dimension(code)
        {
            Children = [.. children],
            Strategy = depth > 0 && _draw.Chance(0.2) ? Strategy() : null,
            Aggregation = _draw.Chance(0.25) ? Drawn(_draw.Of(Aggregations), a => a.Kind) : null,
            Weighting = _draw.Chance(0.35) ? Drawn(_draw.Of(Weightings), w => w.Kind) : null,
            MinimumCoverage = _draw.Chance(0.8) ? null : new MinimumCoverage(_draw.Of([0, 0.5, 0.8, 1.0]))
            {
                Basis = _draw.Of(Enum.GetValues<CoverageBasis>()),
            },
        };
    }

    private Indicator Indicator(string code)
    {
        var scale = _draw.Of([MeasurementScale.Ratio, MeasurementScale.Ratio, MeasurementScale.Interval,
            MeasurementScale.OrdinalRange(0, 4), MeasurementScale.Binary]);
        var direction = _draw.Of([Direction.HigherIsBetter, Direction.HigherIsBetter, Direction.LowerIsBetter, Direction.TargetRange]);
        return new Indicator(code)
        {
            Weight = Weight(),
            Direction = direction,
            Scale = scale,
            TargetRange = direction == Direction.TargetRange ? new TargetRange(1, 3) : null,
            Goalposts = _draw.Chance(0.6) ? null : new Goalposts(0, 25) { Capped = _draw.Chance(0.3) },
            Target = _draw.Chance(0.7) ? null : direction == Direction.LowerIsBetter ? 1 : 20,
            Norm = _draw.Chance(0.3) ? null : 10,
            Rubric = _draw.Chance(0.5) ? null
                : direction == Direction.LowerIsBetter ? Rubric.Of((0, 5), (5, 2), (10, 1)) : Rubric.Of((1, 1), (10, 2), (20, 5)),
        };
    }

    private double Weight() => _draw.Of([1, 1, 1, 2, 0.5, 0, 1e-300, 1e300, 3]);

    private AssessmentStrategy Strategy()
    {
        var missing = _draw.Of(Enum.GetValues<MissingPolicy>());
        return Drawn<AssessmentStrategy>(_draw.Below(6) switch
        {
            0 => AssessmentStrategy.ScoreSum(o => o with { Missing = missing }),
            1 => AssessmentStrategy.ResourceBased(o => o with
            {
                Missing = missing,
                Norm = _draw.Of([NormSource.Stated, NormSource.SampleMean, NormSource.SampleBest]),
                Cap = _draw.Of([SufficiencyCap.AtNorm, SufficiencyCap.None, SufficiencyCap.Surplus(1.5)]),
            }),
            2 => AssessmentStrategy.ReadinessBased(o => o with { Missing = missing, Rule = Rule() }),
            _ => AssessmentStrategy.WeightedIndex(o => o with
            {
                Missing = missing,
                Normalization = Drawn(_draw.Of(Normalizations), n => n.Kind),
                Aggregation = Drawn(_draw.Of(Aggregations), a => a.Kind),
                Weighting = _draw.Chance(0.6) ? o.Weighting : Drawn(_draw.Of(Weightings), w => w.Kind),
            }),
        }, s => s.Kind);
    }

    private ReadinessRule Rule() => Drawn(_draw.Of<ReadinessRule>(
    [
        ReadinessRule.WeakestLink, ReadinessRule.Mean, ReadinessRule.Median, ReadinessRule.KOutOfN(1), ReadinessRule.SoftMinimum(-2),
        ReadinessRule.Gates(Gate.Of(1, "first", ("a", 1)), Gate.Of(2, "second", ("b", 2))),
        ReadinessRule.SystemReadiness(IntegrationMatrix.Of(["a", "b", "c", "d"], ("a", "b", 7), ("b", "c", 5), ("c", "d", 9))),
    ]), r => r.Kind);

    private PreparationStep Step(string[] codes)
    {
        var step = Drawn(_draw.Of(Steps), s => s.Kind);
        return step with
        {
            Only = step.Only.IsEmpty || codes.Length == 0 ? [] : [_draw.Of(codes)],
            Except = step.Except.IsEmpty || codes.Length == 0 ? [] : [_draw.Of(codes)],
        };
    }

    private T Drawn<T>(T part, Func<T, string> kindOf)
    {
        Kinds.Add(kindOf(part));
        return part;
    }
}

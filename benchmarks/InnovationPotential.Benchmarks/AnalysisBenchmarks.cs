using BenchmarkDotNet.Attributes;
using InnovationPotential.Comparisons;
using InnovationPotential.Multivariate;
using InnovationPotential.Prospects;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// What is asked of an assessment of 51 units × 30 indicators with 5 % missing, each beside one fit and assessment of it.
/// </summary>
[Config(typeof(StandardConfig))]
public class AnalysisBenchmarks
{
    private const int Units = 51;
    private const int Indicators = 30;

    private readonly IndicatorModel _model = StudySample.Model(Indicators);
    private readonly IndicatorTable _table = StudySample.Table(Units, Indicators, 0.05);
    private IndicatorTable _later = null!;
    private IndicatorTable _stated = null!;
    private IndicatorModel _reweighted = null!;
    private IndicatorModel _robust = null!;
    private Assessment _assessment = null!;

    [GlobalSetup]
    public void Setup()
    {
        _assessment = FitAndAssess();
        _later = _table.With(IndicatorColumn.Of("x0", [.. _table["x0"].ToArray().Select(v => v * 1.1)]));
        _stated = _table.Indicators.Aggregate(_table, (t, i) =>
            t.With(t[i].WithStandardErrors([.. Enumerable.Repeat<double?>(0.5, Units)])));
        _reweighted = _model.Replace("p0", n => n with { Weight = 2 });
        _robust = _model.Replace("s0", n => (Dimension)n with { Aggregation = Aggregation.RobustBenefitOfTheDoubt(10) });
    }

    [Benchmark(Baseline = true)]
    public Assessment FitAndAssess() => _model.Fit(_table).Assess(_table);

    [Benchmark]
    public Reach ReachOfARank() => _assessment.Reach("u7", ReachTarget.Rank(5));

    [Benchmark]
    public Fragility FragilityOfAllPairs() => _assessment.Fragility();

    [Benchmark]
    public Revision RevisionOfTwoEditions() => Revision.Between(_model, _table, _reweighted, _later);

    [Benchmark]
    public ScenarioGrid GridOfSix() => ScenarioComparison.Grid(_table, _model,
        [Normalization.MinMax(1, 100), Normalization.PercentileRank()],
        [Aggregation.Arithmetic, Aggregation.Median, Aggregation.Minimum]);

    [Benchmark]
    public Sweep SweepOfAWeight() => _assessment.Sweep(SweepTarget.Weight("p0"), 0, 4);

    [Benchmark]
    public Tornado TornadoOfAllWeights() => _assessment.Tornado();

    [Benchmark]
    public Dominance DominanceOfAllPairs() => _assessment.Dominance();

    [Benchmark]
    public UnitRemovalEffects UnitRemovals() => _assessment.UnitRemovalEffects();

    [Benchmark]
    public OutsideLinks LinksToAColumn() => _assessment.LinksTo(_table["x3"].WithCode("outside"));

    [Benchmark]
    public Assessment RobustBenefitOfTheDoubt() => _robust.Fit(_table).Assess(_table);

    [Benchmark]
    public UncertaintyResult StatedErrors() =>
        UncertaintyStudy.Of(UncertainFactor.StatedErrors()).Run(_model, _stated, o => o with { Replications = 1000 });
}

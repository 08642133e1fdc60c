using BenchmarkDotNet.Attributes;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Studies of other shapes than <see cref="UncertaintyBenchmarks"/>, with ranks and scores; times are of one replication on two threads.
/// </summary>
[Config(typeof(StudyConfig))]
public class StudyBenchmarks
{
    private const int Many = 1 << 16;
    private const int Few = 1 << 13;

    private readonly Dictionary<string, CompiledStudy> _studies = [];

    [GlobalSetup]
    public void Setup()
    {
        var noise = UncertainFactor.WeightNoise(0.25);
        Add("geometric", StudySample.Model(49, Aggregation.Geometric), StudySample.Table(51, 49, 0), noise);
        Add("missing", StudySample.Model(49), StudySample.Table(51, 49, 0.05), noise);
        Add("drawn", StudySample.Model(49), StudySample.Table(51, 49, 0.05), noise, UncertainFactor.MissingCells());
        Add(
            "choices",
            StudySample.Model(49),
            StudySample.Table(51, 49, 0),
            noise,
            UncertainFactor.NormalizationChoice(Normalization.MinMax(1, 100), Normalization.ZScore().Rescale(1, 100)),
            UncertainFactor.AggregationChoice(Aggregation.Arithmetic, Aggregation.Geometric),
            UncertainFactor.TreatmentChoice(OutlierTreatment.CoinTool, OutlierTreatment.Eis, OutlierTreatment.Percentiles(),
                OutlierTreatment.Fence()) with
            { OrNone = true });
        Add("200", StudySample.Model(100), StudySample.Table(200, 100, 0), noise);
        Add("1000", StudySample.Model(100), StudySample.Table(1000, 100, 0), noise);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Many, Description = "51 × 49, geometric top")]
    public UncertaintyPart Geometric() => Run("geometric", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "51 × 49, 5 % missing")]
    public UncertaintyPart Missing() => Run("missing", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "51 × 49, 5 % missing cells drawn")]
    public UncertaintyPart Drawn() => Run("drawn", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "51 × 49, 2 normalizations × 2 aggregations × 5 treatments")]
    public UncertaintyPart Choices() => Run("choices", Many);

    [Benchmark(OperationsPerInvoke = Few, Description = "200 × 100")]
    public UncertaintyPart TwoHundred() => Run("200", Few);

    [Benchmark(OperationsPerInvoke = Few, Description = "1000 × 100")]
    public UncertaintyPart Thousand() => Run("1000", Few);

    private UncertaintyPart Run(string name, int replications) => StudyRun.Part(_studies[name], 0, replications, StudyControl.None);

    private void Add(string name, IndicatorModel model, IndicatorTable table, params UncertainFactor[] factors) =>
        _studies[name] = CompiledStudy.Of(UncertaintyStudy.Of(factors), model, table,
            UncertaintyOptions.Default with { Replications = long.MaxValue, DegreeOfParallelism = 2, Pairwise = false });
}

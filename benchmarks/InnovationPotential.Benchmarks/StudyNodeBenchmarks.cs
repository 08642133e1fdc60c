using BenchmarkDotNet.Attributes;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// What one node costs a study that is no mean, or asks how much of it is known: replications of 51 × 49 with weights ± 25 %, on one
/// thread, against the same study of arithmetic means.
/// </summary>
[Config(typeof(StudyConfig))]
public class StudyNodeBenchmarks
{
    private const int Many = 1 << 14;
    private const int Few = 1 << 10;

    private readonly Dictionary<string, CompiledStudy> _studies = [];

    [GlobalSetup]
    public void Setup()
    {
        var (model, full, gaps) = (StudySample.Model(49), StudySample.Table(51, 49, 0), StudySample.Table(51, 49, 0.05));
        UncertainFactor cells = UncertainFactor.RelativeNoise(0.05);
        Add("arithmetic", model, full);
        Add("median", With(model, "s0", Aggregation.Median), full);
        Add("median of dimensions", With(model, "p0", Aggregation.Median), full);
        Add("cells", model, full, cells);
        Add("cells, median", With(model, "s0", Aggregation.Median), full, cells);
        Add("gaps", model, gaps);
        Add("gaps, minimum coverage", model.Replace("s0", n => (Dimension)n with { MinimumCoverage = 0.7 }), gaps);
        Add("ordered weighted", With(model, "s0", Aggregation.OrderedWeighted(3, 2, 1)), full);
        Add("own function", With(model, "s0", Aggregation.Custom("first", (scores, _) => scores[0])), full);
        Add("Copeland", With(model, "s0", Aggregation.Copeland), full);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Many, Description = "arithmetic means")]
    public UncertaintyPart Arithmetic() => Run("arithmetic", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "one node by median, of indicators")]
    public UncertaintyPart Median() => Run("median", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "one node by median, of dimensions")]
    public UncertaintyPart MedianOfDimensions() => Run("median of dimensions", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "noise on every cell")]
    public UncertaintyPart Cells() => Run("cells", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "noise on every cell, one node by median")]
    public UncertaintyPart CellsMedian() => Run("cells, median", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "5 % missing")]
    public UncertaintyPart Gaps() => Run("gaps", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "5 % missing, minimum coverage of one node")]
    public UncertaintyPart MinimumCoverage() => Run("gaps, minimum coverage", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "one node by an ordered weighted average")]
    public UncertaintyPart OrderedWeighted() => Run("ordered weighted", Many);

    [Benchmark(OperationsPerInvoke = Many, Description = "one node by a function of one's own")]
    public UncertaintyPart OwnFunction() => Run("own function", Many);

    [Benchmark(OperationsPerInvoke = Few, Description = "one node by Copeland")]
    public UncertaintyPart Copeland() => Run("Copeland", Few);

    private static IndicatorModel With(IndicatorModel model, string node, Aggregation aggregation) =>
        model.Replace(node, n => (Dimension)n with { Aggregation = aggregation });

    private UncertaintyPart Run(string name, int replications) => StudyRun.Part(_studies[name], 0, replications, StudyControl.None);

    private void Add(string name, IndicatorModel model, IndicatorTable table, params UncertainFactor[] more) =>
        _studies[name] = CompiledStudy.Of(UncertaintyStudy.Of([UncertainFactor.WeightNoise(0.25), .. more]), model, table,
            UncertaintyOptions.Default with { Replications = long.MaxValue, DegreeOfParallelism = 1, Pairwise = false });
}

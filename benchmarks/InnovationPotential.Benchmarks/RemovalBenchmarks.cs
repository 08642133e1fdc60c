using BenchmarkDotNet.Attributes;
using InnovationPotential.Robustness;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// The effects of removing each of the 27 indicators and 12 dimensions of the panel, beside one fit and assessment of it: at most twenty
/// times that is wanted.
/// </summary>
[Config(typeof(StandardConfig))]
public class RemovalBenchmarks
{
    private readonly PanelBenchmarks _panel = new();
    private Assessment _assessment = null!;

    [GlobalSetup]
    public void Setup()
    {
        _panel.Setup();
        _assessment = FitAndAssess();
    }

    [Benchmark(Baseline = true)]
    public Assessment FitAndAssess() => _panel.Model.Fit(_panel.Table).Assess(_panel.Table);

    [Benchmark]
    public RemovalEffects Removals() => _assessment.RemovalEffects();
}

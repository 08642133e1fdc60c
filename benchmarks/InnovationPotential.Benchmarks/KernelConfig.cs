using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// Everything in one process and one run, so that ratios hold whatever else the machine does; one iteration each in a short run.
/// </summary>
internal sealed class KernelConfig : ManualConfig
{
    public KernelConfig()
    {
        AddColumn(StatisticColumn.Min);
        AddJob(BenchmarkScale.IsShort
            ? BenchmarkScale.ShortJob
            : Job.Default
                .WithToolchain(InProcessEmitToolchain.DontLogOutput)
                .WithWarmupCount(5)
                .WithIterationCount(7)
                .WithInvocationCount(1)
                .WithUnrollFactor(1)
                .WithId("Kernel"));
    }
}

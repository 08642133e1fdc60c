using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>Everything in one process and one run, so that ratios hold whatever else the machine does; one iteration each in a short run.</summary>
internal sealed class KernelConfig : ManualConfig
{
    public KernelConfig()
    {
        AddColumn(StatisticColumn.Min);
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithWarmupCount(BenchmarkScale.IsShort ? 1 : 5)
            .WithIterationCount(BenchmarkScale.IsShort ? 1 : 7)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithId(BenchmarkScale.IsShort ? "Short" : "Kernel"));
    }
}

using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>Studies and their rivals in one process and one run, with what is allocated; one iteration each in a short run.</summary>
internal sealed class StudyConfig : ManualConfig
{
    public StudyConfig()
    {
        AddColumn(StatisticColumn.Min);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddJob(BenchmarkScale.IsShort
            ? BenchmarkScale.ShortJob
            : Job.Default
                .WithToolchain(InProcessEmitToolchain.DontLogOutput)
                .WithWarmupCount(4)
                .WithIterationCount(9)
                .WithInvocationCount(4)
                .WithUnrollFactor(1)
                .WithId("Study"));
    }
}

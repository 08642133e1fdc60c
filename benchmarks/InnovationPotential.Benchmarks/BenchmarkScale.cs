using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>How great the benchmarks' tables are: small where INNOPOT_BENCH_SHORT is 1, so that all of them run in moments.</summary>
internal static class BenchmarkScale
{
    public static bool IsShort { get; } = Environment.GetEnvironmentVariable("INNOPOT_BENCH_SHORT") == "1";

    /// <summary>One iteration within this process: it shows that a benchmark works, not how fast it is.</summary>
    public static Job ShortJob { get; } = Job.Default
        .WithToolchain(InProcessEmitToolchain.DontLogOutput)
        .WithWarmupCount(1)
        .WithIterationCount(1)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithId("Short");

    public static int Of(int full, int small) => IsShort ? small : full;

    /// <summary>Memory takes a run of its own, which a short run does without.</summary>
    public static void MeasureMemory(ManualConfig config)
    {
        if (!IsShort) config.AddDiagnoser(MemoryDiagnoser.Default);
    }
}

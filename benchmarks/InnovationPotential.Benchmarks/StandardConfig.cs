using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// For what is no kernel: BenchmarkDotNet's own choice of iterations within one process, 20 at most, or one iteration in a short run.
/// </summary>
internal sealed class StandardConfig : ManualConfig
{
    // Of a second each, as many again say nothing new.
    private const int MostIterations = 20;

    public StandardConfig()
    {
        BenchmarkScale.MeasureMemory(this);
        AddColumn(StatisticColumn.Min);
        AddJob(BenchmarkScale.IsShort
            ? BenchmarkScale.ShortJob
            : Job.Default.WithToolchain(InProcessEmitToolchain.DontLogOutput).WithMaxIterationCount(MostIterations));
    }
}

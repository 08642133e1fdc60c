using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>
/// For the many benchmarks of methods: a few iterations within one process, enough to see which method is slow; one iteration in a short
/// run.
/// </summary>
internal sealed class MethodConfig : ManualConfig
{
    public MethodConfig()
    {
        BenchmarkScale.MeasureMemory(this);
        AddJob(BenchmarkScale.IsShort ? BenchmarkScale.ShortJob : Job.ShortRun.WithToolchain(InProcessEmitToolchain.DontLogOutput));
        WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60));
    }
}

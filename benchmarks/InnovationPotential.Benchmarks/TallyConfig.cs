using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace InnovationPotential.Benchmarks;

/// <summary>Everything in one process and one run, with the time of a replication and what was allocated.</summary>
internal sealed class TallyConfig : ManualConfig
{
    public TallyConfig()
    {
        AddColumn(new ReplicationColumn());
        AddDiagnoser(MemoryDiagnoser.Default);
        AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithWarmupCount(BenchmarkScale.IsShort ? 1 : 3)
            .WithIterationCount(BenchmarkScale.IsShort ? 1 : 7)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithId(BenchmarkScale.IsShort ? "Short" : "Tally"));
    }

    private sealed class ReplicationColumn : IColumn
    {
        public string Id => nameof(ReplicationColumn);

        public string ColumnName => "ns/replication (best)";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Statistics;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "The best time of a replication in nanoseconds";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
            summary[benchmarkCase]?.ResultStatistics is { } statistics
                ? (statistics.Min / TallyBenchmarks.ReplicationsOf((int)benchmarkCase.Parameters[nameof(TallyBenchmarks.Units)]))
                    .ToString("F1", CultureInfo.InvariantCulture) : "-";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;
    }
}

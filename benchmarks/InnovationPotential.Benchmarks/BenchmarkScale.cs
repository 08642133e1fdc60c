namespace InnovationPotential.Benchmarks;

/// <summary>How great the benchmarks' tables are: small where INNOPOT_BENCH_SHORT is 1, so that all of them run in moments.</summary>
internal static class BenchmarkScale
{
    public static bool IsShort { get; } = Environment.GetEnvironmentVariable("INNOPOT_BENCH_SHORT") == "1";

    public static int Of(int full, int small) => IsShort ? small : full;
}

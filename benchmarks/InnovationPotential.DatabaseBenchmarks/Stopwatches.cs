using System.Diagnostics;
using System.Globalization;

namespace InnovationPotential.DatabaseBenchmarks;

/// <summary>
/// Runs works in turn, round after round, so that what disturbs one disturbs all, and prints the best time of each; and that of the
/// processor, of this process and an engine within it, which hangs less on what else the machine does.
/// </summary>
internal static class Stopwatches
{
    /// <param name="title">What is measured.</param>
    /// <param name="rounds">How often each runs.</param>
    /// <param name="works">The works; the first is what the others are compared with.</param>
    public static async Task Compare(string title, int rounds, params (string Name, Func<Task> Work)[] works)
    {
        var best = new double[works.Length];
        Array.Fill(best, double.PositiveInfinity);
        var busy = best.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
                await works[i].Work();
                best[i] = Math.Min(best[i], watch.Elapsed.TotalSeconds);
                busy[i] = Math.Min(busy[i], (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            }
        }

        Console.WriteLine($"\n{title}, best of {rounds} in turn\n");
        Console.WriteLine("| work | s | to the first | processor, s | to the first |\n|---|---:|---:|---:|---:|");
        for (var i = 0; i < works.Length; i++)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {works[i].Name} | {best[i]:0.000} | {best[i] / best[0]:0.00} | {busy[i]:0.000} | {busy[i] / busy[0]:0.00} |"));
    }
}

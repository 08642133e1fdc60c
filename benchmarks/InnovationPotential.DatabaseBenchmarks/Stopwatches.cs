using System.Diagnostics;
using System.Globalization;

namespace InnovationPotential.DatabaseBenchmarks;

/// <summary>Runs works in turn, round after round, so that what disturbs one disturbs all, and prints the best time of each.</summary>
internal static class Stopwatches
{
    /// <param name="title">What is measured.</param>
    /// <param name="rounds">How often each runs.</param>
    /// <param name="works">The works; the first is what the others are compared with.</param>
    public static async Task Compare(string title, int rounds, params (string Name, Func<Task> Work)[] works)
    {
        var best = new double[works.Length];
        Array.Fill(best, double.PositiveInfinity);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var watch = Stopwatch.StartNew();
                await works[i].Work();
                best[i] = Math.Min(best[i], watch.Elapsed.TotalSeconds);
            }
        }

        Console.WriteLine($"\n{title}, best of {rounds} in turn\n");
        Console.WriteLine("| work | s | to the first |\n|---|---:|---:|");
        for (var i = 0; i < works.Length; i++)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {works[i].Name} | {best[i]:0.000} | {best[i] / best[0]:0.00} |"));
    }
}

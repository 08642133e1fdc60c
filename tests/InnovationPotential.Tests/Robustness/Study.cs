using InnovationPotential.Assessments;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Studies whose replications the test itself states.</summary>
internal static class Study
{
    public static readonly Provenance Provenance = new("M", "1", "aa", "bb", "bb", "each period", "ties minimum", "0");

    public static StudyFrame Frame(string[] units, double[] nominal, UncertaintyOptions options, string[]? periods = null, double low = 0,
        double high = 1, Bands? bands = null) => new()
        {
            Title = "Study",
            Units = units.ToEquatableArray(),
            Periods = (periods ?? []).ToEquatableArray(),
            NominalScores = nominal.ToEquatableArray(),
            NominalRanks = [.. nominal.Select((s, i) => double.IsNaN(s)
            ? 0 : 1 + PeriodOf(nominal, i / units.Length, units.Length).Count(o => o > s))],
            Low = low,
            High = high,
            Levels = bands is null ? null : new LevelRule(bands,
            [.. Enumerable.Repeat(new LevelSpan(new ScoreRange(low, high), 0), Math.Max(1, nominal.Length / units.Length))]),
            Options = options,
            Fingerprint = "cafe",
            Provenance = Provenance,
            FailureReasons = ["no weights", "zero mean"],
        };

    public static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => $"U{i + 1}")];

    /// <summary>Counts replications, given as rows of scores; null fails for the first reason.</summary>
    public static UncertaintyPart Count(StudyFrame frame, double[]?[] scores, long from = 0, int threads = 1, int block = 32,
        Random? shuffle = null, double[][]? weights = null)
    {
        var range = new StudyRange(frame, from, from + scores.Length);
        var tallies = Enumerable.Range(0, threads).Select(_ => range.NewTally()).ToArray();
        var batch = new ReplicationBatch(frame.Rows, weights is null ? 0 : weights[0].Length);
        var order = Enumerable.Range(0, scores.Length).ToArray();
        shuffle?.Shuffle(order);
        var turn = 0;
        foreach (var indices in order.Chunk(block))
        {
            Array.Fill(batch.Scores, 1e9);
            batch.Count = indices.Length;
            batch.Failed = 0;
            for (var lane = 0; lane < indices.Length; lane++)
            {
                batch.Replications[lane] = from + indices[lane];
                if (scores[indices[lane]] is { } replication)
                {
                    for (var row = 0; row < frame.Rows; row++) batch.Scores[(row * 32) + lane] = replication[row];
                }
                else
                {
                    batch.Failed |= 1UL << lane;
                    batch.Reasons[lane] = 0;
                }

                for (var leaf = 0; leaf < (weights?[0].Length ?? 0); leaf++)
                    batch.Weights![(leaf * 32) + lane] = weights![indices[lane]][leaf];
            }

            tallies[turn++ % threads].Add(batch);
        }

        return range.Finish(tallies);
    }

    public static double[][] Random(int seed, int replications, int rows, double missing = 0, bool ties = false)
    {
        var random = new Random(seed);
        double Score(int row) =>
            random.NextDouble() < missing
                ? double.NaN
                : ties ? random.Next(6) / 5.0 : Math.Clamp((row + 1.0) / (rows + 2) + ((random.NextDouble() - 0.5) * 0.2), 0, 1);
        return [.. Enumerable.Range(0, replications).Select(_ => Enumerable.Range(0, rows).Select(Score).ToArray())];
    }

    private static double[] PeriodOf(double[] nominal, int period, int units) => nominal[(period * units)..((period + 1) * units)];
}

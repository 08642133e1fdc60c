using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Sums are the same whole numbers at every vector width, on and off the scale.</summary>
public sealed unsafe class MomentTallyTests
{
    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(-3, 7, false)]
    [InlineData(0, 1, true)]
    [InlineData(1e-280, 3e-280, false)]
    public void Widths_agree(double low, double high, bool awful)
    {
        var random = new Random(3);
        double[] odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, low, high, -0.0];
        var values = Enumerable.Range(0, 32 * 200)
            .Select(_ => awful && random.Next(50) == 0
                ? odd[random.Next(odd.Length)] : random.Next(20) == 0 ? double.NaN : low + ((high - low) * random.NextDouble())).ToArray();
        var tallies = new[] { Count<Lanes8>(values, low, high), Count<Lanes4>(values, low, high), Count<Lanes2>(values, low, high),
            Count<Lanes1>(values, low, high) };
        foreach (var (counts, changes) in tallies)
            (State(counts), State(changes)).Should().Be((State(tallies[0].Scores), State(tallies[0].Changes)));

        var present = values.Where(v => !double.IsNaN(v)).ToArray();
        tallies[0].Scores.Counts[0].Should().Be(present.Length);
        tallies[0].Scores.Histogram.Sum().Should().Be(present.Length);
        tallies[0].Scores.Outside[0].Should().Be(present.Count(v => v < low || v > high));
        if (awful) return;
        // 2^40 steps of the scale, each value rounded to the nearest.
        var fine = present.Aggregate(Int128.Zero, (sum, v) => sum + (Int128)Math.Round((v - low) * (1099511627776.0 / (high - low))));
        tallies[0].Scores.Fine[0].Should().Be(fine);
    }

    private static string State(MomentTally t) =>
        string.Join(' ', t.Counts[0], t.Outside[0], t.Fine[0], t.Coarse[0], t.Squares[0], string.Join(',', t.Histogram));

    private static (MomentTally Scores, MomentTally Changes) Count<T>(double[] values, double low, double high)
        where T : struct, ILanes<T>
    {
        var (scores, changes, scale) = (new MomentTally(1, true, false), new MomentTally(1, true, true), new LaneScale(low, high));
        fixed (double* first = values)
        {
            for (var i = 0; i < values.Length; i += 32)
            {
                scores.Add<T, ScoreLanes>(0, new ScoreLanes(first + i, scale, scale.CoarseOf((low + high) / 2)));
                changes.Add<T, ChangeLanes>(0, new ChangeLanes(first + i, first + ((i + 32) % values.Length), scale));
            }
        }

        scores.Fold();
        changes.Fold();
        return (scores, changes);
    }
}

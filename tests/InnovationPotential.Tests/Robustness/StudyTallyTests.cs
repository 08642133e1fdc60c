using InnovationPotential.Numerics;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Estimates against plain reckoning from the raw scores, and the same bytes whatever the order and the split.</summary>
public sealed class StudyTallyTests
{
    private static readonly Bands Thirds =
        Bands.From(BandQuantity.Score, ("low", double.NegativeInfinity), ("middle", 1.0 / 3), ("high", 2.0 / 3));

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(7, 0.2, false)]
    [InlineData(51, 0, false)]
    [InlineData(51, 0, true)]
    [InlineData(64, 0.05, true)]
    [InlineData(65, 0, false)]
    [InlineData(130, 0.01, false)]
    public void Estimates_are_those_of_plain_reckoning(int units, double missing, bool ties)
    {
        const int N = 203;
        var scores = Study.Random(units, N, units, missing, ties);
        var nominal = Study.Random(0, 1, units, ties: ties)[0];
        var frame = Study.Frame(Study.Names(units), nominal, new() { Replications = N }, bands: Thirds);
        var result = Study.Count(frame, scores, threads: 2, block: 29).ToResult();

        var ranks = scores.Select(NaiveRanks).ToArray();
        for (var u = 0; u < units; u++)
        {
            var unit = result.Units[u];
            var mine = ranks.Select(r => r[u]).Where(r => r > 0).ToArray();
            var values = scores.Select(s => s[u]).Where(s => !double.IsNaN(s)).ToArray();
            unit.Acceptability.Should().Equal(Enumerable.Range(1, units).Select(r => mine.Count(m => m == r) / (double)N));
            unit.Rank.Count.Should().Be(mine.Length);
            unit.Rank.Mean.Should().BeApproximately(mine.Average(), 1e-12);
            unit.Score.Count.Should().Be(values.Length);
            unit.Score.Mean.Should().BeApproximately(values.Average(), 1e-11);
            unit.Score.StandardDeviation.Should()
                .BeApproximately(Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / (values.Length - 1)), 1e-7);
            foreach (var p in (double[])[0, 0.05, 0.37, 0.5, 0.95, 1])
            {
                unit.Score.Quantile(p).Should().Be(Quantiles.Of(values, p));
                unit.Rank.Quantile(p).Should().Be(Quantiles.Of([.. mine.Select(m => (double)m)], p));
            }

            unit.ProbabilityOfTop(3).Should().Be(mine.Count(m => m <= 3) / (double)N);
            unit.ProbabilityOfLevel("low").Should().Be(values.Count(v => v < 1.0 / 3) / (double)N);
            unit.ProbabilityOfLevel("high").Should().Be(values.Count(v => v >= 2.0 / 3) / (double)N);
        }

        for (var a = 0; a < units; a++)
        {
            for (var b = 0; b < Math.Min(units, 12); b++)
            {
                var both = ranks.Where(r => r[a] > 0 && r[b] > 0).ToArray();
                var ahead = both.Sum(r => r[a] < r[b] ? 1 : r[a] == r[b] ? 0.5 : 0) / both.Length;
                result.ProbabilityAhead($"U{a + 1}", $"U{b + 1}").Should().BeApproximately(ahead, 1e-12);
            }
        }

        var nominalRanks = NaiveRanks(nominal);
        var shifts = ranks.Select(r =>
            (Moved: r.Select((rank, u) => rank == 0 ? 0 : Math.Abs(rank - nominalRanks[u])).Sum(), Both: r.Count(rank => rank > 0)))
            .Where(s => s.Both > 0).Select(s => s.Moved / (double)s.Both).ToArray();
        result.RankShifts[0].Shift.Mean.Should().BeApproximately(shifts.Average(), missing == 0 ? 1e-12 : 0.5 / units);
    }

    [Fact]
    public void Histograms_stand_in_for_the_sample_within_a_bin()
    {
        // 1,050 rows × 4,000 replications exceed the sample that is kept unasked.
        const int N = 4000;
        var scores = Study.Random(3, N, 1050);
        var frame = Study.Frame(Study.Names(1050), scores[0], new() { Replications = N });
        var result = Study.Count(frame, scores).ToResult();
        result.SampleOf("U1").Should().BeNull();
        for (var u = 0; u < 1050; u += 131)
        {
            var values = scores.Select(s => s[u]).ToArray();
            foreach (var p in (double[])[0, 0.05, 0.5, 0.95, 1])
                result.Units[u].Score.Quantile(p).Should().BeApproximately(Quantiles.Of(values, p), 1.0 / 4096);
            result.Units[u].Score.Quantile(0).Should().Be(values.Min());
            result.Units[u].Score.Quantile(1).Should().Be(values.Max());
        }

        var ranks = scores.Select(NaiveRanks).ToArray();
        result.Units[524].Rank.Mean.Should().BeApproximately(ranks.Average(r => r[524]), 1e-10);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_order_threads_blocks_and_split_give_the_same_bytes(bool panel)
    {
        const int N = 500;
        var rows = panel ? 36 : 12;
        double[]?[] scores = Study.Random(5, N, rows, 0.01);
        scores[17] = scores[401] = null;
        var frame = Study.Frame(Study.Names(12), Study.Random(6, 1, rows)[0], new() { Replications = N }, panel
            ? ["2020", "2021", "2022"] : null, bands: Thirds);
        var expected = Study.Count(frame, scores).ToResult().ToJson();

        foreach (var (threads, block) in new[] { (2, 32), (5, 1), (3, 31), (1, 7) })
        {
            Study.Count(frame, scores, 0, threads, block, new Random(block)).ToResult().ToJson().Should().Be(expected);
        }

        UncertaintyPart Part(int from, int to) => UncertaintyPart.Parse(Study.Count(frame, scores[from..to], from, 2, 13).ToBytes());
        UncertaintyPart.Merge([Part(300, 500), Part(0, 1), Part(1, 300)]).ToJson().Should().Be(expected);
    }

    [Fact]
    public void A_study_is_continued_by_a_part_under_the_greater_total()
    {
        // The first 3,000 replications keep their sample, the whole 5,000 × 900 scores do not.
        const int N = 5000;
        var scores = Study.Random(9, N, 900);
        var options = new UncertaintyOptions { Replications = N, Pairwise = false };
        var frame = Study.Frame(Study.Names(300), scores[0], options, ["2020", "2021", "2022"]);
        var before = frame with { Options = options with { Replications = 3000 } };
        var expected = Study.Count(frame, scores).ToResult();
        expected.SampleOf("U1", 2022).Should().BeNull();

        var first = Study.Count(before, scores[..3000]);
        first.ToResult().SampleOf("U1", 2022).Should().HaveCount(3000);
        UncertaintyPart.Merge([first.ToResult().AsPart(), Study.Count(frame, scores[3000..], 3000)]).ToJson().Should()
            .Be(expected.ToJson());
    }

    [Fact]
    public void Scores_off_the_scale_are_counted_and_said()
    {
        const int N = 4;
        double[][] scores = [[0.5, 0.1], [3, 0.2], [-2, 0.3], [0.5, double.PositiveInfinity]];
        var options = new UncertaintyOptions { Replications = N };
        var result = Study.Count(Study.Frame(["A", "B"], [0.5, 0.1], options), scores).ToResult();
        result["A"].Score.Mean.Should().BeApproximately(0.5, 1e-12);
        // Deviations 0, 2.5, −2.5, 0: Σ² = 12.5, over 3.
        result["A"].Score.StandardDeviation.Should().BeApproximately(Math.Sqrt(12.5 / 3), 1e-6);
        result["A"].Score.Quantile(1).Should().Be(3);
        result["B"].Rank.Mean.Should().Be(1.5);
        result.Diagnostics.Where(d => d.Code == UncertaintyCodes.OffScale).Select(d => d.Message).Should().Equal(
            "2 scores lie outside [0, 1].", "1 score lies outside [0, 1], too far for a mean.");
        (result["B"].Score.Mean, result["B"].Score.StandardDeviation).Should().Be((null, null));
    }

    [Fact]
    public void A_quantile_beyond_the_bins_is_null_and_said_never_an_edge()
    {
        // Of A a tenth lies below the scale and all else in its middle, so that of the listed quantiles only that of 5 % lies beyond; of
        // B a twentieth lies above it by no more than rounding makes.
        const int N = 4000, Rows = 1200;
        var scores = Enumerable.Range(0, N).Select(i =>
        {
            var row = new double[Rows];
            Array.Fill(row, 0.25);
            (row[0], row[1]) = (i % 10 == 0 ? -0.361 - (1e-4 * i) : 0.5, i % 20 == 0 ? 1 + 1e-15 : 0.5);
            return row;
        }).ToArray();
        string[] names = ["A", "B", .. Study.Names(Rows - 2)];
        var result = Study.Count(Study.Frame(names, scores[1], new() { Replications = N, Pairwise = false }), scores).ToResult();

        result.SampleOf("A").Should().BeNull();
        result["A"].Score.Quantile(0).Should().Be(-0.361 - (1e-4 * 3990));
        result["A"].Score.Low.Should().BeNull();
        result["A"].Score.QuantileError(0.05).Should().BeNull();
        result["A"].Score.Median.Should().BeApproximately(0.5, 1.0 / 1024);
        result["B"].Score.Quantile(0.99).Should().BeApproximately(1, 1e-3);
        result.Diagnostics.Where(d => d.Code == UncertaintyCodes.QuantileOffScale).Select(d => d.Message).Should().Equal(
            "Of the score a quantile lies (0.05) outside [0, 1], which scores are counted on; left out.");
    }

    [Fact]
    public void Many_units_are_sorted_replication_by_replication()
    {
        var scores = Study.Random(4, 40, 4100);
        var frame = Study.Frame(Study.Names(4100), scores[0], new() { Replications = 40, KeepSample = true });
        var result = Study.Count(frame, scores).ToResult();
        var ranks = scores.Select(NaiveRanks).ToArray();
        for (var u = 0; u < 4100; u += 411) result.Units[u].Rank.Mean.Should().BeApproximately(ranks.Average(r => r[u]), 1e-9);
        result.Diagnostics.Select(d => d.Code).Should().Contain(UncertaintyCodes.RanksTogether);
        result.Units[0].ProbabilityOfTop(3).Should().BeNull();
        result.Units[4099].ProbabilityOfTop(4).Should().Be(ranks.Count(r => r[4099] <= 4) / 40.0);
        result.Units[0].Rank.Median.Should().BeApproximately(Quantiles.Median([.. ranks.Select(r => (double)r[0])]), 2);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void No_text_depends_on_the_culture(string culture)
    {
        var frame = Study.Frame(["Iı", "b", "ç"], [0.75, 0.5, 0.25], new() { Replications = 60 }, bands: Thirds);
        double[]?[] scores = Study.Random(2, 60, 3, 0.1);
        scores[3] = null;
        string[] Texts()
        {
            var result = UncertaintyPart.Parse(Study.Count(frame, scores).ToBytes()).ToResult();
            return [result.ToString(), result.ToMarkdown(), result.ToHtml(), result.ToCsv(), result.ToJson(),
                .. result.Units.Select(u => u.ToString()), .. result.Diagnostics.Select(d => d.ToString())];
        }

        var before = System.Globalization.CultureInfo.CurrentCulture;
        var expected = Texts();
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Texts().Should().Equal(expected);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Counting_allocates_nothing()
    {
        var scores = Study.Random(8, 32, 51, 0.02);
        var frame = Study.Frame(Study.Names(51), scores[0], new() { Replications = 32_000_000 }, bands: Thirds);
        var tally = new StudyRange(frame, 0, 32_000_000).NewTally();
        var batch = new ReplicationBatch(51, 0) { Count = 32 };
        for (var i = 0; i < batch.Scores.Length; i++) batch.Scores[i] = scores[i % 32][i / 32];
        tally.Add(batch);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) tally.Add(batch);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static int[] NaiveRanks(double[] scores) => [.. scores.Select(s => double.IsNaN(s) ? 0 : 1 + scores.Count(o => o > s))];
}

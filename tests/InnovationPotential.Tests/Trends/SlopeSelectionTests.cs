using InnovationPotential.Numerics;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>Slopes of ranks found by counting are those found by sorting all pairs.</summary>
public sealed class SlopeSelectionTests
{
    public static TheoryData<string> Series => ["noise", "whole numbers", "constant", "line", "tiny", "far apart", "huge", "two values",
        "uneven times"];

    [Theory]
    [MemberData(nameof(Series))]
    public void Slopes_are_those_of_all_pairs_sorted(string what)
    {
        var random = new RandomNumbers(7, 200);
        foreach (var n in new[] { 2, 3, 17, 120 })
        {
            var x = new double[n];
            var y = new double[n];
            for (var i = 0; i < n; i++) (x[i], y[i]) = Point(what, i, random.Uniform(i, n));
            var slopes = new List<double>();
            for (var i = 0; i < n; i++)
            {
                for (var j = i + 1; j < n; j++) slopes.Add((y[j] - y[i]) / (x[j] - x[i]));
            }

            slopes.Sort();
            var selection = new SlopeSelection(x, y);
            selection.Pairs.Should().Be(slopes.Count);
            for (var rank = 0; rank < slopes.Count; rank += Math.Max(1, slopes.Count / 40))
                selection.At(rank).Should().BeApproximately(slopes[rank], 4e-16 * Math.Abs(slopes[rank]), $"{what} {n} {rank}");
        }
    }

    /// <summary>y = 3t with outliers in fewer than 29 % of the points: the median slope does not move.</summary>
    [Fact]
    public void A_series_of_very_many_points_has_a_slope_and_an_interval()
    {
        const int N = 30_000;
        double[] times = [.. Enumerable.Range(0, N).Select(i => (double)i)];
        double[] values = [.. times.Select(t => (3 * t) + (t % 5 == 2 ? 1e6 : 0))];

        var sen = SenTrend.Fit(times, values);

        sen.Slope.GetValue().Should().Be(3);
        sen.Intercept.GetValue().Should().Be(0);
        sen.SlopeInterval.Lower.GetValue().Should().BeLessThanOrEqualTo(3);
        sen.SlopeInterval.Upper.GetValue().Should().BeGreaterThanOrEqualTo(3);
    }

    /// <summary>The way without pairs meets the way with them: two points more change no digit of a slope that all pairs but few
    /// have.</summary>
    [Theory]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    public void Both_ways_agree_where_they_meet(int n)
    {
        double[] times = [.. Enumerable.Range(0, n).Select(i => 1900 + (i / 4.0))];
        double[] values = [.. Enumerable.Range(0, n).Select(i => (0.25 * i) + ((i * 7919 % 13) - 6))];
        List<double> slopes = [];
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++) slopes.Add((values[j] - values[i]) / (times[j] - times[i]));
        }

        slopes.Sort();
        var half = slopes.Count / 2;
        var median = slopes.Count % 2 == 1 ? slopes[half] : (slopes[half - 1] + slopes[half]) / 2;
        SenTrend.Fit(times, values).Slope.GetValue().Should().BeApproximately(median, 1e-15);
    }

    private static (double X, double Y) Point(string what, int i, double uniform) => what switch
    {
        "noise" => (i, uniform - 0.5),
        "whole numbers" => (i, Math.Floor(uniform * 5)),
        "constant" => (i, 7.3),
        "line" => (i, 0.1 * i),
        "tiny" => (i, uniform * 1e-90),
        "far apart" => (i * 1e-300, uniform),
        "huge" => (1e15 + (2 * i), (uniform - 0.5) * 1e99),
        "two values" => (i, uniform < 0.5 ? 0 : 1),
        _ => ((i * i) + (0.25 * i) - 40, (uniform * 10) - i),
    };
}

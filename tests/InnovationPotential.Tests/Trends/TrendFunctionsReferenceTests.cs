using System.Globalization;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Trends;

/// <summary>
/// COINr's CAGR and prc_change. Where it answers with an infinity, NaN or a degenerate number, this library says why there is none.
/// </summary>
public sealed class TrendFunctionsReferenceTests
{
    private static readonly double[] Times = [2015, 2017, 2018, 2022];

    /// <summary>The deviations: COINr says Inf, −1, 0, NaN, a ratio of two losses, NA.</summary>
    private static readonly Dictionary<string, UndefinedReason> Deviations = new()
    {
        ["zero_first"] = UndefinedReason.ZeroBase,
        ["zero_last"] = UndefinedReason.ZeroEnd,
        ["both_zero"] = UndefinedReason.ZeroBase,
        ["negpos"] = UndefinedReason.SignChange,
        ["negneg"] = UndefinedReason.NegativeBase,
        ["one"] = UndefinedReason.TooFewPoints,
    };

    public static TheoryData<string, double[], double, double> Rows()
    {
        var data = new TheoryData<string, double[], double, double>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TestData", "trends", "trend_functions.csv")).Skip(1))
        {
            var fields = line.Split(',');
            data.Add(fields[0], [.. fields[1..5].Select(Number)], Number(fields[5]), Number(fields[6]));
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Growth_is_that_of_the_reference_or_has_a_reason(string name, double[] values, double cagr, double percentChange)
    {
        var trend = Series.At(Times, values).Trend();

        if (Deviations.TryGetValue(name, out var reason)) trend.Cagr.Reason.Should().Be(reason);
        else trend.Cagr.GetValue().Should().BeApproximately(cagr, 1e-14);
        if (name == "one")
            trend.LeastSquares.Slope.Reason.Should().Be(UndefinedReason.TooFewPoints);
        else
            (100 * trend.LeastSquares.Slope.GetValue() / trend.LeastSquares.Intercept.GetValue()).Should()
                .BeApproximately(percentChange, 1e-7);
    }

    [Fact]
    public void All_rows_of_the_reference_are_read() => Rows().Should().HaveCount(10);

    private static double Number(string field) => field switch
    {
        "NA" or "NaN" => double.NaN,
        "Inf" => double.PositiveInfinity,
        _ => double.Parse(field, CultureInfo.InvariantCulture),
    };
}

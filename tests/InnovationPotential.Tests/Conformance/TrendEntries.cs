using System.Globalization;
using InnovationPotential.Tests.Normalizations;
using InnovationPotential.Trends;
using static InnovationPotential.Tests.Conformance.ConformanceEntry;

namespace InnovationPotential.Tests.Conformance;

internal static class TrendEntries
{
    private static readonly double[] Times = [2015, 2017, 2018, 2022];

    // Where COINr gives Inf, −1, 0, NaN and the growth of a loss.
    private static readonly string[] Undefined = ["zero_first", "zero_last", "both_zero", "negpos", "negneg"];

    private static readonly Deviation Growth = new(
        "A compound rate needs a positive beginning and end. COINr gives infinity from a start of 0, −1 to an end of 0, 0 from 0 to 0, "
            + "NaN where the sign changes, and calls a loss that quadruples a growth of 22 %. Ours gives no " +
        "number, the reason, and what is defined instead.",
        "from 0 to 4: COINr Inf; ours undefined, because the base is zero",
        () =>
        {
            Series.At([2015, 2022], [0, 4]).Trend().Cagr.Reason.Should().Be(UndefinedReason.ZeroBase);
            Series.At([2015, 2022], [-2, -8]).Trend().Cagr.Reason.Should().Be(UndefinedReason.NegativeBase);
        });

    public static IEnumerable<ConformanceEntry> All =>
    [
        Deviates("vectors/trend_functions.csv", "`SeriesTrend.Cagr`", Growth,
            c => Each(c, "CAGR", n => !Undefined.Contains(n), t => t.Cagr.Value ?? double.NaN),
            "series with a positive beginning and end") with { Part = "CAGR" },
        Conforms("vectors/trend_functions.csv", "`LinearTrend`: slope as a share of the intercept", c =>
        {
            Each(c, "prc_change", _ => true, t => 100 * Change(t));
            Each(c, "prc_change_per10", _ => true, t => 1000 * Change(t));
        }) with { Part = "prc_change, prc_change_per10" },
    ];

    private static double Change(SeriesTrend trend) => trend.LeastSquares.Slope.Value / trend.LeastSquares.Intercept.Value ?? double.NaN;

    private static void Each(Comparison comparison, string column, Func<string, bool> isCompared, Func<SeriesTrend, double> quantity)
    {
        var file = ReferenceCsv.Read("vectors/trend_functions.csv");
        foreach (var name in file.Words("series").Where(isCompared))
        {
            var row = file.Where("series", name);
            double[] values = [.. Enumerable.Range(1, 4).Select(i => row.Numbers("y" + i.ToString(CultureInfo.InvariantCulture))[0])];
            comparison.Add(quantity(Series.At(Times, values).Trend()), row.Numbers(column)[0], $"{name} {column}");
        }
    }
}

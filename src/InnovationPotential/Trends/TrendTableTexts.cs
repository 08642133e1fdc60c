using System.Globalization;
using InnovationPotential.Text;

namespace InnovationPotential.Trends;

/// <summary>The forms in which many trends are shown.</summary>
internal static class TrendTableTexts
{
    private const int Digits = 5;

    public static TextTable Table(TrendTable trends)
    {
        var table = new TextTable(
            "unit", "indicator", TextColumn.Number("n"), "periods", TextColumn.Number("mean increment"), TextColumn.Number("mean growth"),
            TextColumn.Number("OLS slope"),
            TextColumn.Number("Sen slope"), TextColumn.Number("S"), TextColumn.Number("p"), TextColumn.Number("least p"), "kinds",
            "undefined")
        {
            Note = trends.Diagnostics.IsEmpty
                ? null : string.Join(" ",
                    trends.Diagnostics.Select(d => d.Location.Unit is { } unit ? $"{unit}, {d.Location.Node}: {d.Message}" : d.Message)),
        };
        foreach (var trend in trends.Series.AsSpan())
        {
            var test = trend.MannKendall;
            table.Add(
                trend.Unit,
                trend.Indicator,
                trend.N.ToString(CultureInfo.InvariantCulture),
                SeriesTrendTexts.Span(trend),
                Shown(trend.AbsoluteIncrementMean),
                Shown(trend.GrowthCoefficientMean),
                Shown(trend.LeastSquares.Slope),
                Shown(trend.Sen.Slope),
                test.PUpper.IsDefined ? test.S.ToString(CultureInfo.InvariantCulture) : NumberText.Short(null),
                Shown(test.PTwoSided),
                Shown(test.SmallestAttainableP),
                SeriesTrendTexts.Kinds(trend),
                string.Join("; ",
                    trend.Undefined.Where(u => !u.Quantity.EndsWith(']')).Select(u => u.Reason).Distinct().Select(r => r.Describe())));
        }

        return table;
    }

    public static string Csv(TrendTable trends, bool escapeFormulas)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var csv = new CsvText(text, escapeFormulas: escapeFormulas);
        csv.WriteRow(
            "unit", "indicator", "n", "first_period", "last_period", "absolute_increment_mean", "growth_coefficient_mean", "cagr",
                "ols_slope", "ols_intercept", "ols_relative_slope", "sen_slope", "sen_relative_slope",
            "mann_kendall_s", "p_two_sided", "p_upper", "exact", "smallest_attainable_p", "chain_indices", "base_indices", "kinds",
            "undefined");
        foreach (var trend in trends.Series.AsSpan())
        {
            var test = trend.MannKendall;
            csv.Write(trend.Unit);
            csv.Write(trend.Indicator);
            csv.Write(trend.N);
            csv.Write(trend.FirstPeriod is { } first ? trend.LabelOf(first) : null);
            csv.Write(trend.LastPeriod is { } last ? trend.LabelOf(last) : null);
            foreach (var quantity in (ReadOnlySpan<Quantity>)
                [trend.AbsoluteIncrementMean, trend.GrowthCoefficientMean, trend.Cagr, trend.LeastSquares.Slope,
                    trend.LeastSquares.Intercept, trend.LeastSquares.RelativeSlope, trend.Sen.Slope,
                    trend.Sen.RelativeSlope])
            {
                csv.Write(quantity.Value ?? double.NaN);
            }

            csv.Write(test.PUpper.IsDefined ? test.S : double.NaN);
            csv.Write(test.PTwoSided.Value ?? double.NaN);
            csv.Write(test.PUpper.Value ?? double.NaN);
            csv.Write(test.IsExact ? "true" : "false");
            csv.Write(test.SmallestAttainableP.Value ?? double.NaN);
            csv.Write(Joined(trend.ChainIndices));
            csv.Write(Joined(trend.BaseIndices));
            csv.Write(string.Join("|", trend.Kinds.Select(k => k.ToString().ToLowerInvariant())));
            csv.Write(string.Join("|", trend.Undefined.Select(u => $"{u.Quantity}: {u.Reason.Code()}")));
            csv.EndRow();
        }

        return text.ToString();
    }

    private static string Shown(Quantity quantity) => NumberText.Short(quantity.Value, Digits);

    private static string Joined(EquatableArray<Quantity> indices) =>
        string.Join("|", indices.Select(i => i.Value?.ToString("R", CultureInfo.InvariantCulture)));
}

using System.Globalization;
using System.Text.Json;

namespace InnovationPotential.Trends;

/// <summary>The columns of trends.</summary>
internal static class SeriesTrendTexts
{
    private static readonly ResultColumn<(string Name, Quantity Quantity)>[] Rows =
    [
        new("quantity", r => r.Name),
        new("value", r => r.Quantity.Value, NumberText.Short),
        new("why not", r => r.Quantity.Reason?.Describe()),
    ];

    private static readonly ResultColumn<MannKendallTest>[] Test =
    [
        new("s", t => t.PUpper.IsDefined ? t.S : double.NaN, Digits, "S") { Field = "mann_kendall_s" },
        new("pTwoSided", t => t.PTwoSided.Value, Digits, "p"),
        new("pUpper", t => t.PUpper.Value) { Forms = ResultForms.Exact },
        new("exact", t => t.IsExact) { Forms = ResultForms.Exact },
        new("smallestAttainableP", t => t.SmallestAttainableP.Value, Digits, "least p"),
    ];

    private static readonly ResultColumn<KeyValuePair<string, Quantity>>[] Undefined =
    [
        new("quantity", u => u.Key),
        new("reason", u => u.Value.Reason?.Code()),
    ];

    /// <summary>The columns of many trends.</summary>
    public static ResultColumn<SeriesTrend>[] Columns { get; } =
    [
        new("unit", t => t.Unit) { NamesUnits = true },
        new("indicator", t => t.Indicator),
        new("n", t => t.N, NumberText.Rank),
        new((writer, t) => WritePeriod(writer, "firstPeriod", t, t.FirstPeriod)),
        new((writer, t) => WritePeriod(writer, "lastPeriod", t, t.LastPeriod)),
        new("firstPeriod", t => t.FirstPeriod is { } first ? t.LabelOf(first) : null) { Forms = ResultForms.Csv },
        new("lastPeriod", t => t.LastPeriod is { } last ? t.LabelOf(last) : null) { Forms = ResultForms.Csv },
        new("periods", t => Span(t)) { Forms = ResultForms.Shown },
        new("absoluteIncrementMean", t => t.AbsoluteIncrementMean.Value, Digits, "mean increment"),
        new("growthCoefficientMean", t => t.GrowthCoefficientMean.Value, Digits, "mean growth"),
        new("cagr", t => t.Cagr.Value) { Forms = ResultForms.Exact },
        new("olsSlope", t => t.LeastSquares.Slope.Value, Digits, "OLS slope"),
        new("olsIntercept", t => t.LeastSquares.Intercept.Value) { Forms = ResultForms.Exact },
        new("olsRelativeSlope", t => t.LeastSquares.RelativeSlope.Value) { Forms = ResultForms.Exact },
        new("senSlope", t => t.Sen.Slope.Value, Digits, "Sen slope"),
        new("senRelativeSlope", t => t.Sen.RelativeSlope.Value) { Forms = ResultForms.Exact },
        .. Test.Select(c => c.Of<SeriesTrend>(t => t.MannKendall) with { Forms = c.Forms & ~ResultForms.Json }),
        new((writer, t) => Test.WriteJson(writer, "mannKendall", t.MannKendall)),
        new("chainIndices", t => Joined(t.ChainIndices)) { Forms = ResultForms.Csv },
        new("baseIndices", t => Joined(t.BaseIndices)) { Forms = ResultForms.Csv },
        new((writer, t) => writer.WriteNumbers("chainIndices", t.ChainIndices.Select(i => i.Value))),
        new((writer, t) => writer.WriteNumbers("baseIndices", t.BaseIndices.Select(i => i.Value))),
        new("kinds", t => KindsOf(t).ToEquatableArray()) { Forms = ResultForms.Shown | ResultForms.Csv, Shown = Kinds },
        new("undefined", t => t.Undefined.Select(u => $"{u.Key}: {u.Value.Reason?.Code()}").ToEquatableArray())
        {
            Forms = ResultForms.Shown | ResultForms.Csv,
            Shown = t =>
                string.Join("; ",
                    t.Undefined.Where(u => !u.Key.EndsWith(']')).Select(u => u.Value.Reason?.Describe()).Distinct()),
        },
        new((writer, t) => Undefined.WriteJson(writer, "undefined", t.Undefined)),
        new((writer, t) => writer.WriteDiagnostics("diagnostics", t.Diagnostics)),
    ];

    /// <summary>The quantities of one trend, each in a row.</summary>
    public static TextTable Table(SeriesTrend trend) => Rows.Show(
        [
            ("mean level", trend.MeanLevel),
            ("mean absolute increment", trend.AbsoluteIncrementMean),
            ("mean growth coefficient", trend.GrowthCoefficientMean),
            ("CAGR", trend.Cagr),
            ("symmetric growth", trend.SymmetricGrowth),
            ("OLS slope", trend.LeastSquares.Slope),
            ("OLS intercept", trend.LeastSquares.Intercept),
            ("relative OLS slope", trend.LeastSquares.RelativeSlope),
            ("Sen slope", trend.Sen.Slope),
            ("relative Sen slope", trend.Sen.RelativeSlope),
            ("Mann–Kendall S", trend.MannKendall.PUpper.IsDefined ? trend.MannKendall.S : trend.MannKendall.PUpper),
            ("two-sided p", trend.MannKendall.PTwoSided),
            ("smallest attainable p", trend.MannKendall.SmallestAttainableP),
            .. trend.IndexPeriods.SelectMany((time, i) => ((string, Quantity)[])
                [($"chain index {trend.LabelOf(time)}", trend.ChainIndices[i]),
                    ($"base index {trend.LabelOf(time)}", trend.BaseIndices[i])]),
        ],
        trend.Named($"{Span(trend)}, n = {trend.N.ToString(CultureInfo.InvariantCulture)}{Intentions(trend)}"),
        trend.Diagnostics.ToNote());

    /// <summary>The first and the last period, such as <c>2016–2020</c>; a dash where there is none.</summary>
    public static string Span(SeriesTrend trend) =>
        trend.FirstPeriod is not { } first || trend.LastPeriod is not { } last ? "–"
        : first == last ? trend.LabelOf(first)
        : $"{trend.LabelOf(first)}–{trend.LabelOf(last)}";

    /// <summary>The kinds of the values, such as <c>actual, plan</c>.</summary>
    public static string Kinds(SeriesTrend trend) => string.Join(", ", KindsOf(trend));

    private static string Intentions(SeriesTrend trend) => trend.DescribesWhatHappened ? "" : $", {Kinds(trend)}";

    private static IEnumerable<string> KindsOf(SeriesTrend trend) => trend.Kinds.Select(k => k.ToString().ToLowerInvariant());

    private static string Digits(double? value) => NumberText.Short(value, 5);

    private static string Joined(EquatableArray<Quantity> indices) =>
        string.Join("|", indices.Select(i => i.Value?.ToString("R", CultureInfo.InvariantCulture)));

    // A plain year is a number, every other period a text; a bare series has times only.
    private static void WritePeriod(Utf8JsonWriter writer, string name, SeriesTrend trend, double? time)
    {
        if (time is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        var label = trend.LabelOf(known);
        if (double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) writer.WriteNumber(name, number);
        else writer.WriteString(name, label);
    }
}

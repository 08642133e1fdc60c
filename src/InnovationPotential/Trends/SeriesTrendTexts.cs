using System.Globalization;
using System.Text.Json;
using InnovationPotential.Text;

namespace InnovationPotential.Trends;

/// <summary>The forms in which the trend of one series is shown.</summary>
internal static class SeriesTrendTexts
{
    public static TextTable Table(SeriesTrend trend)
    {
        var table = new TextTable("quantity", TextColumn.Number("value"), "why not")
        {
            Caption = trend.Named($"{Span(trend)}, n = {trend.N.ToString(CultureInfo.InvariantCulture)}{Intentions(trend)}"),
            Note = trend.Diagnostics.IsEmpty ? null : string.Join(" ", trend.Diagnostics.Select(d => d.Message)),
        };
        Add("mean level", trend.MeanLevel);
        Add("mean absolute increment", trend.AbsoluteIncrementMean);
        Add("mean growth coefficient", trend.GrowthCoefficientMean);
        Add("CAGR", trend.Cagr);
        Add("symmetric growth", trend.SymmetricGrowth);
        Add("OLS slope", trend.LeastSquares.Slope);
        Add("OLS intercept", trend.LeastSquares.Intercept);
        Add("relative OLS slope", trend.LeastSquares.RelativeSlope);
        Add("Sen slope", trend.Sen.Slope);
        Add("relative Sen slope", trend.Sen.RelativeSlope);
        Add("Mann–Kendall S", trend.MannKendall.PUpper.IsDefined ? trend.MannKendall.S : trend.MannKendall.PUpper);
        Add("two-sided p", trend.MannKendall.PTwoSided);
        Add("smallest attainable p", trend.MannKendall.SmallestAttainableP);
        for (var i = 0; i < trend.IndexPeriods.Count; i++)
        {
            var period = trend.LabelOf(trend.IndexPeriods[i]);
            Add($"chain index {period}", trend.ChainIndices[i]);
            Add($"base index {period}", trend.BaseIndices[i]);
        }

        return table;

        void Add(string name, Quantity quantity) => table.Add(name, NumberText.Short(quantity.Value), quantity.Reason?.Describe());
    }

    public static void Write(Utf8JsonWriter writer, SeriesTrend trend)
    {
        writer.WriteStartObject();
        writer.WriteString("unit", trend.Unit);
        writer.WriteString("indicator", trend.Indicator);
        writer.WriteNumber("n", trend.N);
        WritePeriod(writer, "firstPeriod", trend, trend.FirstPeriod);
        WritePeriod(writer, "lastPeriod", trend, trend.LastPeriod);
        writer.WriteNumberOrNull("absoluteIncrementMean", trend.AbsoluteIncrementMean.Value);
        writer.WriteNumberOrNull("growthCoefficientMean", trend.GrowthCoefficientMean.Value);
        writer.WriteNumberOrNull("cagr", trend.Cagr.Value);
        writer.WriteNumberOrNull("olsSlope", trend.LeastSquares.Slope.Value);
        writer.WriteNumberOrNull("olsIntercept", trend.LeastSquares.Intercept.Value);
        writer.WriteNumberOrNull("olsRelativeSlope", trend.LeastSquares.RelativeSlope.Value);
        writer.WriteNumberOrNull("senSlope", trend.Sen.Slope.Value);
        writer.WriteNumberOrNull("senRelativeSlope", trend.Sen.RelativeSlope.Value);
        WriteTest(writer, trend.MannKendall);
        WriteIndices(writer, "chainIndices", trend.ChainIndices);
        WriteIndices(writer, "baseIndices", trend.BaseIndices);
        writer.WriteStartArray("undefined");
        foreach (var undefined in trend.Undefined)
        {
            writer.WriteStartObject();
            writer.WriteString("quantity", undefined.Quantity);
            writer.WriteString("reason", undefined.Reason.Code());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteDiagnostics("diagnostics", trend.Diagnostics);
        writer.WriteEndObject();
    }

    /// <summary>The first and the last period, such as <c>2016–2020</c>; a dash where there is none.</summary>
    public static string Span(SeriesTrend trend) =>
        trend.FirstPeriod is not { } first || trend.LastPeriod is not { } last ? "–"
        : first == last ? trend.LabelOf(first)
        : $"{trend.LabelOf(first)}–{trend.LabelOf(last)}";

    /// <summary>The kinds of the values, such as <c>actual, plan</c>.</summary>
    public static string Kinds(SeriesTrend trend) => string.Join(", ", trend.Kinds.Select(k => k.ToString().ToLowerInvariant()));

    private static string Intentions(SeriesTrend trend) => trend.DescribesWhatHappened ? "" : $", {Kinds(trend)}";

    private static void WriteTest(Utf8JsonWriter writer, MannKendallTest test)
    {
        writer.WriteStartObject("mannKendall");
        writer.WriteNumberOrNull("s", test.PUpper.IsDefined ? test.S : null);
        writer.WriteNumberOrNull("pTwoSided", test.PTwoSided.Value);
        writer.WriteNumberOrNull("pUpper", test.PUpper.Value);
        writer.WriteBoolean("exact", test.IsExact);
        writer.WriteNumberOrNull("smallestAttainableP", test.SmallestAttainableP.Value);
        writer.WriteEndObject();
    }

    private static void WriteIndices(Utf8JsonWriter writer, string name, EquatableArray<Quantity> indices)
    {
        writer.WriteStartArray(name);
        foreach (var index in indices.AsSpan())
        {
            if (index.TryGetValue(out var value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

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

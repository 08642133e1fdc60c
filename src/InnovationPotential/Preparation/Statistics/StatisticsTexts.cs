using System.Text.Json;

namespace InnovationPotential.Preparation;

/// <summary>The columns of statistics.</summary>
internal static class StatisticsTexts
{
    private static readonly ResultColumn<IndicatorPair>[] Pairs =
    [
        new("group", p => p.Group),
        new("first", p => p.First),
        new("second", p => p.Second),
        new("correlation", p => p.Correlation),
    ];

    private static readonly ResultColumn<IndicatorPair>[] Sizes =
    [
        new("indicator", d => d.First),
        new("denominator", d => d.Second),
        new("correlation", d => d.Correlation),
    ];

    /// <summary>The columns of the statistics of one indicator.</summary>
    public static ResultColumn<IndicatorSummary>[] Columns { get; } =
    [
        new("indicator", s => s.Indicator),
        new("group", s => s.Group) { Forms = ResultForms.Exact },
        new("cells", s => s.Cells) { Forms = ResultForms.Exact },
        new("count", s => s.Count, NumberText.Short, "n"),
        new("mean", s => s.Mean, Digits),
        new("standardDeviation", s => s.StandardDeviation, Digits, "sd"),
        new("minimum", s => s.Minimum, Digits, "min"),
        new("firstQuartile", s => s.FirstQuartile, Digits, "q1"),
        new("median", s => s.Median, Digits),
        new("thirdQuartile", s => s.ThirdQuartile, Digits, "q3"),
        new("maximum", s => s.Maximum, Digits, "max"),
        new("skewness", s => s.Skewness, Digits),
        new("kurtosis", s => s.Kurtosis, Digits),
        new("zeros", s => s.Zeros, NumberText.Short),
        new("unique", s => s.Unique, NumberText.Short),
        new("same", s => s.Same) { Forms = ResultForms.Exact },
        new("coverage", s => s.Coverage, NumberText.Percent),
        new("flags", s => NamesOf(s.Flags)) { Shown = s => s.Flags == StatisticsFlags.None ? "" : s.Flags.ToString() },
    ];

    /// <summary>The members of all statistics.</summary>
    public static ResultColumn<IndicatorStatistics>[] Result { get; } =
    [
        new((writer, s) => Columns.WriteJson(writer, "indicators", s.Indicators)),
        new((writer, s) => Pairs.WriteJson(writer, "collinear", s.Collinear)),
        new((writer, s) => Sizes.WriteJson(writer, "denominators", s.Denominators)),
        new((writer, s) => writer.WriteDiagnostics("diagnostics", s.Diagnostics)),
    ];

    private static string Digits(double? value) => NumberText.Short(value, 4);

    private static EquatableArray<string> NamesOf(StatisticsFlags flags) => Enum.GetValues<StatisticsFlags>()
        .Where(f => f != StatisticsFlags.None && flags.HasFlag(f)).Select(f => JsonNamingPolicy.KebabCaseLower.ConvertName(f.ToString()))
        .ToEquatableArray();
}

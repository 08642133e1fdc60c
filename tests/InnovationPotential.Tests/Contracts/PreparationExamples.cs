using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Contracts;

/// <summary>Steps of preparation with every option, and steps that differ from them by one.</summary>
internal static class PreparationExamples
{
    public static IEnumerable<PreparationStep> All =>
    [
        Screening.OfUnits(),
        Screening.OfUnits(0, 0.25).Keeping("A").LeavingOut("B"),
        Screening.OfIndicators(),
        Screening.OfIndicators(0.5, 0.1).Keeping("x").LeavingOut("y").For("x", "y"),
        Screening.Where("group", "!= south"),
        Screening.Where("x", "> 0").Keeping("A").LeavingOut("B"),
        Denomination.ByIndicator("size"),
        Denomination.ByIndicator("size", 1000).For("x"),
        Denomination.ByAttribute("people"),
        Denomination.ByAttribute("people", 0.5).ExceptFor("y"),
        Imputation.Mean,
        Imputation.Mean.For("x"),
        Imputation.Median,
        Imputation.ByGroup("group"),
        Imputation.ByGroup("group", Center.Median),
        Imputation.BySiblings(),
        Imputation.BySiblings(Center.Median, acrossAll: true),
        Imputation.Previous,
        Imputation.Previous with { MaximumAge = 2 },
        Imputation.Next,
        Imputation.Next with { MaximumAge = 0.5 },
        Imputation.Nearest,
        Imputation.Nearest with { MaximumAge = 3 },
        Imputation.Linear,
        Imputation.LinearWithConstantEnds,
        Imputation.Linear with { MaximumAge = 4 },
        Imputation.Regression(),
        Imputation.Regression(3),
        Imputation.NearestUnits(),
        Imputation.NearestUnits(2),
        Imputation.ExpectationMaximization,
        OutlierTreatment.Winsorize(),
        OutlierTreatment.Gii2020,
        OutlierTreatment.CoinTool,
        OutlierTreatment.Winsorize(3, Transformation.Log) with { TransformWinsorized = true, Skewness = 1, Kurtosis = 1 },
        OutlierTreatment.Winsorize(1, Transformation.LogOfTail),
        OutlierTreatment.ForceWinsorize(1),
        OutlierTreatment.ForceWinsorize(2).For("x"),
        OutlierTreatment.ForceWinsorize(2, mayExceed: true),
        OutlierTreatment.Winsorize(2) with { MayExceed = true },
        OutlierTreatment.Eis,
        OutlierTreatment.Deviation(3, OutlierAction.ExcludeFromRange),
        OutlierTreatment.Deviation(1, OutlierAction.Limit),
        OutlierTreatment.Fence(),
        OutlierTreatment.Fence(2, OutlierAction.NearestValue),
        OutlierTreatment.Percentiles(),
        OutlierTreatment.Percentiles(0.1, OutlierAction.NearestValue),
        OutlierTreatment.Transform(Transformation.SquareRoot),
        OutlierTreatment.Transform(Transformation.Root(4)).ExceptFor("x"),
        OutlierTreatment.Transform(Transformation.BoxCox(), 1),
        OutlierTreatment.Transform(Transformation.BoxCox(0.5)),
        .. Own,
    ];

    /// <summary>Steps by functions: what they learn is of the reference alone.</summary>
    public static PreparationStep[] Own { get; } =
    [
        Imputation.Custom("lowest", (reference, indicator) => reference[indicator.Code].ToArray().Min() is { } lowest
            ? (_, _, _) => lowest : (_, _, _) => null),
        Imputation.Custom("lowest", (_, _) => (_, _, _) => null).For("x"),
        Imputation.Custom("the size", (_, _) => (table, unit, period) =>
            period is { } p ? table[unit, "size", p].Value : table[unit, "size"].Value),
        OutlierTreatment.Custom("median at most", (_, values) => x => Math.Min(x, values[values.Count / 2])),
        OutlierTreatment.Custom("median at most", (_, _) => x => x).For("x"),
        OutlierTreatment.Transform(Transformation.Custom("seventh root", x => double.RootN(x, 7))),
        OutlierTreatment.Transform(Transformation.Custom("ranks", (_, values) => x => values.Count(v => v <= x))),
        Denomination.Custom("people", (table, unit, _) => double.TryParse(table.AttributeOf(unit, "people"),
            System.Globalization.CultureInfo.InvariantCulture, out var people) ? people : null),
        Denomination.Custom("people", (_, _, _) => 2, 1000).ExceptFor("y"),
    ];
}

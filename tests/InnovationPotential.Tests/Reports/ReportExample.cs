using InnovationPotential.Reports;

namespace InnovationPotential.Tests.Reports;

/// <summary>Small assessments whose sentences can be made by hand.</summary>
internal static class ReportExample
{
    /// <summary>a and b from 0 to 10, weighing 3 : 1.</summary>
    public static IndicatorModel Model { get; } = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
        .Indicator("a", i => i with { Goalposts = new(0, 10), Weight = 3 })
        .Indicator("b", i => i with { Goalposts = new(0, 10) }));

    public static IndicatorModel WithLevels { get; } = Model with
    {
        Bands = new Bands(BandQuantity.Score, [new Band("low", 0, 0.5), new Band("high", 0.5, 1) { IncludesTo = true }]),
    };

    /// <summary>A 0.7, B 0.4 from 0.3 to 0.55, C 0.35, D 0, E 1.</summary>
    public const string Five = "unit,group,a,b\nA,x,8,4\nB,x,4,\nC,y,4,2\nD,y,0,0\nE,y,10,10\n";

    public static Assessment Assess(string csv, IndicatorModel? model = null) =>
        (model ?? Model).Assess(IndicatorTable.ParseCsv(csv, Model.Indicators));

    public static Report Report(string csv, Func<ReportOptions, ReportOptions>? configure = null, IndicatorModel? model = null) =>
        Assess(csv, model).Report(configure);

    public static ReportOptions Russian(ReportOptions options) => options with { Language = ReportLanguage.Russian };
}

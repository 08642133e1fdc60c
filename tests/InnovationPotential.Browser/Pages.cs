using InnovationPotential.Charts;
using InnovationPotential.Reports;

namespace InnovationPotential.Browser;

/// <summary>What is opened.</summary>
internal static class Pages
{
    public static Report Report(ReportLanguage language = ReportLanguage.English)
    {
        var (model, table) = (WhatIfCase.Model(BandQuantity.Score), WhatIfCase.Table);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());
        return model.Assess(table).Report(o => o with
        {
            Language = language,
            Author = "Department of Statistics",
            Date = new DateOnly(2026, 11, 30),
            GroupBy = "group",
            Study = study.Run(model, table, s => s with { Replications = 500, Seed = 1 }),
            Sensitivity = study.Sensitivity(model, table, [StudyOutput.RankShift], s => s with { Rows = 128, Resamples = 50 }),
        });
    }

    /// <summary>The report of 500 units and 60 indicators, of which a twelfth is missing.</summary>
    public static Report Large()
    {
        var model = IndicatorModel.Create("large", m =>
        {
            for (var d = 0; d < 6; d++)
            {
                var number = d;
                m.Dimension($"d{d}", x =>
                {
                    for (var i = 0; i < 10; i++) x.Indicator($"indicator-{number}-{i}");
                });
            }
        });
        var columns = Enumerable.Range(0, 60).Select(i => IndicatorColumn.Of($"indicator-{i / 10}-{i % 10}",
            [.. Enumerable.Range(0, 500).Select(u => ((u * 7) + i) % 12 == 0 ? (double?)null : (u * (i + 3)) % 97)]));
        return model.Assess(IndicatorTable.Create(Enumerable.Range(0, 500).Select(u => $"Region number {u}"), columns)).Report();
    }

    /// <summary>A page with every chart there is, on a light or a dark ground.</summary>
    public static string Charts(int width, bool dark)
    {
        ChartOptions Sized(ChartOptions o) => o with { Width = width };
        var (model, table) = (WhatIfCase.Model(BandQuantity.Score), WhatIfCase.Table);
        var assessment = model.Assess(table);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());
        var uncertain = study.Run(model, table, s => s with { Replications = 500, Seed = 1 });
        var panel = model.Assess(WhatIfCase.Panel);
        Chart[] charts =
        [
            assessment.RankingChart(uncertain, configure: Sized), uncertain.RankIntervalChart(configure: Sized),
            uncertain.AcceptabilityChart(configure: Sized), assessment.ProfileChart("A", "group", configure: Sized),
            assessment.HeatMapChart(true, configure: Sized), assessment.Multivariate().CorrelationChart(configure: Sized),
            study.Sensitivity(model, table, [StudyOutput.RankShift], s => s with { Rows = 64, Resamples = 20 })
                .SobolChart(configure: Sized),
            model.FrameworkChart(Sized), assessment.DistributionChart(Sized), panel.TrendChart(configure: Sized),
            panel.ShiftChart(2020, 2021, Sized),
        ];
        return $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Charts</title>
            <style>body { background: {{(dark ? "#111" : "#fff")}}; color: {{(dark ? "#eee" : "#111")}}; }</style></head>
            <body><main><h1>Charts</h1>
            {{string.Concat(charts.Select(c => c.ToHtml()))}}</main></body></html>
            """;
    }
}

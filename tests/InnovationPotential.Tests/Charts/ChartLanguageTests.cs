using System.Text.RegularExpressions;
using System.Xml.Linq;
using InnovationPotential.Charts;
using InnovationPotential.Reports;

namespace InnovationPotential.Tests.Charts;

/// <summary>In a Russian picture nothing is left in English but what the user named so.</summary>
public sealed partial class ChartLanguageTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("м", m => m.Named("Регионы")
        .Bands(Bands.From(BandQuantity.Score, ("слабый", 0), ("сильный", 0.5)))
        .Preparation(OutlierTreatment.Winsorize(), Imputation.Median)
        .Dimension("в", d => d.Named("Вход").Indicator("а").Indicator("б"))
        .Dimension("и", d => d.Named("Выход").Indicator("ц").Indicator("д")));

    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,группа,year,а,б,ц,д\n" + string.Concat(Enumerable.Range(2019, 4).SelectMany(year => Enumerable.Range(0, 9).Select(u =>
            $"Единица {u},{(u < 5 ? "юг" : "север")},{year},{(u == 3 ? "" : $"{(u * 7) + (year % 5)}.25")},{(u * 3) % 7},"
                + $"{(u == 8 ? 900 : u)},{(u + year) % 6}\n"))), Model.Indicators);

    public static TheoryData<int> Widths => [400, 1200];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Every_picture_speaks_Russian(int width)
    {
        ChartOptions Drawn(ChartOptions o) => o with { Language = ReportLanguage.Russian, Width = width, Rows = 7 };
        var assessment = Model.Assess(Table);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());
        var result = study.Run(Model, Table, o => o with { Replications = 100, Seed = 1 });
        Chart[] charts =
        [
            assessment.RankingChart(result, configure: Drawn), result.RankIntervalChart(configure: Drawn),
            result.AcceptabilityChart(configure: Drawn), assessment.ProfileChart("Единица 1", "группа", configure: Drawn),
            assessment.HeatMapChart(true, configure: Drawn), assessment.HeatMapChart(configure: Drawn),
            assessment.Multivariate().CorrelationChart(configure: Drawn), Model.FrameworkChart(Drawn), assessment.DistributionChart(Drawn),
            assessment.TrendChart(configure: Drawn), assessment.ShiftChart(2019, 2022, Drawn), Table.TrendChart("а", Drawn),
        ];

        foreach (var chart in charts)
        {
            var svg = XDocument.Parse(chart.ToSvg());
            var texts = svg.Descendants().Where(e => !e.HasElements).Select(e => e.Value)
                .Concat(svg.Descendants().SelectMany(e => e.Nodes().OfType<XText>()).Select(t => t.Value))
                .Append(chart.Description).ToArray();

            texts.Where(t => Latin().IsMatch(t)).Should().BeEmpty(chart.Title);
            texts.Where(t => Point().IsMatch(t)).Should().BeEmpty(chart.Title);
        }
    }

    [Fact]
    public void What_a_study_hangs_on_is_named_in_Russian()
    {
        var chart = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Sensitivity(Model, Table, [StudyOutput.RankShift],
            o => o with { Rows = 16, Resamples = 10 }).SobolChart(configure: o => o with { Language = ReportLanguage.Russian });

        chart.Title.Should().Be("От чего зависит средний сдвиг мест");
        chart.ToSvg().Should().Contain("шум весов, полный").And.NotContain("weight-noise");
    }

    [Fact]
    public void Why_there_are_no_indices_is_said_in_Russian()
    {
        var decided = IndicatorTable.ParseCsv("unit,а,б,ц,д\nлучшая,2,2,2,2\nхудшая,1,1,1,1\n", Model.Indicators);
        var chart = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Sensitivity(Model, decided, [StudyOutput.RankShift],
            o => o with { Rows = 16, Resamples = 10 }).SobolChart(configure: o => o with { Language = ReportLanguage.Russian });

        chart.Description.Should().Be("Индексов нет: он не меняется.");
    }

    // A single letter is a sign, such as p.
    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\d\.\d")]
    private static partial Regex Point();
}

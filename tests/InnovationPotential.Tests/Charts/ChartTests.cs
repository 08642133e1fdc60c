using System.Globalization;
using System.Xml.Linq;
using InnovationPotential.Charts;
using InnovationPotential.Comparisons;
using static InnovationPotential.Tests.Charts.Picture;

namespace InnovationPotential.Tests.Charts;

/// <summary>Marks lie where the numbers say.</summary>
public sealed class ChartTests
{
    private const string Hostile = "<script>alert('x & \"y\"')</script>\u0007\u202Eabc";

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
        .Indicator("a", i => i with { Goalposts = new(0, 10), Weight = 3 })
        .Indicator("b", i => i with { Goalposts = new(0, 10) }));

    private static readonly IndicatorTable Table =
        IndicatorTable.ParseCsv("unit,group,a,b\nA,x,8,4\nB,x,4,\nC,y,2,6\nD,y,0,0\nE,y,10,10\n", Model.Indicators);

    [Fact]
    public void Bars_of_a_ranking_are_as_long_as_what_each_part_adds()
    {
        var picture = new Picture(Model.Assess(Table).RankingChart());
        // A: 0.75 · 0.8 + 0.25 · 0.4 = 0.7; the axis goes from 0 to 1.
        var unit = picture.TickAt("1") - picture.TickAt("0");
        var (first, second) = (picture.Mark("rect", "A: 0.7, a adds 0.6"), picture.Mark("rect", "A: 0.7, b adds 0.1"));

        At(first, "x").Should().BeApproximately(picture.TickAt("0"), 0.02);
        At(first, "width").Should().BeApproximately(0.6 * unit, 0.02);
        At(second, "x").Should().BeApproximately(picture.TickAt("0") + (0.6 * unit), 0.02);
        At(second, "width").Should().BeApproximately(0.1 * unit, 0.02);
        // B: a alone is 0.4; with b at 0 or 10 it is 0.3 or 0.55.
        var bounds = picture.Mark("line", "B: from 0.3 to 0.55");
        At(bounds, "x1").Should().BeApproximately(picture.TickAt("0") + (0.3 * unit), 0.02);
        At(bounds, "x2").Should().BeApproximately(picture.TickAt("0") + (0.55 * unit), 0.02);
    }

    [Fact]
    public void Negative_scores_go_to_the_left()
    {
        var model = IndicatorModel.Create("z",
            m => m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore() })).Indicator("a"));
        var picture = new Picture(model.Assess(IndicatorTable.ParseCsv("unit,a\nA,1\nB,2\nC,3\n")).RankingChart());

        // z-scores −1, 0, 1 with the sample's standard deviation 1.
        At(picture.Mark("rect", "A: -1"), "x").Should().BeApproximately(picture.TickAt("-1"), 0.02);
        At(picture.Mark("rect", "C: 1"), "x").Should().BeApproximately(picture.TickAt("0"), 0.02);
        At(picture.Mark("rect", "C: 1"), "width").Should().BeApproximately(picture.TickAt("1") - picture.TickAt("0"), 0.02);
    }

    [Fact]
    public void An_interval_of_ranks_reaches_over_its_ranks()
    {
        var study = UncertaintyStudy.Of(UncertainFactor.MissingCells());
        var result = study.Run(Model, Table, o => o with { Replications = 2000, Seed = 3 });
        var picture = new Picture(result.RankIntervalChart());
        var unit = result["B"];
        var mark = picture.Marks("rect", "B: ").Single();
        var step = (picture.TickAt("4") - picture.TickAt("2")) / 2;

        At(mark, "width").Should().BeApproximately(6 + (step * (unit.Rank.High!.Value - unit.Rank.Low!.Value)), 0.03);
        At(picture.Mark("circle", "B: rank 3"), "cx").Should().BeApproximately(picture.TickAt("2") + step, 0.02);
    }

    [Fact]
    public void Acceptability_has_a_cell_for_each_rank_that_came()
    {
        var study = UncertaintyStudy.Of(UncertainFactor.MissingCells());
        var result = study.Run(Model, Table, o => o with { Replications = 2000, Seed = 3 });
        var picture = new Picture(result.AcceptabilityChart());

        foreach (var unit in result.Units)
            picture.Marks("rect", $"{unit.Unit}: rank ").Should().HaveCount(unit.Acceptability.Count(s => s > 0));
    }

    [Fact]
    public void A_profile_places_the_unit_between_the_least_and_the_best()
    {
        var picture = new Picture(Model.Assess(Table).ProfileChart("A", "group"));
        var (worst, best) = (At(picture.Marks("circle", "D: 0")[0], "cx"), At(picture.Marks("circle", "best: E")[0], "cx"));

        At(picture.Marks("circle", "A: 8, score 0.8").Single(), "cx").Should().BeApproximately(worst + (0.8 * (best - worst)), 0.02);
        // The group x has a of 8 and 4.
        At(picture.Marks("line", "mean of x: 0.6")[0], "x1").Should().BeApproximately(worst + (0.6 * (best - worst)), 0.02);
        picture.Texts.Should().Contain(["2 of 5", "3 of 4"]);
        new Picture(Model.Assess(Table).ProfileChart("B")).Texts.Should().Contain("unknown");
    }

    [Fact]
    public void Among_many_units_a_profile_has_a_stroke_for_each_pixel()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"U{i}");
        var table = IndicatorTable.Create(names, [IndicatorColumn.Of("a", [.. Enumerable.Range(0, 200).Select(i => (double?)(i % 5))]),
            IndicatorColumn.Of("b", [.. Enumerable.Range(0, 200).Select(i => (double?)(i % 2))])]);
        var svg = Model.Assess(table).ProfileChart("U7").ToSvg();
        string[] strokes =
            [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "path").Select(e => e.Attribute("d")!.Value)];

        strokes.Select(d => d.Count(c => c == 'M')).Should().Equal(5, 2);
    }

    [Fact]
    public void A_heat_map_marks_what_is_missing()
    {
        var picture = new Picture(Model.Assess(Table).HeatMapChart(indicators: true));

        picture.Mark("rect", "B, b: missing").Attribute("fill")!.Value.Should().Be("none");
        picture.Mark("rect", "E, a: 1, observed 100%").Attribute("fill")!.Value.Should().Be("#084081");
        picture.Mark("rect", "D, a: 0, observed 100%").Attribute("fill")!.Value.Should().Be("#F7FBFF");
    }

    [Fact]
    public void The_boxes_of_a_framework_are_as_tall_as_weights()
    {
        var picture = new Picture(Model.FrameworkChart());
        var (a, b) = (picture.Marks("rect", "a: 75%").Single(), picture.Marks("rect", "b: 25%").Single());

        ((At(a, "height") + 1) / (At(b, "height") + 1)).Should().BeApproximately(3, 0.01);
    }

    [Fact]
    public void A_gap_in_a_series_stays_a_gap_and_plans_are_dashed()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,indicator,period,value,kind\nA,x,2018,1,actual\nA,x,2019,2,actual\nA,x,2021,4,actual\nA,x,2022,5,plan\n"
                + "A,x,2020,,actual\n");
        var svg = table.TrendChart("x").ToSvg();
        var lines = XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "line" && (string?)e.Attribute("stroke") == "#0072B2")
            .ToArray();

        lines.Should().HaveCount(2);
        lines.Count(l => l.Attribute("stroke-dasharray") is not null).Should().Be(1);
        svg.Should().Contain("the line is broken").And.Contain("plan or forecast");
    }

    [Fact]
    public void A_shift_leads_from_the_old_rank_to_the_new_one()
    {
        var other = Model with
        {
            Root = Model.Root with { Children = [Model.Root.Children[0] with { Weight = 1 }, Model.Root.Children[1] with { Weight = 9 }] },
        };
        var picture = new Picture(ScenarioComparison.Of(Table, ("now", Model), ("then", other)).ShiftChart());
        // a and b weigh 1 : 9: A 0.44, B 0.4, C 0.56, D 0, E 1; 3 : 1: A 0.7, B 0.4, C 0.3, D 0, E 1.
        var (c, e) = (picture.Mark("line", "C: rank 4 to 2"), picture.Mark("line", "E: rank 1 to 1"));
        var step = (At(picture.Mark("line", "D: rank 5 to 5"), "y1") - At(e, "y1")) / 4;

        At(c, "y1").Should().BeApproximately(At(e, "y1") + (3 * step), 0.02);
        At(c, "y2").Should().BeApproximately(At(e, "y1") + step, 0.02);
    }

    [Fact]
    public void Sobol_bars_are_as_long_as_the_indices()
    {
        var result = UncertaintyStudy.Of(UncertainFactor.MissingCells(), UncertainFactor.WeightNoise(0.2))
            .Sensitivity(Model, Table, [StudyOutput.RankShift], o => o with { Rows = 256, Resamples = 50, Seed = 1 });
        var picture = new Picture(result.SobolChart());
        var factor = result.Factors[0];
        factor.Factor.Should().Be("missing-cells");
        var bar = picture.Marks("rect", "missing observations, total: ").Single();

        At(bar, "width").Should()
            .BeApproximately(Math.Abs(factor.Total!.Value) * (picture.TickAt("0.5") - picture.TickAt("0")) / 0.5, 0.05);
    }

    [Fact]
    public void Histograms_count_every_value_once()
    {
        var picture = new Picture(Model.Assess(Table).DistributionChart());
        var counts = picture.Marks("rect", "").Select(m => m.Value).Where(t => t.Contains(" from ", StringComparison.Ordinal))
            .Sum(t => int.Parse(t.Split(' ')[0], CultureInfo.InvariantCulture));

        counts.Should().Be(9, "five values of a and four of b are known");
    }

    [Fact]
    public void Names_stay_text_whatever_they_hold()
    {
        var table = IndicatorTable.Create([Hostile, new string('w', 300), "مجموعة", "B"],
            [IndicatorColumn.Of("a", 1, 2, 3, null), IndicatorColumn.Of("b", 4, 5, 1, 2)]);
        var assessment = Model.Assess(table);
        foreach (var chart in (Chart[])[assessment.RankingChart(), assessment.ProfileChart(Hostile), assessment.HeatMapChart(),
            assessment.DistributionChart()])
        {
            var svg = XDocument.Parse(chart.ToSvg());
            svg.Descendants().Select(e => e.Name.LocalName).Should().NotContain("script");
            chart.ToSvg().Should().NotContain("\u0007").And.NotContain("\u202E");
        }
    }

    [Theory]
    [InlineData("unit,a,b\nA,,\nB,,\n")]
    [InlineData("unit,a,b\nA,5,5\n")]
    [InlineData("unit,a,b\nA,5,5\nB,5,5\n")]
    public void Awful_tables_have_pictures(string csv)
    {
        var assessment = Model.Assess(IndicatorTable.ParseCsv(csv, Model.Indicators));
        Chart[] charts =
        [
            assessment.RankingChart(), assessment.ProfileChart("A"), assessment.HeatMapChart(), assessment.HeatMapChart(true),
            assessment.DistributionChart(),
            assessment.Multivariate().CorrelationChart(),
            UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2)).Run(Model, assessment.Source).RankIntervalChart(),
        ];

        charts.Should().OnlyContain(c => !c.ToSvg().Contains("NaN") && !c.ToSvg().Contains('∞'));
    }

    [Fact]
    public void Every_two_nodes_have_their_correlation()
    {
        var model = IndicatorModel.Create("r",
            m => m.Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("c")));
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nA,1,1,3\nB,2,2,5\nC,3,2,4\nD,4,3,1\n");
        var picture = new Picture(model.Assess(table).Multivariate().CorrelationChart());

        // By hand: a and b: covariance 3 over √(5 · 2); a and c, which are in different dimensions: −3.5 over √(5 · 8.75).
        picture.Marks("rect", "a and b: 0.949, p ").Should().HaveCount(2);
        picture.Marks("rect", "a and c: -0.529, p ").Should().HaveCount(2);
        picture.Marks("rect", "").Where(m => m.Value.Contains(" and ", StringComparison.Ordinal)).Should().HaveCount(6 * 5);
    }

    [Fact]
    public void Large_numbers_have_no_exponent()
    {
        var table = IndicatorTable.ParseCsv("unit,year,a\nA,2020,100000\nA,2021,250000\nA,2022,400000\n");

        new Picture(table.TrendChart("a")).Texts.Should().Contain("400000").And.NotContain(t => t.Contains("E+"));
        new Picture(Model.Assess(IndicatorTable.ParseCsv("unit,a,b\nA,1234567,1\nB,2,2\n")).DistributionChart()).Texts.Should()
            .Contain("1234567");
    }

    [Fact]
    public void Ranks_are_whole_on_their_axis()
    {
        var result = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.2)).Run(Model, Table, o => o with { Replications = 20, Seed = 1 });

        foreach (var width in (int[])[300, 720, 2000])
            new Picture(result.RankIntervalChart(configure: o => o with { Width = width })).Texts.Should().NotContain(t => t.Contains('.'));
    }

    [Fact]
    public void Names_of_two_lines_do_not_touch()
    {
        string[] names = [.. Enumerable.Range(0, 4).Select(i => $"{i} Инновационный территориальный кластер с очень длинным названием")];
        var table = IndicatorTable.Create(names, [IndicatorColumn.Of("a", 1, 2, 3, 4), IndicatorColumn.Of("b", 4, 5, 1, 2)]);
        var svg = XDocument.Parse(Model.Assess(table).RankingChart(configure: o => o with { Width = 400 }).ToSvg());
        double[] lines = [.. svg.Descendants().Where(e => e.Name.LocalName == "text" && (string?)e.Attribute("x") == "35")
            .Select(e => (double)e.Attribute("y")!)];

        lines.Should().HaveCount(8);
        lines.Zip(lines.Skip(1), (a, b) => b - a).Should().OnlyContain(gap => gap >= 11);
    }

    [Fact]
    public void A_file_is_on_white_and_a_fragment_takes_the_colors_of_its_page()
    {
        var chart = Model.FrameworkChart();

        chart.ToSvg().Should().Contain("style=\"background:#fff;color:#000\"");
        chart.ToHtml().Should().NotContain("background").And.Contain("fill=\"currentColor\"").And.StartWith("<figure");
    }

    [Fact]
    public void Beyond_the_rows_asked_for_the_picture_says_so()
    {
        var chart = Model.Assess(Table).RankingChart(configure: o => o with { Rows = 2 });

        chart.Description.Should().Contain("The first 2 of 5 units are shown.");
        new Picture(chart).Texts.Should().NotContain("D");
    }
}

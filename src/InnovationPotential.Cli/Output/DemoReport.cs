using InnovationPotential.Assessments;
using InnovationPotential.Comparisons;
using InnovationPotential.Text;
using InnovationPotential.Trends;

namespace InnovationPotential.Cli.Output;

/// <summary>The article's tables under each understanding of innovation potential, in words and tables.</summary>
internal static class DemoReport
{
    private static readonly Period ResourceYear = 2018;

    /// <param name="width">How wide the lines may be; tables as wide as they need, sentences 132 when null.</param>
    public static string Write(int? width)
    {
        var institutions = SampleTables.Institutions;
        var score = SampleModels.InstitutionalScore.Assess(institutions);
        var readiness = SampleModels.InstitutionalReadiness.Assess(institutions);
        var index = SampleModels.InstitutionalIndex.Assess(institutions);
        var resources = SampleModels.ProgramResources.Assess(SampleTables.OwnPrograms);
        var text = new DemoText(width);
        text.Say("Innovation potential of eleven Russian clusters");
        text.Say("");
        text.Say("Data: Korchagina (2017), R-Economy 3(3). Table 1 states four institutional components of eleven clusters: 0 absent, 1 "
            + "planned or partial, 2 operating, and nothing where the article does not say. Unknown is not absent: beside every score "
            + "stand the lowest and the highest score that the unknown components leave possible.");
        text.Section("1. Potential as components that are scored and summed up", [AssessmentTexts.Table(score)],
            "The score is the share of the points attainable on what is known, the coverage how much is known. A cluster of which little "
                + "is known "
                + "can lead the list: its bounds say what that is worth. Levels are equal thirds of the attainable points, a convention.");
        text.Section("2. Potential as readiness: four gates, each holding only if all before it hold", [Readiness(readiness)],
            "1 initiated: a coordinator. 2 organized: an operating organization with at least planned services. 3 cooperating: operating "
                + "services "
                + "and at least planned projects. 4 networked: operating projects and communication. The gates are an example, not the "
                + "article's. "
                + "Where an unknown component decides, there is no single level, only the lowest and the highest possible one.");
        text.Section("3. Potential as a weighted index: organization × cooperation", [AssessmentTexts.Table(index)],
            "Components between goalposts 0 and 2 are put on a range from 1 to 100, averaged within organization and within cooperation, "
                + "and these two "
                + "averaged geometrically: neither makes up for the other. For four clusters nothing is known of cooperation: their score "
                + "is organization alone.");
        text.Section("4. The strategies side by side", [Ranks(institutions, score, index, readiness)],
            "Ranks with ties shared; a rank rests on the score, so read it beside the bounds above.");
        text.Section("5. How sure are the ranks of the score-sum?", [Sureness(score.Model, institutions)],
            "10,000 replications: the importance of each component a quarter more or less, each known component one level lower or higher "
                + "with probability 0.1, "
                + "each unknown one anything between absent and operating. The interval holds 90 % of the ranks; clusters whose intervals "
                + "overlap are hardly to be told apart.");
        text.Section("6. Agreement with the article's own verdicts", [.. Agreement(institutions, score)],
            "The bands above are not tuned to the verdicts. No rule over the four components could reproduce them, as the contradiction "
                + "shows.");
        text.Section($"7. Potential as resources: the three clusters with figures, each against its own targets for 2020",
            [Resources(resources)],
            "Sufficiency is the figure of the year over the cluster's own target, at most 1; groups and whole are geometric means, so a "
                + "resource of 0 makes "
                + "the whole 0. What a program does not name is left out. All figures are plans of development programs: they describe "
                + "intentions, not what happened.");
        text.Say("");
        text.Say($"What holds them back in {ResourceYear}:");
        foreach (var result in resources.Ranking(ResourceYear))
        {
            foreach (var finding in result.Findings.Where(f => f.Kind == "limiting-resource" && f.Node == resources.Model.Code))
                text.Say($"• {result.Unit}: {finding.Text}");
        }

        text.Section("8. Is it growing? The programs' series for 2016–2020", Trends(SampleTables.Quantities.Trends()),
            "Growth is the mean growth coefficient per year (темп роста), slopes are per year by least squares and by Sen; p is the exact "
                + "two-sided "
                + "Mann–Kendall probability, and with five points it cannot fall below 0.017. Where a number is undefined the reason "
                + "stands beside it. "
                + "All values are plans: the tests describe plans, not performance.");
        text.Section("9. The article's own system: Tables 1 to 4 on one tree, under each understanding", [ClusterReport.Understandings()],
            ClusterReport.Notes());
        text.Section("10. Traditional against innovative specialization", [ClusterReport.Specializations()],
            "Means over the clusters of a kind; the kind is read from a cluster's name. The means of the bounds overlap where what is "
                + "unknown decides.");
        text.Say("");
        text.Say("What the data do not carry");
        text.Say("Table 1 has no resources and Tables 2–4 only plans for three clusters, so no cluster can be assessed under all "
            + "understandings at once. The three clusters with figures have no indicator in common (high-performance jobs are a share in "
            + "one, persons in two), so their resource scores are no ranking of the clusters. Sales are known for two years of one "
            + "cluster. Nothing here is a measurement of performance.");
        return text.ToString();
    }

    private static TextTable Readiness(Assessment assessment)
    {
        var table = new TextTable("unit", TextColumn.Number("level"), TextColumn.Number("lowest"), TextColumn.Number("highest"),
            "what the next level needs");
        foreach (var result in assessment.Results.OrderByDescending(r => r.Low).ThenByDescending(r => r.High))
        {
            table.Add(result.Unit, NumberText.Rank(result.Score), NumberText.Rank(result.Low), NumberText.Rank(result.High),
                result.Findings.FirstOrDefault(f => f.Kind == "next-level")?.Text ?? "the highest level is reached");
        }

        return table;
    }

    private static TextTable Ranks(IndicatorTable table, Assessment score, Assessment index, Assessment readiness)
    {
        var ranks = new TextTable("unit", TextColumn.Number("score-sum"), TextColumn.Number("weighted index"),
            TextColumn.Number("readiness level"), "article");
        foreach (var unit in score.Ranking().Select(r => r.Unit))
        {
            var level = readiness[unit];
            ranks.Add(unit, NumberText.Rank(score[unit].Rank), NumberText.Rank(index[unit].Rank), level.Low == level.High
                ? NumberText.Rank(level.Low)
                : $"{NumberText.Rank(level.Low)} to {NumberText.Rank(level.High)}", table.AttributeOf(unit, "article_level"));
        }

        return ranks;
    }

    private static TextTable Sureness(IndicatorModel model, IndicatorTable institutions)
    {
        var result = SampleModels.InstitutionalStudy.Run(model, institutions, o => o with { Replications = 10_000, Seed = 1 });
        var table = new TextTable("unit", TextColumn.Number("rank"), TextColumn.Number("90 % between"),
            TextColumn.Number("among the best three"));
        foreach (var unit in result.Units.OrderBy(u => u.NominalRank).ThenBy(u => u.Rank.Mean))
        {
            table.Add(
                unit.Unit,
                NumberText.Rank(unit.NominalRank),
                $"{NumberText.Rank(unit.Rank.Quantile(0.05))} and {NumberText.Rank(unit.Rank.Quantile(0.95))}",
                NumberText.Percent(unit.ProbabilityOfTop(3)));
        }

        return table;
    }

    private static IEnumerable<TextTable> Agreement(IndicatorTable table, Assessment score)
    {
        string?[] expert = [.. table.Units.Select(u => table.AttributeOf(u, "article_level"))];
        string?[] assessed = [.. score.Results.Select(r => r.Level)];
        IShowsTables report = AgreementReport.Of(table, score.Model.Indicators, expert, assessed, ["insufficient", "average", "highest"]);
        return report.Tables();
    }

    private static TextTable[] Trends(TrendTable trends) => [.. trends.Series.GroupBy(t => t.Unit).Select(unit =>
    {
        var table = new TextTable("indicator", TextColumn.Number("points"), TextColumn.Number("growth"), TextColumn.Number("slope"),
            TextColumn.Number("Sen"), TextColumn.Number("p"), "undefined")
        { Caption = unit.Key };
        foreach (var trend in unit)
        {
            table.Add(
                trend.Indicator!,
                NumberText.Rank(trend.N),
                NumberText.Show(trend.GrowthCoefficientMean.Value),
                NumberText.Short(trend.LeastSquares.Slope.Value, 4),
                NumberText.Short(trend.Sen.Slope.Value, 4),
                NumberText.Show(trend.MannKendall.PTwoSided.Value),
                string.Join(", ", trend.Undefined.Select(u => u.Value.Reason?.Describe()).Distinct()));
        }

        return table;
    })];

    private static TextTable Resources(Assessment assessment)
    {
        var table = new TextTable(["unit", .. assessment.Periods.Select(p => TextColumn.Number(p.Label)),
            TextColumn.Number($"bounds {ResourceYear}")]);
        foreach (var unit in assessment.Units)
        {
            var year = assessment[unit, ResourceYear];
            table.Add([unit, .. assessment.Periods.Select(p => NumberText.Show(assessment[unit, p].Score)),
                $"{NumberText.Show(year.Low)} to {NumberText.Show(year.High)}"]);
        }

        return table;
    }
}

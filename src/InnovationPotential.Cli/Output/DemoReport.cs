using InnovationPotential.Assessments;
using InnovationPotential.Comparisons;
using InnovationPotential.Robustness;
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

    private static TextTable Readiness(Assessment assessment) => new ResultColumn<UnitAssessment>[]
    {
        new("unit", r => r.Unit),
        new("level", r => r.Score, NumberText.Rank),
        new("lowest", r => r.Low, NumberText.Rank),
        new("highest", r => r.High, NumberText.Rank),
        new("what the next level needs",
            r => r.Findings.FirstOrDefault(f => f.Kind == "next-level")?.Text ?? "the highest level is reached"),
    }.Show(assessment.Results.OrderByDescending(r => r.Low).ThenByDescending(r => r.High));

    private static TextTable Ranks(IndicatorTable table, Assessment score, Assessment index, Assessment readiness) =>
        new ResultColumn<string>[]
        {
            new("unit", u => u),
            new("score", u => score[u].Rank, NumberText.Rank, "score-sum"),
            new("weighted index", u => index[u].Rank, NumberText.Rank),
            new("readiness level", u => readiness[u].Low == readiness[u].High ? NumberText.Rank(readiness[u].Low)
                : $"{NumberText.Rank(readiness[u].Low)} to {NumberText.Rank(readiness[u].High)}") { Alignment = TextAlignment.Right },
            new("article", u => table.AttributeOf(u, "article_level")),
        }.Show(score.Ranking().Select(r => r.Unit));

    private static TextTable Sureness(IndicatorModel model, IndicatorTable institutions)
    {
        var result = SampleModels.InstitutionalStudy.Run(model, institutions, o => o with { Replications = 10_000, Seed = 1 });
        return new ResultColumn<UnitUncertainty>[]
        {
            new("unit", u => u.Unit),
            new("rank", u => u.NominalRank, NumberText.Rank),
            new("interval", u => $"{NumberText.Rank(u.Rank.Quantile(0.05))} and {NumberText.Rank(u.Rank.Quantile(0.95))}", "90 % between")
            { Alignment = TextAlignment.Right },
            new("among the best three", u => u.ProbabilityOfTop(3), NumberText.Percent),
        }.Show(result.Units.OrderBy(u => u.NominalRank).ThenBy(u => u.Rank.Mean));
    }

    private static IEnumerable<TextTable> Agreement(IndicatorTable table, Assessment score)
    {
        string?[] expert = [.. table.Units.Select(u => table.AttributeOf(u, "article_level"))];
        string?[] assessed = [.. score.Results.Select(r => r.Level)];
        IShowsTables report = AgreementReport.Of(table, score.Model.Indicators, expert, assessed, ["insufficient", "average", "highest"]);
        return report.Tables();
    }

    private static TextTable[] Trends(TrendTable trends)
    {
        ResultColumn<SeriesTrend>[] columns =
        [
            new("indicator", t => t.Indicator),
            new("points", t => t.N, NumberText.Rank),
            new("growth", t => t.GrowthCoefficientMean.Value, NumberText.Show),
            new("slope", t => t.LeastSquares.Slope.Value, Digits),
            new("sen", t => t.Sen.Slope.Value, Digits, "Sen"),
            new("p", t => t.MannKendall.PTwoSided.Value, NumberText.Show),
            new("undefined", t => string.Join(", ", t.Undefined.Select(u => u.Value.Reason?.Describe()).Distinct())),
        ];
        return [.. trends.Series.GroupBy(t => t.Unit).Select(unit => columns.Show(unit, unit.Key))];
    }

    private static string Digits(double? value) => NumberText.Short(value, 4);

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

using InnovationPotential.Charts;
using InnovationPotential.Comparisons;
using InnovationPotential.Preparation;
using InnovationPotential.Prospects;
using InnovationPotential.Reports;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Notebooks;

/// <summary>One value of every type that a cell of a notebook may end with.</summary>
internal static class CellResults
{
    /// <summary>Text that must stay text.</summary>
    public const string Hostile = "<script>alert('x & \"y\"')</script>\u0007\u202Eabc\nsecond <tr> line";

    public static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Bands(Bands.From(BandQuantity.Score, ("low", 0), ("high", 50)))
        .Dimension("d", d => d.Named(Hostile).Indicator("a").Indicator("b"))
        .Dimension("e", d => d.Indicator("c").Indicator("f")));

    public static readonly IndicatorTable Table = IndicatorTable.ParseCsv(
        "unit,a,b,c,f\nA,1,8,3,2\n\"" + Hostile.Replace("\"", "\"\"", StringComparison.Ordinal)
            + "\",4,,5,1\nC,2,3,9,7\nD,9,1,2,6\nE,5,5,7,3\nF,7,4,1,8\n", Model.Indicators);

    public static readonly IndicatorTable Panel = IndicatorTable.ParseCsv(
        "unit,year,a,b,c,f\nA,2019,1,8,3,2\nA,2020,2,8,4,2\nA,2021,3,9,4,3\nB,2019,4,,5,1\nB,2020,4,1,5,1\nB,2021,6,2,5,1\n"
            + "C,2019,2,3,9,7\nC,2020,1,3,8,7\nC,2021,2,2,7,7\n", Model.Indicators);

    public static readonly Assessment Assessment = Model.Assess(Table);

    private static readonly Assessment Grouped = Model.Assess(IndicatorTable.Create(Table.Units,
        [.. Table.Indicators.Select(i => Table[i])],
        attributes: [new UnitAttribute("kind", [.. Table.Units.Select((_, u) => u < 2 ? Hostile : "new")])]));

    private static readonly Assessment OfPanel = Model.Assess(Panel);

    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells());

    private static readonly IndicatorModel Prepared =
        Model with { Preparation = PreparationPlan.Of(Imputation.Mean) };

    public static IReadOnlyDictionary<Type, object> All { get; } = new object[]
    {
        Model, Table, Assessment, Assessment.Fitted, Assessment.Units[0] is var first ? Assessment[first] : "",
        Assessment.ProfileOf("A"), Assessment.RanksBy(), Assessment.Reach("A", ReachTarget.Rank(1)), Assessment.Fragility(),
        Assessment.Dominance(), Assessment.UnitRemovalEffects(),
        Assessment.LinksTo(IndicatorColumn.Of("gdp", 3, 1, 4, 1, 5, 9)),
        Grouped.CompareGroups("kind"), Prepared.Assess(Table).Preparation!,
        Differences.Between(Model, Model.Without("e")),
        DataAvailability.Of(Table), IndicatorStatistics.Of(Table), Imputation.Compare(Table),
        Study.Run(Model, Table, o => o with { Replications = 200, Seed = 1 }),
        Study.Sensitivity(Model, Table, configure: o => o with { Rows = 16, Seed = 1 }),
        Assessment.Sweep(SweepTarget.Weight("a"), 0, 2, 5), Assessment.Tornado(),
        Assessment.RemovalEffects(), Assessment.OneAtATime(("without e", Model.Without("e"))),
        ScenarioComparison.Of(Table, ("all", Model), ("without e", Model.Without("e"))),
        Revision.Between(Model, Table, Model.Without("e"), Table),
        ScenarioComparison.Grid(Table, Model, [Normalization.MinMax(), Normalization.ZScore()], [Aggregation.Arithmetic]),
        Assessment.Multivariate(), Assessment.Multivariate().Matrix(),
        AgreementReport.Of(["A", "B", "C"], ["low", "high", "high"], ["low", "low", "high"], ["low", "high"]),
        Panel.Trends(), Panel.Trends()["A", "a"],
        OfPanel.SideBySide(PeriodQuantity.Score),
        OfPanel.RelativeTo(ScoreBase.OfMean()), OfPanel.Convergence(),
        OfPanel.ChangeOf("A", OfPanel.Periods[0], OfPanel.Periods[2]),
        ExpertPanel.Of([new("x", "A", "a", 1), new("y", "A", "a", 2), new("x", "B", "a", 3), new("y", "B", "a", 1)]).Combine(),
        BudgetPanel.Of([new("x", "a", 60), new("x", "b", 40), new("y", "a", 50), new("y", "b", 50)]),
        Assessment.RankingChart(), Assessment.Report(),
    }.ToDictionary(r => r.GetType());
}

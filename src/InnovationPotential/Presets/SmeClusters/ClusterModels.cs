using InnovationPotential.Strategies;

namespace InnovationPotential;

/// <summary>The tree of components and quantities, and what each understanding makes of it.</summary>
internal static class ClusterModels
{
    private const string Institutional = "institutional";
    private const string Quantitative = "quantitative";

    // Each half weighs 0.5: where nothing is known of one, the other must not pass for the whole.
    private const double LeastCoverage = 0.66;

    // Counts and millions of rubles stay far below.
    private const double MostThereCanBe = 1e9;

    private static readonly LevelTable Presence = new(
        "presence", "ours", MostThereCanBe, [new LevelStep(0, 0, "nothing"), new LevelStep(1, 1, "something")]);

    public static IndicatorModel ScoreSum() => Model(
        "score-sum",
        "Components are scored and added up: up to 2 points for an institutional one, 1 for a quantity of which there is something.",
        m => m.Bands(SampleModels.Thirds), _ => AssessmentStrategy.ScoreSum());

    public static IndicatorModel Index() => Model(
        "index", "Quantities for the size of the cluster and components between goalposts are averaged, families and halves with equal "
            + "weights.",
        m => m.Bands(SampleModels.Thirds).Preparation(
            Denomination.ByAttribute(ClusterRegister.Participants.Column).For(Codes(q => q.Size == ClusterSize.Participants)),
            Denomination.ByAttribute(ClusterRegister.Employees.Column).For(Codes(q => q.Size == ClusterSize.Employees))),
        _ => AssessmentStrategy.WeightedIndex());

    public static IndicatorModel Resources() => Model(
        "resources",
        "Quantities are held against the targets of the cluster's own program, components against operating. Unknown is not reached.",
        m => m.MinimumCoverage(LeastCoverage)
            .Preparation([.. ClusterQuantity.All.Select(q => Denomination.ByIndicator(q.Plan).For(q.Code))]),
        _ => AssessmentStrategy.ResourceBased(o => o with { Group = Aggregation.Arithmetic }));

    public static IndicatorModel Readiness() => Model(
        "readiness",
        "Gates, each holding only if all before it hold: of institutions, and of results from people to market. The lower of the two "
            + "levels counts.",
        m => m.MinimumCoverage(LeastCoverage),
        node => AssessmentStrategy.ReadinessBased(o => o with { Rule = RuleOf(node), Levels = Presence }));

    private static ReadinessRule RuleOf(string? node) => node switch
    {
        null => ReadinessRule.WeakestLink,
        Institutional => ReadinessRule.Gates(
            Gate.Of(1, "initiated", ("development_institution", 1)),
            Gate.Of(2, "organized", ("development_institution", 2), ("services", 1)),
            Gate.Of(3, "cooperating", ("services", 2), ("joint_projects", 1)),
            Gate.Of(4, "networked", ("joint_projects", 2), ("info_communication", 2), ("partnerships", 1), ("training_system", 1)),
            Gate.Of(5, "complete", ("partnerships", 2), ("training_system", 2))),
        Quantitative => ReadinessRule.Gates(
            Gate.Of(1, "people", ("jobs", 1), ("training", 1)),
            Gate.Of(2, "knowledge", ("research", 1), ("cooperation", 1)),
            Gate.Of(3, "technology", ("technologies", 1), ("intangibles", 1)),
            Gate.Of(4, "products", ("products", 1)),
            Gate.Of(5, "market", ("market", 1))),
        _ => ReadinessRule.KOutOfN(1),
    };

    private static IndicatorModel Model(string name, string description, Action<ModelBuilder> finish,
        Func<string?, AssessmentStrategy> strategyOf) =>
        IndicatorModel.Create("sme-cluster-potential", m =>
        {
            m.Named($"Innovation potential of SME clusters: {name}").Described(description).Version("1").Strategy(strategyOf(null));
            m.Dimension(Institutional, d =>
            {
                d.Named("Institutional components").Strategy(strategyOf(Institutional));
                foreach (var component in ClusterComponent.All) d.Add(component.Indicator);
            });
            m.Dimension(Quantitative, d =>
            {
                d.Named("Quantitative indicators").Strategy(strategyOf(Quantitative));
                foreach (var (code, title, quantities) in ClusterQuantity.Families)
                {
                    d.Dimension(code, family =>
                    {
                        family.Named(title).Strategy(strategyOf(code));
                        foreach (var quantity in quantities) family.Add(quantity.Indicator);
                    });
                }
            });
            finish(m);
        });

    private static string[] Codes(Func<ClusterQuantity, bool> which) => [.. ClusterQuantity.All.Where(which).Select(q => q.Code)];
}

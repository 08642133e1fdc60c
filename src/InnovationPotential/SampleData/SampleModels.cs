using InnovationPotential.Strategies;

namespace InnovationPotential;

/// <summary>Models of the article's three understandings of innovation potential, over the tables of <see cref="SampleTables"/>.</summary>
/// <remarks>
/// The components are the article's. Thresholds, groups and bands are this library's own examples: the article states none, and its
/// verdicts follow no rule over its evidence (clusters 7 and 9 have the same evidence and different verdicts).
/// </remarks>
public static class SampleModels
{
    private static readonly MeasurementScale Maturity = MeasurementScale.Ordinal(("absent", 0), ("planned", 1), ("operating", 2));

    /// <summary>
    /// The components scored and summed up: up to 2 points each for the specialized organization, its services, joint projects and
    /// information and communication support.
    /// </summary>
    public static IndicatorModel InstitutionalScore { get; } =
        Institutional("institutional-score", "Score-sum", AssessmentStrategy.ScoreSum(), Thirds);

    /// <summary>
    /// The components as gates, each holding only if all before it hold: 1 initiated (a coordinator), 2 organized (an operating
    /// organization with at least planned services), 3 cooperating (operating services, at least planned projects), 4 networked (operating
    /// projects and communication).
    /// </summary>
    public static IndicatorModel InstitutionalReadiness { get; } = Institutional(
        "institutional-readiness",
        "Readiness",
        AssessmentStrategy.ReadinessBased(o => o with
        {
            Rule = ReadinessRule.Gates(
                Gate.Of(1, "initiated", ("managing_organisation", 1)),
                Gate.Of(2, "organized", ("managing_organisation", 2), ("development_services", 1)),
                Gate.Of(3, "cooperating", ("development_services", 2), ("joint_projects", 1)),
                Gate.Of(4, "networked", ("joint_projects", 2), ("info_communication", 2))),
        }),
        null);

    /// <summary>
    /// The components normalized between goalposts 0 and 2, averaged within organization and cooperation, and these two averaged
    /// geometrically from 1 to 100, so that neither makes up for the other.
    /// </summary>
    public static IndicatorModel InstitutionalIndex { get; } = IndicatorModel.Create("institutional-index", m => m
        .Named("Weighted index")
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100) }))
        .Aggregation(Aggregation.Geometric)
        .Bands(Thirds)
        .Dimension("organization", d => d
            .Named("Organization")
            .Indicator("managing_organisation", Component("Specialized organization"))
            .Indicator("development_services", Component("Specialized services")))
        .Dimension("cooperation", d => d
            .Named("Cooperation")
            .Indicator("joint_projects", Component("Realized joint projects"))
            .Indicator("info_communication", Component("Information and communication support"))));

    /// <summary>The resources of the three reported clusters, each held against the cluster's own target for 2020.</summary>
    /// <remarks>
    /// For <see cref="SampleTables.OwnPrograms"/>: what a cluster's program does not name is left out of its score and bounds. The
    /// clusters' lists have almost nothing in common, so each score says how far a cluster's own program has come, and the scores do not
    /// rank the clusters.
    /// </remarks>
    public static IndicatorModel ProgramResources { get; } = IndicatorModel.Create("program-resources", m => m
        .Named("Resources against the programs' targets for 2020")
        .Strategy(AssessmentStrategy.ResourceBased(o => o with { Norm = NormSource.OwnPeriod(2020) }))
        .Dimension("personnel", d => d
            .Named("Personnel")
            .Indicator("Share of high-performance jobs in the total number of workplaces of cluster members")
            .Indicator("High-performance jobs")
            .Indicator("High-performance jobs for cluster members")
            .Indicator("Trainees in the programmes of training and professional development")
            .Indicator("Graduates of Novgorod State University in IT directions"))
        .Dimension("knowledge", d => d
            .Named("Knowledge")
            .Indicator("Educational programmes implemented for the benefit of cluster development")
            .Indicator("Seminars, conferences and other events held")
            .Indicator("Studies and certifications")
            .Indicator("Software products"))
        .Dimension("cooperation", d => d
            .Named("Cooperation and infrastructure")
            .Indicator("Share of participants that turn over raw materials and finished products through the common transport and "
                + "logistics centre")
            .Indicator("Mobile plants")
            .Indicator("Small and medium-sized enterprises combined into a common value chain")
            .Indicator("Joint projects of enterprises participating in the cluster")));

    /// <summary>
    /// A study of what is uncertain in <see cref="SampleTables.Institutions"/>: the importance of the components ± 25 %, what is unknown
    /// drawn between absent and operating, and each level possibly one lower or higher.
    /// </summary>
    public static UncertaintyStudy InstitutionalStudy { get; } = UncertaintyStudy.Of(
        UncertainFactor.WeightNoise(0.25), UncertainFactor.MissingCells(), UncertainFactor.OrdinalSteps(0.1, 0.1));

    /// <summary>Equal thirds of the attainable share, a convention.</summary>
    public static Bands Thirds =>
        Bands.From(BandQuantity.Share, ("insufficient", double.NegativeInfinity), ("average", 1.0 / 3),
            ("highest", 2.0 / 3)) with
        { Source = "equal thirds, a convention" };

    private static IndicatorModel Institutional(string code, string name, AssessmentStrategy strategy, Bands? bands) =>
        IndicatorModel.Create(code, m =>
    {
        m.Named(name)
            .Strategy(strategy)
            .Indicator("managing_organisation", Component("Specialized organization"))
            .Indicator("development_services", Component("Specialized services"))
            .Indicator("joint_projects", Component("Realized joint projects"))
            .Indicator("info_communication", Component("Information and communication support"));
        if (bands is not null) m.Bands(bands);
    });

    private static Func<Indicator, Indicator> Component(string name) =>
        i => i with { Name = name, Scale = Maturity, Role = IndicatorRole.Process, Goalposts = new Goalposts(0, 2) };
}

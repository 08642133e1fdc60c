namespace InnovationPotential;

public static partial class Presets
{
    /// <summary>
    /// The Human Development Index: life expectancy, education and the logarithm of income between fixed goalposts, averaged geometrically.
    /// </summary>
    /// <remarks>
    /// As UNDP, the model gives no index where a component is unknown (a minimum coverage of 1), and values beyond a goalpost count as the
    /// goalpost.
    /// </remarks>
    public static Preset<IndicatorModel> Hdi2010 { get; } = new(
        "hdi-2010",
        "Human Development Index",
        "2010 and later",
        "UNDP, Human Development Report, technical note 1",
        IndicatorModel.Create("hdi", m => m
            .Named("Human Development Index")
            .Version("2010")
            .Aggregation(Aggregation.Geometric)
            .MinimumCoverage(1)
            .Add(Measured("life_expectancy", "Life expectancy at birth", "years", new(20, 85) { Capped = true }))
            .Dimension("education", d => d
                .Named("Education")
                .MinimumCoverage(1)
                .Add(Measured("expected_schooling", "Expected years of schooling", "years", new(0, 18) { Capped = true }))
                .Add(Measured("mean_schooling", "Mean years of schooling", "years", new(0, 15) { Capped = true })))
            .Add(Measured("income", "Gross national income per person", "PPP dollars",
                new(100, 75_000) { Logarithmic = true, Capped = true }))))
    {
        Verified = true,
        Evidence = "reproduces the published index of Costa Rica for 2019, 0.810",
    };

    /// <summary>
    /// The Technology Achievement Index: the equal mean of eight indicators between UNDP's goalposts, telephones and electricity on
    /// logarithms.
    /// </summary>
    /// <remarks>
    /// Telephones and electricity are capped at the average of the OECD. UNDP counted missing values as 0; this model leaves them out and
    /// says so.
    /// </remarks>
    public static Preset<IndicatorModel> Tai2001 { get; } = new(
        "tai-2001",
        "Technology Achievement Index",
        "2001",
        "UNDP, Human Development Report 2001; goalposts: Saisana, Saltelli and Tarantola 2005, Table 1",
        IndicatorModel.Create("tai", m => m
            .Named("Technology Achievement Index")
            .Version("2001")
            .Add(Measured("patents", "Patents granted to residents", "per million people", new(0, 994)))
            .Add(Measured("royalties", "Receipts of royalties and license fees", "US dollars per 1000 people", new(0, 272.6)))
            .Add(Measured("internet", "Internet hosts", "per 1000 people", new(0, 232.4)))
            .Add(Measured("exports", "Exports of high and medium technology", "percent of exports of goods", new(0, 80.8)))
            .Add(Measured("telephones", "Telephones", "per 1000 people", new(1, 901) { Logarithmic = true, Capped = true }))
            .Add(Measured("electricity", "Consumption of electricity", "kilowatt-hours per person",
                new(22, 6969) { Logarithmic = true, Capped = true }))
            .Add(Measured("schooling", "Mean years of schooling", "years", new(0.8, 12)))
            .Add(Measured("university", "Tertiary enrolment in science, mathematics and engineering", "percent", new(0.1, 27.4)))))
    {
        Verified = true,
        Evidence = "goalposts read in the source; reproduces the published index of 22 of 23 countries to 0.0015",
    };

    /// <summary>
    /// The four institutional components of small-business clusters, 0 absent, 1 planned or partial, 2 operating, added up.
    /// </summary>
    public static Preset<IndicatorModel> ArticleInstitutional4 { get; } = new(
        "article-institutional-4",
        "Institutional components of clusters",
        "2017",
        "Korchagina, R-Economy 3(3), 2017, Table 1",
        SampleModels.InstitutionalScore with { Bands = null })
    {
        Verified = true,
        Evidence = "components read in the source, which states no weights and no cuts: the weights are equal, and there are no bands",
    };

    /// <summary>The components and indicators proposed for clusters of small and medium-sized enterprises, added up.</summary>
    /// <remarks>
    /// The same tree as an index, as resources and as readiness, and the article's clusters:
    /// <see cref="InnovationPotential.SmeClusterPotential"/>.
    /// </remarks>
    public static Preset<IndicatorModel> SmeClusterPotential { get; } = new(
        "sme-cluster-potential",
        "Innovation potential of SME clusters",
        "2017, version 1",
        "Korchagina, R-Economy 3(3), 2017",
        InnovationPotential.SmeClusterPotential.ScoreSum)
    {
        Evidence = "components and indicators were read in the article; texts of levels, denominators, goalposts, points, weights, gates "
            + "and bands are ours, and the article has no result to reproduce",
    };

    private static Indicator Measured(string code, string name, string unitOfMeasure, Goalposts goalposts) =>
        new(code) { Name = name, UnitOfMeasure = unitOfMeasure, Goalposts = goalposts };
}

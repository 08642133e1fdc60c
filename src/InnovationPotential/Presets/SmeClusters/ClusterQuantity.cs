namespace InnovationPotential;

/// <summary>A quantitative indicator of a cluster, with a column for what is and one for what the cluster's program plans.</summary>
/// <param name="Code">The code; with <c>_plan</c> behind it, that of the target.</param>
/// <param name="Name">The name.</param>
/// <param name="UnitOfMeasure">The unit of measure of both columns.</param>
/// <param name="Size">What it is divided by where clusters are compared.</param>
/// <param name="Best">What scores best in the index, after division.</param>
/// <param name="Origin">Where the indicator comes from.</param>
internal sealed record ClusterQuantity(string Code, string Name, string UnitOfMeasure, ClusterSize Size, double Best, string Origin)
{
    private const string Proposed = "proposed by the article, not reported in its tables";

    private const double Present = 1;

    /// <summary>The families, each a dimension, with their indicators.</summary>
    public static IReadOnlyList<(string Code, string Name, IReadOnlyList<ClusterQuantity> Quantities)> Families { get; } =
    [
        ("products", "Innovative products", [Thing("innovative_products", "Innovative products", "products", Proposed)]),
        ("jobs", "High-performance jobs",
        [
            People("high_performance_jobs", "High-performance jobs", "jobs", "the article's Tables 3 and 4"),
            Share("high_performance_share", "Share of high-performance jobs in the workplaces of members", "the article's Table 2"),
        ]),
        ("technologies", "New technologies", [Thing("new_technologies", "New technologies introduced", "technologies", Proposed)]),
        ("research", "Research and development",
            [Thing("studies_certifications", "Studies and certifications", "studies and certifications",
                "the article's Table 2, which counts them together")]),
        ("training", "Training of personnel",
        [
            Thing("training_programs", "Educational programs for the development of the cluster", "programs", "the article's Table 2"),
            People("trainees", "Trainees in programs of training and professional development", "people", "the article's Table 2"),
            People("graduates", "Graduates in the cluster's field", "people",
                "the article's Table 4 (of Novgorod State University, in information technologies)"),
        ]),
        ("intangibles", "Intellectual property and intangible assets",
        [
            Thing("software_products", "Software products", "products", "the article's Table 2"),
            Thing("patents", "Patents", "patents", Proposed),
        ]),
        ("market", "Sales",
            [new("sales", "Finished products sold by participants", "million rubles", ClusterSize.Employees, 10, "the article's Table 4")]),
        ("cooperation", "Cooperation and shared infrastructure",
        [
            Thing("joint_project_count", "Joint projects of participants", "projects", "the article's Table 4; the family is ours"),
            Thing("events", "Seminars, conferences and other events held", "events", "the article's Table 2; the family is ours"),
            Thing("value_chain_members", "Enterprises in a common value chain", "enterprises", "the article's Table 3; the family is ours"),
            Share("logistics_share", "Share of participants that use the common transport and logistics center",
                "the article's Table 2; the family is ours"),
            Thing("shared_facilities", "Shared production facilities", "facilities",
                "the article's Table 2 (mobile plants); the family is ours"),
        ]),
    ];

    public static IEnumerable<ClusterQuantity> All => Families.SelectMany(f => f.Quantities);

    /// <summary>The code of the column of targets.</summary>
    public string Plan => Code + "_plan";

    /// <summary>What the index compares, in words.</summary>
    public string Compared => FormattableString.Invariant($"{Divided}, 0 to {Best}");

    private string Divided => Size switch
    {
        ClusterSize.Participants => "per participant",
        ClusterSize.Employees => "per employee",
        _ => "as it is",
    };

    public Indicator Indicator => new(Code)
    {
        Name = Name,
        Description =
            $"Indicator: {Origin}. Index: {Compared} (ours). Score-sum: 1 point for 1 or more (ours). Resources: held against '{Plan}'.",
        UnitOfMeasure = UnitOfMeasure,
        Scale = Size == ClusterSize.None ? MeasurementScale.RatioUpTo(Best) : MeasurementScale.Ratio,
        Goalposts = new Goalposts(0, Best),
        Rubric = Rubric.Of((Present, 1)),
        Norm = 1,
    };

    private static ClusterQuantity Thing(string code, string name, string unit, string origin) =>
        new(code, name, unit, ClusterSize.Participants, 1, origin);

    private static ClusterQuantity People(string code, string name, string unit, string origin) =>
        new(code, name, unit, ClusterSize.Employees, 1, origin);

    private static ClusterQuantity Share(string code, string name, string origin) =>
        new(code, name, "percent", ClusterSize.None, 100, origin);
}

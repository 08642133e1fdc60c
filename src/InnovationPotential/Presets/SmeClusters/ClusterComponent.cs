namespace InnovationPotential;

/// <summary>An institutional component of a cluster: absent, planned or partial, operating; unknown where nothing is said.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="Absent">What 0 means.</param>
/// <param name="Planned">What 1 means.</param>
/// <param name="Operating">What 2 means.</param>
/// <param name="Origin">Where the component comes from.</param>
internal sealed record ClusterComponent(string Code, string Name, string Absent, string Planned, string Operating, string Origin)
{
    private const string Table1 = "component: the article's Table 1; texts of the levels: ours";
    private const string Proposed = "component: proposed by the article, not reported in its tables; texts of the levels: ours";

    private static readonly MeasurementScale Maturity =
        MeasurementScale.Ordinal(("absent", 0), ("planned or partial", 1), ("operating", 2));

    public static IReadOnlyList<ClusterComponent> All { get; } =
    [
        new(
            "development_institution", "Specialized development institution",
            "no organization acts for the cluster",
            "a coordinator only, or a managing organization that is being set up",
            "a managing organization of the cluster operates",
            Table1),
        new(
            "services", "Services to members",
            "members are offered no services",
            "services are planned, or only some of them are offered",
            "members are offered services",
            Table1),
        new(
            "joint_projects", "Joint projects and infrastructure",
            "neither joint projects nor shared infrastructure",
            "projects or infrastructure are planned or begun",
            "joint projects were realized, or shared infrastructure is in use",
            Table1),
        new(
            "info_communication", "Information and communication practices",
            "no events, platform or exchange of information",
            "planned, or only now and then",
            "regular events or a platform in use",
            Table1),
        new(
            "partnerships", "Partnerships",
            "no partnership with research, education, development institutions or authorities",
            "agreed upon, without joint work so far",
            "joint work with partners",
            Proposed),
        new(
            "training_system", "Training and retraining system",
            "no training through the cluster",
            "planned, or single courses",
            "staff of members are trained and retrained regularly",
            Proposed),
    ];

    public Indicator Indicator => new(Code)
    {
        Name = Name,
        Description = $"0: {Absent}; 1: {Planned}; 2: {Operating}; empty: unknown. {Origin}.",
        Scale = Maturity,
        Role = IndicatorRole.Process,
        Goalposts = new Goalposts(0, 2),
        Norm = 2,
    };
}

namespace InnovationPotential.Tests.Assessments;

/// <summary>The eleven clusters of Korchagina 2017, Table 1: points of 8, the unknown at 0 and at 2.</summary>
public sealed class ArticleBoundsTests
{
    public static TheoryData<string, double, double> Clusters => new()
    {
        { "Wooden house-building and woodworking", 8, 8 },
        { "IT cluster", 6, 8 },
        { "Agro-biotechnological industrial cluster", 4, 6 },
        { "Agro-industrial cluster", 1, 7 },
        { "Wine territorial cluster «Don Valley»", 2, 4 },
        { "Water supply and sanitation", 3, 7 },
        { "Information technologies", 3, 7 },
        { "Furniture, woodworking and allied industries", 5, 7 },
        { "Pestovo municipal district industrial cluster", 3, 7 },
        { "Textile cluster", 3, 7 },
        { "Tourist and recreational cluster «Northern Mosaic»", 4, 8 },
    };

    [Theory]
    [MemberData(nameof(Clusters))]
    public void Bounds_score_the_unknown_at_worst_and_at_best(string unit, double low, double high)
    {
        var result = SampleModels.InstitutionalScore.Assess(SampleTables.Institutions)[unit];

        result.Low.Should().BeApproximately(low / 8, 1e-15);
        result.High.Should().BeApproximately(high / 8, 1e-15);
        result.Score.Should().BeInRange(low / 8, high / 8);
    }

    [Fact]
    public void Clusters_with_the_same_evidence_share_score_and_rank()
    {
        var assessment = SampleModels.InstitutionalScore.Assess(SampleTables.Institutions);

        assessment["Information technologies"].Score.Should().Be(0.75);
        assessment["Pestovo municipal district industrial cluster"].Rank.Should().Be(assessment["Information technologies"].Rank).And.Be(5);
    }
}

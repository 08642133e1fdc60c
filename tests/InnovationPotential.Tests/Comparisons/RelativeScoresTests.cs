using InnovationPotential.Comparisons;
using InnovationPotential.Trends;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>
/// A published analysis banded Poland's 74.2 and Hungary's 78.3, which are relative to the Union of 2018, by cuts made for the Union of the
/// same year: of its 112.6 in 2025 they are 65.9 and 69.5, below 70.
/// </summary>
public sealed class RelativeScoresTests
{
    private static readonly RelativeBands Groups = RelativeBands.EuropeanInnovationScoreboard2021("EU");

    private static RelativeScores To2018 => RelativeScores.Of(
        ["EU", "Poland", "Hungary", "Croatia", "Sweden", "Nowhere"],
        [2018, 2025],
        [0.5, 0.3, 0.35, 0.36, 0.7, null, 0.563, 0.371, 0.3915, 0.41, 0.75, 0.4],
        ScoreBase.OfUnit("EU", 2018));

    [Theory]
    [InlineData("EU", 112.6, 100, "Strong Innovator")]
    [InlineData("Poland", 74.2, 65.9, "Emerging Innovator")]
    [InlineData("Hungary", 78.3, 69.5, "Emerging Innovator")]
    [InlineData("Croatia", 82.0, 72.8, "Moderate Innovator")]
    [InlineData("Sweden", 150.0, 133.2, "Innovation Leader")]
    public void Levels_are_those_of_the_base_the_bands_were_cut_for(string unit, double of2018, double of2025, string level)
    {
        To2018[unit, 2025].GetValue().Should().BeApproximately(of2018, 1e-12);
        To2018.Invoking(r => r.LevelOf(Groups, unit, 2025)).Should().Throw<InvalidInputException>()
            .Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be(TrendCodes.OtherBase);

        var own = To2018.To(ScoreBase.OfUnit("EU"));

        own[unit, 2025].GetValue().Should().BeApproximately(of2025, 0.05);
        own.LevelOf(Groups, unit, 2025).Should().Be(level);
        To2018.To(ScoreBase.OfUnit("EU", 2025)).LevelOf(Groups, unit, 2025).Should().Be(level);
    }

    [Fact]
    public void The_base_period_is_the_own_period_of_its_own_scores() =>
        To2018.LevelOf(Groups, "Poland", 2018).Should().Be("Emerging Innovator");

    [Fact]
    public void Another_unit_or_the_mean_is_another_base()
    {
        To2018.To(ScoreBase.OfUnit("Sweden")).Invoking(r => r.LevelOf(Groups, "Poland", 2025)).Should().Throw<InvalidInputException>();
        To2018.To(ScoreBase.OfMean()).Invoking(r => r.LevelOf(Groups, "Poland", 2025)).Should().Throw<InvalidInputException>();
    }

    [Fact]
    public void Edges_belong_where_the_bands_say()
    {
        (Groups.Of(70)!.Name, Groups.Of(100)!.Name, Groups.Of(125)!.Name, Groups.Of(125.0001)!.Name, Groups.Of(69.9999)!.Name)
            .Should().Be(("Moderate Innovator", "Strong Innovator", "Strong Innovator", "Innovation Leader", "Emerging Innovator"));
    }

    [Fact]
    public void The_mean_is_that_of_the_units_with_a_score()
    {
        var relative = RelativeScores.Of(["A", "B", "C"], [], [1, 3, null], ScoreBase.OfMean());

        relative["A"].Value.Should().Be(50);
        relative["B"].Value.Should().Be(150);
        relative["C"].Reason.Should().Be(UndefinedReason.MissingValue);
        relative.LevelOf(RelativeBands.Of(Bands.From(BandQuantity.PercentOfMean, ("low", 0), ("high", 100))), "B").Should().Be("high");
        FluentActions.Invoking(() => RelativeBands.Of(Bands.From(BandQuantity.Share, ("low", 0)))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Changes_are_percentage_points_of_the_base()
    {
        To2018.Change("Poland", 2018, 2025).GetValue().Should().BeApproximately(14.2, 1e-12);
        To2018.Change("EU", 2018, 2025).GetValue().Should().BeApproximately(12.6, 1e-12);
        To2018.Change("Nowhere", 2018, 2025).Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Fact]
    public void A_base_that_is_zero_negative_or_missing_makes_nothing_relative()
    {
        RelativeScores.Of(["A", "B"], [], [0, 3], ScoreBase.OfUnit("A"))["B"].Reason.Should().Be(UndefinedReason.ZeroBase);
        RelativeScores.Of(["A", "B"], [], [-1, -3], ScoreBase.OfUnit("A"))["B"].Reason.Should().Be(UndefinedReason.NegativeBase);
        RelativeScores.Of(["A", "B"], [], [null, 3], ScoreBase.OfUnit("A"))["B"].Reason.Should().Be(UndefinedReason.MissingValue);
    }

    [Fact]
    public void Unknown_bases_and_wrong_shapes_are_refused()
    {
        FluentActions.Invoking(() => To2018.To(ScoreBase.OfUnit("Mars"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => To2018.To(ScoreBase.OfUnit("EU", 1999))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RelativeScores.Of(["A"], [], [1, 2], ScoreBase.OfMean())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RelativeScores.Of(["A"], [], [double.NaN], ScoreBase.OfMean())).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => To2018["EU"]).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Prints()
    {
        RelativeScores.Of(["EU", "A"], [2018, 2025], [0.5, null, 0.563, 0.371], ScoreBase.OfUnit("EU", 2018)).ToString().Should().Be(
            """
            Scores in percent of EU in 2018
            unit   2018   2025
            ----  -----  -----
            EU    100.0  112.6
            A         –   74.2

            """);
        To2018.ToMarkdown().Should().Contain("| Poland");
        To2018.ToHtml().Should().StartWith("<table");
        To2018.ToJson().Should().Contain("\"period\": \"2018\"").And.Contain("\"reason\": \"missing-value\"");
    }
}

using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class ExpertPanelTests
{
    [Fact]
    public void Scores_become_one_table()
    {
        var panel = Panel([1, 2, 9], [3, null, 4], [8, null, null]);

        var table = panel.Combine().Table;
        table.Units.Should().Equal("A", "B", "C");
        table.Indicators.Should().Equal("x");
        table["A", "x"].Value.Should().Be(4);
        table["B", "x"].Value.Should().Be(2);
        table["C", "x"].Value.Should().Be(6.5);
        panel.Combine(o => o with { Average = PanelAverage.Median }).Table["A", "x"].Value.Should().Be(3);
        panel["p1", "B", "x"].Should().BeNull();
        panel["p0", "B", "x"].Should().Be(2);
    }

    [Fact]
    public void A_trimmed_mean_leaves_out_the_ends()
    {
        // Of five scores ⌊5 · 0.25⌋ = 1 goes at each end: (2 + 3 + 4) / 3.
        PanelAverage.TrimmedMean(0.25).Of([100, 2, 3, 4, -50]).Should().Be(3);
        PanelAverage.TrimmedMean(0.19).Of([100, 2, 3, 4, -50]).Should().BeApproximately(11.8, 1e-12);
        PanelAverage.Mean.Of([double.NaN]).Should().BeNull();
        FluentActions.Invoking(() => PanelAverage.TrimmedMean(0.5)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PanelAverage.TrimmedMean(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Dispersion_by_hand()
    {
        // 1, 3, 5: mean 3, sum of squares 8, standard deviation 2.
        var result = Panel([1, 4, 0], [3, 4, 0], [5, 5, 0]).Combine();

        result.DispersionOf("A", "x").Should()
            .BeEquivalentTo(new { Unit = "A", Indicator = "x", Count = 3, Mean = 3.0, StandardDeviation = 2.0 });
        result.DispersionOf("A", "x").Variation.Should().BeApproximately(0.6666666666666666, 1e-15);
        result.DispersionOf("B", "x").Variation.Should().BeApproximately(0.13323467750529824, 1e-12);
        result.DispersionOf("C", "x").Variation.Should().BeNull();
        result.Diagnostics.Where(d => d.Code == "IP8013").Select(d => d.Location.Unit).Should().Equal("A");
        Panel([1, 4, 0], [3, 4, 0], [5, 5, 0]).Combine(o => o with { Practice = new() { HighestVariation = 0.7 } })
            .Diagnostics.Should().NotContain(d => d.Code == "IP8013");
    }

    [Fact]
    public void Concordance_by_hand()
    {
        // Rank sums 4, 6, 8, 12 around 7.5: S = 35, W = 12 · 35 / (9 · 60). Of the 24² orders of the second and third assessor 31 do as
        // well.
        var concordance = Panel([1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 3, 4]).Combine().ConcordanceOn("x");

        concordance.W.Should().BeApproximately(0.7777777777777778, 1e-12);
        concordance.PValue.Should().BeApproximately(31 / 576.0, 1e-12);
        concordance.IsExact.Should().BeTrue();
        concordance.Level.Should().Be(ConcordanceLevel.Strong);
        concordance.ToString().Should().Be("W = 0.778 (strong), p = 0.0538 (exact), 3 assessors, 4 items");
    }

    [Fact]
    public void Concordance_is_corrected_for_ties()
    {
        // Rank sums 10.5, 10, 6, 3.5 around 7.5: S = 33.5, one pair tied by each: W = 12 · 33.5 / (9 · 60 − 3 · 18). Of the 24² orders 24
        // do as well.
        var concordance = Panel([4, 4, 2, 1], [5, 3, 3, 1], [4, 5, 2, 2]).Combine().ConcordanceOn("x");

        concordance.W.Should().BeApproximately(67 / 81.0, 1e-12);
        concordance.PValue.Should().BeApproximately(24 / 576.0, 1e-12);
    }

    [Fact]
    public void Concordance_is_that_of_what_all_judged()
    {
        // The second assessor judged nothing and leaves; the unit B, which the third did not judge, leaves too.
        var result = Panel([1, 2, 3, 4], [null, null, null, null], [10, null, 20, 30]).Combine();

        result.ConcordanceOn("x").Should().BeEquivalentTo(new
        {
            Assessors = 2,
            Items = 3,
            W = 1.0,
            PValue = 1 / 6.0,
            IsExact = true,
            Level = ConcordanceLevel.Strong,
            S = 8.0,
            Code = "x",
        });
        result.Diagnostics.Should().ContainSingle(d => d.Code == "IP8015").Which.Message
            .Should().Be("Kendall's W is that of the 3 of 4 items which all of 2 of 3 assessors judged.");
    }

    [Fact]
    public void Undefined_coefficients_are_null_and_reported()
    {
        var result = Panel([1, null], [null, 2]).Combine();

        result.ConcordanceOn("x").Should().BeEquivalentTo(new
        {
            Assessors = 2,
            Items = 0,
            W = (double?)null,
            PValue = (double?)null,
            IsExact = false,
            Level = (ConcordanceLevel?)null,
            S = (double?)null,
            Code = "x",
        });
        result.ConcordanceOn("x").ToString().Should().Be("W is undefined");
        result.Diagnostics.Select(d => d.Code).Should().Equal("IP8014", "IP8014", "IP8003");
    }

    [Theory]
    [InlineData(0.2999, ConcordanceLevel.Weak)]
    [InlineData(0.3, ConcordanceLevel.Moderate)]
    [InlineData(0.7, ConcordanceLevel.Moderate)]
    [InlineData(0.7001, ConcordanceLevel.Strong)]
    public void Practice_reads_concordance(double w, ConcordanceLevel expected) => PanelPractice.Usual.LevelOf(w).Should().Be(expected);

    [Fact]
    public void Every_bad_row_is_named()
    {
        var invalid = FluentActions.Invoking(() => ExpertPanel.Of(
        [
            new("p", "A", "x", 1), new("p", "A", "x", 2), new("p", " ", "x", 2), new("q", "A", "x", double.NaN),
            new("q", "B", "x", double.PositiveInfinity),
        ])).Should().Throw<InvalidInputException>().Which;

        invalid.Diagnostics.Select(d => (d.Code, d.Location.Row)).Should()
            .Equal(("IP8011", 2), ("IP8012", 3), ("IP8012", 4), ("IP8012", 5));
        FluentActions.Invoking(() => ExpertPanel.Of([])).Should().Throw<InvalidInputException>().Which.Diagnostics.Single().Code.Should()
            .Be("IP8010");
    }

    [Fact]
    public void The_result_reads_as_a_table()
    {
        var text = Panel([1, 2], [3, 2]).Combine().ToString();

        text.Should().Be("""
            Scores of the panel
            unit  indicator  assessors  score     sd  variation  of one mind
            ----  ---------  ---------  -----  -----  ---------  -----------
            A     x                  2      2  1.414      0.707  no
            B     x                  2      2      0          0  yes

            Do the assessors order the units alike?
            indicator  concordance
            ---------  ----------------------------------------------------------
            x          W = 0.000 (weak), p = 1.0000 (exact), 2 assessors, 2 items

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>Units A, B, … on indicator x, scored by p0, p1, …</summary>
    private static ExpertPanel Panel(params double?[][] assessors) =>
        ExpertPanel.Of(assessors.SelectMany((scores, a) =>
            scores.Select((score, u) => new ExpertScore($"p{a}", ((char)('A' + u)).ToString(), "x", score))));
}

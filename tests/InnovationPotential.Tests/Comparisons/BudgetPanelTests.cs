using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class BudgetPanelTests
{
    [Fact]
    public void Mean_budgets_are_the_weights()
    {
        var allocation = BudgetPanel.Of(Budgets([50, 30, 20], [40, 40, 20], [60, 30, 10]));

        allocation["i0"].Should().BeApproximately(0.5, 1e-15);
        allocation["i1"].Should().BeApproximately(0.3333333333333333, 1e-15);
        allocation["i2"].Should().BeApproximately(0.16666666666666666, 1e-15);
        allocation.Dispersions[0].StandardDeviation.Should().BeApproximately(10, 1e-12);
        allocation.Dispersions[0].Variation.Should().BeApproximately(0.2, 1e-12);
        // Ranks 3 2 1, 2.5 2.5 1, 3 2 1: sums 8.5, 6.5, 3; S = 15.5; 12 · 15.5 / (9 · 24 − 3 · 6) = 31/33.
        allocation.Concordance.W.Should().BeApproximately(31 / 33.0, 1e-12);
        allocation.Diagnostics.Select(d => (d.Code, d.Location.Node)).Should().Equal(("IP8013", "i2"));
    }

    [Fact]
    public void A_budget_of_another_sum_is_rescaled_and_reported()
    {
        var allocation = BudgetPanel.Of(Budgets([50, 50], [30, 90]));

        allocation["i0"].Should().BeApproximately(0.375, 1e-15);
        allocation["i1"].Should().BeApproximately(0.625, 1e-15);
        allocation.Diagnostics.Should().ContainSingle(d => d.Code == "IP8016").Which.Message.Should()
            .Be("'p1' spends 120 points of 100; the budget was rescaled to the total.");
        BudgetPanel.Of(Budgets([60, 60], [30, 90]), o => o with { Total = 120 }).Diagnostics.Should().NotContain(d => d.Code == "IP8016");
    }

    [Fact]
    public void No_row_is_no_point()
    {
        var allocation = BudgetPanel.Of([new("p", "x", 100), new("q", "x", 40), new("q", "y", 60)]);

        allocation["x"].Should().BeApproximately(0.7, 1e-15);
        allocation["y"].Should().BeApproximately(0.3, 1e-15);
        FluentActions.Invoking(() => allocation["z"]).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Many_indicators_are_too_many()
    {
        BudgetPanel.Of(Budgets([.. Enumerable.Repeat(100 / 13.0, 13)])).Diagnostics.Should().Contain(d => d.Code == "IP8017");
        BudgetPanel.Of(Budgets([.. Enumerable.Repeat(100 / 12.0, 12)])).Diagnostics.Should().NotContain(d => d.Code == "IP8017");
    }

    [Fact]
    public void Every_bad_row_is_named()
    {
        var invalid = FluentActions.Invoking(() => BudgetPanel.Of(
            [new("p", "x", -1), new("p", "y", 101), new("p", "y", 1), new("q", "", 5), new("r", "x", double.NaN), new("s", "x", 0)]))
            .Should().Throw<InvalidInputException>().Which;

        invalid.Diagnostics.Select(d => (d.Code, d.Location.Row)).Should().Equal(
            ("IP8012", 1), ("IP8011", 3), ("IP8012", 4), ("IP8012", 5), ("IP8012", null), ("IP8012", null));
        FluentActions.Invoking(() => BudgetPanel.Of([])).Should().Throw<InvalidInputException>().Which.Diagnostics.Single().Code.Should()
            .Be("IP8010");
        FluentActions.Invoking(() => BudgetPanel.Of(Budgets([100]), o => o with { Total = 0 })).Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_weights_read_as_a_table() => BudgetPanel.Of(Budgets([60, 40], [80, 20])).ToString().Should().Be("""
        indicator  weight  sd of the points  variation
        ---------  ------  ----------------  ---------
        i0            0.7            14.142      0.202
        i1            0.3            14.142      0.471
        W = 1.000 (strong), p = 0.5000 (exact), 2 assessors, 2 items

        """.ReplaceLineEndings("\n"));

    private static IEnumerable<BudgetEntry> Budgets(params double[][] assessors) =>
        assessors.SelectMany((points, a) => points.Select((p, i) => new BudgetEntry($"p{a}", $"i{i}", p)));
}

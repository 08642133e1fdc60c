using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>The simplex method step by step: steps counted with fractions by an independent program in Python.</summary>
public sealed class SimplexDictionaryTests
{
    // Chvátal 1983, p. 31, and Beale's example with its rows and columns scaled: the rule of the largest coefficient goes round in six
    // steps, until Bland's rule takes over after 15 without gain.
    [Theory]
    [InlineData(19, 1, new double[] { 10, -57, -9, -24 }, new[] { 0.5, -5.5, -2.5, 9, 0.5, -1.5, -0.5, 1, 1, 0, 0, 0 })]
    [InlineData(18, 1.25, new double[] { 1.5, -80, 0.5, -12 }, new[] { 0.25, -16, -0.5, 9, 0.03125, -1.5, -0.015625, 0.1875, 0, 0, 1, 0 })]
    public void Bland_s_rule_ends_what_would_go_round(int steps, double maximum, double[] costs, double[] rows)
    {
        var dictionary = Dictionary(4, rows, [0, 0, 1]);
        dictionary.Maximize(costs).Should().Be(LinearStatus.Optimal);
        dictionary.Iterations.Should().Be(steps);
        Expect.Close(Enumerable.Range(0, 4).Sum(j => costs[j] * dictionary.ValueOf(j)), maximum);
    }

    // x and y gain alike: the first enters. Then both rows allow as much: the one with the greater pivot leaves.
    [Fact]
    public void Of_equal_gains_the_first_variable_enters_and_of_equal_ratios_the_greater_pivot_leaves()
    {
        var dictionary = Dictionary(2, [1, 1, 4, 4], [1, 4]);
        dictionary.Maximize([1, 1]).Should().Be(LinearStatus.Optimal);
        (dictionary.ValueOf(0), dictionary.ValueOf(1), dictionary.Iterations).Should().Be((1, 0, 1));
        (dictionary.PriceOf(2), dictionary.PriceOf(3)).Should().Be((0, 0.25));
    }

    [Fact]
    public void Of_equal_ratios_the_greater_pivot_leaves_wherever_its_row_stands_and_of_equal_pivots_the_first()
    {
        var dictionary = Dictionary(2, [4, 4, 1, 1], [4, 1]);
        dictionary.Maximize([1, 1]).Should().Be(LinearStatus.Optimal);
        (dictionary.PriceOf(2), dictionary.PriceOf(3)).Should().Be((0.25, 0));
        dictionary = Dictionary(2, [1, 1, 1, 1], [1, 1]);
        dictionary.Maximize([1, 2]).Should().Be(LinearStatus.Optimal);
        (dictionary.ValueOf(1), dictionary.PriceOf(2), dictionary.PriceOf(3)).Should().Be((1, 2, 0));
    }

    [Fact]
    public void A_dictionary_forgets_the_costs_it_had()
    {
        var dictionary = Dictionary(1, [2], [6]);
        dictionary.Maximize([-3]).Should().Be(LinearStatus.Optimal);
        dictionary.Maximize([2]).Should().Be(LinearStatus.Optimal);
        (dictionary.ValueOf(0), dictionary.PriceOf(1)).Should().Be((3, 1));
    }

    // max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 (Hillier and Lieberman): x = 2, y = 6, prices 0, 3/2 and 1.
    [Fact]
    public void Prices_are_what_a_unit_more_would_gain()
    {
        var dictionary = Dictionary(2, [1, 0, 0, 2, 3, 2], [4, 12, 18]);
        dictionary.Maximize([3, 5]).Should().Be(LinearStatus.Optimal);
        (dictionary.ValueOf(0), dictionary.ValueOf(1), dictionary.ValueOf(2)).Should().Be((2, 6, 2));
        (dictionary.PriceOf(2), dictionary.PriceOf(3), dictionary.PriceOf(4)).Should().Be((0, 1.5, 1));
        (dictionary.PriceOf(0), dictionary.ValueOf(3), dictionary.Iterations).Should().Be((0, 0, 2));
    }

    // x ≥ 1 and y ≥ 3, x + y ≤ 5: the artificial variable enters for the worst row and leaves again; the second phase starts from there.
    [Fact]
    public void What_begins_outside_is_brought_inside_first()
    {
        var dictionary = Dictionary(2, [-1, 0, 0, -1, 1, 1], [-1, -3, 5]);
        dictionary.Maximize([2, 1]).Should().Be(LinearStatus.Optimal);
        (dictionary.ValueOf(0), dictionary.ValueOf(1)).Should().Be((2, 3));
        (dictionary.PriceOf(2), dictionary.PriceOf(3), dictionary.PriceOf(4)).Should().Be((0, 1, 2));
    }

    [Theory]
    [InlineData(1, -2, false)]
    [InlineData(1, -1.000001, false)]
    [InlineData(1, -1, true)]
    [InlineData(1, -1.0000000001, true)]
    [InlineData(1e6, -1000000.0001, true)]
    [InlineData(1e6, -1000001, false)]
    public void Rows_that_contradict_each_other_by_more_than_rounding_leave_nothing(double upper, double lower, bool isFeasible) =>
        Dictionary(1, [1, -1], [upper, lower]).Maximize([1]).Should()
            .Be(isFeasible ? LinearStatus.Optimal : LinearStatus.Infeasible);

    [Fact]
    public void What_no_row_holds_back_has_no_end()
    {
        Dictionary(2, [1, -1], [1]).Maximize([0, 1]).Should().Be(LinearStatus.Unbounded);
        Dictionary(2, [1, 1e-11], [1]).Maximize([0, 1]).Should().Be(LinearStatus.Unbounded, "such a pivot is rounding");
        Dictionary(2, [1, -1], [1]).Maximize([1, -1]).Should().Be(LinearStatus.Optimal);
    }

    [Fact]
    public void A_gain_that_is_rounding_is_none()
    {
        var dictionary = Dictionary(1, [1], [1]);
        dictionary.Maximize([1e-11]).Should().Be(LinearStatus.Optimal);
        (dictionary.Iterations, dictionary.ValueOf(0)).Should().Be((0, 0));
        dictionary.Maximize([1.1e-11]).Should().Be(LinearStatus.Optimal);
        (dictionary.Iterations, dictionary.ValueOf(0)).Should().Be((1, 1));
    }

    private static SimplexDictionary Dictionary(int variables, double[] rows, double[] bounds)
    {
        var dictionary = new SimplexDictionary(bounds.Length, variables);
        for (var i = 0; i < rows.Length; i++) dictionary.Coefficients[i / variables, i % variables] = rows[i];
        bounds.CopyTo(dictionary.Values, 0);
        return dictionary;
    }
}

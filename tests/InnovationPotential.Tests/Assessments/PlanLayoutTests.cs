using InnovationPotential.Assessments;

namespace InnovationPotential.Tests.Assessments;

public sealed class PlanLayoutTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("all", m => m
        .Dimension("left", d => d.Indicator("a").Indicator("b"))
        .Dimension("right", d => d.Indicator("c").Dimension("deep", q => q.Indicator("e").Indicator("f").Indicator("g")).Indicator("d")));

    [Fact]
    public void A_node_comes_soon_after_all_below_it()
    {
        var nodes = PlanLayout.Of(Model);

        PlanLayout.ChildrenFirst(nodes, nodes[0]).Select(i => nodes[i].Code).Should()
            .Equal("a", "b", "left", "c", "e", "f", "g", "deep", "d", "right");
    }

    // Three columns for the leaves of "left" and "deep", and one each for all, left, right, c, deep and d.
    [Fact]
    public void Families_of_leaves_share_their_scratch_and_siblings_lie_side_by_side()
    {
        var nodes = PlanLayout.Of(Model);

        var (slots, count) = PlanLayout.SlotsOf(nodes);

        count.Should().Be(9);
        nodes.Select(n => (n.Code, slots[n.Index])).Should().BeEquivalentTo(
            [("all", 3), ("left", 4), ("right", 5), ("a", 0), ("b", 1), ("c", 6), ("deep", 7), ("d", 8), ("e", 0), ("f", 1), ("g", 2)]);
    }
}

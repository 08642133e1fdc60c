using InnovationPotential.Text;

namespace InnovationPotential.Tests.Text;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0 units")]
    [InlineData(1, "1 unit")]
    [InlineData(2, "2 units")]
    [InlineData(-1, "-1 units")]
    public void One_thing_is_no_more(int count, string expected) => Counted.Of(count, "unit").Should().Be(expected);

    [Fact]
    public void A_verb_goes_with_its_noun()
    {
        Counted.Of(1L, "unit has", "units have").Should().Be("1 unit has");
        Counted.Of(3L, "child", "children").Should().Be("3 children");
        Counted.Of(1.5, "point").Should().Be("1.5 points");
    }
}

namespace InnovationPotential.Tests.Collections;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Equal_elements_in_order_make_equal_arrays()
    {
        EquatableArray<int> left = [1, 2], right = [1, 2], swapped = [2, 1];

        left.Should().BeEquivalentTo(right);
        left.Equals(right).Should().BeTrue();
        left.GetHashCode().Should().Be(right.GetHashCode());
        left.Equals(swapped).Should().BeFalse();
    }

    [Fact]
    public void Default_is_the_empty_list()
    {
        default(EquatableArray<string>).Equals([]).Should().BeTrue();
        default(EquatableArray<string>).Should().BeEmpty();
    }

    [Fact]
    public void A_position_outside_is_refused()
    {
        EquatableArray<int> array = [1];

        FluentActions.Invoking(() => array[1]).Should().Throw<ArgumentOutOfRangeException>();
    }
}

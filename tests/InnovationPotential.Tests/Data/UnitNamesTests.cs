using InnovationPotential.Data;

namespace InnovationPotential.Tests.Data;

public sealed class UnitNamesTests
{
    [Theory]
    [InlineData("World")]
    [InlineData(" world ")]
    [InlineData("EU27_2020")]
    [InlineData("EA19")]
    [InlineData("EU-27")]
    [InlineData("oecd average")]
    [InlineData("OECD members")]
    [InlineData("Lower middle income")]
    [InlineData("Сибирский федеральный округ")]
    [InlineData("Всего")]
    public void Aggregates_are_known_by_their_names(string name) => UnitNames.LooksLikeAggregate(name).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("E")]
    [InlineData("Europa")]
    [InlineData("EAst1")]
    [InlineData("eu27")]
    [InlineData("Totality")]
    [InlineData("Всеволожск")]
    public void Others_are_not(string name) => UnitNames.LooksLikeAggregate(name).Should().BeFalse();

    [Fact]
    public void Nothing_is_allocated_for_a_name()
    {
        UnitNames.LooksLikeAggregate("Norway").Should().BeFalse();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = UnitNames.LooksLikeAggregate(" EUR ") | UnitNames.LooksLikeAggregate("EU27");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
        found.Should().BeTrue();
    }
}

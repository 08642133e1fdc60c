namespace InnovationPotential.Releases.Tests;

/// <summary>Tests that users write with xunit run against the packages.</summary>
public sealed class XunitTests
{
    [Fact]
    public async Task All_five_pass() =>
        (await new ConsumerProject("Xunit", "tests").Run("test")).Should()
            .MatchRegex(@"Failed:\s+0, Passed:\s+5, Skipped:\s+0, Total:\s+5,");
}

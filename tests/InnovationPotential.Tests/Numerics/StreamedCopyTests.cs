using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class StreamedCopyTests
{
    [Fact]
    public void Every_value_arrives_and_nothing_else_changes()
    {
        for (var length = 0; length < 40; length++)
        {
            for (var first = 0; first < 9; first++)
            {
                var source = Enumerable.Range(1, length).Select(i => i % 7 == 0 ? double.NaN : i).ToArray();
                var destination = new double[60];

                StreamedCopy.Copy(source, destination.AsSpan(first));

                destination.Should().Equal([.. new double[first], .. source, .. new double[60 - first - length]]);
            }
        }
    }
}

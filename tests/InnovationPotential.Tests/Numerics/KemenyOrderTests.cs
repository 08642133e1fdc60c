using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>A search over a large group gives the same places whatever the order of the rows.</summary>
public sealed class KemenyOrderTests
{
    [Fact]
    public void Ties_are_broken_by_content()
    {
        var random = new Random(111);
        for (var i = 0; i < 150; i++)
        {
            var (units, columns) = (18 + random.Next(10), 3 + random.Next(3));
            var rows = Enumerable.Range(0, units)
                .Select(_ => Enumerable.Range(0, columns).Select(_ => (double)random.Next(4)).ToArray()).ToArray();
            var order = Enumerable.Range(0, units).ToArray();
            random.Shuffle(order);
            var scores = Scores(rows);
            var shuffled = Scores(Array.ConvertAll(order, u => rows[u]));
            for (var k = 0; k < units; k++) shuffled[k].Should().Be(scores[order[k]], $"case {i}");
        }
    }

    private static double[] Scores(double[][] rows)
    {
        var results = new double[rows.Length];
        var data = Enumerable.Range(0, rows[0].Length).SelectMany(c => rows.Select(r => r[c])).ToArray();
        Aggregation.Kemeny.Aggregate(new ColumnBlock(data, rows[0].Length, rows.Length), Enumerable.Repeat(1.0, rows[0].Length).ToArray(),
            results);
        return results;
    }
}

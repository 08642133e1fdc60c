using InnovationPotential.Assessments;

namespace InnovationPotential.Tests.Assessments;

/// <summary>What is known of a row does not depend on the block of rows that it is scored in, nor on what was scored before it.</summary>
public sealed class EvaluationBlockTests
{
    /// <summary>1,100 units are three blocks of one thread; of a table of some of them each row is in the first.</summary>
    [Fact]
    public void A_row_is_scored_as_in_a_table_of_few_rows()
    {
        const int units = 1100;
        for (var seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            var model = DrawnModels.Model(random, compares: false);
            var table = DrawnModels.Table(random, model, units, 2);
            var fitted = model.Fit(table);
            var whole = fitted.Assess(table, o => o with { DegreeOfParallelism = 1 + (seed % 2) });
            foreach (var start in (int[])[0, 490, 600, 1020])
            {
                var part = fitted.Assess(table.OfUnits([.. table.Units.Skip(start).Take(60)]));
                foreach (var node in whole.Plans[0].Nodes.Where(n => !n.IsLeaf))
                {
                    var (all, some) = (whole.ColumnsOf(node.Index), part.ColumnsOf(node.Index));
                    foreach (var (kind, of) in Kinds)
                    {
                        if (of(all) is not { } column) continue;
                        double[] expected = [.. column.AsSpan(start, 60), .. column.AsSpan(units + start, 60)];
                        var (own, alone) = (DrawnModels.Bits(expected), DrawnModels.Bits(of(some) ?? new double[120]));
                        if (!alone.SequenceEqual(own)) alone.Should().Equal(own, $"{kind} of {node.Code} from {start}: {model.ToJson()}");
                    }
                }
            }
        }
    }

    private static (string Kind, Func<NodeColumns, double[]?> Of)[] Kinds =>
    [
        ("score", c => c.Score), ("low", c => c.Low), ("high", c => c.High), ("coverage", c => c.Coverage),
        ("imputed share", c => c.Imputed), ("what is asked", c => c.Asked),
    ];
}

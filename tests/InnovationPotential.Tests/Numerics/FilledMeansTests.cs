using CsCheck;
using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

public sealed class FilledMeansTests
{
    private static readonly Gen<double> Cell = Gen.Frequency((3, Gen.Double[-5, 5]), (1, Gen.Const(double.NaN)));

    // (2 · 3) / 2, (2 · 3 + 1 · 0) / 3, (2 · 3 + 1 · 9) / 3 and 2 / 3; of the second row nothing is there; of the third all.
    [Fact]
    public void One_pass_gives_mean_worst_best_and_share()
    {
        var results = Fill([3, double.NaN, 6, double.NaN, double.NaN, 3], 3, [2, 1], [1, 0], [4, 9]);

        Expect.Close(results[0], [3, double.NaN, 5]);
        Expect.Close(results[1], [2, 2.0 / 3, 5], 1e-15);
        Expect.Close(results[2], [5, 17.0 / 3, 5], 1e-15);
        Expect.Close(results[3], [2.0 / 3, 0, 1], 1e-15);
    }

    [Fact]
    public void It_is_bit_for_bit_what_four_passes_give() =>
        Gen.Select(Cell.Array[4 * 21], Gen.Double[0, 3].Array[4], Gen.Double[-9, 0].Array[4], Gen.Double[0, 9].Array[4])
            .Sample((cells, weights, worst, best) =>
        {
            double[] Mean(Func<int, double> filled)
            {
                var (data, mean) = (cells.Select((x, i) => double.IsNaN(x) ? filled(i / 21) : x).ToArray(), new double[21]);
                RowAggregates.ArithmeticMean(new ColumnBlock(data, 4, 21), weights, mean);
                return mean;
            }

            var present = cells.Select(x => double.IsNaN(x) ? 0.0 : 1).ToArray();
            var share = new double[21];
            RowAggregates.ArithmeticMean(new ColumnBlock(present, 4, 21), weights, share);

            var results = Fill(cells, 21, weights, worst, best);

            results[0].Should().Equal(Mean(_ => double.NaN));
            results[1].Should().Equal(Mean(j => worst[j]));
            results[2].Should().Equal(Mean(j => best[j]));
            results[3].Should().Equal(share);
        });

    [Fact]
    public void A_column_without_weight_is_not_read()
    {
        var results = Fill([1, 2, double.NaN, 7], 2, [1, 0], [0, double.NaN], [0, double.PositiveInfinity]);

        foreach (var column in results.Take(3)) column.Should().Equal(1, 2);
        results[3].Should().Equal(1, 1);
    }

    private static double[][] Fill(double[] data, int rows, double[] weights, double[] worst, double[] best)
    {
        double[][] results = [new double[rows], new double[rows], new double[rows], new double[rows]];
        RowAggregates.FilledMeans(new ColumnBlock(data, weights.Length, rows), weights, worst, best,
            new FilledMeansResults { Mean = results[0], Low = results[1], High = results[2], Share = results[3] });
        return results;
    }
}

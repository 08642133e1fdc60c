using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>
/// A kernel gives the same bits at every vector width, and for a row whatever rows surround it.
/// </summary>
public sealed class KernelWidthTests
{
    private delegate void Aggregate(ColumnBlock columns, ReadOnlySpan<double> weights, Span<double> destination);

    private static readonly (string Name, Aggregate Run)[] Aggregates =
    [
        ("arithmetic", RowAggregates.ArithmeticMean),
        ("geometric", RowAggregates.GeometricMean),
        ("harmonic", RowAggregates.HarmonicMean),
        ("minimum", RowAggregates.Minimum),
        ("maximum", RowAggregates.Maximum),
        ("power 0.3", (c, w, d) => RowAggregates.PowerMean(c, w, 0.3, d)),
        ("power -2", (c, w, d) => RowAggregates.PowerMean(c, w, -2, d)),
        ("power -inf", (c, w, d) => RowAggregates.PowerMean(c, w, double.NegativeInfinity, d)),
    ];

    private static double[] Weights(int columns) => [.. Enumerable.Range(0, columns).Select(j => 1.0 + (j * 3 % 4))];

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(33)]
    [InlineData(1000)]
    public void Widths_agree_to_the_bit(int rows)
    {
        Widths<ArithmeticMeanKernel>(default, rows);
        Widths<GeometricMeanKernel>(default, rows);
        Widths<HarmonicMeanKernel>(default, rows);
        Widths<ExtremeKernel<Least>>(default, rows);
        Widths<ExtremeKernel<Greatest>>(default, rows);
        Widths<NonNegative<ExtremeKernel<Greatest>>>(default, rows);
        Widths(new PowerMeanKernel(0.3), rows);
        Widths(new PowerMeanKernel(-1e-5), rows);
    }

    private static unsafe void Widths<TKernel>(TKernel kernel, int rows)
        where TKernel : struct, IRowKernel
    {
        const int Columns = 11;
        foreach (var data in new[] { AwfulColumns.Any(rows * Columns, rows), AwfulColumns.Ordinary(rows * Columns, rows) })
        {
            fixed (double* first = data)
            {
                var terms = new ColumnTerm[Columns];
                ColumnTerm.Fill(terms, first, rows, Weights(Columns)).Should().Be(Columns);
                if (TKernel.GroupsByWeight)
                    ColumnTerm.Group(terms);
                AllWidths(kernel, terms, rows);
            }
        }
    }

    private static void AllWidths<TKernel>(TKernel kernel, ColumnTerm[] terms, int rows)
        where TKernel : struct, IRowKernel
    {
        var scalar = Bits.Of(Evaluate<TKernel, Lanes1>(kernel, terms, rows));
        Bits.Of(Evaluate<TKernel, Lanes2>(kernel, terms, rows)).Should().Equal(scalar);
        Bits.Of(Evaluate<TKernel, Lanes4>(kernel, terms, rows)).Should().Equal(scalar);
        Bits.Of(Evaluate<TKernel, Lanes8>(kernel, terms, rows)).Should().Equal(scalar);
    }

    private static unsafe double[] Evaluate<TKernel, T>(TKernel kernel, ColumnTerm[] terms, int rows)
        where TKernel : struct, IRowKernel
        where T : struct, ILanes<T>
    {
        var result = new double[rows];
        fixed (double* destination = result)
            RowLoop.Run<TKernel, T>(kernel, terms, destination, rows);
        return result;
    }

    [Fact]
    public void A_row_does_not_depend_on_the_rows_around_it()
    {
        const int Rows = 77;
        const int Columns = 7;
        var data = AwfulColumns.Any(Rows * Columns, 4);
        foreach (var (name, run) in Aggregates)
        {
            var whole = new double[Rows];
            run(new ColumnBlock(data, Columns, Rows), Weights(Columns), whole);
            for (var from = 0; from < Rows; from += 3)
            {
                var part = new double[Rows - from];
                run(new ColumnBlock(data, Columns, Rows).SliceRows(from, Rows - from), Weights(Columns), part);
                Bits.Of(part).Should().Equal(Bits.Of(whole[from..]), "{0} from row {1}", name, from);
            }
        }
    }
}

using InnovationPotential.Numerics;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>
/// A kernel gives the same bits at every vector width, with any number of threads, and for a row whatever rows surround it.
/// </summary>
public sealed class KernelWidthTests
{
    private delegate void Aggregate(ColumnBlock columns, ReadOnlySpan<double> weights, ReadOnlySpan<LinearMap> maps,
        Span<double> destination, int threads);

    private static readonly (string Name, Aggregate Run)[] Aggregates =
    [
        ("arithmetic", RowAggregates.ArithmeticMean),
        ("geometric", RowAggregates.GeometricMean),
        ("harmonic", RowAggregates.HarmonicMean),
        ("minimum", RowAggregates.Minimum),
        ("maximum", RowAggregates.Maximum),
        ("sum", RowAggregates.WeightedSum),
        ("power 0.3", (c, w, m, d, t) => RowAggregates.PowerMean(c, w, m, 0.3, d, t)),
        ("power -2", (c, w, m, d, t) => RowAggregates.PowerMean(c, w, m, -2, d, t)),
        ("power -inf", (c, w, m, d, t) => RowAggregates.PowerMean(c, w, m, double.NegativeInfinity, d, t)),
    ];

    private static double[] Weights(int columns) => [.. Enumerable.Range(0, columns).Select(j => 1.0 + (j * 3 % 4))];

    private static LinearMap[] Maps(int columns) =>
        [.. Enumerable.Range(0, columns)
            .Select(j => LinearMap.Between(j % 2 == 0 ? -1 : 9, j % 2 == 0 ? 9 : -1, 0.01, 1).LimitedTo(j % 3 == 0 ? 0 : -1, 1))];

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
        Widths<WeightedSumKernel>(default, rows);
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
                ColumnTerm.Fill(terms, first, rows, Weights(Columns), Maps(Columns), scaled: true).Should().Be(Columns);
                if (TKernel.GroupsByWeight)
                    ColumnTerm.Group(terms);
                AllWidths<TKernel, Unmapped>(kernel, terms, rows);
                AllWidths<TKernel, LinearlyMapped>(kernel, terms, rows);
                AllWidths<TKernel, LinearlyMappedWithin>(kernel, terms, rows);
            }
        }
    }

    private static void AllWidths<TKernel, TMap>(TKernel kernel, ColumnTerm[] terms, int rows)
        where TKernel : struct, IRowKernel
        where TMap : struct, IColumnMap
    {
        var scalar = Bits.Of(Evaluate<TKernel, TMap, Lanes1>(kernel, terms, rows));
        Bits.Of(Evaluate<TKernel, TMap, Lanes2>(kernel, terms, rows)).Should().Equal(scalar);
        Bits.Of(Evaluate<TKernel, TMap, Lanes4>(kernel, terms, rows)).Should().Equal(scalar);
        Bits.Of(Evaluate<TKernel, TMap, Lanes8>(kernel, terms, rows)).Should().Equal(scalar);
    }

    private static unsafe double[] Evaluate<TKernel, TMap, T>(TKernel kernel, ColumnTerm[] terms, int rows)
        where TKernel : struct, IRowKernel
        where TMap : struct, IColumnMap
        where T : struct, ILanes<T>
    {
        var result = new double[rows];
        fixed (double* destination = result)
            RowLoop.Run<TKernel, TMap, T>(kernel, terms, destination, rows, threads: 1);
        return result;
    }

    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(40_003)]
    public void Threads_agree_to_the_bit(int rows)
    {
        const int Columns = 5;
        var data = AwfulColumns.Any(rows * Columns, rows);
        foreach (var (name, run) in Aggregates)
        {
            var one = new double[rows];
            run(new ColumnBlock(data, Columns, rows), Weights(Columns), [], one, 1);
            foreach (var threads in new[] { 2, 3, 16 })
            {
                var many = new double[rows];
                run(new ColumnBlock(data, Columns, rows), Weights(Columns), [], many, threads);
                Bits.Of(many).SequenceEqual(Bits.Of(one)).Should().BeTrue("{0} on {1} threads", name, threads);
            }
        }
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
            run(new ColumnBlock(data, Columns, Rows), Weights(Columns), Maps(Columns), whole, 1);
            for (var from = 0; from < Rows; from += 3)
            {
                var part = new double[Rows - from];
                run(new ColumnBlock(data, Columns, Rows).SliceRows(from, Rows - from), Weights(Columns), Maps(Columns), part, 1);
                Bits.Of(part).Should().Equal(Bits.Of(whole[from..]), "{0} from row {1}", name, from);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Mapping_on_the_way_equals_mapping_first(bool limited)
    {
        const int Rows = 101;
        const int Columns = 7;
        var data = AwfulColumns.Any(Rows * Columns, 5);
        LinearMap[] maps = limited ? Maps(Columns) : [.. Enumerable.Range(0, Columns).Select(j => LinearMap.Between(-j - 1, 10, 0.01, 1))];
        var mapped = data.Select((value, i) => maps[i / Rows].Apply(value)).ToArray();
        foreach (var (name, run) in Aggregates)
        {
            var fused = new double[Rows];
            var two = new double[Rows];
            run(new ColumnBlock(data, Columns, Rows), Weights(Columns), maps, fused, 1);
            run(new ColumnBlock(mapped, Columns, Rows), Weights(Columns), [], two, 1);
            Bits.Of(fused).Should().Equal(Bits.Of(two), name);
        }
    }
}

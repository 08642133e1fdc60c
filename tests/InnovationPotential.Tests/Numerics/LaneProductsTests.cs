using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Tests.Numerics;

/// <summary>Weighted sums in 32 lanes are those of plain loops; whole numbers, so that nothing is rounded.</summary>
public sealed unsafe class LaneProductsTests
{
    private const int Lanes = 32;
    private const int Rows = 4;
    private const int Nodes = 4;
    private const int ZeroFactor = 3 * Lanes;

    // Node 0 has three numbers, node 1 two, node 2 one and both of them below, node 3 only node 2; 9 weights in their order.
    private static readonly LaneTerms[] Tree =
    [
        new() { FirstWeight = 0, Leaves = 3, FirstColumn = 0 },
        new() { FirstWeight = 3, Leaves = 2, FirstColumn = 3 },
        new() { FirstWeight = 5, Leaves = 1, FirstColumn = 5, Children = 2, FirstChild = 0 },
        new() { FirstWeight = 8, Children = 1, FirstChild = 2 },
    ];

    private static readonly int[] Children = [0, 1, 2];
    private static readonly int[] Offsets = [0, 32, 64, 0, 64, 32, 0, ZeroFactor, 32, 32, 0, 64, 0, 64, 64, 32];

    private readonly double[] _weights = Whole(1, 9 * Lanes, 1, 6);
    private readonly double[] _numbers = Whole(2, 6 * 10, -9, 9);
    private readonly double[] _factors = [.. Whole(3, 3 * Lanes, 1, 4), .. new double[Lanes]];
    private readonly double[] _seeds = Whole(4, Nodes * Rows * Lanes, -20, 20);

    [Fact]
    public void Six_rows_are_summed_at_once()
    {
        using var memory = new LaneMemory();
        var rows = stackalloc double*[6];
        for (var r = 0; r < 6; r++) rows[r] = memory.Of(_numbers[(r * 10)..((r * 10) + 9)]);
        double[] expected = [.. Enumerable.Range(0, 6 * Lanes)
            .Select(i => Enumerable.Range(0, 9).Sum(j => _weights[(j * Lanes) + (i % Lanes)] * _numbers[(i / Lanes * 10) + j]))];
        var weights = memory.Of(_weights);
        double[] Summed(delegate*<double*, int, double**, double*, void> kernel)
        {
            using var own = new LaneMemory();
            var sums = own.Room(6 * Lanes);
            kernel(weights, 9, rows, sums);
            return LaneMemory.Read(sums, 6 * Lanes);
        }

        Summed(&LaneProducts.Six<Lanes8>).Should().Equal(expected);
        Summed(&LaneProducts.Narrow<Lanes8>).Should().Equal(expected);
        Summed(&LaneProducts.Narrow<Lanes4>).Should().Equal(expected);
        Summed(&LaneProducts.Narrow<Lanes2>).Should().Equal(expected);
        Summed(&LaneProducts.Narrow<Lanes1>).Should().Equal(expected);
    }

    [Theory]
    [InlineData(false, 0, 4, -1)]
    [InlineData(true, 0, 4, -1)]
    [InlineData(true, 0, 3, -1)]
    [InlineData(true, 1, 1, -1)]
    [InlineData(false, 0, 4, 1)]
    public void A_tree_is_evaluated_node_by_node(bool hasSeeds, int first, int count, int leftOut)
    {
        var expected = Naive(hasSeeds, n => n >= first && n < first + count && n != leftOut);
        Evaluate<Lanes1>(Tree, hasSeeds, first, count, leftOut).Should().Equal(expected);
        Evaluate<Lanes2>(Tree, hasSeeds, first, count, leftOut).Should().Equal(expected);
        Evaluate<Lanes4>(Tree, hasSeeds, first, count, leftOut).Should().Equal(expected);
        Evaluate<Lanes8>(Tree, hasSeeds, first, count, leftOut).Should().Equal(expected);
    }

    // Node 1 is expressed as 2x + 1, and as −5 in its fourth row, of which nothing is there: node 2 takes what comes of it.
    [Fact]
    public void A_node_is_expressed_before_the_one_above_takes_it()
    {
        var tree = Tree.ToArray();
        tree[1].Express = true;
        (tree[1].Slope, tree[1].Intercept, tree[1].WhereNoneIsThere) = (2, 1, -5);
        var expected = Naive(true, _ => true, (n, row, sum) => n != 1 ? sum : row == 3 ? -5 : (2 * sum) + 1);

        Evaluate<Lanes8>(tree, true, 0, 4, -1).Should().Equal(expected);
        Evaluate<Lanes1>(tree, true, 0, 4, -1).Should().Equal(expected);
    }

    private double[] Naive(bool hasSeeds, Func<int, bool> isAsked, Func<int, int, double, double>? express = null)
    {
        var results = new double[Nodes * Rows * Lanes];
        Array.Fill(results, double.NaN);
        for (var n = 0; n < Nodes; n++)
        {
            if (!isAsked(n)) continue;
            for (var i = 0; i < Rows * Lanes; i++)
            {
                var (row, lane, node) = (i / Lanes, i % Lanes, Tree[n]);
                var sum = hasSeeds ? _seeds[(n * Rows * Lanes) + i] : 0;
                for (var j = 0; j < node.Leaves; j++)
                    sum += _weights[((node.FirstWeight + j) * Lanes) + lane] * _numbers[(row * 10) + node.FirstColumn + j];
                for (var j = 0; j < node.Children; j++)
                {
                    sum += _weights[((node.FirstWeight + node.Leaves + j) * Lanes) + lane]
                        * results[(Children[node.FirstChild + j] * Rows * Lanes) + i];
                }

                sum *= _factors[Offsets[(n * Rows) + row] + lane];
                results[(n * Rows * Lanes) + i] = express?.Invoke(n, row, sum) ?? sum;
            }
        }

        return results;
    }

    private double[] Evaluate<T>(LaneTerms[] tree, bool hasSeeds, int first, int count, int leftOut)
        where T : struct, ILanes<T>
    {
        using var memory = new LaneMemory();
        var seeds = stackalloc double*[Nodes * Rows];
        var results = stackalloc double*[Nodes];
        double* all = memory.Room(Nodes * Rows * Lanes), allSeeds = memory.Of(_seeds);
        for (var i = 0; i < Nodes * Rows; i++) seeds[i] = allSeeds + (i * Lanes);
        for (var n = 0; n < Nodes; n++) results[n] = all + (n * Rows * Lanes);
        var only = stackalloc bool[Nodes];
        for (var n = 0; n < Nodes; n++) only[n] = n != leftOut;
        fixed (LaneTerms* nodes = tree)
        fixed (int* children = Children, offsets = Offsets)
        {
            var numbers = memory.Of(_numbers);
            var tile = new LaneTile
            {
                Nodes = nodes,
                Only = leftOut < 0 ? null : only,
                Children = children,
                Weights = memory.Of(_weights),
                Row0 = numbers,
                Row1 = numbers + 10,
                Row2 = numbers + 20,
                Row3 = numbers + 30,
                Factors = memory.Of(_factors),
                FactorOffsets = offsets,
                FactorStride = Rows,
                ZeroFactor = ZeroFactor,
                Seeds = hasSeeds ? seeds : null,
                Results = results,
                Last = Rows,
            };
            LaneProducts.Tree<T>(in tile, first, count);
        }

        return LaneMemory.Read(all, Nodes * Rows * Lanes);
    }

    private static double[] Whole(int seed, int count, int low, int high)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(low, high + 1))];
    }
}

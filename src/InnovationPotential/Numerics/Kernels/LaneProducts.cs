using System.Runtime.CompilerServices;

namespace InnovationPotential.Numerics.Kernels;

/// <summary>
/// Sums of numbers weighted by weights that differ from lane to lane: 32 lanes, several rows at once so that each weight is loaded once for
/// them.
/// </summary>
internal static unsafe class LaneProducts
{
    public const int Lanes = 32;

    /// <summary>The rows of a tile of <see cref="Tree"/>.</summary>
    public const int TileRows = 4;

    /// <summary>The rows of <see cref="Six"/>.</summary>
    public const int SixRows = 6;

    /// <summary><c>Σ w·x</c> in every lane of six rows, for vectors of a quarter of the lanes: 24 sums fill the registers.</summary>
    /// <param name="weights">The weights, 32 lanes each.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="rows">The numbers of each row.</param>
    /// <param name="sums">Receives 32 lanes a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Six<T>(double* weights, int count, double** rows, double* sums)
        where T : struct, ILanes<T>
    {
        double* x0 = rows[0], x1 = rows[1], x2 = rows[2], x3 = rows[3], x4 = rows[4], x5 = rows[5];
        T a0 = T.Create(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0, c0 = a0, c1 = a0, c2 = a0, c3 = a0;
        T d0 = a0, d1 = a0, d2 = a0, d3 = a0, e0 = a0, e1 = a0, e2 = a0, e3 = a0, f0 = a0, f1 = a0, f2 = a0, f3 = a0;
        for (var j = 0; j < count; j++, weights += Lanes)
        {
            T w0 = T.Load(weights), w1 = T.Load(weights + T.Count), w2 = T.Load(weights + (2 * T.Count)),
                w3 = T.Load(weights + (3 * T.Count));
            var x = T.Create(x0[j]);
            a0 = T.MultiplyAdd(w0, x, a0);
            a1 = T.MultiplyAdd(w1, x, a1);
            a2 = T.MultiplyAdd(w2, x, a2);
            a3 = T.MultiplyAdd(w3, x, a3);
            x = T.Create(x1[j]);
            b0 = T.MultiplyAdd(w0, x, b0);
            b1 = T.MultiplyAdd(w1, x, b1);
            b2 = T.MultiplyAdd(w2, x, b2);
            b3 = T.MultiplyAdd(w3, x, b3);
            x = T.Create(x2[j]);
            c0 = T.MultiplyAdd(w0, x, c0);
            c1 = T.MultiplyAdd(w1, x, c1);
            c2 = T.MultiplyAdd(w2, x, c2);
            c3 = T.MultiplyAdd(w3, x, c3);
            x = T.Create(x3[j]);
            d0 = T.MultiplyAdd(w0, x, d0);
            d1 = T.MultiplyAdd(w1, x, d1);
            d2 = T.MultiplyAdd(w2, x, d2);
            d3 = T.MultiplyAdd(w3, x, d3);
            x = T.Create(x4[j]);
            e0 = T.MultiplyAdd(w0, x, e0);
            e1 = T.MultiplyAdd(w1, x, e1);
            e2 = T.MultiplyAdd(w2, x, e2);
            e3 = T.MultiplyAdd(w3, x, e3);
            x = T.Create(x5[j]);
            f0 = T.MultiplyAdd(w0, x, f0);
            f1 = T.MultiplyAdd(w1, x, f1);
            f2 = T.MultiplyAdd(w2, x, f2);
            f3 = T.MultiplyAdd(w3, x, f3);
        }

        Store(sums, a0, a1, a2, a3);
        Store(sums + Lanes, b0, b1, b2, b3);
        Store(sums + (2 * Lanes), c0, c1, c2, c3);
        Store(sums + (3 * Lanes), d0, d1, d2, d3);
        Store(sums + (4 * Lanes), e0, e1, e2, e3);
        Store(sums + (5 * Lanes), f0, f1, f2, f3);
    }

    /// <summary><c>Σ w·x</c> in every lane of six rows, for vectors of fewer lanes: two rows at a time.</summary>
    /// <param name="weights">The weights, 32 lanes each.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="rows">The numbers of each row.</param>
    /// <param name="sums">Receives 32 lanes a row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow<T>(double* weights, int count, double** rows, double* sums)
        where T : struct, ILanes<T>
    {
        for (var r = 0; r < SixRows; r += 2, sums += 2 * Lanes)
        {
            double* x = rows[r], y = rows[r + 1];
            for (var lane = 0; lane < Lanes; lane += T.Count)
            {
                T a = T.Create(0), b = a;
                var weight = weights + lane;
                for (var j = 0; j < count; j++, weight += Lanes)
                {
                    a = T.MultiplyAdd(T.Load(weight), T.Create(x[j]), a);
                    b = T.MultiplyAdd(T.Load(weight), T.Create(y[j]), b);
                }

                T.Store(a, sums + lane);
                T.Store(b, sums + Lanes + lane);
            }
        }
    }

    /// <summary>
    /// For each node of a tree, children first: <c>factor · (seed + Σ w·x + Σ w·v)</c> in every lane of four rows, x being numbers that all
    /// lanes share and v the results of nodes below.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tree<T>(in LaneTile tile, int first, int count)
        where T : struct, ILanes<T>
    {
        for (var n = first; n < first + count; n++)
        {
            if (tile.Only is not null && !tile.Only[n]) continue;
            var node = tile.Nodes + n;
            Node<T>(in tile, node, n);
            if (node->Express)
                LaneMeans.Express<T>(tile.Results[n], node, tile.FactorOffsets + (n * (nint)tile.FactorStride), tile.Last, tile.ZeroFactor);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Node<T>(in LaneTile tile, LaneTerms* node, int n)
        where T : struct, ILanes<T>
    {
        double* x0 = tile.Row0 + node->FirstColumn, x1 = tile.Row1 + node->FirstColumn, x2 = tile.Row2 + node->FirstColumn,
            x3 = tile.Row3 + node->FirstColumn;
        var offsets = tile.FactorOffsets + (n * (nint)tile.FactorStride);
        double* f0 = tile.Factors + offsets[0], f1 = tile.Factors + offsets[1], f2 = tile.Factors + offsets[2],
            f3 = tile.Factors + offsets[3];
        var result = tile.Results[n];
        for (var lane = 0; lane < Lanes; lane += 2 * T.Count)
        {
            T a0 = T.Create(0), b0 = a0, a1 = a0, b1 = a0, a2 = a0, b2 = a0, a3 = a0, b3 = a0;
            if (tile.Seeds is not null)
            {
                var seeds = tile.Seeds + (n * TileRows);
                (a0, b0) = (T.Load(seeds[0] + lane), T.Load(seeds[0] + lane + T.Count));
                (a1, b1) = (T.Load(seeds[1] + lane), T.Load(seeds[1] + lane + T.Count));
                (a2, b2) = (T.Load(seeds[2] + lane), T.Load(seeds[2] + lane + T.Count));
                (a3, b3) = (T.Load(seeds[3] + lane), T.Load(seeds[3] + lane + T.Count));
            }

            var weight = tile.Weights + (node->FirstWeight * (nint)Lanes) + lane;
            for (var j = 0; j < node->Leaves; j++, weight += Lanes)
            {
                T u = T.Load(weight), v = T.Load(weight + T.Count);
                var x = T.Create(x0[j]);
                a0 = T.MultiplyAdd(u, x, a0);
                b0 = T.MultiplyAdd(v, x, b0);
                x = T.Create(x1[j]);
                a1 = T.MultiplyAdd(u, x, a1);
                b1 = T.MultiplyAdd(v, x, b1);
                x = T.Create(x2[j]);
                a2 = T.MultiplyAdd(u, x, a2);
                b2 = T.MultiplyAdd(v, x, b2);
                x = T.Create(x3[j]);
                a3 = T.MultiplyAdd(u, x, a3);
                b3 = T.MultiplyAdd(v, x, b3);
            }

            var child = tile.Children + node->FirstChild;
            for (var j = 0; j < node->Children; j++, weight += Lanes)
            {
                T u = T.Load(weight), v = T.Load(weight + T.Count);
                var below = tile.Results[child[j]] + lane;
                a0 = T.MultiplyAdd(u, T.Load(below), a0);
                b0 = T.MultiplyAdd(v, T.Load(below + T.Count), b0);
                a1 = T.MultiplyAdd(u, T.Load(below + Lanes), a1);
                b1 = T.MultiplyAdd(v, T.Load(below + Lanes + T.Count), b1);
                a2 = T.MultiplyAdd(u, T.Load(below + (2 * Lanes)), a2);
                b2 = T.MultiplyAdd(v, T.Load(below + (2 * Lanes) + T.Count), b2);
                a3 = T.MultiplyAdd(u, T.Load(below + (3 * Lanes)), a3);
                b3 = T.MultiplyAdd(v, T.Load(below + (3 * Lanes) + T.Count), b3);
            }

            var to = result + lane;
            T.Store(a0 * T.Load(f0 + lane), to);
            T.Store(b0 * T.Load(f0 + lane + T.Count), to + T.Count);
            T.Store(a1 * T.Load(f1 + lane), to + Lanes);
            T.Store(b1 * T.Load(f1 + lane + T.Count), to + Lanes + T.Count);
            T.Store(a2 * T.Load(f2 + lane), to + (2 * Lanes));
            T.Store(b2 * T.Load(f2 + lane + T.Count), to + (2 * Lanes) + T.Count);
            T.Store(a3 * T.Load(f3 + lane), to + (3 * Lanes));
            T.Store(b3 * T.Load(f3 + lane + T.Count), to + (3 * Lanes) + T.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<T>(double* to, T a, T b, T c, T d)
        where T : struct, ILanes<T>
    {
        T.Store(a, to);
        T.Store(b, to + T.Count);
        T.Store(c, to + (2 * T.Count));
        T.Store(d, to + (3 * T.Count));
    }
}

using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// The sums over rows that Sobol' indices are made of, for sixteen sets of weights at once. One thread's room, used again and again.
/// </summary>
/// <remarks>The rows may stand in groups whose terms were summed before; a weight is then that of a group.</remarks>
internal sealed class SaltelliSums
{
    /// <summary>The sets of weights.</summary>
    public const int Sets = ResampleLoop.Sets;

    private const int FixedColumns = SaltelliTerms.FixedColumns;

    private readonly SaltelliColumns _columns;
    private readonly SaltelliGroups? _groups;
    private readonly bool _jansen;
    private readonly double[] _sums;
    private readonly double[] _rows = new double[Sets];

    /// <summary>Room for the sums of some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="estimator">The estimator of first-order indices, which decides what is summed.</param>
    /// <param name="groups">The groups of rows; null to take each row by itself.</param>
    public SaltelliSums(SaltelliColumns columns, FirstOrderEstimator estimator, SaltelliGroups? groups = null)
        : this(columns, estimator, new double[checked((groups?.Count ?? columns.Rows) * Sets)]) => _groups = groups;

    private SaltelliSums(SaltelliColumns columns, FirstOrderEstimator estimator, double[] weights)
    {
        (_columns, _jansen, Weights) = (columns, estimator == FirstOrderEstimator.Jansen1999, weights);
        _sums = new double[checked((SaltelliTerms.CountOf(columns, estimator) + ResampleLoop.Columns) * Sets)];
    }

    /// <summary>The sums with each row once, in every set.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static SaltelliSums OfAll(SaltelliColumns columns, FirstOrderEstimator estimator, CancellationToken cancellation)
    {
        var ones = new double[SaltelliTerms.Chunk * Sets];
        Array.Fill(ones, 1);
        var sums = new SaltelliSums(columns, estimator, []);
        Array.Fill(sums._rows, columns.Rows);
        sums.Terms().Run((column, terms, _, length) => sums.Add(ones, column, terms, 0, length), cancellation);
        return sums;
    }

    /// <summary>How often each row, or group, counts in each set: sixteen a row.</summary>
    public double[] Weights { get; }

    /// <summary>How many rows count in a set.</summary>
    public double Rows(int set) => _rows[set];

    private int PerFactor => _jansen ? 2 : 3;

    public double A(int set) => At(0, set);

    public double SquaresOfA(int set) => At(1, set);

    public double B(int set) => At(2, set);

    public double SquaresOfB(int set) => At(3, set);

    public double Product(int set) => At(4, set);

    /// <summary>Σ (AB − A)².</summary>
    public double ChangeSquares(int factor, int set) => At(FixedColumns + (factor * PerFactor), set);

    /// <summary>Σ (AB − B)², summed for Jansen's estimator.</summary>
    public double RestSquares(int factor, int set) => At(FixedColumns + (factor * PerFactor) + 1, set);

    /// <summary>Σ (AB − A), summed for Saltelli's estimator.</summary>
    public double Change(int factor, int set) => At(FixedColumns + (factor * PerFactor) + 1, set);

    /// <summary>Σ B·(AB − A), summed for Saltelli's estimator.</summary>
    public double Cross(int factor, int set) => At(FixedColumns + (factor * PerFactor) + 2, set);

    /// <summary>Σ (AB + BA).</summary>
    public double Mixed(int factor, int set) => At(FixedColumns + (_columns.Factors * PerFactor) + factor, set);

    /// <summary>Σ (BA of the one · AB of the other + BA of the other · AB of the one).</summary>
    public double Pair(int pair, int set) => At(FixedColumns + (_columns.Factors * (PerFactor + 1)) + pair, set);

    /// <summary>Sums anew with the present <see cref="Weights"/>.</summary>
    public void Run(CancellationToken cancellation = default)
    {
        Array.Clear(_sums);
        Array.Clear(_rows);
        for (var w = 0; w < Weights.Length; w++) _rows[w % Sets] += Weights[w] * (_groups is null ? 1 : _groups.Sizes[w / Sets]);
        if (_groups is null) Terms().Run((column, terms, first, length) => Add(Weights, column, terms, first, length), cancellation);
        else AddGroups(_groups);
    }

    private SaltelliTerms Terms() => new(_columns, _jansen);

    private unsafe void Add(double[] of, int column, ReadOnlySpan<double> terms, int first, int length)
    {
        fixed (double* weights = &of[first * Sets], source = terms, sums = &_sums[column * Sets])
            ResampleLoop.Add(weights, source, SaltelliTerms.Chunk, length, sums);
    }

    private unsafe void AddGroups(SaltelliGroups groups)
    {
        fixed (double* weights = Weights, source = groups.Sums, sums = _sums)
        {
            for (var first = 0; first < groups.Count; first += SaltelliTerms.Chunk)
            {
                var length = Math.Min(SaltelliTerms.Chunk, groups.Count - first);
                for (var column = 0; column < groups.Columns; column += ResampleLoop.Columns)
                    ResampleLoop.Add(weights + (first * Sets), source + (column * (nint)groups.Count) + first, groups.Count, length,
                        sums + (column * Sets));
            }
        }
    }

    private double At(int column, int set) => _sums[(column * Sets) + set];
}

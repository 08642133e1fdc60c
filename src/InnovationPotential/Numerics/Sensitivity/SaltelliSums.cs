using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>
/// The sums over rows that Sobol' indices are made of, for sixteen sets of weights at once. One thread's room, used again and again.
/// </summary>
internal sealed class SaltelliSums
{
    /// <summary>The sets of weights.</summary>
    public const int Sets = ResampleLoop.Sets;

    // Terms of so many rows stay in the nearest cache, and the values of many factors in the next.
    private const int Chunk = 512;
    private const int FixedColumns = 5;

    private readonly SaltelliColumns _columns;
    private readonly bool _jansen;
    private readonly double[] _terms = new double[ResampleLoop.Columns * Chunk];
    private readonly double[] _sums;
    private int _first;
    private int _length;
    private int _pending;
    private int _added;

    /// <summary>Room for the sums of some columns.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="estimator">The estimator of first-order indices, which decides what is summed.</param>
    public SaltelliSums(SaltelliColumns columns, FirstOrderEstimator estimator)
    {
        (_columns, _jansen) = (columns, estimator == FirstOrderEstimator.Jansen1999);
        var count = FixedColumns + (columns.Factors * PerFactor) + (columns.SecondOrder ? columns.Factors * (columns.Factors + 1) / 2 : 0);
        _sums = new double[checked((count + ResampleLoop.Columns) * Sets)];
        Weights = new double[checked(columns.Rows * Sets)];
    }

    /// <summary>How often each row counts in each set: sixteen a row. The weights of a set sum to the number of rows.</summary>
    public double[] Weights { get; }

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
    public void Run()
    {
        Array.Clear(_sums);
        for (_first = 0; _first < _columns.Rows; _first += Chunk)
        {
            (_length, _pending, _added) = (Math.Min(Chunk, _columns.Rows - _first), 0, 0);
            ReadOnlySpan<double> a = Rows(_columns.A), b = Rows(_columns.B);
            a.CopyTo(Next());
            SpanTerms.Multiply(a, a, Next());
            b.CopyTo(Next());
            SpanTerms.Multiply(b, b, Next());
            SpanTerms.Multiply(a, b, Next());
            foreach (var column in _columns.AB) AddFactor(a, b, Rows(column));
            if (_columns.SecondOrder) AddPairs();
            Flush();
        }
    }

    private void AddFactor(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        var squares = Next();
        SpanTerms.Subtract(mixed, a, squares);
        SpanTerms.Multiply(squares, squares, squares);
        var next = Next();
        if (_jansen)
        {
            SpanTerms.Subtract(mixed, b, next);
            SpanTerms.Multiply(next, next, next);
            return;
        }

        SpanTerms.Subtract(mixed, a, next);
        // What was written last stays readable after a flush, until four more are written.
        SpanTerms.Multiply(next, b, Next());
    }

    private void AddPairs()
    {
        ReadOnlySpan<double[]> ab = _columns.AB, ba = _columns.BA;
        for (var i = 0; i < ab.Length; i++) SpanTerms.Add(Rows(ab[i]), Rows(ba[i]), Next());
        for (var i = 0; i < ab.Length; i++)
        {
            for (var j = i + 1; j < ab.Length; j++) SpanTerms.AddProducts(Rows(ba[i]), Rows(ab[j]), Rows(ba[j]), Rows(ab[i]), Next());
        }
    }

    private ReadOnlySpan<double> Rows(double[] column) => column.AsSpan(_first, _length);

    private Span<double> Next()
    {
        if (_pending == ResampleLoop.Columns) Flush();
        return _terms.AsSpan(_pending++ * Chunk, _length);
    }

    private unsafe void Flush()
    {
        fixed (double* weights = &Weights[_first * Sets], terms = _terms, sums = &_sums[_added * Sets])
            ResampleLoop.Add(weights, terms, Chunk, _length, sums);
        _added += ResampleLoop.Columns;
        _pending = 0;
    }

    private double At(int column, int set) => _sums[(column * Sets) + set];
}

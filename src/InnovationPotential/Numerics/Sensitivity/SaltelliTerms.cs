using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Numerics;

/// <summary>The terms, row by row, of the sums that Sobol' indices are made of.</summary>
/// <param name="columns">The values.</param>
/// <param name="jansen">Whether they are those of Jansen's estimator of first-order indices.</param>
internal sealed class SaltelliTerms(SaltelliColumns columns, bool jansen)
{
    // Terms of so many rows stay in the nearest cache, and the values of many factors in the next.
    public const int Chunk = 512;

    /// <summary>The columns of terms before those of factors.</summary>
    public const int FixedColumns = 5;

    private readonly double[] _terms = new double[ResampleLoop.Columns * Chunk];
    private Receiver _receive = (_, _, _, _) => { };
    private int _first;
    private int _length;
    private int _pending;
    private int _added;

    /// <summary>Takes the terms of four columns, a chunk each, for some rows.</summary>
    /// <param name="column">The first of the columns; beyond the last there are none that mean anything.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="first">The first row.</param>
    /// <param name="length">The number of rows.</param>
    internal delegate void Receiver(int column, ReadOnlySpan<double> terms, int first, int length);

    /// <summary>The number of columns of terms.</summary>
    public static int CountOf(SaltelliColumns columns, FirstOrderEstimator estimator) => FixedColumns
        + (columns.Factors * (estimator == FirstOrderEstimator.Jansen1999 ? 2 : 3))
        + (columns.SecondOrder ? columns.Factors * (columns.Factors + 1) / 2 : 0);

    /// <summary>Makes all terms.</summary>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public void Run(Receiver receive, CancellationToken cancellation)
    {
        _receive = receive;
        for (_first = 0; _first < columns.Rows; _first += Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            (_length, _pending, _added) = (Math.Min(Chunk, columns.Rows - _first), 0, 0);
            ReadOnlySpan<double> a = Rows(columns.A), b = Rows(columns.B);
            a.CopyTo(Next());
            SpanTerms.Multiply(a, a, Next());
            b.CopyTo(Next());
            SpanTerms.Multiply(b, b, Next());
            SpanTerms.Multiply(a, b, Next());
            foreach (var column in columns.AB) AddFactor(a, b, Rows(column));
            if (columns.SecondOrder) AddPairs();
            Flush();
        }
    }

    private void AddFactor(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> mixed)
    {
        var squares = Next();
        SpanTerms.Subtract(mixed, a, squares);
        SpanTerms.Multiply(squares, squares, squares);
        var next = Next();
        if (jansen)
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
        var (ab, ba) = (columns.AB, columns.BA);
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

    private void Flush()
    {
        _receive(_added, _terms, _first, _length);
        _added += ResampleLoop.Columns;
        _pending = 0;
    }
}

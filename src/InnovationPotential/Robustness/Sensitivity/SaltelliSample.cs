namespace InnovationPotential.Robustness;

/// <summary>The values of a function over a range of rows of a design; ranges make a whole, whoever computed them.</summary>
internal sealed class SaltelliSample
{
    private readonly double[][] _columns;

    /// <summary>Room for the values of some rows, all failed until they are stored.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">One past the last row.</param>
    /// <param name="groups">The number of factors.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="secondOrder">Whether there are values at B with a factor's inputs from A.</param>
    public SaltelliSample(long from, long to, int groups, int outputs, bool secondOrder)
    {
        (From, To, Groups, Outputs, SecondOrder) = (from, to, groups, outputs, secondOrder);
        _columns = new double[outputs * (2 + (groups * (secondOrder ? 2 : 1)))][];
        for (var c = 0; c < _columns.Length; c++)
        {
            _columns[c] = GC.AllocateUninitializedArray<double>(Rows);
            Array.Fill(_columns[c], double.NaN);
        }
    }

    /// <summary>The first row.</summary>
    public long From { get; }

    /// <summary>One past the last row.</summary>
    public long To { get; }

    /// <summary>The number of rows.</summary>
    public int Rows => (int)(To - From);

    /// <summary>The number of factors.</summary>
    public int Groups { get; }

    /// <summary>The number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>Whether there are values at B with a factor's inputs from A.</summary>
    public bool SecondOrder { get; }

    /// <summary>All values, a column each: for each output at A, at B, then for each factor and output at AB, then at BA.</summary>
    public IReadOnlyList<double[]> Columns => _columns;

    /// <summary>An output's values at A.</summary>
    public double[] A(int output) => _columns[output];

    /// <summary>An output's values at B.</summary>
    public double[] B(int output) => _columns[Outputs + output];

    /// <summary>An output's values at A with a factor's inputs from B.</summary>
    public double[] AB(int group, int output) => _columns[((2 + group) * Outputs) + output];

    /// <summary>An output's values at B with a factor's inputs from A.</summary>
    public double[] BA(int group, int output) => _columns[((2 + Groups + group) * Outputs) + output];

    /// <summary>Takes the values of a block.</summary>
    /// <param name="block">The block, whose rows are among the sample's.</param>
    public void Store(SaltelliBlock block)
    {
        var row = (int)(block.FirstRow - From);
        Copy(block.YA, Outputs, 0, row, block.Count);
        Copy(block.YB, Outputs, Outputs, row, block.Count);
        Copy(block.YAB, Groups * Outputs, 2 * Outputs, row, block.Count);
        if (SecondOrder) Copy(block.YBA, Groups * Outputs, (2 + Groups) * Outputs, row, block.Count);
    }

    /// <summary>Copies the values of a range within this one, of the same factors, outputs and orders.</summary>
    /// <param name="part">The values of the range.</param>
    public void CopyFrom(SaltelliSample part)
    {
        for (var c = 0; c < _columns.Length; c++) part._columns[c].CopyTo(_columns[c], part.From - From);
    }

    /// <summary>The rows up to one; the sample itself where these are all.</summary>
    /// <param name="to">One past the last row.</param>
    public SaltelliSample UpTo(long to)
    {
        if (to == To) return this;
        var cut = new SaltelliSample(From, to, Groups, Outputs, SecondOrder);
        for (var c = 0; c < _columns.Length; c++) _columns[c].AsSpan(0, cut.Rows).CopyTo(cut._columns[c]);
        return cut;
    }

    private void Copy(double[] lanes, int columns, int first, int row, int count)
    {
        for (var c = 0; c < columns; c++) lanes.AsSpan(c * SaltelliBlock.Lanes, count).CopyTo(_columns[first + c].AsSpan(row));
    }
}

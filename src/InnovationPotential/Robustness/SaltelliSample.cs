namespace InnovationPotential.Robustness;

/// <summary>The values of a function over a range of rows of a design; ranges that follow each other make a whole, whoever computed them.</summary>
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
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to - from, Array.MaxLength);
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

    /// <summary>Puts ranges together.</summary>
    /// <param name="parts">The ranges in any order.</param>
    /// <exception cref="InvalidInputException">There is none, they differ in what they hold, overlap, or leave rows out (<see cref="SensitivityCodes.PartsDoNotFit"/>).</exception>
    public static SaltelliSample Merge(IEnumerable<SaltelliSample> parts)
    {
        var ordered = parts.OrderBy(p => p.From).ThenBy(p => p.To).ToArray();
        InvalidInputException.ThrowIfAny(Misfits(ordered));
        var first = ordered[0];
        var whole = new SaltelliSample(first.From, ordered[^1].To, first.Groups, first.Outputs, first.SecondOrder);
        foreach (var part in ordered)
        {
            for (var c = 0; c < part._columns.Length; c++) part._columns[c].CopyTo(whole._columns[c], part.From - whole.From);
        }

        return whole;
    }

    private static IEnumerable<Diagnostic> Misfits(SaltelliSample[] ordered)
    {
        if (ordered.Length == 0) yield return Misfit($"There is no part.", "Give one part at least.");
        for (var i = 1; i < ordered.Length; i++)
        {
            var (before, part) = (ordered[i - 1], ordered[i]);
            if ((part.Groups, part.Outputs, part.SecondOrder) != (before.Groups, before.Outputs, before.SecondOrder))
                yield return Misfit($"The part of rows {part.From} to {part.To} has other factors, outputs or orders than the part before it.", "Merge parts of one study only.");
            if (part.From < before.To) yield return Misfit($"Rows {part.From} to {Math.Min(part.To, before.To)} are in two parts.", "Leave one of the two out.");
            if (part.From > before.To) yield return Misfit($"Rows {before.To} to {part.From} are in no part.", "Compute them too.");
        }
    }

    private static Diagnostic Misfit(FormattableString message, string hint) => Diagnostic.Error(SensitivityCodes.PartsDoNotFit, FormattableString.Invariant(message), hint: hint);

    private void Copy(double[] lanes, int columns, int first, int row, int count)
    {
        for (var c = 0; c < columns; c++) lanes.AsSpan(c * SaltelliBlock.Lanes, count).CopyTo(_columns[first + c].AsSpan(row));
    }
}

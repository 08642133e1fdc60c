using System.Numerics;
using System.Runtime.InteropServices;
using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Preparation;

namespace InnovationPotential.Robustness;

/// <summary>The cells of a table that data factors change, and how their scores follow from the inputs of a study.</summary>
internal sealed unsafe class CellProgram
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly (DataFactor Factor, int Input)[] _factors;
    private readonly Cell[][] _cells;
    private readonly Dictionary<StatedErrors, (int All, int Unstated, int Undrawn)> _stated = [];

    /// <summary>For some rows of an assessed table, each of which is a row of the study.</summary>
    public CellProgram(PlanNode[] nodes, IndicatorTable table, PreparedTable? prepared, CellPaths? paths, Range rows, int[] studyRows,
        IndicatorModel nominal, StudyInputs inputs)
    {
        _factors = [.. inputs.Of<DataFactor>()];
        var (first, count) = rows.GetOffsetAndLength(table.RowCount);
        _cells = new Cell[count][];
        if (_factors.Length == 0)
        {
            Array.Fill(_cells, []);
            IsEmpty = true;
            return;
        }

        var errors = (prepared?.Log ?? []).Where(c => c.ExpectedError is not null)
            .ToLookup(c => (c.Indicator, c.Unit, c.Period), c => c.ExpectedError!.Value);
        var places = nominal.Indicators.Select((i, k) => (i.Code, k)).ToDictionary(p => p.Code, p => p.k, StringComparer.Ordinal);
        for (var row = 0; row < count; row++)
        {
            var cells = new List<Cell>();
            foreach (var node in nodes.Where(n => n.IsLeaf))
            {
                var indicator = (Indicator)node.Node;
                var observation = table[node.Code][first + row];
                var concerned = Enumerable.Range(0, _factors.Length).Where(f => _factors[f].Factor.Names(indicator)
                    && _factors[f].Factor.Concerns(indicator, observation)).ToArray();
                if (concerned.Length == 0 || !places.TryGetValue(node.Code, out var place)) continue;
                var valuation = node.Valuation!;
                var missing = observation.Value is null;
                if (valuation.IsUndefined || (missing && (double.IsNaN(valuation.Worst) || double.IsNaN(valuation.Best)))) continue;
                var unit = table.Units[(first + row) % table.Units.Count];
                var period = table.Periods.IsEmpty ? (Period?)null : table.Periods[(first + row) / table.Units.Count];
                var uncertain = new UncertainCell(indicator, errors[(node.Code, unit, period)].LastOrDefault(double.NaN),
                    paths?.StatedOf(node.Code, unit, period) ?? observation, paths?.Of(node.Code, unit, period));
                concerned = Array.FindAll(concerned, f => _factors[f].Factor is not StatedErrors stated || Draws(stated, uncertain));
                if (concerned.Length == 0) continue;
                cells.Add(new Cell(node.Index, ((long)studyRows[row] * places.Count) + place, concerned, observation.Value ?? double.NaN,
                    valuation, [unit], uncertain));
            }

            _cells[row] = [.. cells];
        }

        IsEmpty = Array.TrueForAll(_cells, c => c.Length == 0);
    }

    /// <summary>Whether there is no cell that changes.</summary>
    public bool IsEmpty { get; }

    /// <summary>The keys needed.</summary>
    public int Keys => _factors.Length * Lanes;

    /// <summary>The nodes of the cells of a row that change.</summary>
    public IEnumerable<int> NodesOf(int row) => _cells[row].Select(c => c.Node);

    /// <summary>The cells of a row that change: the plan's node, and the least score it may get; NaN where it may get none.</summary>
    public IEnumerable<(int Node, double Least)> CellsOf(int row) => _cells[row].Select(c => (c.Node, LeastOf(c)));

    /// <summary>The number of cells that a factor changes.</summary>
    public int CountOf(DataFactor factor) => ChangedBy(factor).Count();

    /// <summary>The number of imputed cells that are to be drawn but whose method cannot tell the error to expect.</summary>
    public int UntoldErrorsOf(DataFactor factor) =>
        factor is ImputationDraws ? ChangedBy(factor).Count(c => !(c.Uncertain.ExpectedError >= 0)) : 0;

    /// <summary>The number of observed cells that are to be drawn by what they state: all, those that state nothing, and those whose
    /// error cannot be had.</summary>
    public (int All, int Unstated, int Undrawn) StatedErrorsOf(StatedErrors factor) => _stated.GetValueOrDefault(factor);

    /// <summary>The keys of the cells' numbers, from the factors' inputs.</summary>
    public void Key(double* inputs, Span<ulong> keys)
    {
        for (var f = 0; f < _factors.Length; f++)
        {
            for (var lane = 0; lane < Lanes; lane++)
                keys[(f * Lanes) + lane] = RandomNumbers.Mix(BitConverter.DoubleToUInt64Bits(inputs[(_factors[f].Input * Lanes) + lane])
                    + RandomNumbers.GoldenGamma);
        }
    }

    /// <summary>The scores of a row's changing cells: 32 lanes for each, at the place of its node.</summary>
    public void Score(int row, ReadOnlySpan<ulong> keys, double* scores)
    {
        var uniform = stackalloc double[Lanes];
        Span<double> values = stackalloc double[Lanes];
        foreach (var cell in _cells[row])
        {
            var result = new Span<double>(scores + (cell.Node * Lanes), Lanes);
            if (double.IsNaN(cell.Value))
            {
                Draw(cell, keys, result);
                continue;
            }

            values.Fill(cell.Value);
            foreach (var f in cell.Factors)
            {
                LaneRandom.FillCell(keys.Slice(f * Lanes, Lanes), cell.Number, uniform);
                _factors[f].Factor.Change(cell.Uncertain, new ReadOnlySpan<double>(uniform, Lanes), values);
            }

            cell.Valuation.Apply(new IndicatorSample(values, cell.Unit), result);
        }
    }

    private IEnumerable<Cell> ChangedBy(DataFactor factor) =>
        _cells.SelectMany(row => row).Where(c => c.Factors.Any(f => ReferenceEquals(_factors[f].Factor, factor)));

    private bool Draws(StatedErrors factor, UncertainCell cell)
    {
        var (all, unstated, undrawn) = _stated.GetValueOrDefault(factor);
        var (stated, drawn) = (factor.IsStated(cell), factor.IsDrawn(cell));
        _stated[factor] = (all + 1, unstated + (stated ? 0 : 1), undrawn + (stated && !drawn ? 1 : 0));
        return drawn;
    }

    // Between the worst and the best score.
    private static void Draw(Cell cell, ReadOnlySpan<ulong> keys, Span<double> scores)
    {
        fixed (double* first = scores) LaneRandom.FillCell(keys.Slice(cell.Factors[^1] * Lanes, Lanes), cell.Number, first);
        var (worst, width) = (new Vector<double>(cell.Valuation.Worst), cell.Valuation.Best - cell.Valuation.Worst);
        foreach (ref var score in MemoryMarshal.Cast<double, Vector<double>>(scores)) score = worst + (width * score);
    }

    // A drawn score lies between the ends; that of a changed value has a bound where the map is a line.
    private static double LeastOf(Cell cell) =>
        double.IsNaN(cell.Value) ? Math.Min(cell.Valuation.Worst, cell.Valuation.Best) : cell.Valuation.Affine?.Low ?? double.NaN;

    /// <summary>A cell that changes.</summary>
    private sealed record Cell(int Node, long Number, int[] Factors, double Value, FittedNormalization Valuation, string[] Unit,
        UncertainCell Uncertain);
}

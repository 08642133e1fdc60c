namespace InnovationPotential.Numerics;

/// <summary>The dictionary of the simplex method: basic variable i equals Values[i] − Σ Coefficients[i, j] · nonbasic variable j.</summary>
/// <remarks>
/// Variables 0…n−1 are the program's, n…n+m−1 the slacks of its rows, n+m the artificial one of the first phase (Chvátal 1983).
/// </remarks>
internal sealed class SimplexDictionary
{
    private const double CostTolerance = 1e-11;
    private const double PivotTolerance = 1e-10;
    private const double FeasibilityTolerance = 1e-9;

    private readonly int _rows;
    private readonly int _variables;
    private readonly int[] _basic;
    private readonly int[] _nonbasic;
    private readonly double[] _costs;
    private double _objective;
    private bool _hasArtificial;

    public SimplexDictionary(int rows, int variables)
    {
        (_rows, _variables) = (rows, variables);
        // The last column is the artificial variable's.
        Coefficients = new double[rows, variables + 1];
        Values = new double[rows];
        _costs = new double[variables + 1];
        _basic = [.. Enumerable.Range(variables, rows)];
        _nonbasic = [.. Enumerable.Range(0, variables), variables + rows];
    }

    public double[,] Coefficients { get; }

    public double[] Values { get; }

    public int Iterations { get; private set; }

    private int Artificial => _variables + _rows;

    public double ValueOf(int variable)
    {
        var row = Array.IndexOf(_basic, variable);
        return row < 0 ? 0 : Values[row];
    }

    /// <summary>What the objective loses by a unit of a nonbasic variable.</summary>
    public double PriceOf(int variable)
    {
        var column = Array.IndexOf(_nonbasic, variable);
        return column < 0 ? 0 : Math.Max(0, -_costs[column]);
    }

    public LinearStatus Maximize(ReadOnlySpan<double> costs)
    {
        var status = FindFeasible();
        if (status != LinearStatus.Optimal) return status;

        Array.Clear(_costs);
        _objective = 0;
        for (var column = 0; column <= _variables; column++)
            if (_nonbasic[column] < _variables) _costs[column] += costs[_nonbasic[column]];
        for (var row = 0; row < _rows; row++)
        {
            if (_basic[row] >= _variables) continue;
            var cost = costs[_basic[row]];
            _objective += cost * Values[row];
            for (var column = 0; column <= _variables; column++) _costs[column] -= cost * Coefficients[row, column];
        }
        return Climb();
    }

    private LinearStatus FindFeasible()
    {
        var (worst, largest) = (-1, 0.0);
        for (var row = 0; row < _rows; row++)
        {
            if (Values[row] < 0 && (worst < 0 || Values[row] < Values[worst])) worst = row;
            largest = Math.Max(largest, Math.Abs(Values[row]));
        }
        if (worst < 0) return LinearStatus.Optimal;

        _hasArtificial = true;
        for (var row = 0; row < _rows; row++) Coefficients[row, _variables] = -1;
        _costs[_variables] = -1;
        Pivot(worst, _variables);
        var status = Climb();
        if (status != LinearStatus.Optimal) return LinearStatus.NotConverged;

        var basic = Array.IndexOf(_basic, Artificial);
        if (basic >= 0)
        {
            if (Values[basic] > FeasibilityTolerance * Math.Max(1, largest)) return LinearStatus.Infeasible;
            var column = 0;
            for (var j = 1; j <= _variables; j++)
                if (Math.Abs(Coefficients[basic, j]) > Math.Abs(Coefficients[basic, column])) column = j;
            Values[basic] = 0;
            Pivot(basic, column);
        }
        _hasArtificial = false;
        return LinearStatus.Optimal;
    }

    private LinearStatus Climb()
    {
        var limit = 1000 + (50L * (_rows + _variables));
        var stalled = 0;
        for (var step = 0L; step < limit; step++)
        {
            var byIndex = stalled > 2 * (_rows + _variables);
            var column = Entering(byIndex);
            if (column < 0) return LinearStatus.Optimal;
            var row = Leaving(column, byIndex);
            if (row < 0) return LinearStatus.Unbounded;
            var before = _objective;
            Pivot(row, column);
            stalled = _objective > before ? 0 : stalled + 1;
        }
        return LinearStatus.NotConverged;
    }

    private int Entering(bool byIndex)
    {
        var entering = -1;
        for (var column = 0; column <= _variables; column++)
        {
            if (_costs[column] <= CostTolerance || (!_hasArtificial && _nonbasic[column] == Artificial)) continue;
            if (entering < 0 || (byIndex ? _nonbasic[column] < _nonbasic[entering] : IsBetter(column, entering))) entering = column;
        }
        return entering;
    }

    private bool IsBetter(int column, int other) =>
        _costs[column] > _costs[other] || (_costs[column] == _costs[other] && _nonbasic[column] < _nonbasic[other]);

    private int Leaving(int column, bool byIndex)
    {
        var (leaving, least) = (-1, double.PositiveInfinity);
        for (var row = 0; row < _rows; row++)
        {
            if (Coefficients[row, column] <= PivotTolerance) continue;
            var ratio = Values[row] / Coefficients[row, column];
            // Of equal ratios the artificial variable leaves first; otherwise the largest pivot loses the fewest digits.
            var wins = ratio < least || (leaving >= 0 && ratio == least && (_basic[row] == Artificial || (_basic[leaving] != Artificial
                && (byIndex ? _basic[row] < _basic[leaving] : Coefficients[row, column] > Coefficients[leaving, column]))));
            if (wins) (leaving, least) = (row, ratio);
        }
        return leaving;
    }

    private void Pivot(int row, int column)
    {
        Iterations++;
        var pivot = Coefficients[row, column];
        Coefficients[row, column] = 1;
        for (var j = 0; j <= _variables; j++) Coefficients[row, j] /= pivot;
        Values[row] /= pivot;

        for (var i = 0; i < _rows; i++)
        {
            var factor = Coefficients[i, column];
            if (i == row || factor == 0) continue;
            Coefficients[i, column] = 0;
            for (var j = 0; j <= _variables; j++) Coefficients[i, j] -= factor * Coefficients[row, j];
            Values[i] -= factor * Values[row];
            if (Values[i] is < 0 and > -FeasibilityTolerance) Values[i] = 0;
        }

        var cost = _costs[column];
        _costs[column] = 0;
        for (var j = 0; j <= _variables; j++) _costs[j] -= cost * Coefficients[row, j];
        _objective += cost * Values[row];
        (_basic[row], _nonbasic[column]) = (_nonbasic[column], _basic[row]);
    }
}

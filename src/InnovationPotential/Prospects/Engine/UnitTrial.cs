using InnovationPotential.Assessments;

namespace InnovationPotential.Prospects;

/// <summary>
/// A unit assessed again at other values of its indicators; the yardstick stays as it was fitted, the others as they are.
/// </summary>
internal sealed class UnitTrial
{
    private readonly Assessment _nominal;
    private readonly EvaluationPlan _plan;
    private readonly EquatableArray<string> _units;
    private readonly EquatableArray<Period> _periods = [];
    private readonly IndicatorColumn[] _columns;
    private readonly int _row;

    /// <summary>Takes a unit of an assessment.</summary>
    /// <param name="nominal">The assessment.</param>
    /// <param name="row">The unit's row.</param>
    /// <param name="amongAll">Whether the other units of the period are assessed with it.</param>
    public UnitTrial(Assessment nominal, int row, bool amongAll)
    {
        var units = nominal.Units.Count;
        (_nominal, _plan) = (nominal, nominal.PlanOfRow(row));
        // A frontier over all periods needs them all.
        if (amongAll && _plan.ComparesPeriods) _periods = nominal.Periods;
        var first = _periods.IsEmpty ? row / units * units : 0;
        int[] rows = amongAll ? [.. Enumerable.Range(first, units * Math.Max(1, _periods.Count))] : [row];
        _units = amongAll ? nominal.Units : [nominal.Units[row % units]];
        _columns = [.. nominal.Model.Indicators.Select(i => nominal.Table[i.Code].Pick(rows))];
        _row = amongAll ? row - first : 0;
    }

    /// <summary>The unit's values, in the order of the model's indicators; NaN where missing.</summary>
    public double[] Values => Array.ConvertAll(_columns, c => c.Values[_row]);

    /// <summary>The unit at other values.</summary>
    /// <param name="values">A value for each indicator of the model; NaN leaves it as it is.</param>
    public AssessedRow At(ReadOnlySpan<double> values)
    {
        var columns = new IndicatorColumn[_columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var isKept = double.IsNaN(values[i]) || values[i] == _columns[i].Values[_row];
            columns[i] = isKept ? _columns[i] : _columns[i].WithObserved(_row, values[i]);
        }

        var table = IndicatorTable.Build(_units, _periods, columns, [], []);
        var results = PlanEvaluation.Evaluate(_ => _plan, table, threads: 1);
        EvaluationPlan[] plans = [.. Enumerable.Repeat(_plan, Math.Max(1, _periods.Count))];
        return new(new Assessment(_nominal.Fitted, table, table, plans, results, _nominal.Options), _row);
    }
}

namespace InnovationPotential.Comparisons;

/// <summary>What is known of the units of a cross-section, turned so that more is better.</summary>
internal sealed class Evidence
{
    private readonly double[][] _values;
    private readonly bool[][] _inapplicable;

    public Evidence(IndicatorTable table, IEnumerable<Indicator> indicators)
    {
        var list = indicators.ToArray();
        if (list.Length == 0) throw new ArgumentException("There must be at least one indicator.", nameof(indicators));
        _values = Array.ConvertAll(list, i => Turned(i, table[i.Code]));
        _inapplicable = Array.ConvertAll(list,
            i => Enumerable.Range(0, table.RowCount).Select(r => table[i.Code][r].State == ObservationState.NotApplicable).ToArray());
    }

    /// <summary>Whether one unit is at least as good as another on every indicator; gaps must be the same gaps of both.</summary>
    /// <param name="unit">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="known">The number of indicators both are known on.</param>
    /// <param name="identical">Whether all of these are equal.</param>
    public bool IsAtLeastAsGood(int unit, int other, out int known, out bool identical)
    {
        (known, identical) = (0, true);
        for (var i = 0; i < _values.Length; i++)
        {
            var (x, y) = (_values[i][unit], _values[i][other]);
            if (double.IsNaN(x) && double.IsNaN(y) && _inapplicable[i][unit] == _inapplicable[i][other]) continue;
            if (!(x >= y)) return false;
            known++;
            identical &= x == y;
        }

        return true;
    }

    private static double[] Turned(Indicator indicator, IndicatorColumn column)
    {
        if (indicator is { Direction: Direction.TargetRange, TargetRange: null, Rubric: null })
            throw new ArgumentException($"Indicator '{indicator.Code}' has no target range to be near to.", nameof(indicator));
        return Array.ConvertAll(column.ToDoubles(), value => indicator switch
        {
            { Rubric: { } rubric } => rubric.PointsOf(value),
            { Direction: Direction.LowerIsBetter } => -value,
            { Direction: Direction.TargetRange } => -indicator.TargetRange!.DistanceOf(value),
            _ => value,
        });
    }
}

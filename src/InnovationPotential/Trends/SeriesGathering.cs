namespace InnovationPotential.Trends;

/// <summary>Takes one series after the other out of a table, always into the same room.</summary>
internal sealed class SeriesGathering
{
    private readonly IndicatorTable _table;
    private readonly double[] _times;
    private readonly double[] _values;
    private readonly ObservationKind[] _kinds;
    private SeriesOrigin _origin;

    public SeriesGathering(IndicatorTable table)
    {
        _table = table;
        _times = [.. table.Periods.Select(p => p.Time)];
        _values = new double[_times.Length];
        _kinds = new ObservationKind[_times.Length];
    }

    /// <summary>
    /// Takes the series of a unit, or the latest observations of it, out of a column and returns how many observations there are.
    /// </summary>
    public int Take(IndicatorColumn column, string unit, int? latest = null)
    {
        int observed = 0, imputed = 0, row = _table.IndexOf(unit) + ((_times.Length - 1) * _table.Units.Count);
        for (var t = _times.Length - 1; t >= 0; t--, row -= _table.Units.Count)
        {
            _values[t] = observed == latest ? double.NaN : column.Values[row];
            _kinds[t] = column.Kinds.IsEmpty ? ObservationKind.Actual : column.Kinds[row];
            if (double.IsNaN(_values[t])) continue;
            observed++;
            if (!column.States.IsEmpty && column.States[row] == ObservationState.Imputed) imputed++;
        }

        _origin = new SeriesOrigin(unit, column.Code, _table.Periods, imputed);
        return observed;
    }

    /// <summary>The trend of the series taken last.</summary>
    public SeriesTrend Trend() => SeriesTrend.Of(_times, _values, _kinds, _origin);
}

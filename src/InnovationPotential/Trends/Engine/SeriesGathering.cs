using InnovationPotential.Data;

namespace InnovationPotential.Trends;

/// <summary>Takes one series after the other out of a table, always into the same room.</summary>
internal sealed class SeriesGathering
{
    private readonly IndicatorTable _table;
    private readonly Frequency[] _frequencies;
    private readonly double[] _values;
    private readonly ObservationKind[] _kinds;
    private Frequency _taken;
    private SeriesOrigin _origin;

    public SeriesGathering(IndicatorTable table)
    {
        _table = table;
        var slots = Enumerable.Range(0, table.Periods.Count).GroupBy(p => table.Periods[p].Kind);
        _frequencies = [.. slots.Select(g => new Frequency([.. g], g.Select(p => table.Periods[p]).ToEquatableArray()))];
        _taken = _frequencies[0];
        _values = new double[table.Periods.Count];
        _kinds = new ObservationKind[table.Periods.Count];
    }

    /// <summary>The error of a series with values of periods of different length; null where they are equally long.</summary>
    public Diagnostic? Mixed(IndicatorColumn column, string unit)
    {
        if (_frequencies.Length < 2) return null;
        var row = _table.IndexOf(unit);
        var observed = _table.Periods.Where((_, p) => !double.IsNaN(column.Values[(p * _table.Units.Count) + row]));
        return PeriodLengths.Mixed(observed, new Location { Unit = unit, Node = column.Code });
    }

    /// <summary>
    /// Takes the series of a unit, or the latest observations of it, out of a column and returns how many observations there are.
    /// </summary>
    public int Take(IndicatorColumn column, string unit, int? latest = null)
    {
        int observed = 0, imputed = 0, first = _table.IndexOf(unit);
        foreach (var frequency in _frequencies)
        {
            if (observed > 0) break;
            _taken = frequency;
            for (var t = frequency.Slots.Length - 1; t >= 0; t--)
            {
                var row = (frequency.Slots[t] * _table.Units.Count) + first;
                _values[t] = observed == latest ? double.NaN : column.Values[row];
                _kinds[t] = column.Kinds.IsEmpty ? ObservationKind.Actual : column.Kinds[row];
                if (double.IsNaN(_values[t])) continue;
                observed++;
                if (!column.States.IsEmpty && column.States[row] == ObservationState.Imputed) imputed++;
            }
        }

        _origin = new SeriesOrigin(unit, column.Code, _taken.Periods, imputed);
        return observed;
    }

    /// <summary>The trend of the series taken last.</summary>
    public SeriesTrend Trend() =>
        new(_taken.Times, _values.AsSpan(0, _taken.Times.Length), _kinds.AsSpan(0, _taken.Times.Length), _origin);

    // The periods of one length, and where they stand in the table.
    private sealed record Frequency(int[] Slots, EquatableArray<Period> Periods)
    {
        public double[] Times { get; } = [.. Periods.Select(p => p.Time)];
    }
}

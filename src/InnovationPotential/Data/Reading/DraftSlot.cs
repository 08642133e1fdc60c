namespace InnovationPotential.Data;

/// <summary>One indicator's observations in one period, growing with the units.</summary>
/// <param name="capacity">How many units there may be, as far as it is known beforehand.</param>
/// <param name="usual">The kind of the observations that state none.</param>
internal sealed class DraftSlot(int capacity, ObservationKind usual)
{
    private double[] _values = [];
    private ObservationState[]? _states;
    private ObservationKind[]? _kinds;
    private Dictionary<int, string>? _notes;

    /// <summary>One more than the last unit that may have an observation.</summary>
    public int Count => _values.Length;

    /// <summary>Whether a unit has a value.</summary>
    /// <param name="unit">The unit's position.</param>
    public bool HasValue(int unit) => unit < _values.Length && !double.IsNaN(_values[unit]);

    /// <summary>The observation of a unit that has one.</summary>
    /// <param name="unit">The unit's position.</param>
    /// <param name="row">Where it stands in the source.</param>
    public DraftObservation Of(int unit, int row) =>
        new(_values[unit], _states?[unit] ?? IndicatorColumn.UsualState(_values[unit]), _kinds?[unit] ?? usual, row,
            _notes?.GetValueOrDefault(unit));

    /// <summary>The values, if there is one place for each unit; else null.</summary>
    /// <param name="units">The number of units.</param>
    public double[]? Whole(int units) => _values.Length == units ? _values : null;

    /// <summary>Takes an observation down.</summary>
    /// <param name="unit">The unit's position.</param>
    /// <param name="observation">The observation.</param>
    public void Set(int unit, in DraftObservation observation)
    {
        if (unit >= _values.Length) Grow(unit + 1);
        _values[unit] = observation.Value;
        if (_states is not null || observation.State != IndicatorColumn.UsualState(observation.Value)) States()[unit] = observation.State;
        if (_kinds is not null || observation.Kind != usual) Kinds()[unit] = observation.Kind;
        if (observation.Note is { } note) (_notes ??= [])[unit] = note;
        else _notes?.Remove(unit);
    }

    /// <summary>Copies the observations.</summary>
    /// <param name="values">Where the values go, NaN where there is none.</param>
    /// <param name="states">Where the states go; empty to leave them.</param>
    /// <param name="kinds">Where the kinds go, already filled with the usual one; empty to leave them.</param>
    public void CopyTo(Span<double> values, Span<ObservationState> states, Span<ObservationKind> kinds)
    {
        var units = Math.Min(values.Length, _values.Length);
        _values.AsSpan(0, units).CopyTo(values);
        if (!states.IsEmpty) States().AsSpan(0, units).CopyTo(states);
        if (!kinds.IsEmpty && _kinds is not null) _kinds.AsSpan(0, units).CopyTo(kinds);
    }

    /// <summary>Whether a state cannot be told from the value.</summary>
    public bool HasStates => _states is not null;

    /// <summary>What the source says of observations, by their units; null where it says nothing.</summary>
    public IReadOnlyDictionary<int, string>? Notes => _notes;

    /// <summary>Whether a kind is not the usual one.</summary>
    public bool HasKinds => _kinds is not null;

    private ObservationState[] States() => _states ??= Array.ConvertAll(_values, IndicatorColumn.UsualState);

    private ObservationKind[] Kinds()
    {
        if (_kinds is not null) return _kinds;
        _kinds = new ObservationKind[_values.Length];
        Array.Fill(_kinds, usual);
        return _kinds;
    }

    private void Grow(int units)
    {
        var before = _values.Length;
        var places = units <= capacity ? capacity : Math.Max(Math.Max(16, units), before * 2);
        Array.Resize(ref _values, places);
        Array.Fill(_values, double.NaN, before, places - before);
        if (_states is not null)
        {
            Array.Resize(ref _states, places);
            Array.Fill(_states, ObservationState.NotAvailable, before, places - before);
        }

        if (_kinds is null) return;
        Array.Resize(ref _kinds, places);
        Array.Fill(_kinds, usual, before, places - before);
    }
}

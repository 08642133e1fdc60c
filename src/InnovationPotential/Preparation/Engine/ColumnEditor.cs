namespace InnovationPotential.Preparation;

/// <summary>A column that is being changed.</summary>
internal sealed class ColumnEditor(IndicatorColumn source)
{
    private readonly double[] _values = source.Values.ToArray();
    private ObservationState[]? _states = source.States.IsEmpty ? null : source.States.ToArray();

    public string? UnitOfMeasure { get; set; } = source.UnitOfMeasure;

    public void Set(int row, double value)
    {
        _values[row] = value;
        if (double.IsNaN(value) && _states is not null) _states[row] = ObservationState.NotAvailable;
    }

    public void Mark(int row, ObservationState state)
    {
        if (_states is null)
        {
            _states = new ObservationState[_values.Length];
            for (var i = 0; i < _states.Length; i++)
                _states[i] = double.IsNaN(_values[i]) ? ObservationState.NotAvailable : ObservationState.Observed;
        }

        _states[row] = state;
    }

    public IndicatorColumn Build() =>
        new(source.Code, _values, _states, source.Kinds.IsEmpty ? null : source.Kinds.ToArray()) { UnitOfMeasure = UnitOfMeasure };
}

namespace InnovationPotential.Data;

/// <summary>One indicator's observations while a table is read.</summary>
/// <param name="code">The indicator's code.</param>
/// <param name="usual">The kind of the observations that state none.</param>
/// <param name="shared">The rows of every column's observations, where one row has them all; null for rows of the column's own.</param>
/// <param name="capacity">How many units there may be, as far as it is known beforehand.</param>
internal sealed class DraftColumn(string code, ObservationKind usual, DraftRows? shared = null, int capacity = 0)
{
    private readonly List<DraftSlot?> _slots = [];
    private readonly DraftRows _rows = shared ?? new DraftRows(0);

    /// <summary>The indicator's code.</summary>
    public string Code => code;

    /// <summary>The kind of the observations that state none.</summary>
    public ObservationKind Usual => usual;

    /// <summary>The unit of measure, as first stated.</summary>
    public string? UnitOfMeasure { get; set; }

    /// <summary>The power of ten that the values stand in, as first stated.</summary>
    public string? Multiplier { get; set; }

    /// <summary>What stands above the indicator's name, in a header of two rows.</summary>
    public string? Group { get; set; }

    /// <summary>Where the observation of a unit stands in the source; 0 where it stands nowhere.</summary>
    /// <param name="slot">The period's slot.</param>
    /// <param name="unit">The unit's position.</param>
    public int RowOf(int slot, int unit) => _rows.Of(slot, unit);

    /// <summary>Whether a unit has a value.</summary>
    /// <param name="slot">The period's slot.</param>
    /// <param name="unit">The unit's position.</param>
    public bool HasValue(int slot, int unit) => At(slot)?.HasValue(unit) ?? false;

    /// <summary>Takes an observation down.</summary>
    /// <param name="slot">The period's slot.</param>
    /// <param name="unit">The unit's position.</param>
    /// <param name="observation">The observation.</param>
    public void Set(int slot, int unit, in DraftObservation observation)
    {
        while (_slots.Count <= slot) _slots.Add(null);
        (_slots[slot] ??= new DraftSlot(capacity, usual)).Set(unit, observation);
        if (shared is null) _rows.Set(slot, unit, observation.Row);
    }

    /// <summary>Moves the observations of a slot into another.</summary>
    /// <param name="from">The slot that is left empty.</param>
    /// <param name="into">The other.</param>
    /// <returns>The units that have an observation in both, with their rows: the earlier and the later.</returns>
    /// <remarks>Rows that columns share are moved when all of these have been.</remarks>
    public List<(int Unit, int First, int Row)> Merge(int from, int into)
    {
        List<(int, int, int)> repeated = [];
        if (At(from) is not { } slot) return repeated;
        _slots[from] = null;
        for (var unit = 0; unit < slot.Count; unit++)
        {
            var (first, row) = (RowOf(into, unit), RowOf(from, unit));
            if (row == 0) continue;
            if (first == 0) Set(into, unit, slot.Of(unit, row));
            else repeated.Add((unit, Math.Min(first, row), Math.Max(first, row)));
        }

        if (shared is null) _rows.Merge(from, into);
        return repeated;
    }

    /// <summary>The column of the finished table.</summary>
    /// <param name="units">The number of units.</param>
    /// <param name="order">The slots in the order of their periods.</param>
    public IndicatorColumn Build(int units, ReadOnlySpan<int> order)
    {
        var whole = order.Length == 1 ? At(order[0])?.Whole(units) : null;
        var values = whole ?? new double[units * order.Length];
        if (whole is null) Array.Fill(values, double.NaN);
        var states = _slots.Exists(s => s is { HasStates: true }) ? new ObservationState[values.Length] : null;
        var kinds = usual != ObservationKind.Actual || _slots.Exists(s => s is { HasKinds: true })
            ? new ObservationKind[values.Length] : null;
        if (states is not null) Array.Fill(states, ObservationState.NotAvailable);
        if (kinds is not null) Array.Fill(kinds, usual);
        Dictionary<int, string>? notes = null;
        for (var p = 0; p < order.Length; p++)
        {
            if (At(order[p]) is not { } slot) continue;
            slot.CopyTo(
                values.AsSpan(p * units, units),
                states is null ? [] : states.AsSpan(p * units, units),
                kinds is null ? [] : kinds.AsSpan(p * units, units));
            if (slot.Notes is null) continue;
            foreach (var (unit, note) in slot.Notes) (notes ??= []).Add((p * units) + unit, note);
        }

        return new IndicatorColumn(code, values, states, kinds)
        {
            UnitOfMeasure = UnitOfMeasure,
            Group = Group,
            Notes = notes,
        };
    }

    private DraftSlot? At(int slot) => slot < _slots.Count ? _slots[slot] : null;
}

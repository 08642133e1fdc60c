namespace InnovationPotential.Data;

/// <summary>A table that is being read: units, periods and indicators appear in any order.</summary>
/// <param name="attributes">The unit attributes.</param>
/// <param name="usual">The kind of the observations that state none.</param>
/// <param name="rowHoldsAll">Whether one row of the source has the observations of every indicator.</param>
/// <param name="capacity">How many units there may be, as far as it is known beforehand.</param>
internal sealed class TableDraft(
    IReadOnlyList<DraftAttribute> attributes, ObservationKind usual, bool rowHoldsAll = false, int capacity = 0)
{
    private readonly List<string> _units = new(capacity);
    private readonly Dictionary<string, int> _unitIndex = new(capacity, StringComparer.Ordinal);
    private readonly OrderedDictionary<Period, int> _slots = [];
    private readonly List<DraftColumn> _columns = [];
    private readonly Dictionary<string, DraftColumn> _columnIndex = new(StringComparer.Ordinal);

    /// <summary>The number of units so far.</summary>
    public int UnitCount => _units.Count;

    /// <summary>The number of indicators so far.</summary>
    public int ColumnCount => _columns.Count;

    /// <summary>The unit attributes.</summary>
    public IReadOnlyList<DraftAttribute> Attributes => attributes;

    /// <summary>The rows in which units stand, where one row has the observations of every indicator.</summary>
    public DraftRows Rows { get; } = new(capacity);

    /// <summary>Whether an attribute that is the same for every unit says nothing of any.</summary>
    public bool LeavesOutConstants { get; init; }

    /// <summary>The periods so far, in the order in which they came.</summary>
    public IReadOnlyList<Period> AllPeriods => _slots.Keys;

    /// <summary>The position of a unit, new or not.</summary>
    /// <param name="name">The unit's name.</param>
    public int UnitOf(string name)
    {
        if (_unitIndex.TryGetValue(name, out var unit)) return unit;
        _units.Add(name);
        return _unitIndex[name] = _units.Count - 1;
    }

    /// <summary>The slot of a period, new or not.</summary>
    /// <param name="period">The period.</param>
    public int SlotOf(Period period)
    {
        if (!_slots.TryGetValue(period, out var slot)) _slots.Add(period, slot = _slots.Count);
        return slot;
    }

    /// <summary>Says which periods the slots from 0 on are; slots of one period become one.</summary>
    /// <param name="periods">The period of each slot.</param>
    /// <returns>The observations that stand twice: indicator, unit, and the rows.</returns>
    public List<(string Code, string Unit, int First, int Row)> Settle(IReadOnlyList<Period> periods)
    {
        List<(string, string, int, int)> repeated = [];
        for (var slot = 0; slot < periods.Count; slot++)
        {
            if (_slots.TryAdd(periods[slot], slot)) continue;
            var into = _slots[periods[slot]];
            foreach (var column in _columns)
                repeated.AddRange(column.Merge(slot, into).Select(r => (column.Code, _units[r.Unit], r.First, r.Row)));
            Rows.Merge(slot, into);
        }

        return repeated;
    }

    /// <summary>The column of an indicator, new or not.</summary>
    /// <param name="code">The indicator's code.</param>
    public DraftColumn ColumnOf(string code)
    {
        if (_columnIndex.TryGetValue(code, out var column)) return column;
        column = new DraftColumn(code, PlanColumns.KindOf(code, usual), rowHoldsAll ? Rows : null, capacity);
        _columns.Add(column);
        return _columnIndex[code] = column;
    }

    /// <summary>Whether a column is kept as a unit attribute.</summary>
    /// <param name="attribute">The column.</param>
    public bool Keeps(DraftAttribute attribute) => !attribute.Varies && !(LeavesOutConstants && attribute.IsConstant);

    /// <summary>The finished table of what was read, where the reader has seen to it that all is well.</summary>
    public IndicatorTable Build() =>
        IndicatorTable.Build(_units.ToEquatableArray(), Periods, [.. Finished(_columns)], Finished(), [], _unitIndex);

    /// <summary>The finished table of some columns, once all is seen to be well.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="found">What was found before.</param>
    /// <exception cref="InvalidInputException">Something is wrong; everything found is carried.</exception>
    public IndicatorTable Assemble(IEnumerable<DraftColumn> columns, EquatableArray<Diagnostic> found) =>
        TableAssembly.Assemble(_units, Finished(columns), Periods, Finished(), found);

    private EquatableArray<Period> Periods => _slots.Keys.Order().ToEquatableArray();

    private IEnumerable<IndicatorColumn> Finished(IEnumerable<DraftColumn> columns)
    {
        int[] order = _slots.Count == 0 ? [0] : [.. _slots.OrderBy(s => s.Key).Select(s => s.Value)];
        return columns.Select(c => c.Build(_units.Count, order));
    }

    private EquatableArray<UnitAttribute> Finished() => attributes.Where(Keeps).Select(a => a.Build(_units.Count)).ToEquatableArray();
}

namespace InnovationPotential.Data;

/// <summary>Where observations stand in the source: a row for each unit and slot.</summary>
/// <param name="capacity">How many units there may be, as far as it is known beforehand.</param>
internal sealed class DraftRows(int capacity)
{
    private readonly List<int[]> _slots = [];

    /// <summary>The row of a unit; 0 where it has none.</summary>
    /// <param name="slot">The period's slot.</param>
    /// <param name="unit">The unit's position.</param>
    public int Of(int slot, int unit) => slot < _slots.Count && unit < _slots[slot].Length ? _slots[slot][unit] : 0;

    /// <summary>Takes the row of a unit down.</summary>
    /// <param name="slot">The period's slot.</param>
    /// <param name="unit">The unit's position.</param>
    /// <param name="row">The row, from 1.</param>
    public void Set(int slot, int unit, int row)
    {
        while (_slots.Count <= slot) _slots.Add([]);
        if (unit >= _slots[slot].Length)
        {
            var rows = _slots[slot];
            Array.Resize(ref rows, unit < capacity ? capacity : Math.Max(Math.Max(16, unit + 1), rows.Length * 2));
            _slots[slot] = rows;
        }

        _slots[slot][unit] = row;
    }

    /// <summary>Takes the row of a unit down that has none.</summary>
    /// <param name="slot">The period's slot.</param>
    /// <param name="unit">The unit's position.</param>
    /// <param name="row">The row, from 1.</param>
    /// <returns>Whether it had none.</returns>
    public bool TryAdd(int slot, int unit, int row)
    {
        if (Of(slot, unit) > 0) return false;
        Set(slot, unit, row);
        return true;
    }

    /// <summary>Moves the rows of a slot into another; those of units that have one there are forgotten.</summary>
    /// <param name="from">The slot that is left empty.</param>
    /// <param name="into">The other.</param>
    public void Merge(int from, int into)
    {
        if (from >= _slots.Count) return;
        var rows = _slots[from];
        _slots[from] = [];
        for (var unit = 0; unit < rows.Length; unit++)
        {
            if (rows[unit] > 0) TryAdd(into, unit, rows[unit]);
        }
    }
}

namespace InnovationPotential.Preparation;

/// <summary>Takes cells out of a table by chance, the same ones whatever the order of its units and columns.</summary>
internal sealed class HeldOutCells
{
    private readonly IndicatorTable _table;
    private readonly string[] _codes;
    private readonly double _share;
    private readonly RandomNumbers _random;
    private readonly int[] _places;
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);

    public HeldOutCells(IndicatorTable table, string[] codes, double share, ulong seed)
    {
        (_table, _codes, _share) = (table, codes, share);
        foreach (var code in codes.Order(StringComparer.Ordinal)) _variables.Add(code, _variables.Count);
        _random = new RandomNumbers(seed, Math.Max(1, codes.Length));
        _places = new int[table.Units.Count];
        var place = 0;
        foreach (var unit in table.Units.Order(StringComparer.Ordinal)) _places[table.IndexOf(unit)] = place++;
    }

    /// <summary>
    /// The rows of an indicator that are held out in a round: the share of its observed cells, one at least, but never all; none where
    /// there are fewer than two.
    /// </summary>
    public int[] RowsOf(string code, int round)
    {
        var observed = ObservedRows(_table[code]);
        if (observed.Count < 2) return [];
        var count = Math.Clamp((int)Math.Round(_share * observed.Count), 1, observed.Count - 1);
        return [.. observed.OrderBy(row => _random.Bits(KeyOf(row, round), _variables[code])).Take(count).Order()];
    }

    /// <summary>The table without what is held out in a round.</summary>
    public IndicatorTable Without(int round)
    {
        var columns = _table.Indicators.Select(code => Array.IndexOf(_codes, code) < 0 ? _table[code] : Without(code, round));
        return IndicatorTable.Build(_table.Units, _table.Periods, [.. columns], _table.Attributes, _table.Diagnostics);
    }

    private IndicatorColumn Without(string code, int round)
    {
        var editor = new ColumnEditor(_table[code]);
        foreach (var row in RowsOf(code, round)) editor.Set(row, double.NaN);
        return editor.Build();
    }

    private long KeyOf(int row, int round)
    {
        var units = _table.Units.Count;
        return ((long)round * _table.RowCount) + (row / units * units) + _places[row % units];
    }

    private static List<int> ObservedRows(IndicatorColumn column)
    {
        var rows = new List<int>();
        for (var row = 0; row < column.Length; row++)
        {
            if (!double.IsNaN(column.Values[row]) && column.StateOf(row) == ObservationState.Observed) rows.Add(row);
        }

        return rows;
    }
}

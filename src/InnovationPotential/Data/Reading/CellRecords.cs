namespace InnovationPotential.Data;

/// <summary>The records of cells in memory: a sheet, or a query whose columns have no type.</summary>
/// <param name="header">The fields' names.</param>
/// <param name="headerRow">The header's row; null when it has none.</param>
/// <param name="rows">The rows, with their numbers; cells are null, texts, numbers, dates or true and false.</param>
/// <param name="numbers">Reads texts as numbers.</param>
/// <param name="isQuery">Whether the cells come from a query.</param>
/// <param name="groups">What stands above the names; null when nothing does.</param>
internal sealed class CellRecords(IReadOnlyList<string> header, int? headerRow, IReadOnlyList<(int Row, object?[] Cells)> rows,
    NumberReader numbers, bool isQuery = false, IReadOnlyList<string>? groups = null) : RecordSource
{
    private int _at = -1;

    public override IReadOnlyList<string> Header => header;

    public override int? HeaderRow => headerRow;

    public override int Row => rows.Count == 0 ? headerRow ?? 0 : rows[Math.Clamp(_at, 0, rows.Count - 1)].Row;

    public override IReadOnlyList<string> Groups => groups ?? [];

    public override bool IsQuery => isQuery;

    public override int RowsAtMost => rows.Count;

    public override int FieldCount => Current.Length;

    private object?[] Current => rows[_at].Cells;

    public override bool IsEmptyAt(int field) => Current[field] is null or DBNull
        || (Current[field] is string text && text.AsSpan().Trim().IsEmpty);

    public override string TextAt(int field) => CellValue.TextOf(Current[field]);

    public override FieldContent NumberAt(int field, out double value) => CellValue.NumberOf(Current[field], numbers, out value);

    public override bool IdentifiesAt(int field) => Current[field] is string text && NumberShape.Identifies(text);

    protected override bool MoveNext() => ++_at < rows.Count;

    protected override RecordSource Twin() => new CellRecords(header, headerRow, rows, numbers, isQuery, groups);
}

namespace InnovationPotential.Data;

/// <summary>
/// Records with named fields, one after the other; records without anything, and those that are filtered away, are passed over.
/// </summary>
internal abstract class RecordSource : IDisposable
{
    private IReadOnlyList<RecordFilter> _filters = [];

    /// <summary>The fields' names, as they stand there.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>What stands above each name, in a header of two rows; empty in one of a single row.</summary>
    public virtual IReadOnlyList<string> Groups => [];

    /// <summary>The row of the header; null when it has none.</summary>
    public abstract int? HeaderRow { get; }

    /// <summary>Where the current record begins, counted from 1.</summary>
    public abstract int Row { get; }

    /// <summary>Whether the records come from a query.</summary>
    public virtual bool IsQuery => false;

    /// <summary>The number of fields of the current record.</summary>
    public abstract int FieldCount { get; }

    /// <summary>How many records there are at most; 0 when that is not known.</summary>
    public virtual int RowsAtMost => 0;

    /// <summary>Whether the text of a flag may stand behind a number, as in Eurostat's files.</summary>
    public virtual bool HasFlags => false;

    /// <summary>Whether a record without anything stands right before the current one.</summary>
    public bool FollowsGap { get; private set; }

    /// <summary>Goes to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        FollowsGap = false;
        while (MoveNext())
        {
            if (HoldsNothingFrom(0)) FollowsGap = true;
            else if (Passes()) return true;
        }

        return false;
    }

    /// <summary>Whether the fields from one on are all empty.</summary>
    /// <param name="first">The field's position, from 0.</param>
    public bool HoldsNothingFrom(int first)
    {
        for (var f = first; f < FieldCount; f++)
        {
            if (!IsEmptyAt(f)) return false;
        }

        return true;
    }

    /// <summary>Keeps only the records that pass every filter.</summary>
    /// <param name="filters">The filters.</param>
    public void Keep(IReadOnlyList<RecordFilter> filters) => _filters = filters;

    /// <summary>Whether a field holds nothing.</summary>
    /// <param name="field">Its position, from 0.</param>
    public abstract bool IsEmptyAt(int field);

    /// <summary>A field's text; empty when it is missing.</summary>
    /// <param name="field">Its position, from 0.</param>
    public abstract string TextAt(int field);

    /// <summary>A field as a number.</summary>
    /// <param name="field">Its position, from 0.</param>
    /// <param name="value">The number; NaN when it is not a finite one.</param>
    public abstract FieldContent NumberAt(int field, out double value);

    /// <summary>Whether a field's number identifies rather than measures, as <c>00100</c> does.</summary>
    /// <param name="field">Its position, from 0.</param>
    public virtual bool IdentifiesAt(int field) => NumberShape.Identifies(TextAt(field));

    /// <summary>The flag behind a field's number; empty when there is none.</summary>
    /// <param name="field">Its position, from 0.</param>
    public virtual string FlagAt(int field) => "";

    /// <summary>
    /// Whether what the columns hold was presumed from the first records; then <see cref="Refute"/> is told of what is otherwise.
    /// </summary>
    public bool IsPresumed { get; protected set; }

    /// <summary>Whether the records were found to be other than presumed, so that nothing that was read of them counts.</summary>
    public bool IsRefuted { get; private set; }

    /// <summary>Takes down that a field is no number that measures, though its column was presumed to hold such numbers only.</summary>
    public void Refute() => IsRefuted = IsPresumed;

    /// <summary>What columns hold, without going to another record.</summary>
    /// <param name="passed">The columns that are passed over.</param>
    public virtual ColumnContent[] Survey(IReadOnlyList<bool> passed)
    {
        var columns = new ColumnContent[Header.Count];
        Survey(columns, passed, int.MaxValue);
        return columns;
    }

    /// <summary>Looks at what columns hold in the first records.</summary>
    /// <param name="columns">What was seen.</param>
    /// <param name="passed">The columns that are passed over.</param>
    /// <param name="most">The most records to look at.</param>
    protected void Survey(ColumnContent[] columns, IReadOnlyList<bool> passed, int most)
    {
        int[] looked = [.. Enumerable.Range(0, columns.Length).Where(c => !passed[c])];
        using var records = looked.Length == 0 ? null : Twin();
        if (records is null) return;
        records._filters = _filters;
        for (var row = 0; row < most && records.Read(); row++)
        {
            if (records.FieldCount < columns.Length) continue;
            foreach (var c in looked) columns[c].Take(records, c);
        }
    }

    /// <summary>The first text of a column; null when it cannot be known or there is none.</summary>
    /// <param name="field">The column's position, from 0.</param>
    public string? FirstText(int field)
    {
        using var records = Twin();
        if (records is null) return null;
        records._filters = _filters;
        while (records.Read())
        {
            if (records.FieldCount >= Header.Count && !records.IsEmptyAt(field)) return records.TextAt(field);
        }

        return null;
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>Goes to the next record, whatever it holds.</summary>
    /// <returns>Whether there is one.</returns>
    protected abstract bool MoveNext();

    /// <summary>The same records from their first; null when they can be read only once.</summary>
    protected virtual RecordSource? Twin() => null;

    private bool Passes()
    {
        foreach (var filter in _filters)
        {
            if (!filter.Passes(this)) return false;
        }

        return true;
    }
}

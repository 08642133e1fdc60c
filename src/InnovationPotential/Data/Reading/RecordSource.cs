namespace InnovationPotential.Data;

/// <summary>Records with named fields, one after the other.</summary>
internal abstract class RecordSource
{
    /// <summary>The fields' names, as they stand there.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>The row of the header; null when it has none.</summary>
    public abstract int? HeaderRow { get; }

    /// <summary>Where the current record begins, counted from 1.</summary>
    public abstract int Row { get; }

    /// <summary>Whether the records come from a query.</summary>
    public virtual bool IsQuery => false;

    /// <summary>The number of fields of the current record.</summary>
    public abstract int FieldCount { get; }

    /// <summary>Goes to the next record.</summary>
    /// <returns>Whether there is one.</returns>
    public abstract bool Read();

    /// <summary>A field's text; empty when it is missing.</summary>
    /// <param name="field">Its position, from 0.</param>
    public abstract string TextAt(int field);

    /// <summary>A field as a number.</summary>
    /// <param name="field">Its position, from 0.</param>
    /// <param name="value">The number; NaN when it is not a finite one.</param>
    public abstract FieldContent NumberAt(int field, out double value);

    /// <summary>What each column holds, without going to another record.</summary>
    public abstract ColumnContent[] Survey();
}

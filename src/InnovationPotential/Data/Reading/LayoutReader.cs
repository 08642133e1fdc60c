namespace InnovationPotential.Data;

/// <summary>Reads the records of one layout into a draft.</summary>
/// <param name="input">The records and what is stated.</param>
/// <param name="header">What the columns mean.</param>
/// <param name="rowHoldsAll">Whether a row has all that is known of a unit (in a period).</param>
/// <param name="capacity">How many units there may be, where that is known.</param>
internal abstract partial class LayoutReader(TableInput input, TableHeader header, bool rowHoldsAll = false, int capacity = 0)
{
    private readonly PeriodColumn _periods = new(input.Options.FiscalYears, input.Source.IsQuery);
    private readonly Dictionary<int, int> _unnamed = [];
    private readonly List<Diagnostic> _repeated = [];
    private readonly NumberReader _numbers = new(input.Options);
    private int _repetitions;

    /// <summary>The cells of a table of what has been read so far.</summary>
    public long Cells => (long)Draft.UnitCount * Draft.ColumnCount * Math.Max(1, Math.Max(_periods.Count, Draft.AllPeriods.Count));

    /// <summary>What has been read so far.</summary>
    public TableDraft Draft { get; } = new(header.Attributes.ConvertAll(a => new DraftAttribute(a.Name, a.Field)),
        input.Options.DefaultKind, rowHoldsAll, capacity)
    { LeavesOutConstants = header.IsForeign };

    protected RecordSource Source { get; } = input.Source;

    protected TableHeader Header { get; } = header;

    protected CsvOptions Options { get; } = input.Options;

    protected ProblemList Problems { get; } = input.Problems;

    /// <summary>Whether something stands more than once.</summary>
    protected bool HasRepetitions => _repeated.Count > 0;

    /// <summary>The columns in which rows of one unit and period differ.</summary>
    protected virtual IEnumerable<DraftAttribute> Dimensions => Draft.Attributes.Where(a => a.VariesWithin);

    /// <summary>The name of the current record's unit, for messages; null when it has none.</summary>
    protected string? UnitName { get; private set; }

    /// <summary>The period of the current record or field, for messages; null when it has none.</summary>
    protected string? PeriodName { get; set; }

    /// <summary>Takes the current record down.</summary>
    public abstract void ReadRecord();

    /// <summary>Takes a unit down of which a record says nothing but its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="row">The record's row.</param>
    /// <returns>Whether that is enough in this layout.</returns>
    public virtual bool TakeBare(string name, int row) => false;

    /// <summary>Looks at a record that has too few or too many fields.</summary>
    public virtual void Skip()
    {
    }

    /// <summary>Decides what the column of periods means, once all of it is known.</summary>
    public void SettlePeriods()
    {
        if (Header.Period is not { } field) return;
        var (periods, found) = _periods.Decide();
        foreach (var diagnostic in found) Problems.Add(diagnostic);
        if (Problems.HasErrors) return;
        foreach (var (code, unit, first, row) in Draft.Settle(periods))
        {
            Problems.Add(Diagnostic.Error(
                TableCodes.DuplicateObservation,
                FormattableString.Invariant(
                    $"The observation of '{code}' for this unit and period, written in another way, already stands in row {first}."),
                new Location { Row = row, Column = field + 1, Unit = unit, Node = code },
                "Keep one of the rows."));
        }
    }

    /// <summary>Reports what can only be known at the end.</summary>
    public virtual void Finish()
    {
        var dimensions = Dimensions.ToArray();
        if (HasRepetitions && dimensions.Length > 0) Problems.Add(Question(_repeated[0], dimensions));
        else for (var r = 0; r < _repetitions; r++) Problems.Add(_repeated[Math.Min(r, _repeated.Count - 1)]);
        ReportLeftOut();
    }

    /// <summary>The current record's unit; −1 when it is blank, which is reported.</summary>
    protected int ReadUnit()
    {
        UnitName = null;
        PeriodName = null;
        foreach (var field in Header.Unnamed)
        {
            if (!Source.IsEmptyAt(field)) _unnamed.TryAdd(field, Source.Row);
        }

        var name = Source.TextAt(Header.Unit!.Value);
        if (string.IsNullOrWhiteSpace(name))
        {
            Report(TableCodes.Blank, "The unit has no name.", Header.Unit.Value, null, "Name the unit, or take the row out.");
            return -1;
        }

        UnitName = name;
        return Draft.UnitOf(name);
    }

    /// <summary>The slot of the current record's period; 0 in a cross-section, −1 when it is none, which is reported.</summary>
    protected int ReadSlot()
    {
        if (Header.Period is not { } field) return 0;
        var text = Source.TextAt(field).Trim();
        PeriodName = text.Length == 0 ? null : text;
        if (_periods.TryFind(text, out var slot)) return slot;
        if (_periods.TryAdd(text, At(field), out slot)) return slot;
        Report(TableCodes.NotAPeriod, $"'{text}' is no period.", field, null, _periods.HintFor(text));
        return -1;
    }

    /// <summary>The current record's kind, null where it states none; one that is unknown is reported.</summary>
    protected ObservationKind? ReadKind()
    {
        if (Header.Kind is not { } field || Stated(field) is not { } text) return null;
        if (ObservationWords.KindOf(text) is { } kind) return kind;
        Report(
            TableCodes.UnknownKind,
            $"'{text}' is no kind of observation.",
            field,
            null,
            $"Write one of {ObservationWords.Kinds}, or state the column in AttributeColumns.");
        return null;
    }

    /// <summary>Takes down what else the current record says of its unit.</summary>
    /// <param name="unit">The unit's position; nothing is taken down when it is −1.</param>
    /// <param name="slot">The period's slot; nothing is taken down when it is −1.</param>
    protected void ReadAttributes(int unit, int slot)
    {
        if (unit < 0 || slot < 0) return;
        foreach (var attribute in Draft.Attributes) attribute.Take(unit, slot, _numbers.Normalized(Source.TextAt(attribute.Field)));
    }

    /// <summary>Reports an error at a field of the current record.</summary>
    /// <param name="code">The diagnostic's code.</param>
    /// <param name="message">What is the case.</param>
    /// <param name="field">The field.</param>
    /// <param name="node">The indicator or attribute.</param>
    /// <param name="hint">How to mend it.</param>
    protected void Report(string code, string message, int field, string? node, string hint) =>
        Problems.Add(Diagnostic.Error(code, message, At(field, node), hint));

    /// <summary>Takes down that something stands there already, until it is known why.</summary>
    /// <param name="repetition">The error that it is, unless it is known why.</param>
    protected void Repeated(Diagnostic repetition)
    {
        if (_repetitions++ <= ProblemList.Each) _repeated.Add(repetition);
    }

    /// <summary>What the current record says in a column; null where there is no such column, or nothing in it.</summary>
    /// <param name="field">The column.</param>
    protected string? Stated(int? field) =>
        field is { } column && Source.TextAt(column) is var text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A field of the current record as a place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="node">The indicator.</param>
    protected Location At(int field, string? node = null) =>
        new() { Row = Source.Row, Column = field + 1, Unit = UnitName, Node = node, Period = PeriodName };
}

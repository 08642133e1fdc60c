namespace InnovationPotential.Data;

/// <summary>Reads the records of one layout into a draft.</summary>
internal abstract class LayoutReader
{
    private readonly PeriodColumn _periods;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _unnamed = [];
    private readonly List<Diagnostic> _repeated = [];
    private int _repetitions;
    private readonly ValueReader _values;

    protected LayoutReader(RecordSource source, TableHeader header, CsvOptions options, ProblemList problems,
        bool rowHoldsAll = false, int capacity = 0)
    {
        Source = source;
        Header = header;
        Options = options;
        Problems = problems;
        _periods = new PeriodColumn(options.FiscalYears, source.IsQuery);
        Numbers = new NumberText(options);
        _values = new ValueReader(source, options);
        Draft = new TableDraft(header.Attributes.ConvertAll(a => new DraftAttribute(a.Name, a.Field)),
            options.DefaultKind, rowHoldsAll, capacity)
        { LeavesOutConstants = header.IsForeign };
    }

    /// <summary>The cells of a table of what has been read so far.</summary>
    public long Cells => (long)Draft.UnitCount * Draft.ColumnCount * Math.Max(1, Math.Max(_periods.Count, Draft.AllPeriods.Count));

    /// <summary>What has been read so far.</summary>
    public TableDraft Draft { get; }

    protected RecordSource Source { get; }

    protected TableHeader Header { get; }

    protected CsvOptions Options { get; }

    protected ProblemList Problems { get; }

    protected NumberText Numbers { get; }

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
        if (HasRepetitions && dimensions.Length > 0) Problems.Add(LeftOut.Question(_repeated[0], dimensions));
        else for (var r = 0; r < _repetitions; r++) Problems.Add(_repeated[Math.Min(r, _repeated.Count - 1)]);
        LeftOut.Report(Draft, Header, Source.HeaderRow, Problems);
        foreach (var (field, row) in _unnamed) Problems.Add(LeftOut.Unnamed(field, row, Source.HeaderRow));
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
        var place = new Location { Row = Source.Row, Column = field + 1, Unit = UnitName, Period = PeriodName };
        if (_periods.TryAdd(text, place, out slot)) return slot;
        Report(TableCodes.NotAPeriod, $"'{text}' is no period.", field, null, _periods.HintFor(text));
        return -1;
    }

    /// <summary>The current record's kind, null where it states none; one that is unknown is reported.</summary>
    protected ObservationKind? ReadKind()
    {
        if (Header.Kind is not { } field || Source.TextAt(field) is not { } text || string.IsNullOrWhiteSpace(text)) return null;
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
        var row = Source.Row;
        foreach (var attribute in Draft.Attributes) attribute.Take(unit, slot, Numbers.Normalized(Source.TextAt(attribute.Field)), row);
    }

    /// <summary>A value; NaN where there is none. What is no value is reported.</summary>
    /// <param name="field">The field.</param>
    /// <param name="code">The indicator's code.</param>
    /// <param name="indicator">The indicator; null when the table is read without a model.</param>
    /// <param name="failed">Whether the field holds something that is no value.</param>
    protected double ReadValue(int field, string code, Indicator? indicator, out bool failed)
    {
        var problem = _values.Read(field, code, indicator, out var value);
        failed = problem is not null;
        if (Source.IsPresumed && indicator is null && (failed || Source.IdentifiesAt(field))) Source.Doubt();
        if (problem is { } found) Report(found.Code, found.Message, field, code, found.Hint);
        return value;
    }

    /// <summary>Reports an error at a field of the current record.</summary>
    /// <param name="code">The diagnostic's code.</param>
    /// <param name="message">What is the case.</param>
    /// <param name="field">The field.</param>
    /// <param name="node">The indicator or attribute.</param>
    /// <param name="hint">How to mend it.</param>
    protected void Report(string code, string message, int field, string? node, string hint) =>
        Problems.Add(ErrorAt(code, message, field, node, hint));

    /// <summary>Takes down that something stands there already, until it is known why.</summary>
    /// <param name="code">The diagnostic's code.</param>
    /// <param name="message">What is the case.</param>
    /// <param name="field">The field.</param>
    /// <param name="node">The indicator.</param>
    /// <param name="hint">How to mend it.</param>
    protected void Repeated(string code, string message, int field, string? node, string hint)
    {
        if (_repetitions++ <= ProblemList.Each) _repeated.Add(ErrorAt(code, message, field, node, hint));
    }

    private Diagnostic ErrorAt(string code, string message, int field, string? node, string hint) => Diagnostic.Error(
        code, message, new Location { Row = Source.Row, Column = field + 1, Unit = UnitName, Node = node, Period = PeriodName }, hint);
}

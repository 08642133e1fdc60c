using InnovationPotential.Indicators;

namespace InnovationPotential.Data;

/// <summary>Reads the records of one layout into a draft.</summary>
internal abstract class LayoutReader
{
    private readonly PeriodColumn _periods;

    protected LayoutReader(RecordSource source, TableHeader header, CsvOptions options, ProblemList problems)
    {
        Source = source;
        Header = header;
        Options = options;
        Problems = problems;
        _periods = new PeriodColumn(options.FiscalYears, source.IsQuery);
        Draft = new TableDraft(header.Attributes.ConvertAll(a => a.Name), options.DefaultKind);
    }

    /// <summary>What has been read so far.</summary>
    public TableDraft Draft { get; }

    protected RecordSource Source { get; }

    protected TableHeader Header { get; }

    protected CsvOptions Options { get; }

    protected ProblemList Problems { get; }

    /// <summary>The name of the current record's unit, for messages; null when it has none.</summary>
    protected string? UnitName { get; private set; }

    /// <summary>The period of the current record or field, for messages; null when it has none.</summary>
    protected string? PeriodName { get; set; }

    /// <summary>Takes the current record down.</summary>
    public abstract void ReadRecord();

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
    }

    /// <summary>The current record's unit; −1 when it is blank, which is reported.</summary>
    protected int ReadUnit()
    {
        UnitName = null;
        PeriodName = null;
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

    /// <summary>The current record's kind; one that is unknown is reported.</summary>
    protected ObservationKind ReadKind()
    {
        if (Header.Kind is not { } field || Source.TextAt(field) is not { } text || string.IsNullOrWhiteSpace(text))
            return Options.DefaultKind;
        if (ObservationWords.KindOf(text) is { } kind) return kind;
        Report(TableCodes.UnknownKind, $"'{text}' is no kind of observation.", field, null,
            $"Write one of {ObservationWords.Kinds}, or state the column as an attribute.");
        return Options.DefaultKind;
    }

    /// <summary>Takes the current record's unit attributes down; those that contradict an earlier record are reported.</summary>
    /// <param name="unit">The unit's position; nothing is taken down when it is −1.</param>
    protected void ReadAttributes(int unit)
    {
        for (var a = 0; unit >= 0 && a < Header.Attributes.Count; a++)
        {
            var (field, name) = Header.Attributes[a];
            var text = Source.TextAt(field);
            if (text.Length == 0) continue;
            var known = Draft.AttributeOf(a, unit);
            if (known is null) Draft.SetAttribute(a, unit, text);
            else if (known != text)
                Report(TableCodes.Contradiction, $"The '{name}' of this unit is '{text}', but '{known}' in an earlier row.", field, name,
                    "A unit attribute has one value for each unit.");
        }
    }

    /// <summary>A value; NaN where there is none. What is no value is reported.</summary>
    /// <param name="field">The field.</param>
    /// <param name="code">The indicator's code.</param>
    /// <param name="indicator">The indicator; null when the table is read without a model.</param>
    /// <param name="failed">Whether the field holds something that is no value.</param>
    protected double ReadValue(int field, string code, Indicator? indicator, out bool failed)
    {
        var content = Source.NumberAt(field, out var value);
        failed = false;
        if (content == FieldContent.Number && (indicator is null || Allows(indicator.Scale, value))) return value;
        if (content == FieldContent.Missing && indicator?.Scale is not OrdinalScale) return value;
        var text = Source.TextAt(field);
        if (indicator?.Scale.ValueOf(text) is { } level) return level;
        if (content == FieldContent.Missing) return double.NaN;
        failed = true;
        switch (content)
        {
            case FieldContent.Number:
                Report(TableCodes.OutsideDomain, $"'{text}' is outside the domain of '{code}'.", field, code, DomainOf(indicator!.Scale));
                break;
            case FieldContent.NotFinite:
                Report(TableCodes.NotFinite, $"'{text}' is no finite number.", field, code, "Leave the field empty for a missing value.");
                break;
            default:
                if (indicator?.Scale is OrdinalScale or BinaryScale)
                    Report(TableCodes.UnknownLevel, $"'{text}' is no level of '{code}'.", field, code, DomainOf(indicator.Scale));
                else Report(TableCodes.NotANumber, $"'{text}' is no number.", field, code, NumberHint(text));
                break;
        }

        return double.NaN;
    }

    /// <summary>Reports an error at a field of the current record.</summary>
    /// <param name="code">The diagnostic's code.</param>
    /// <param name="message">What is the case.</param>
    /// <param name="field">The field.</param>
    /// <param name="node">The indicator or attribute.</param>
    /// <param name="hint">How to mend it.</param>
    protected void Report(string code, string message, int field, string? node, string hint) => Problems.Add(Diagnostic.Error(
        code, message, new Location { Row = Source.Row, Column = field + 1, Unit = UnitName, Node = node, Period = PeriodName }, hint));

    private static bool Allows(MeasurementScale scale, double value)
    {
        if (scale is BinaryScale) return value is 0 or 1;
        if (scale is not OrdinalScale ordinal) return !(value < scale.Lowest) && !(value > scale.Highest);
        foreach (var level in ordinal.Levels.AsSpan())
        {
            if (level.Value == value) return true;
        }

        return false;
    }

    private static string DomainOf(MeasurementScale scale) => scale switch
    {
        OrdinalScale ordinal =>
            $"The levels are {string.Join(", ", ordinal.Levels.Select(l => FormattableString.Invariant($"{l.Label} ({l.Value})")))}.",
        BinaryScale => "Write 1 or yes, or 0 or no.",
        { Lowest: { } lowest, Highest: { } highest } => FormattableString.Invariant($"It goes from {lowest} to {highest}."),
        { Lowest: { } lowest } => FormattableString.Invariant($"It is never below {lowest}."),
        _ => FormattableString.Invariant($"It is never above {scale.Highest}."),
    };

    private string NumberHint(string text) => text.Contains(Options.DecimalComma ? '.' : ',', StringComparison.Ordinal)
        ? Options.DecimalComma
            ? "Numbers are read with a decimal comma; write no point and no thousands separator."
            : "Set DecimalComma if the comma is one; write no thousands separators."
        : "If it stands for a missing value, add it to MissingMarkers.";
}

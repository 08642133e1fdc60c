namespace InnovationPotential.Data;

/// <summary>
/// The records of Eurostat's tab-separated files: the first field holds several dimensions, and flags stand behind numbers.
/// </summary>
/// <param name="inner">The records as they stand there.</param>
/// <param name="numbers">Reads numbers.</param>
internal sealed class EurostatRecords(CsvRecords inner, NumberReader numbers) : RecordSource
{
    private string[] _values = [];

    // "freq,unit,geo\TIME_PERIOD" names three dimensions; what stands behind the stroke names the columns.
    public override IReadOnlyList<string> Header { get; } =
        [.. inner.Header[0].Split('\\')[0].Split(',', StringSplitOptions.TrimEntries), .. inner.Header.Skip(1).Select(h => h.Trim())];

    public override int? HeaderRow => inner.HeaderRow;

    public override int Row => inner.Row;

    public override int FieldCount => inner.FieldCount == 0 ? 0 : _values.Length + inner.FieldCount - 1;

    public override bool HasFlags => true;

    /// <summary>Whether records are Eurostat's.</summary>
    /// <param name="records">The records.</param>
    public static bool Are(CsvRecords records) => records.Header.Count > 1 && KnownNames.IsEurostat(records.Header[0]);

    public override bool IsEmptyAt(int field) => TextAt(field).Length == 0;

    public override string TextAt(int field) => field < _values.Length ? _values[field] : inner.TextAt(field - _values.Length + 1).Trim();

    public override FieldContent NumberAt(int field, out double value)
    {
        var text = TextAt(field);
        var content = numbers.Read(text, out value);
        return content == FieldContent.Text && text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var gap
            ? numbers.Read(text[..gap], out value) : content;
    }

    public override string FlagAt(int field)
    {
        var text = TextAt(field);
        var gap = text.IndexOf(' ', StringComparison.Ordinal);
        return gap < 0 ? "" : text[(gap + 1)..].Trim();
    }

    public override void Dispose()
    {
        inner.Dispose();
        base.Dispose();
    }

    protected override bool MoveNext()
    {
        if (!inner.Read()) return false;
        _values = inner.TextAt(0).Split(',', StringSplitOptions.TrimEntries);
        return true;
    }
}

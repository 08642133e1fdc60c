namespace InnovationPotential.Data;

/// <summary>
/// Rows in which only the first field says something: units of which nothing is known, or footnotes when they are the last.
/// </summary>
/// <param name="source">The records.</param>
/// <param name="header">What the columns mean.</param>
/// <param name="reader">Reads the records.</param>
/// <param name="problems">Where to report.</param>
internal sealed class BareRows(RecordSource source, TableHeader header, LayoutReader reader, ProblemList problems)
{
    private static readonly string[] Words =
    [
        "source", "sources", "note", "notes", "data from", "last updated", "last update", "copyright", "©", "*", "(c)", "downloaded",
        "licence", "license", "legend",
        "источник", "примечани", "quelle", "anmerkung", "fonte", "nota", "fuente",
    ];

    private readonly List<(string Text, int Row, bool IsNote, int Fields)> _rows = [];

    /// <summary>Whether a name begins as footnotes do.</summary>
    /// <param name="name">The name.</param>
    public static bool IsFootnote(string name)
    {
        var text = name.TrimStart();
        return Words.Any(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase)
            && (text.Length == w.Length || !char.IsLetter(w[^1]) || !char.IsLetter(text[w.Length]) || w is "примечани"));
    }

    /// <summary>Takes the current record down, if it is such a row.</summary>
    public bool Take()
    {
        if (source.Header.Count < 2 || source.IsEmptyAt(0) || !source.HoldsNothingFrom(1)) return false;
        var isShort = source.FieldCount < source.Header.Count;
        var text = source.TextAt(0);
        var isFootnote = IsFootnote(text);
        if (isShort && !isFootnote && TableReader.HoldsFields(text, source.Header.Count)) return false;
        _rows.Add((text, source.Row, isShort || source.FollowsGap || isFootnote, source.FieldCount));
        return true;
    }

    /// <summary>Passes the rows on that were taken down: another row has followed, so that they are no footnotes.</summary>
    public void PassOn()
    {
        PassOn(_rows.Count);
        _rows.Clear();
    }

    /// <summary>Passes on what are units, and names the footnotes.</summary>
    public void Finish()
    {
        var first = _rows.FindIndex(r => r.IsNote);
        PassOn(first < 0 ? _rows.Count : first);
        if (first < 0) return;
        problems.Add(Diagnostic.Information(
            TableCodes.TextLeftOut,
            $"What stands behind the last row is left out: {string.Join("; ", _rows.Skip(first).Select(r => $"'{r.Text}'"))}.",
            new Location { Row = _rows[first].Row },
            "If it is a unit of which nothing is known, write the row as the others and no empty row before it."));
    }

    private void PassOn(int count)
    {
        for (var r = 0; r < count; r++)
        {
            var (text, row, _, fields) = _rows[r];
            if (fields < source.Header.Count) problems.Add(TableReader.FieldCount(text, row, fields, source.Header.Count));
            else if (header.Unit != 0 || !reader.TakeBare(text, row))
                problems.Add(Diagnostic.Error(
                    TableCodes.Blank,
                    $"The row says nothing but '{text}'.",
                    new Location { Row = row, Column = 1, Unit = header.Unit == 0 ? text : null },
                    "Fill it, or take it out."));
        }
    }
}

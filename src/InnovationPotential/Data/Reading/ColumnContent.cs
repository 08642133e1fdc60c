namespace InnovationPotential.Data;

/// <summary>What the fields of a column hold, seen as a whole.</summary>
internal record struct ColumnContent
{
    /// <summary>Whether one field at least is a number.</summary>
    public bool HasNumbers { get; set; }

    /// <summary>The first text that is no number; null when there is none.</summary>
    public string? Text { get; set; }

    /// <summary>The row of that text.</summary>
    public int TextRow { get; set; }

    /// <summary>What all texts look like that are no numbers; nothing when they differ.</summary>
    public NumberLook Look { get; set; }

    /// <summary>The first text that identifies rather than measures, such as <c>00100</c> or <c>12E400</c>.</summary>
    public string? Identifier { get; set; }

    /// <summary>Whether the column can be an indicator: whatever is there is a number.</summary>
    public readonly bool IsNumeric => Text is null && Identifier is null;

    /// <summary>Looks at one more field.</summary>
    /// <param name="records">The records.</param>
    /// <param name="field">The column.</param>
    public void Take(RecordSource records, int field)
    {
        if (HasNumbers && Text is not null && Look == NumberLook.None) return;
        var content = records.NumberAt(field, out _);
        if (content is FieldContent.Number or FieldContent.NotFinite)
        {
            HasNumbers = true;
            if (Identifier is null && (content == FieldContent.Number
                ? records.IdentifiesAt(field) : records.TextAt(field).AsSpan().IndexOfAnyInRange('0', '9') >= 0))
                Identifier = records.TextAt(field);
        }
        else if (content == FieldContent.Text && (Text is null || Look != NumberLook.None)) TakeText(records.TextAt(field), records.Row);
    }

    private void TakeText(string text, int row)
    {
        var look = NumberShape.LookOf(text);
        if (Text is null) (Text, TextRow, Look) = (text, row, look);
        else if (Look != look) Look = IsGroup(Look) && IsGroup(look) ? NumberLook.Thousands : NumberLook.None;

        // 2,345 alone may have a decimal comma; beside 1,234,567 it has not.
        static bool IsGroup(NumberLook seen) => seen is NumberLook.Thousands or NumberLook.DecimalComma;
    }
}

namespace InnovationPotential.Data;

/// <summary>What the fields of a column hold, seen as a whole.</summary>
/// <param name="HasNumbers">Whether one field at least is a number.</param>
/// <param name="Text">The first text that is no number; null when there is none.</param>
/// <param name="TextRow">The row of that text.</param>
internal readonly record struct ColumnContent(bool HasNumbers, string? Text, int TextRow)
{
    /// <summary>Whether the column can be an indicator: whatever is there is a number.</summary>
    public bool IsNumeric => Text is null;
}

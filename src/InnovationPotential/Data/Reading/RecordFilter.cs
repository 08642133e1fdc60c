namespace InnovationPotential.Data;

/// <summary>Keeps the records whose field has one of some texts.</summary>
/// <param name="name">The column's name.</param>
/// <param name="column">The column.</param>
/// <param name="texts">The texts; surrounding white space does not matter.</param>
internal sealed class RecordFilter(string name, int column, HashSet<string> texts)
{
    private const int Named = 8;
    private readonly List<string> _seen = [];

    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>The first texts that were found in the column.</summary>
    public IReadOnlyList<string> Seen => _seen;

    /// <summary>Whether the current record is kept.</summary>
    /// <param name="records">The records.</param>
    public bool Passes(RecordSource records)
    {
        var text = column < records.FieldCount ? records.TextAt(column).Trim() : "";
        if (_seen.Count < Named && !_seen.Contains(text)) _seen.Add(text);
        return texts.Contains(text);
    }
}

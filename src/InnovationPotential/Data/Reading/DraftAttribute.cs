namespace InnovationPotential.Data;

/// <summary>What a column says of units while a table is read: an attribute as long as it says one thing of each.</summary>
/// <param name="name">The column's name.</param>
/// <param name="column">The column; −1 for rows in memory.</param>
internal sealed class DraftAttribute(string name, int column = -1)
{
    private const int Named = 8;
    private const int Unseen = -1;
    private readonly List<string?> _texts = [];
    private readonly List<int> _slots = [];
    private readonly List<string> _distinct = [];
    private string? _last;
    private string? _latest;
    private bool _hasBlanks;
    private (int Unit, int Slot) _place = (Unseen, Unseen);

    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>The column.</summary>
    public int Field => column;

    /// <summary>Whether it says different things of one unit, in which case it is no attribute.</summary>
    public bool Varies => Contradiction is not null;

    /// <summary>
    /// Whether it says different things in neighboring rows of one unit and period, as a dimension of the observations does.
    /// </summary>
    public bool VariesWithin { get; private set; }

    /// <summary>Whether it says one thing of everything.</summary>
    public bool IsConstant => _distinct.Count == 1 && !_hasBlanks;

    /// <summary>The first texts that differ.</summary>
    public IReadOnlyList<string> Distinct => _distinct;

    /// <summary>The first two texts of one unit that differ; null as long as there are none.</summary>
    public (string First, string Second)? Contradiction { get; private set; }

    /// <summary>Takes a text down that stands in a row of a unit.</summary>
    /// <param name="unit">The unit's position.</param>
    /// <param name="slot">The row's period.</param>
    /// <param name="text">The text; empty where there is none.</param>
    public void Take(int unit, int slot, string text)
    {
        if (_place == (unit, slot) && _latest != text) VariesWithin = true;
        (_place, _latest) = ((unit, slot), text);
        var known = TextOf(unit);
        if (_slots[unit] == Unseen)
        {
            _slots[unit] = slot;
            if (text.Length > 0) _texts[unit] = text;
        }
        else if (text != (known ?? ""))
        {
            // A text that some rows of one period leave out is the same; one that a year says and another does not, is that year's.
            if (_slots[unit] != slot || (known is not null && text.Length > 0)) Contradiction ??= (known ?? "", text);
            else if (known is null) _texts[unit] = text;
        }

        if (text.Length == 0) _hasBlanks = true;
        else if (text != _last)
        {
            _last = text;
            if (_distinct.Count < Named && !_distinct.Contains(text)) _distinct.Add(text);
        }
    }

    /// <summary>Takes a text down that is stated of a unit.</summary>
    /// <param name="unit">The unit's position.</param>
    /// <param name="text">The text.</param>
    /// <returns>What was stated before, where it is another text; else null.</returns>
    public string? TryTake(int unit, string text)
    {
        var known = TextOf(unit);
        _texts[unit] = known ?? text;
        return known is null || known == text ? null : known;
    }

    /// <summary>The attribute.</summary>
    /// <param name="units">The number of units.</param>
    public UnitAttribute Build(int units)
    {
        if (units > 0) TextOf(units - 1);
        return new UnitAttribute(name, _texts.ToEquatableArray());
    }

    private string? TextOf(int unit)
    {
        while (_texts.Count <= unit)
        {
            _texts.Add(null);
            _slots.Add(Unseen);
        }

        return _texts[unit];
    }
}

namespace InnovationPotential;

/// <summary>Named levels of a stated quantity, without overlap or hole.</summary>
/// <param name="Quantity">The quantity that is cut.</param>
/// <param name="Items">The bands, from the lowest to the highest.</param>
public sealed record Bands(BandQuantity Quantity, EquatableArray<Band> Items)
{
    /// <summary>Where the cuts come from.</summary>
    public string? Source { get; init; }

    /// <summary>Bands that begin at a cut, which belongs to them, and end before the next; the last one has no end.</summary>
    /// <param name="quantity">The quantity that is cut.</param>
    /// <param name="bands">Names and lower edges, ascending; −∞ for the first to have no lower end.</param>
    /// <example><code>Bands.From(BandQuantity.Share, ("low", 0), ("medium", 1.0 / 3), ("high", 2.0 / 3))</code></example>
    public static Bands From(BandQuantity quantity, params ReadOnlySpan<(string Name, double From)> bands)
    {
        var items = new Band[bands.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new Band(bands[i].Name, bands[i].From, i + 1 < bands.Length ? bands[i + 1].From : double.PositiveInfinity);
        }

        return new Bands(quantity, EquatableArray.Create<Band>(items));
    }

    /// <summary>
    /// The band a value lies in; null for NaN and for values outside all bands. A value equal to an edge but for rounding is taken for the
    /// edge.
    /// </summary>
    /// <param name="value">The value of <see cref="Quantity"/>.</param>
    public Band? Of(double value) => PlaceOf(value, FloorOf(0)) is >= 0 and var place ? Items[place] : null;

    /// <summary>The bands an interval of values touches, from the lowest to the highest.</summary>
    /// <param name="low">The lower end, included.</param>
    /// <param name="high">The upper end, included.</param>
    public IReadOnlyList<Band> Between(double low, double high) => Items.AsSpan()[Between(low, high, FloorOf(0))].ToArray();

    /// <summary>The magnitude up to which a value of the quantity is 0 but for rounding.</summary>
    /// <param name="ofScores">That of scores.</param>
    internal double FloorOf(double ofScores) => Quantity switch
    {
        BandQuantity.Score => ofScores,
        BandQuantity.PercentOfMean or BandQuantity.PercentOfBest => 100 * Rounding.Share,
        _ => Rounding.Share,
    };

    /// <summary>The place of the band a value lies in; −1 for none.</summary>
    internal int PlaceOf(double value, double floor)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (Items[i].Contains(value, floor)) return i;
        }

        return -1;
    }

    /// <summary>The places of the bands an interval of values touches, which follow each other; nothing where it touches none.</summary>
    internal Range Between(double low, double high, double floor)
    {
        var first = 0;
        while (first < Items.Count && !IsTouched(first)) first++;
        var end = first;
        while (end < Items.Count && IsTouched(end)) end++;
        return first..end;

        bool IsTouched(int place) => !Items[place].IsBelow(low, floor) && !Items[place].IsAbove(high, floor);
    }
}

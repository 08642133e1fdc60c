namespace InnovationPotential;

/// <summary>A named range of a quantity, with each edge closed or open.</summary>
/// <param name="Name">The level's name.</param>
/// <param name="From">The lower edge; −∞ for none.</param>
/// <param name="To">The upper edge; +∞ for none.</param>
/// <remarks>Unless said otherwise the lower edge belongs to the band and the upper one does not.</remarks>
public sealed record Band(string Name, double From, double To)
{
    /// <summary>Whether the lower edge belongs to the band.</summary>
    public bool IncludesFrom { get; init; } = true;

    /// <summary>Whether the upper edge belongs to the band.</summary>
    public bool IncludesTo { get; init; }

    /// <summary>
    /// Whether a value lies in the band; a value that equals an edge but for rounding (2⁻⁴⁰ of it) is taken for the edge, NaN lies in none.
    /// </summary>
    /// <param name="value">The value.</param>
    public bool Contains(double value) => Contains(value, 0);

    /// <summary>Whether a value lies in the band; where its terms can cancel, it equals an edge up to a floor.</summary>
    internal bool Contains(double value, double floor) => !double.IsNaN(value) && !IsAbove(value, floor) && !IsBelow(value, floor);

    /// <summary>Whether all of the band is above a value.</summary>
    internal bool IsAbove(double value, double floor) => Rounding.AreEqual(value, From, floor) ? !IncludesFrom : value < From;

    /// <summary>Whether all of the band is below a value.</summary>
    internal bool IsBelow(double value, double floor) => Rounding.AreEqual(value, To, floor) ? !IncludesTo : value > To;

    /// <summary>The band as an interval, such as <c>average [0.5, 0.8)</c>.</summary>
    public override string ToString() =>
        Invariant($"{Name} {(IncludesFrom ? '[' : '(')}{From}, {To}{(IncludesTo ? ']' : ')')}");
}

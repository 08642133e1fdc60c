using System.Globalization;
using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Divides indicators by the size of their units, so that large and small units can be compared: <c>x / (d / scale)</c>.</summary>
/// <remarks>
/// A denominator that is missing, 0, negative or no number makes the value missing, with a diagnostic; nothing is learned from data.
/// A value stays imputed if it was, and is imputed if its denominator is. Goalposts, targets and norms are those of the divided values.
/// An indicator is never divided by itself. Source: OECD/JRC Handbook 2008, step 2.
/// </remarks>
public abstract record Denomination : PreparationStep
{
    private protected Denomination()
    {
    }

    /// <summary>
    /// The number of units of the denominator that the result is per, such as 1000 for "per thousand inhabitants"; above 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not finite or not above 0.</exception>
    public double Scale { get; init => field = RequirePositive(value); } = 1;

    /// <summary>The name of the denominator.</summary>
    public abstract string Denominator { get; }

    /// <summary>Division by another column of the table, in each period by its own value.</summary>
    /// <param name="indicator">The column's code.</param>
    /// <param name="scale">The number of its units that the result is per.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not finite or not above 0.</exception>
    public static Denomination ByIndicator(string indicator, double scale = 1) => new IndicatorDenomination(indicator) { Scale = scale };

    /// <summary>Division by a unit attribute that is a number, the same in every period.</summary>
    /// <param name="attribute">The attribute's name.</param>
    /// <param name="scale">The number of its units that the result is per.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not finite or not above 0.</exception>
    public static Denomination ByAttribute(string attribute, double scale = 1) => new AttributeDenomination(attribute) { Scale = scale };

    /// <summary>Division by a size of one's own, given as a function; a model with it cannot be written as JSON.</summary>
    /// <param name="name">What results call the denominator.</param>
    /// <param name="size">The size of a unit of a table, in a period where it has any; null where there is none. One that is 0, negative
    /// or no number makes the value missing.</param>
    /// <param name="scale">The number of its units that the result is per.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is not finite or not above 0.</exception>
    public static Denomination Custom(string name, Func<IndicatorTable, string, Period?, double?> size, double scale = 1)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(size);
        return new CustomDenomination(name, size) { Scale = scale };
    }

    /// <summary>
    /// Finds indicators that go with a possible denominator: they may measure the size of units rather than what they do.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="indicators">The indicators' codes.</param>
    /// <param name="denominators">Codes of columns, or names of attributes that are numbers.</param>
    /// <param name="threshold">The correlation (Pearson's, over the pairs there are) above which advice is given, in absolute
    /// value.</param>
    /// <exception cref="ArgumentException">The table has no such indicator or denominator.</exception>
    public static EquatableArray<IndicatorPair> Advise(IndicatorTable table, IEnumerable<string> indicators,
        IEnumerable<string> denominators, double threshold = 0.6)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(denominators);
        var sizes = denominators.Select(d => (Name: d, Values: Sizes(table, d))).ToArray();
        return indicators.SelectMany(i => sizes.Where(s => s.Name != i)
            .Select(s => new IndicatorPair(null, i, s.Name, Correlation.Pearson(table[i].Values, s.Values))))
            .Where(c => Rounding.IsAbove(Math.Abs(c.Correlation), threshold)).ToEquatableArray();
    }

    internal sealed override bool IsWholePanel => true;

    internal sealed override FittedStep FitCore(PreparationSample sample) =>
        new FittedDenomination(this, [.. sample.CodesOf(this).Where(c => c != Denominator)]);

    /// <summary>The denominator of a row; NaN where there is none.</summary>
    internal abstract double SizeAt(IndicatorTable table, int row);

    /// <summary>The denominator of every row and whether it was imputed; NaN where there is none.</summary>
    internal virtual (double[] Values, bool[] Imputed) SizesOf(IndicatorTable table) =>
        ([.. Enumerable.Range(0, table.RowCount).Select(r => SizeAt(table, r))], new bool[table.RowCount]);

    private protected static double NumberOf(IndicatorTable table, string name, int row) =>
        double.TryParse(table.AttributeAt(name, row), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : double.NaN;

    private static double RequirePositive(double value) =>
        double.IsFinite(value) && value > 0
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The scale must be finite and above 0.");

    private static double[] Sizes(IndicatorTable table, string name) =>
        table.Contains(name) ? table[name].Values.ToArray()
        : table.Attributes.Any(a => a.Name == name) ? [.. Enumerable.Range(0, table.RowCount).Select(r => NumberOf(table, name, r))]
        : throw new ArgumentException($"The table has neither an indicator nor an attribute '{name}'.", nameof(name));
}

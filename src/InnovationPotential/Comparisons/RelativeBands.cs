namespace InnovationPotential.Comparisons;

/// <summary>Named levels of relative scores, cut for one base: scores relative to another have no place in them.</summary>
/// <param name="Base">The base the cuts speak of.</param>
/// <param name="Items">The bands in percent of the base, from the lowest to the highest.</param>
/// <remarks>Immutable, value-equal.</remarks>
public sealed record RelativeBands(ScoreBase Base, EquatableArray<Band> Items)
{
    /// <summary>Where the cuts come from.</summary>
    public string? Source { get; init; }

    /// <summary>The band a relative score lies in; null outside all bands.</summary>
    /// <param name="percent">The score in percent of <see cref="Base"/>.</param>
    public Band? Of(double percent) => new Bands(BandQuantity.PercentOfMean, Items).Of(percent);

    /// <summary>The bands of a model that cut percentages of the mean of the same period.</summary>
    /// <param name="bands">The bands.</param>
    /// <exception cref="ArgumentException">They cut another quantity than <see cref="BandQuantity.PercentOfMean"/>.</exception>
    public static RelativeBands Of(Bands bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return bands.Quantity == BandQuantity.PercentOfMean
            ? new RelativeBands(ScoreBase.OfMean(), bands.Items) { Source = bands.Source }
            : throw new ArgumentException($"The bands cut {bands.Quantity}, not a percentage of the mean.", nameof(bands));
    }

    /// <summary>
    /// The performance groups of the European Innovation Scoreboard since 2021: below 70, to 100, to 125 included, and above, in percent of
    /// the Union in the same year.
    /// </summary>
    /// <param name="union">The name of the unit that stands for the European Union.</param>
    /// <remarks>Earlier editions cut at 120, 90 and 50 (2018) or 125, 95 and 50 (2019, 2020).</remarks>
    public static RelativeBands EuropeanInnovationScoreboard2021(string union) => new(
        ScoreBase.OfUnit(union),
        [
            new Band("Emerging Innovator", double.NegativeInfinity, 70),
            new Band("Moderate Innovator", 70, 100),
            new Band("Strong Innovator", 100, 125) { IncludesTo = true },
            new Band("Innovation Leader", 125, double.PositiveInfinity) { IncludesFrom = false },
        ])
    {
        Source = "European Innovation Scoreboard 2021, methodology report",
    };
}

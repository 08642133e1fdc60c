namespace InnovationPotential.Serialization;

/// <summary>How COINr's tables are read.</summary>
/// <remarks>Immutable and value-equal; changed by <c>o => o with { … }</c>.</remarks>
public sealed record CoinrImportOptions
{
    /// <summary>The options without a change.</summary>
    public static CoinrImportOptions Default { get; } = new();

    /// <summary>The normalization of the model; min–max onto 0 to 100 by default.</summary>
    public CoinrNormalization Normalization { get; init; }

    /// <summary>Whether numbers are written <c>1,5</c>, as R's <c>write.csv2</c> does.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// How both texts are written: separator, lines passed over, encoding, decimal comma, thousands, percent signs and markers of missing
    /// values; what it says of columns does not matter.
    /// </summary>
    public CsvOptions Text { get; init; } = CsvOptions.Default with { MissingMarkers = ["NA", "NaN"] };
}

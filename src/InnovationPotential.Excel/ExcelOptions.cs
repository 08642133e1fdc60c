namespace InnovationPotential;

/// <summary>Which part of a workbook is the table, and how it is read.</summary>
/// <remarks>Immutable and value-equal; changed by <c>o => o with { … }</c>.</remarks>
public sealed record ExcelOptions
{
    /// <summary>The options without a change.</summary>
    public static ExcelOptions Default { get; } = new();

    /// <summary>The sheet's name, or its number from 1; null for the first sheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cells of the table with its header, such as <c>B3:F40</c>; null for all of the sheet.</summary>
    public string? Range { get; init; }

    /// <summary>
    /// How the cells are read: what <see cref="CsvOptions"/> says of separators and encodings does not matter here.
    /// <see cref="CsvOptions.SkipLines"/> are rows passed over before the header is looked for.
    /// </summary>
    public CsvOptions Table { get; init; } = CsvOptions.Default;
}

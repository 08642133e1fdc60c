namespace InnovationPotential;

/// <summary>How a table is written.</summary>
/// <remarks>Immutable and value-equal; changed by <c>o => o with { … }</c>.</remarks>
public sealed record CsvWriteOptions
{
    /// <summary>The options without a change.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>What stands between fields.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>
    /// Whether texts that a spreadsheet would run as a formula (beginning with <c>= + - @</c>, tab or line break) get an apostrophe before
    /// them. Numbers are never changed. A guarded text reads back with its apostrophe.
    /// </summary>
    public bool EscapeFormulas { get; init; }

    /// <summary>Whether a file begins with a UTF-8 byte order mark, by which some spreadsheets know UTF-8.</summary>
    public bool ByteOrderMark { get; init; }
}

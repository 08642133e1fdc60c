namespace InnovationPotential;

/// <summary>How a table is read.</summary>
/// <remarks>Immutable and value-equal; changed by <c>o => o with { … }</c>. The defaults read what most files look like.</remarks>
public sealed record CsvOptions
{
    /// <summary>The options without a change.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>The layout; null to recognize it from the header.</summary>
    public TableLayout? Layout { get; init; }

    /// <summary>
    /// What stands between fields; null to choose comma, semicolon or tab, whichever the header has most of outside quotes.
    /// </summary>
    public char? Separator { get; init; }

    /// <summary>The header of the column of units' names; case does not matter.</summary>
    public string UnitColumn { get; init; } = "unit";

    /// <summary>The header of the column of periods, case does not matter; null for <c>period</c> or else <c>year</c>.</summary>
    public string? PeriodColumn { get; init; }

    /// <summary>
    /// Whether periods such as <c>2007-08</c> are fiscal years (from 2007 into 2008) and not months. Null to decide from the whole column:
    /// two or more fiscal years, in this or another form, are fiscal years where nothing can only be a month; a single one is the month.
    /// </summary>
    public bool? FiscalYears { get; init; }

    /// <summary>Headers of columns that are unit attributes whatever they look like, such as a numeric region code.</summary>
    public EquatableArray<string> AttributeColumns { get; init; }

    /// <summary>
    /// Texts that stand for a missing value; surrounding white space and case do not matter, and one that is a number is matched by value.
    /// An empty field is always missing.
    /// </summary>
    public EquatableArray<string> MissingMarkers { get; init; } = ["NA", "n/a", "-", ".."];

    /// <summary>Whether numbers are written <c>1,5</c> instead of <c>1.5</c>. Thousands separators are never accepted.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>
    /// The kind of the observations that state none, such as <see cref="ObservationKind.Plan"/> for a development program.
    /// </summary>
    public ObservationKind DefaultKind { get; init; }
}

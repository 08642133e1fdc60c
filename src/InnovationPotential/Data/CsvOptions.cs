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
    /// The encoding of a file's or stream's bytes, such as <c>windows-1251</c>; null for UTF-8, or UTF-16 with a byte order mark.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>
    /// What stands between fields; null to choose comma, semicolon or tab, whichever the header has most of outside quotes.
    /// </summary>
    public char? Separator { get; init; }

    /// <summary>How many lines (of a sheet: rows) are passed over before the header is looked for.</summary>
    public int SkipLines { get; init; }

    /// <summary>
    /// The header of the column of units' names, case does not matter; null for <c>unit</c>, or else a name by which public sources call it
    /// (<c>REF_AREA</c>, <c>geo</c>, <c>Country Name</c>, <c>Entity</c>, …), or else a first column without a name; <c>""</c> for a column
    /// without a name.
    /// </summary>
    public string? UnitColumn { get; init; }

    /// <summary>
    /// The header of the column of what units are called, beside that of their codes, case does not matter; it is read as the attribute
    /// <c>name</c>. Null for a column <c>name</c>, where there is one and it is neither the units' nor an indicator's.
    /// </summary>
    public string? NameColumn { get; init; }

    /// <summary>
    /// The header of the column of periods, case does not matter; null for <c>period</c>, <c>year</c> or <c>TIME_PERIOD</c>, or else
    /// <c>time</c>, <c>date</c> and the like if periods stand there.
    /// </summary>
    public string? PeriodColumn { get; init; }

    /// <summary>
    /// The header of the column of indicators' codes or names, case does not matter; null for <c>indicator</c>, or, in files of public
    /// sources, <c>Indicator Code</c>, <c>MEASURE</c> and the like.
    /// </summary>
    public string? IndicatorColumn { get; init; }

    /// <summary>
    /// The header of the column of observations in the long layout, case does not matter; null for <c>value</c> or <c>OBS_VALUE</c>.
    /// </summary>
    public string? ValueColumn { get; init; }

    /// <summary>
    /// The code of the only indicator, where no column names it; null for the model's, if it has only one, or else the file's name without
    /// its extension.
    /// </summary>
    public string? IndicatorName { get; init; }

    /// <summary>
    /// Whether periods such as <c>2007-08</c> are fiscal years (from 2007 into 2008) and not months. Null to decide from the whole column:
    /// two or more fiscal years, in this or another form, are fiscal years where nothing can only be a month; a single one is the month.
    /// </summary>
    public bool? FiscalYears { get; init; }

    /// <summary>Headers of columns that are unit attributes whatever they look like, such as a numeric region code.</summary>
    public EquatableArray<string> AttributeColumns { get; init; }

    /// <summary>
    /// Columns and the texts they must have for a row to be read, such as <c>("sex", "T")</c>, where a table has other dimensions than
    /// units, periods and indicators; a row is kept if it has one of the texts of each column named.
    /// </summary>
    public EquatableArray<(string Column, string Text)> Where { get; init; }

    /// <summary>Columns, or indicators of a long table, that are not read.</summary>
    public EquatableArray<string> Ignore { get; init; }

    /// <summary>
    /// The only columns (beside units and periods), or the only indicators of a long table, that are read; all when empty.
    /// </summary>
    public EquatableArray<string> Only { get; init; }

    /// <summary>
    /// Texts that stand for a missing value; surrounding white space and case do not matter, and one that is a number is matched by value.
    /// The Russian ones mean not available and no data. An empty field is always missing.
    /// </summary>
    public EquatableArray<string> MissingMarkers { get; init; } =
        ["NA", "n/a", "-", "..", "...", "…", ":", "#N/A", "NaN", "н/д", "нет данных"];

    /// <summary>Whether numbers are written <c>1,5</c> instead of <c>1.5</c>; attributes that are numbers, too.</summary>
    public bool DecimalComma { get; init; }

    /// <summary>Whether a number may have a percent sign behind it: <c>45%</c> is 45.</summary>
    public bool PercentSigns { get; init; }

    /// <summary>
    /// What separates thousands, in groups of three digits; a space is also one that does not break. Null where nothing does.
    /// </summary>
    public char? ThousandsSeparator { get; init; }

    /// <summary>
    /// The kind of the observations that state none, such as <see cref="ObservationKind.Plan"/> for a development program.
    /// </summary>
    public ObservationKind DefaultKind { get; init; }
}

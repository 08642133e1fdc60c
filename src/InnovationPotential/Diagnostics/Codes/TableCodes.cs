namespace InnovationPotential.Diagnostics;

/// <summary>The codes of what can be said of a table.</summary>
internal static class TableCodes
{
    /// <summary>There are no units, no rows or no indicators.</summary>
    public const string Empty = "IP2001";

    /// <summary>A unit, or a unit in a period, stands more than once; or periods are not ascending.</summary>
    public const string DuplicateUnit = "IP2002";

    /// <summary>An indicator or attribute stands more than once.</summary>
    public const string DuplicateIndicator = "IP2003";

    /// <summary>A unit, indicator or attribute has an empty name.</summary>
    public const string Blank = "IP2004";

    /// <summary>A column does not have one value for each row.</summary>
    public const string WrongLength = "IP2005";

    /// <summary>A value is infinite or not a number.</summary>
    public const string NotFinite = "IP2006";

    /// <summary>A text stands where a number should.</summary>
    public const string NotANumber = "IP2007";

    /// <summary>A text is none of the levels of an ordinal or binary scale.</summary>
    public const string UnknownLevel = "IP2008";

    /// <summary>A number lies outside the domain of its indicator's scale, or is none of its levels.</summary>
    public const string OutsideDomain = "IP2009";

    /// <summary>A row has fewer or more fields than the header.</summary>
    public const string FieldCount = "IP2010";

    /// <summary>A row speaks of an indicator that the model does not have.</summary>
    public const string UnknownIndicator = "IP2011";

    /// <summary>A name holds half a surrogate pair, which is no character and cannot be written.</summary>
    public const string HalfPair = "IP2070";

    /// <summary>The table lacks an indicator of the model.</summary>
    public const string MissingIndicator = "IP2012";

    /// <summary>A name stands more than once in the header, or two columns mean the same indicator or period.</summary>
    public const string DuplicateColumn = "IP2013";

    /// <summary>A column that the layout needs is not there, or the layout cannot be told from the header.</summary>
    public const string MissingColumn = "IP2014";

    /// <summary>A field's quotes are not closed, not doubled, or followed by text.</summary>
    public const string MalformedQuotes = "IP2015";

    /// <summary>A text stands where a period should.</summary>
    public const string NotAPeriod = "IP2016";

    /// <summary>Two rows state different things of one unit, or different units of measure for one indicator.</summary>
    public const string Contradiction = "IP2017";

    /// <summary>A text is no observation state.</summary>
    public const string UnknownState = "IP2018";

    /// <summary>A text is no observation kind.</summary>
    public const string UnknownKind = "IP2019";

    /// <summary>A state says that there is a value where there is none, or the reverse.</summary>
    public const string StateContradictsValue = "IP2020";

    /// <summary>A file is not UTF-8.</summary>
    public const string NotUtf8 = "IP2021";

    /// <summary>A file is not there or cannot be read.</summary>
    public const string NotReadable = "IP2022";

    /// <summary>A column that holds numbers and texts was kept as a unit attribute.</summary>
    public const string MixedColumn = "IP2023";

    /// <summary>The table states another unit of measure than the model.</summary>
    public const string UnitOfMeasureDiffers = "IP2024";

    /// <summary>There are more problems than are listed.</summary>
    public const string MoreProblems = "IP2025";

    /// <summary>An observation of a unit, indicator and period stands more than once.</summary>
    public const string DuplicateObservation = "IP2026";

    /// <summary>Texts such as 2007-08 are read as fiscal years.</summary>
    public const string ReadAsFiscalYears = "IP2040";

    /// <summary>Texts such as 2007-08 are read as months, and may be meant as fiscal years.</summary>
    public const string ReadAsMonths = "IP2041";

    /// <summary>Dates that do not tell which periods they stand for.</summary>
    public const string DatesWithoutPeriod = "IP2042";

    /// <summary>The periods of a table differ in length.</summary>
    public const string MixedLengths = "IP2043";

    /// <summary>A fiscal year that is named after one year, such as FY2020, beside others that name two.</summary>
    public const string NamedFiscalYears = "IP2044";

    /// <summary>Indicators that never stand in one row, for their periods differ in length.</summary>
    public const string NeverMeet = "IP2045";

    /// <summary>What is learned from a whole panel mixes values of periods of different length.</summary>
    public const string LearnedFromMixedLengths = "IP2046";

    /// <summary>The standard input is asked for twice, and can be read once.</summary>
    public const string InputTakenTwice = "IP2047";

    /// <summary>An option of reading is stated that has no place in a table of the layout.</summary>
    public const string UnusedOption = "IP2048";

    /// <summary>A file is of another kind: a workbook, an archive, JSON, a PDF document.</summary>
    public const string NotATable = "IP2050";

    /// <summary>There is no encoding of the name stated.</summary>
    public const string UnknownEncoding = "IP2051";

    /// <summary>The shape of a table was recognized from its header.</summary>
    public const string Recognized = "IP2052";

    /// <summary>Columns were left out, for they do not have one value for each unit, have no name, or are the same everywhere.</summary>
    public const string ColumnLeftOut = "IP2053";

    /// <summary>Text around the table was left out: lines before the header, footnotes behind the last row.</summary>
    public const string TextLeftOut = "IP2054";

    /// <summary>A column was read as an indicator though its name or emptiness says otherwise.</summary>
    public const string UnlikelyIndicator = "IP2055";

    /// <summary>A column looks like numbers in another notation and was kept as a unit attribute.</summary>
    public const string LooksLikeNumbers = "IP2056";

    /// <summary>A column of numbers looks like identifiers and was kept as a unit attribute.</summary>
    public const string LooksLikeIdentifiers = "IP2057";

    /// <summary>Options of reading contradict each other, or name what is not there.</summary>
    public const string InvalidOption = "IP2058";

    /// <summary>Units look like aggregates of others.</summary>
    public const string LooksLikeAggregate = "IP2059";

    /// <summary>Units that a model names are not in the table.</summary>
    public const string UnknownUnit = "IP2060";

    /// <summary>Cells of a workbook hold an error and are missing.</summary>
    public const string ErrorCells = "IP2061";

    /// <summary>The values of an indicator stand in different powers of ten.</summary>
    public const string MultipliersDiffer = "IP2062";

    /// <summary>Columns or rows were read as the errors of an indicator.</summary>
    public const string ErrorsRead = "IP3140";

    /// <summary>A standard error is negative.</summary>
    public const string NegativeError = "IP3141";

    /// <summary>The lower end of an interval lies above the upper one.</summary>
    public const string IntervalReversed = "IP3142";

    /// <summary>Intervals do not contain the value that states them.</summary>
    public const string ValueOutside = "IP3143";

    /// <summary>An interval, or what is read as one, has only one end, and counts as none.</summary>
    public const string HalfInterval = "IP3144";

    /// <summary>Errors are stated of observations that have no value, and count for nothing.</summary>
    public const string ErrorOfMissing = "IP3145";

    /// <summary>A text is longer than a string can be.</summary>
    public const string TooLong = "IP2100";

    /// <summary>A table would have far more cells than observations.</summary>
    public const string TooSparse = "IP2080";

    /// <summary>A table has more columns than can be read.</summary>
    public const string TooManyColumns = "IP2081";

    /// <summary>Names do not tell units apart; their codes stand behind them.</summary>
    public const string SameName = "IP2082";

    /// <summary>The JSON of a table carries an error among its diagnostics.</summary>
    public const string CarriesErrors = "IP2090";
}

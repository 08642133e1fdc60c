namespace InnovationPotential.Data;

/// <summary>
/// The names by which files of public sources call their columns; the first of a list that is found counts, case does not matter.
/// </summary>
internal static class KnownNames
{
    /// <summary>Columns of units.</summary>
    public static readonly string[] Units =
    [
        "unit", "ref_area", "geo", "ucode", "country name", "entity", "location", "country", "countries", "economy", "economy name",
        "country or area",
        "country/territory", "territory", "territorio", "territorialidades", "espacialidades", "município", "municipio", "región", "região",
        "regione",
        "субъект российской федерации", "субъект рф", "регион", "территория", "страна", "region", "city", "country code", "iso3",
    ];

    /// <summary>Columns of periods.</summary>
    public static readonly string[] Periods = ["period", "year", "time_period"];

    /// <summary>Columns of periods, if the first field is a period.</summary>
    public static readonly string[] LikelyPeriods = ["time", "date", "years", "anno", "ano", "año", "jahr", "год", "day"];

    /// <summary>Columns of indicators' codes or names.</summary>
    public static readonly string[] Indicators =
    [
        "indicator", "indicator code", "series code", "indicator name", "series name", "variable", "weo subject code", "subject descriptor",
        "measure",
        "indicatore", "indicador", "показатель",
    ];

    /// <summary>Columns of indicators' names beside their codes.</summary>
    public static readonly string[] IndicatorNames = ["indicator name", "series name", "subject descriptor"];

    /// <summary>Columns of observations.</summary>
    public static readonly string[] Values = ["value", "obs_value", "valore", "valor", "значение"];

    /// <summary>Columns of flags.</summary>
    public static readonly string[] Flags = ["obs_flag", "obs_status", "flag codes", "flag"];

    /// <summary>Columns of units of measure, where the units are not called "unit".</summary>
    public static readonly string[] UnitsOfMeasure = ["unit_of_measure", "unit_measure", "unit"];

    /// <summary>Columns of the powers of ten that values stand in.</summary>
    public static readonly string[] Multipliers = ["unit_mult", "powercode code", "powercode", "unit multiplier", "unit of multiplier"];

    private const string EurostatTime = "\\time";

    /// <summary>Whether cells are the header of a table.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="unitColumn">The column of units as it is stated; null when it is not.</param>
    public static bool IsHeader(IReadOnlyList<string> cells, string? unitColumn) =>
        cells.Count(c => c.Length > 0) > 1 && !cells.Any(IsValue)
        && (unitColumn is null ? cells.Any(c => Contains(Units, c) || IsEurostat(c)) : cells.Any(c => Same(c, unitColumn)));

    /// <summary>Whether a name is that of the first column of Eurostat's files, such as <c>freq,unit,geo\TIME_PERIOD</c>.</summary>
    /// <param name="name">The name.</param>
    public static bool IsEurostat(string name) => name.Contains(EurostatTime, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a list holds a name.</summary>
    /// <param name="names">The list.</param>
    /// <param name="name">The name.</param>
    public static bool Contains(IEnumerable<string> names, string name) => names.Any(n => Same(n, name));

    /// <summary>Whether two names are the same but for case and surrounding white space.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another.</param>
    public static bool Same(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsValue(string cell) => cell.Contains('.', StringComparison.Ordinal) && double.TryParse(
        cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}

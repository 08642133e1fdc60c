namespace InnovationPotential;

/// <summary>The codes of what can be said of a table.</summary>
public static class TableCodes
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
}

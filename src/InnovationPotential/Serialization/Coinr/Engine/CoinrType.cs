namespace InnovationPotential.Serialization;

/// <summary>What a row of <c>iMeta</c> describes.</summary>
internal enum CoinrType
{
    /// <summary>A leaf of the hierarchy.</summary>
    Indicator,

    /// <summary>An inner node of the hierarchy.</summary>
    Aggregate,

    /// <summary>A column that groups units.</summary>
    Group,

    /// <summary>A column that others are divided by.</summary>
    Denominator,

    /// <summary>Another column of the data.</summary>
    Other,
}

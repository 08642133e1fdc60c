namespace InnovationPotential.Data;

/// <summary>What a text looks like that is no number as numbers are read.</summary>
internal enum NumberLook
{
    /// <summary>No number at all.</summary>
    None,

    /// <summary>A number with a decimal comma.</summary>
    DecimalComma,

    /// <summary>A number with separators of thousands.</summary>
    Thousands,

    /// <summary>A number with a percent sign.</summary>
    Percent,

    /// <summary>A number with a letter, a flag or a mark behind it.</summary>
    Trailing,
}

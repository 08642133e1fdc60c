namespace InnovationPotential.Data;

/// <summary>What a field holds where a number is looked for.</summary>
internal enum FieldContent
{
    /// <summary>Nothing, or a marker of a missing value.</summary>
    Missing,

    /// <summary>A finite number.</summary>
    Number,

    /// <summary>An infinity, a NaN, or a number too large for a double.</summary>
    NotFinite,

    /// <summary>Another text.</summary>
    Text,
}

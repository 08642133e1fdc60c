namespace InnovationPotential.Text;

/// <summary>The side of its column a text stands at.</summary>
internal enum TextAlignment
{
    /// <summary>At the left: names.</summary>
    Left,

    /// <summary>At the right: numbers.</summary>
    Right,

    /// <summary>In the middle.</summary>
    Center,
}

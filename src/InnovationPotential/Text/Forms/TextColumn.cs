namespace InnovationPotential.Text;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Alignment">The side its texts stand at.</param>
internal readonly record struct TextColumn(string Header, TextAlignment Alignment = TextAlignment.Left)
{
    /// <summary>A column of names.</summary>
    /// <param name="header">Its heading.</param>
    public static implicit operator TextColumn(string header) => new(header);

    /// <summary>A column of numbers.</summary>
    /// <param name="header">Its heading.</param>
    public static TextColumn Number(string header) => new(header, TextAlignment.Right);
}

namespace InnovationPotential.Serialization;

/// <summary>What the source says of an observation.</summary>
/// <param name="Row">The observation's position in the column, from 0.</param>
/// <param name="Text">What it says.</param>
internal sealed record ColumnNote(int Row, string Text);

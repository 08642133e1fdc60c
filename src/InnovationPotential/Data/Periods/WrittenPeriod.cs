namespace InnovationPotential.Data;

/// <summary>A period as it stands in a source for the first time.</summary>
/// <param name="Form">What the text says by itself.</param>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct WrittenPeriod(PeriodForm Form, string Text, Location Place);

namespace InnovationPotential.Tests.Conventions;

/// <summary>A folder of the library uses another.</summary>
/// <param name="From">The folder that uses.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="Place">The file and line.</param>
/// <param name="What">The type or member.</param>
public sealed record FloorUse(string From, string To, string Place, string What);

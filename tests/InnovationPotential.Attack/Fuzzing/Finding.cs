namespace InnovationPotential.Attack;

/// <summary>A kind of violation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The first case in words.</param>
/// <param name="Number">The number of the first case.</param>
/// <param name="Input">The smallest input found.</param>
/// <param name="Cases">How many executions showed it.</param>
internal sealed record Finding(string Kind, string Words, long Number, byte[] Input, int Cases);

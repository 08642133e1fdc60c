namespace InnovationPotential.Robustness;

/// <summary>How many units move in rank by so many places or more.</summary>
/// <param name="Places">The places, at least 1.</param>
/// <param name="Share">
/// The mean over the nominally ranked units of the share of replications, of those in which the unit has a rank, that put it so many places
/// or more from its nominal rank; from 0 to 1.
/// </param>
public sealed record MovedShare(int Places, double Share);

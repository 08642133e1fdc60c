namespace InnovationPotential.Robustness;

/// <summary>How many units move in rank by so many places or more.</summary>
public sealed record MovedShare
{
    internal MovedShare(int places, double share) => (Places, Share) = (places, share);

    /// <summary>The places, at least 1.</summary>
    public int Places { get; }

    /// <summary>
    /// The mean over the nominally ranked units of the share of replications, of those in which the unit has a rank, that put it so many
    /// places or more from its nominal rank; from 0 to 1.
    /// </summary>
    public double Share { get; }
}

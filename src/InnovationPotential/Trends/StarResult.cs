namespace InnovationPotential.Trends;

/// <summary>The stars of one unit.</summary>
public sealed record StarResult
{
    internal StarResult(int stars, int mostStars, EquatableArray<bool?> earned) =>
        (Stars, MostStars, Earned) = (stars, mostStars, earned);

    /// <summary>The stars earned for sure.</summary>
    public int Stars { get; }

    /// <summary>The stars it could have, if everything unknown were in its favor.</summary>
    public int MostStars { get; }

    /// <summary>Per criterion: earned, not earned, or unknown.</summary>
    public EquatableArray<bool?> Earned { get; }
}

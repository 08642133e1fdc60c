namespace InnovationPotential.Trends;

/// <summary>A star rating: one star for each named criterion.</summary>
/// <param name="Name">The rating's name.</param>
/// <param name="Criteria">The criteria.</param>
/// <remarks>Unknown is not failed: a unit with a missing value has a range of stars.</remarks>
public sealed record StarRating(string Name, EquatableArray<StarCriterion> Criteria)
{
    /// <summary>
    /// The European Cluster Observatory's of 2007–2012: size among the top 10 % of regions, specialization by a location
    /// quotient of at least 2, focus (share of the region's employment) among the top 10 %. From professional memory; check before quoting.
    /// </summary>
    public static StarRating EuropeanClusterObservatory { get; } = new("European Cluster Observatory",
        [StarCriterion.InTop("Size", 0.1m), StarCriterion.AtLeast("Specialization", 2), StarCriterion.InTop("Focus", 0.1m)]);

    /// <summary>Rates units.</summary>
    /// <param name="columns">For each criterion, one value a unit, NaN where missing.</param>
    /// <returns>
    /// For each unit the stars earned for sure, the stars it could have if everything unknown were in its favor, and criterion by criterion
    /// whether it is earned, not earned or unknown.
    /// </returns>
    /// <exception cref="ArgumentNullException">There are no columns.</exception>
    /// <exception cref="ArgumentException">There is not one column for each criterion, or they differ in length.</exception>
    public EquatableArray<(int Stars, int MostStars, EquatableArray<bool?> Earned)> Rate(
        params IReadOnlyList<IReadOnlyList<double>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count != Criteria.Count) throw new ArgumentException("There must be one column for each criterion.", nameof(columns));
        var units = columns.Count == 0 ? 0 : columns[0].Count;
        if (columns.Any(c => c.Count != units)) throw new ArgumentException("The columns must be equally long.", nameof(columns));
        var judged = Criteria.Select((criterion, k) => criterion.Judge(columns[k].ToArray())).ToArray();
        return
        [
            .. Enumerable.Range(0, units).Select(i => judged.Select(j => j[i]).ToEquatableArray())
                .Select(earned => (earned.Count(e => e is true), earned.Count(e => e is not false), earned)),
        ];
    }
}

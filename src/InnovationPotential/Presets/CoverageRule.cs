using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>
/// How much of a unit must be known for it to be assessed: a share of the indicators of each of some groups, and so many scores below each
/// pillar.
/// </summary>
/// <param name="LeastShare">The least share of a group's indicators to be observed, from 0 to 1; a share equal to it suffices.</param>
/// <param name="LeastSubPillars">How many sub-pillars of each pillar must have a score.</param>
/// <remarks>The shares of the groups hold together: much of one does not make up for little of another. Value-equal.</remarks>
public sealed record CoverageRule(double LeastShare, int LeastSubPillars)
{
    /// <summary>
    /// The steps of preparation that leave out units by the shares: one for each group, such as the inputs and the outputs.
    /// </summary>
    /// <param name="groups">The codes of each group's indicators.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    /// <exception cref="ArgumentException">A group has no indicators.</exception>
    public EquatableArray<PreparationStep> Screenings(params ReadOnlySpan<EquatableArray<string>> groups)
    {
        var steps = new PreparationStep[groups.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            if (groups[i].IsEmpty) throw new ArgumentException("A group needs indicators.", nameof(groups));
            steps[i] = Screening.OfUnits(LeastShare).For(groups[i].AsSpan());
        }

        return EquatableArray.Create<PreparationStep>(steps);
    }

    /// <summary>Whether enough sub-pillars of a pillar have a score.</summary>
    /// <param name="result">The unit's result.</param>
    /// <param name="pillar">The pillar; a node of the model that was assessed by.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The result has no such node.</exception>
    public bool Suffices(UnitAssessment result, Dimension pillar)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(pillar);
        return pillar.Children.Count(child => result[child.Code].Score is not null) >= LeastSubPillars;
    }
}

namespace InnovationPotential.Normalizations;

/// <summary>The ranks of a reference that is known by its statistics: its values stand in a database, where they are ranked.</summary>
/// <param name="Count">How many values the reference has.</param>
/// <param name="Groups">How many of them are told apart.</param>
/// <param name="IsFalling">Whether less is better.</param>
/// <param name="Ties">Which of their places equal values share.</param>
/// <param name="First">The score of the first rank.</param>
/// <param name="Steps">By what ranks are divided, counted from 0.</param>
/// <remarks>
/// The lowest and the highest value of the reference are its ends; the scores of what lies between them are not known here.
/// </remarks>
internal sealed record FittedRanks(double Count, double Groups, bool IsFalling, RankTies Ties, double First, double Steps)
    : FittedNormalization
{
    /// <summary>The score of a rank, the worst being the first.</summary>
    public double ScoreOf(double rank) => First + ((rank - 1) / Steps);

    /// <inheritdoc/>
    /// <exception cref="InvalidInputException">The value lies between the ends of the reference.</exception>
    public override double Apply(double value)
    {
        if (double.IsNaN(value)) return double.NaN;
        if (value <= LowEnd) return IsFalling ? Best : Worst;
        if (value >= HighEnd || Groups == 1) return IsFalling ? Worst : Best;
        throw new InvalidInputException([Elsewhere(Invariant($"The rank of {value} is not known here"))]);
    }

    /// <summary>The refusal of what the database alone can tell.</summary>
    /// <param name="what">What is refused.</param>
    /// <param name="indicator">The indicator's code, where it is known.</param>
    public static Diagnostic Elsewhere(string what, string? indicator = null) => Diagnostic.Error(
        NormalizationCodes.RanksElsewhere, $"{what}: its reference is known by its statistics, and the values stand in a database.",
        indicator is null ? null : new Location { Node = indicator },
        "Assess it there, or fit the model on a table in memory.");

    /// <summary>The ranks that a map is made of; null where it is made of none.</summary>
    public static FittedRanks? Within(FittedNormalization? map) => map switch
    {
        FittedRanks ranks => ranks,
        FittedDistance distance => Within(distance.OfDistance),
        FittedRescaled rescaled => Within(rescaled.Inner),
        _ => null,
    };
}

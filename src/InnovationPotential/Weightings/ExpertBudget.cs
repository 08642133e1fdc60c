namespace InnovationPotential.Weightings;

/// <summary>The points an expert gives; what is not named gets none.</summary>
/// <param name="Expert">The expert's name.</param>
/// <param name="Points">Points by code, usually 100 in all.</param>
public sealed record ExpertBudget(string Expert, EquatableArray<CodeWeight> Points)
{
    /// <summary>Points by code, each 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not finite.</exception>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public EquatableArray<CodeWeight> Points { get; init => field = CodeWeight.Require(value); } = CodeWeight.Require(Points);

    /// <summary>A budget written as pairs.</summary>
    /// <param name="expert">The expert's name.</param>
    /// <param name="points">Codes and points.</param>
    public static ExpertBudget Of(string expert, params ReadOnlySpan<(string Code, double Points)> points) =>
        new(expert, CodeWeight.From(points));
}

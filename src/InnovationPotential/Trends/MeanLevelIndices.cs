namespace InnovationPotential.Trends;

/// <summary>The change of a mean level over a population whose composition changes: I_variable = I_fixed · I_structure.</summary>
public sealed record MeanLevelIndices
{
    internal MeanLevelIndices(Quantity variableComposition, Quantity fixedComposition, Quantity structure) =>
        (VariableComposition, FixedComposition, Structure) = (variableComposition, fixedComposition, structure);

    /// <summary>Σx₁d₁/Σx₀d₀ (индекс переменного состава): the mean as it is.</summary>
    public Quantity VariableComposition { get; }

    /// <summary>Σx₁d₁/Σx₀d₁ (индекс постоянного состава): the levels alone.</summary>
    public Quantity FixedComposition { get; }

    /// <summary>Σx₀d₁/Σx₀d₀ (индекс структурных сдвигов): the composition alone.</summary>
    public Quantity Structure { get; }

    /// <summary>Computes the three indices.</summary>
    /// <param name="levels0">The level x₀ of each group in the base period; may be missing where the group has no part in either period's
    /// mean that needs it.</param>
    /// <param name="parts0">The size of each group in the base period: counts, shares or percentages; divided by their sum.</param>
    /// <param name="levels1">The levels x₁ of the current period.</param>
    /// <param name="parts1">The sizes of the current period.</param>
    /// <returns>
    /// The indices. A group new in the current period without a level of the base period leaves the fixed-composition and the
    /// structure index undefined, and not the index of variable composition. A mean of zero or below in a denominator leaves undefined what
    /// it divides.
    /// </returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static MeanLevelIndices Of(
        ReadOnlySpan<double> levels0, ReadOnlySpan<double> parts0, ReadOnlySpan<double> levels1, ReadOnlySpan<double> parts1)
    {
        if (levels0.Length != parts0.Length || levels0.Length != levels1.Length || levels0.Length != parts1.Length)
            throw new ArgumentException("Levels and parts of both periods must have the same groups.");
        if ((Composition.Problem(parts0) ?? Composition.Problem(parts1)) is { } problem)
            return new MeanLevelIndices(problem, problem, problem);
        double mean0 = Mean(levels0, parts0), mean1 = Mean(levels1, parts1), mixed = Mean(levels0, parts1);
        return new MeanLevelIndices(
            Dynamics.GrowthIndex(mean0, mean1), Dynamics.GrowthIndex(mixed, mean1), Dynamics.GrowthIndex(mean0, mixed));
    }

    private static double Mean(ReadOnlySpan<double> levels, ReadOnlySpan<double> parts)
    {
        var whole = Composition.Whole(parts);
        var mean = 0.0;
        for (var i = 0; i < levels.Length; i++)
            if (parts[i] != 0) mean += levels[i] * (parts[i] / whole);
        return mean;
    }
}

namespace InnovationPotential.Preparation;

/// <summary>Winsorizes so many values whatever the skewness: step by step those at the end to which it points.</summary>
/// <remarks>
/// A group of ties that would exceed the number is not touched, so that fewer values may change, unless <see cref="MayExceed"/> says so.
/// COINr's <c>force_win</c>.
/// </remarks>
internal sealed record ForcedWinsorization : OutlierTreatment
{
    /// <summary>Winsorizes so many values.</summary>
    /// <param name="points">How many values, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ForcedWinsorization(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        Points = points;
    }

    /// <inheritdoc/>
    public override string Kind => "treatment-forced-winsorization";

    /// <summary>How many values.</summary>
    public int Points { get; }

    /// <summary>Whether a group of ties may make it more values, as in COINr; no by default.</summary>
    public bool MayExceed { get; init; }

    internal override TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found)
    {
        var tails = new WinsorizedTails(values);
        while (tails.Points < Points && tails.TryStep(Points, MayExceed))
        {
        }

        if (tails.Points < Points)
            found.Add(About(indicator, PreparationCodes.NotTreated,
                FormattableString.Invariant($"has {tails.Points} instead of {Points} values winsorized: more would be tied")));
        var result = tails.LimitsOf(indicator.Code).Describing(values);
        if (double.IsNaN(result.SkewnessAfter))
            found.Add(About(indicator, PreparationCodes.ConstantAfterTreatment, "is constant after treatment", Severity.Warning));
        return tails.Points == 0 ? null : result;
    }
}

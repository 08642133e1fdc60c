namespace InnovationPotential.Assessments;

/// <summary>What another model, or a change of a model, does to a ranking.</summary>
/// <remarks>Correlations and overlaps of panels are means over the periods. The first scenario differs from itself by nothing.</remarks>
public sealed record AlternativeEffect
{
    internal AlternativeEffect(string name) => Name = name;

    /// <summary>The name of the scenario or alternative, or the code of what was removed.</summary>
    public string Name { get; internal init; }

    /// <summary>The number of units (times periods) that both rank.</summary>
    public int Compared { get; internal init; }

    /// <summary>
    /// The average shift in ranks, R_S = (1/n)Σ|rank − nominal rank| (OECD/JRC Handbook 2008, section 7); null where no unit is ranked in
    /// both.
    /// </summary>
    public double? MeanAbsoluteRankShift { get; internal init; }

    /// <summary>The largest |rank − nominal rank|; null where no unit is ranked in both.</summary>
    public double? MaximumRankShift { get; internal init; }

    /// <summary>The first unit that moves by so many ranks; null where none moves.</summary>
    public string? MostMoved { get; internal init; }

    /// <summary>Kendall's τ-b of both rankings; null where undefined.</summary>
    public double? KendallTau { get; internal init; }

    /// <summary>Spearman's ρ of both rankings; null where undefined.</summary>
    public double? SpearmanRho { get; internal init; }

    /// <summary>
    /// The share of the best units that both have in common, of the greater of both numbers of best units; null where there is none, or
    /// none was asked for.
    /// </summary>
    public double? TopOverlap { get; internal init; }

    /// <summary>Why there is no effect to tell: the alternative could not be assessed; null where it could.</summary>
    public string? Failure { get; internal init; }

    internal static AlternativeEffect Of(string name, RankedRows rows, RankedRows reference, IReadOnlyList<string> units, int? top = null)
    {
        var shift = rows.ShiftFrom(reference);
        return new AlternativeEffect(name)
        {
            Compared = shift.Count,
            MeanAbsoluteRankShift = Assessment.Known(shift.MeanAbsolute),
            MaximumRankShift = Assessment.Known(shift.Largest),
            MostMoved = shift.Largest > 0 ? units[shift.LargestAt % units.Count] : null,
            KendallTau = rows.CorrelationWith(reference, CorrelationMethod.Kendall),
            SpearmanRho = rows.CorrelationWith(reference, CorrelationMethod.Spearman),
            TopOverlap = top is { } places ? rows.TopOverlapWith(reference, places) : null,
        };
    }
}

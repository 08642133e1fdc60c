namespace InnovationPotential.Trends;

/// <summary>The points of the Herfindahl–Hirschman index from which a whole is called concentrated, and who says so.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Moderate">The points above which the concentration is no longer low.</param>
/// <param name="High">The points above which it is high.</param>
public sealed record ConcentrationRule(string Name, double Moderate, double High)
{
    /// <summary>US Merger Guidelines of 2023: 1000 and 1800.</summary>
    public static ConcentrationRule UnitedStates2023 { get; } = new("US 2023", 1000, 1800);

    /// <summary>US Horizontal Merger Guidelines of 2010: 1500 and 2500.</summary>
    public static ConcentrationRule UnitedStates2010 { get; } = new("US 2010", 1500, 2500);

    /// <summary>European Commission and Russian antimonopoly practice: 1000 and 2000.</summary>
    public static ConcentrationRule EuropeanUnion { get; } = new("EU", 1000, 2000);

    /// <summary>The concentration of some points; null when they are undefined.</summary>
    /// <param name="points">The index in points, 0 to 10000. A limit itself still belongs to the lower degree.</param>
    public ConcentrationDegree? DegreeOf(Quantity points) =>
        points.Value is not { } p ? null
        : Rounding.IsAbove(p, High) ? ConcentrationDegree.High
        : Rounding.IsAbove(p, Moderate) ? ConcentrationDegree.Moderate
        : ConcentrationDegree.Low;
}

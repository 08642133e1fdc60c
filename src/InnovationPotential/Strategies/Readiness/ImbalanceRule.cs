namespace InnovationPotential.Strategies;

/// <summary>Which levels should keep up with each other, and from what difference on they do not.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Pairs">The codes of two dimensions whose levels should keep up with each other.</param>
public sealed record ImbalanceRule(string Name, string Source, EquatableArray<(string First, string Second)> Pairs)
{
    /// <summary>The six pairs of the Icesi diagnostic system, by the dimension codes of <see cref="Dimensions"/>.</summary>
    public static ImbalanceRule Icesi { get; } = new(
        "Icesi",
        "Universidad Icesi, IRL Diagnostic System (public repository)",
        [("TRL", "CRL"), ("TRL", "BRL"), ("CRL", "BRL"), ("TMRL", "FRL"), ("BRL", "IPRL"), ("TRL", "IPRL")]);

    /// <summary>
    /// The codes of the six dimensions of innovation readiness: customer, business, technology, team, funding, intellectual property.
    /// </summary>
    public static EquatableArray<string> Dimensions { get; } = ["CRL", "BRL", "TRL", "TMRL", "FRL", "IPRL"];

    /// <summary>The difference from which on it is moderate; it belongs to the moderate ones.</summary>
    public double ModerateFrom { get; init; } = 2;

    /// <summary>The difference above which it is critical; itself it is still moderate.</summary>
    public double CriticalAbove { get; init; } = 3;

    /// <summary>How much a difference of two levels matters, whichever is greater.</summary>
    internal ImbalanceSeverity SeverityOf(double difference)
    {
        if (double.IsNaN(difference)) throw new ArgumentException("The difference must be a number.", nameof(difference));
        var size = Math.Abs(difference);
        return Rounding.IsAbove(size, CriticalAbove) ? ImbalanceSeverity.Critical
            : Rounding.IsAtLeast(size, ModerateFrom) ? ImbalanceSeverity.Moderate
            : ImbalanceSeverity.Acceptable;
    }
}

namespace InnovationPotential.Trends;

/// <summary>The change of a value Σpq, and its exact split into prices and quantities.</summary>
/// <remarks>A missing or negative amount leaves all of it undefined.</remarks>
public sealed record ValueIndex
{
    private ValueIndex(ReadOnlySpan<double> p0, ReadOnlySpan<double> q0, ReadOnlySpan<double> p1, ReadOnlySpan<double> q1)
    {
        (Prices, Quantities) = (BasketIndex.OfPrices(p0, q0, p1, q1), BasketIndex.OfQuantities(p0, q0, p1, q1));
        if (Basket.Problem(p0, q0, p1, q1) is { } problem)
        {
            Index = Change = PriceEffect = QuantityEffect = problem;
            return;
        }
        double v0 = Basket.Value(p0, q0), v1 = Basket.Value(p1, q1), mixed = Basket.Value(p0, q1);
        (Index, Change) = (Basket.Ratio(v1, v0), Quantity.Computed(v1 - v0));
        (PriceEffect, QuantityEffect) = (Quantity.Computed(v1 - mixed), Quantity.Computed(mixed - v0));
    }

    /// <summary>V = Σp₁q₁/Σp₀q₀ = L_p·P_q = P_p·L_q = F_p·F_q.</summary>
    public Quantity Index { get; }

    /// <summary>The price indices.</summary>
    public BasketIndex Prices { get; }

    /// <summary>The quantity indices.</summary>
    public BasketIndex Quantities { get; }

    /// <summary>Σp₁q₁ − Σp₀q₀ = price effect + quantity effect.</summary>
    public Quantity Change { get; }

    /// <summary>Σ(p₁ − p₀)q₁: prices at current quantities.</summary>
    public Quantity PriceEffect { get; }

    /// <summary>Σp₀(q₁ − q₀): quantities at base prices.</summary>
    public Quantity QuantityEffect { get; }

    /// <summary>Splits the change of a basket's value.</summary>
    /// <param name="prices0">The prices of the base period.</param>
    /// <param name="quantities0">The quantities of the base period.</param>
    /// <param name="prices1">The prices of the current period.</param>
    /// <param name="quantities1">The quantities of the current period.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static ValueIndex Of(
        ReadOnlySpan<double> prices0, ReadOnlySpan<double> quantities0, ReadOnlySpan<double> prices1, ReadOnlySpan<double> quantities1) =>
        new(prices0, quantities0, prices1, quantities1);
}

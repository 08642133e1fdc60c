namespace InnovationPotential.Trends;

/// <summary>The change of a value Σpq, and its exact split into prices and quantities.</summary>
/// <remarks>A missing or negative amount leaves all of it undefined.</remarks>
public sealed record ValueIndex
{
    internal ValueIndex(Quantity index, BasketIndex prices, BasketIndex quantities, Quantity change, Quantity priceEffect,
        Quantity quantityEffect) =>
        (Index, Prices, Quantities, Change, PriceEffect, QuantityEffect) = (index, prices, quantities, change, priceEffect,
            quantityEffect);

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
        ReadOnlySpan<double> prices0, ReadOnlySpan<double> quantities0, ReadOnlySpan<double> prices1, ReadOnlySpan<double> quantities1)
    {
        var prices = BasketIndex.OfPrices(prices0, quantities0, prices1, quantities1);
        var quantities = BasketIndex.OfQuantities(prices0, quantities0, prices1, quantities1);
        if (Basket.Problem(prices0, quantities0, prices1, quantities1) is { } problem)
        {
            var undefined = Quantity.Undefined(problem);
            return new ValueIndex(undefined, prices, quantities, undefined, undefined, undefined);
        }
        double v0 = Basket.Value(prices0, quantities0), v1 = Basket.Value(prices1, quantities1), mixed = Basket.Value(prices0, quantities1);
        return new ValueIndex(Basket.Ratio(v1, v0), prices, quantities, Quantity.Computed(v1 - v0), Quantity.Computed(v1 - mixed),
            Quantity.Computed(mixed - v0));
    }
}

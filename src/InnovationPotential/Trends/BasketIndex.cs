namespace InnovationPotential.Trends;

/// <summary>Aggregate index numbers of a basket: prices weighted with quantities, or anything that multiplies to a value.</summary>
/// <remarks>
/// Amounts are finite and not negative; a missing or negative one leaves every index undefined. Törnqvist needs positive
/// measured amounts wherever an item has a share in the value. Sources: ILO/IMF/OECD, Consumer Price Index Manual.
/// </remarks>
public sealed record BasketIndex
{
    private BasketIndex(ReadOnlySpan<double> x0, ReadOnlySpan<double> w0, ReadOnlySpan<double> x1, ReadOnlySpan<double> w1)
    {
        if (Basket.Problem(x0, w0, x1, w1) is { } problem)
        {
            Laspeyres = Paasche = Fisher = Tornqvist = problem;
            return;
        }
        double v0 = Basket.Value(x0, w0), v1 = Basket.Value(x1, w1);
        (Laspeyres, Paasche) = (Basket.Ratio(Basket.Value(x1, w0), v0), Basket.Ratio(v1, Basket.Value(x0, w1)));
        Fisher = Quantity.Product(Laspeyres.Map(Math.Sqrt), Paasche.Map(Math.Sqrt));
        Tornqvist = TornqvistOf(x0, w0, x1, w1, v0, v1);
    }

    /// <summary>Weighted with the base period.</summary>
    public Quantity Laspeyres { get; }

    /// <summary>Weighted with the current period.</summary>
    public Quantity Paasche { get; }

    /// <summary>√(Laspeyres · Paasche).</summary>
    public Quantity Fisher { get; }

    /// <summary>exp Σ ½(s₀ + s₁)·ln(x₁/x₀), s being shares in the value of each period.</summary>
    public Quantity Tornqvist { get; }

    /// <summary>Price indices: L = Σp₁q₀/Σp₀q₀, P = Σp₁q₁/Σp₀q₁.</summary>
    /// <param name="prices0">The prices of the base period.</param>
    /// <param name="quantities0">The quantities of the base period.</param>
    /// <param name="prices1">The prices of the current period.</param>
    /// <param name="quantities1">The quantities of the current period.</param>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static BasketIndex OfPrices(
        ReadOnlySpan<double> prices0, ReadOnlySpan<double> quantities0, ReadOnlySpan<double> prices1, ReadOnlySpan<double> quantities1) =>
        new(prices0, quantities0, prices1, quantities1);

    /// <summary>Quantity indices: L = Σq₁p₀/Σq₀p₀, P = Σq₁p₁/Σq₀p₁.</summary>
    /// <inheritdoc cref="OfPrices"/>
    public static BasketIndex OfQuantities(
        ReadOnlySpan<double> prices0, ReadOnlySpan<double> quantities0, ReadOnlySpan<double> prices1, ReadOnlySpan<double> quantities1) =>
        new(quantities0, prices0, quantities1, prices1);

    private static Quantity TornqvistOf(
        ReadOnlySpan<double> x0, ReadOnlySpan<double> w0, ReadOnlySpan<double> x1, ReadOnlySpan<double> w1, double v0, double v1)
    {
        if (v0 == 0 || v1 == 0) return Quantity.Undefined(UndefinedReason.ZeroBase);
        var sum = 0.0;
        for (var i = 0; i < x0.Length; i++)
        {
            var share = (x0[i] * w0[i] / v0 + x1[i] * w1[i] / v1) / 2;
            if (share == 0) continue;
            if (x0[i] == 0 || x1[i] == 0) return Quantity.Undefined(UndefinedReason.NotPositive);
            sum += share * (Math.Log(x1[i]) - Math.Log(x0[i]));
        }
        return Quantity.Computed(Math.Exp(sum));
    }
}

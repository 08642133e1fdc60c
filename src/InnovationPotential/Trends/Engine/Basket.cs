namespace InnovationPotential.Trends;

/// <summary>Sums of products over a basket's items.</summary>
internal static class Basket
{
    internal static double Value(ReadOnlySpan<double> prices, ReadOnlySpan<double> quantities)
    {
        var sum = 0.0;
        for (var i = 0; i < prices.Length; i++) sum += prices[i] * quantities[i];
        return sum;
    }

    internal static Quantity? Problem(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d)
    {
        if (a.Length != b.Length || a.Length != c.Length || a.Length != d.Length)
            throw new ArgumentException("Prices and quantities of both periods must have the same items.");
        return Composition.AmountProblem(a) ?? Composition.AmountProblem(b) ?? Composition.AmountProblem(c) ?? Composition.AmountProblem(d);
    }

    internal static Quantity Ratio(double numerator, double denominator) =>
        denominator == 0
            ? Quantity.Undefined(UndefinedReason.ZeroBase, Alternatives.AbsoluteIncrement) : Quantity.Computed(numerator / denominator);
}

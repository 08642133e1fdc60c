namespace InnovationPotential.Trends;

public static partial class Dynamics
{
    /// <summary>The location quotient LQ = (E_ir/E_r)/(E_i/E): how much stronger an industry is in a region than everywhere.</summary>
    /// <param name="inIndustryAndRegion">E_ir, employment (or another amount) of the industry in the region.</param>
    /// <param name="inRegion">E_r, of the region.</param>
    /// <param name="inIndustry">E_i, of the industry everywhere.</param>
    /// <param name="total">E, of everything.</param>
    /// <param name="minimumAmount">The smallest E_ir for which a quotient is given; the European Cluster Observatory asked for 1000
    /// employees.</param>
    /// <returns>The quotient; undefined for a missing or negative amount, an empty region or industry, and below the minimum.</returns>
    public static Quantity LocationQuotient(double inIndustryAndRegion, double inRegion, double inIndustry, double total,
        double minimumAmount = 0)
    {
        if (Composition.AmountProblem([inIndustryAndRegion, inRegion, inIndustry, total]) is { } problem) return problem;
        if (inRegion == 0 || inIndustry == 0 || total == 0) return Quantity.Undefined(UndefinedReason.ZeroBase);
        if (Rounding.IsBelow(inIndustryAndRegion, minimumAmount)) return Quantity.Undefined(UndefinedReason.SmallBase);
        return Quantity.Computed(inIndustryAndRegion / inRegion / (inIndustry / total));
    }

    /// <summary>The location quotients of a whole table of regions by industries.</summary>
    /// <param name="amounts">The amounts, region by region; a missing one leaves every quotient that needs its sums undefined.</param>
    /// <param name="industries">The number of industries.</param>
    /// <param name="destination">Room for one quotient each, in the same order.</param>
    /// <param name="minimumAmount">The smallest amount for which a quotient is given.</param>
    /// <exception cref="ArgumentException">The table is not a whole number of regions, or the destination's length does not
    /// fit.</exception>
    public static void LocationQuotients(ReadOnlySpan<double> amounts, int industries, Span<Quantity> destination, double minimumAmount = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(industries);
        if (amounts.Length % industries != 0)
            throw new ArgumentException("Every region must have an amount for every industry.", nameof(amounts));
        if (destination.Length != amounts.Length)
            throw new ArgumentException("The destination must be as long as the table.", nameof(destination));
        var regions = amounts.Length / industries;
        double[] byRegion = new double[regions], byIndustry = new double[industries];
        var total = 0.0;
        for (var k = 0; k < amounts.Length; k++)
        {
            byRegion[k / industries] += amounts[k];
            byIndustry[k % industries] += amounts[k];
            total += amounts[k];
        }
        for (var k = 0; k < amounts.Length; k++)
            destination[k] = LocationQuotient(amounts[k], byRegion[k / industries], byIndustry[k % industries], total, minimumAmount);
    }
}

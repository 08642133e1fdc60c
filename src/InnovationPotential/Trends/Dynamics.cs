namespace InnovationPotential.Trends;

/// <summary>
/// The dynamics (ряды динамики) between two or three values, increment, growth, acceleration, lead, elasticity, and of whole series: chain
/// and base increments and indices, mean levels, mean growth, linked and rebased indices.
/// </summary>
/// <remarks>
/// Growth is a ratio here: 1.5 is 150 %. NaN is a missing value and makes the result undefined, as does an infinite value.
/// Nothing is replaced by a small number. A series is a span of values in the order of time with NaN where a value is missing; chain
/// quantities compare with the previous period, base quantities with the first observed value, so a gap makes the chain quantities
/// beside it undefined. Destinations have one place less than the series: place i belongs to period i + 1. Infinite values in a series
/// are refused.
/// </remarks>
public static partial class Dynamics
{
    /// <summary>The absolute increment y₁ − y₀ (абсолютный прирост); always defined for two numbers.</summary>
    /// <param name="from">The base value y₀.</param>
    /// <param name="to">The current value y₁.</param>
    public static Quantity AbsoluteIncrement(double from, double to) => MissingOr(from, to) ?? Quantity.Computed(to - from);

    /// <summary>The growth index y₁/y₀ (темп роста).</summary>
    /// <param name="from">The base value y₀.</param>
    /// <param name="to">The current value y₁; at 0 the index is 0.</param>
    /// <returns>The ratio; undefined for a zero or negative base and for a change of sign, where increments are defined.</returns>
    public static Quantity GrowthIndex(double from, double to)
    {
        if (MissingOr(from, to) is { } missing) return missing;
        if (BadBase(from, to) is { } bad) return bad;
        var index = to / from;
        return double.IsFinite(index) ? Quantity.Computed(index) : Without(UndefinedReason.Overflow, from, to);
    }

    /// <summary>The growth rate y₁/y₀ − 1 (темп прироста); 0.5 is 50 %.</summary>
    /// <inheritdoc cref="GrowthIndex"/>
    public static Quantity GrowthRate(double from, double to)
    {
        var index = GrowthIndex(from, to);
        if (!index.IsDefined) return index;
        var difference = to - from;
        return Quantity.Computed(difference / from);
    }

    /// <summary>
    /// The symmetric growth 2(y₁ − y₀)/(|y₁| + |y₀|), from −2 to 2; defined for every base, and undefined only between two zeros.
    /// </summary>
    /// <param name="from">The base value y₀.</param>
    /// <param name="to">The current value y₁.</param>
    public static Quantity SymmetricGrowth(double from, double to)
    {
        if (MissingOr(from, to) is { } missing) return missing;
        if (from == 0 && to == 0) return Quantity.Undefined(UndefinedReason.ZeroDenominator, Alternatives.AbsoluteIncrement);
        var largest = Math.Max(Math.Abs(from), Math.Abs(to));
        double a = from / largest, b = to / largest;
        return Quantity.Computed(2 * (b - a) / (Math.Abs(b) + Math.Abs(a)));
    }

    /// <summary>The absolute content of one percent of growth, y₀/100 (абсолютное значение одного процента прироста).</summary>
    /// <param name="from">The base value y₀.</param>
    public static Quantity OnePercentContent(double from) => Quantity.Of(from / 100);

    /// <summary>The acceleration (y₂ − y₁) − (y₁ − y₀), the change of the absolute increment.</summary>
    /// <param name="first">The value y₀.</param>
    /// <param name="second">The value y₁.</param>
    /// <param name="third">The value y₂.</param>
    public static Quantity Acceleration(double first, double second, double third) =>
        MissingOr(first, second) ?? MissingOr(second, third) ?? Quantity.Computed(third - second - (second - first));

    /// <summary>The mean growth coefficient (y₁/y₀)^(1/elapsed), which is the compound annual growth plus 1 (средний темп роста).</summary>
    /// <param name="from">The first value y₀.</param>
    /// <param name="to">The last value y₁.</param>
    /// <param name="elapsed">The time between them, positive.</param>
    /// <returns>The coefficient; defined for positive end points only.</returns>
    public static Quantity MeanGrowthCoefficient(double from, double to, double elapsed)
    {
        if (MissingOr(from, to) is { } missing) return missing;
        if (double.IsNaN(elapsed)) return Quantity.Undefined(UndefinedReason.MissingValue);
        if (!(elapsed > 0)) return Quantity.Undefined(UndefinedReason.NoTime);
        if (BadBase(from, to) is { } bad) return bad;
        if (to == 0) return Without(UndefinedReason.ZeroEnd, from, to);
        var ratio = to / from;
        return Quantity.Computed(double.IsNormal(ratio)
            ? Math.Pow(ratio, 1 / elapsed) : Math.Exp((Math.Log(to) - Math.Log(from)) / elapsed));
    }

    /// <summary>The compound annual growth rate (y₁/y₀)^(1/elapsed) − 1 (среднегодовой темп прироста).</summary>
    /// <inheritdoc cref="MeanGrowthCoefficient(double, double, double)"/>
    public static Quantity Cagr(double from, double to, double elapsed) =>
        MeanGrowthCoefficient(from, to, elapsed).Map(growth => growth - 1);

    /// <summary>The lead coefficient T_a/T_b (коэффициент опережения): how much faster a grows than b.</summary>
    /// <param name="growthOfA">A base index or mean growth coefficient of a.</param>
    /// <param name="growthOfB">The same of b; at 0 the coefficient is undefined.</param>
    public static Quantity Lead(Quantity growthOfA, Quantity growthOfB) => Quantity.Ratio(growthOfA, growthOfB);

    /// <summary>The lead coefficient of the rates, (T_a − 1)/(T_b − 1) (коэффициент опережения по темпам прироста).</summary>
    /// <param name="growthOfA">A base index or mean growth coefficient of a.</param>
    /// <param name="growthOfB">The same of b; where b does not grow (1) the coefficient is undefined.</param>
    public static Quantity LeadOfRates(Quantity growthOfA, Quantity growthOfB) =>
        Quantity.Ratio(growthOfA.Map(growth => growth - 1), growthOfB.Map(growth => growth - 1));

    /// <summary>The elasticity (ΔA/A₀)/(ΔB/B₀): percent of change of A for one percent of B.</summary>
    /// <param name="fromA">A₀, positive.</param>
    /// <param name="toA">A₁.</param>
    /// <param name="fromB">B₀, positive.</param>
    /// <param name="toB">B₁, different from B₀.</param>
    public static Quantity Elasticity(double fromA, double toA, double fromB, double toB) =>
        Quantity.Ratio(GrowthRate(fromA, toA), GrowthRate(fromB, toB));

    /// <summary>
    /// Dynamics split into what the plan asked for and how it was fulfilled, K_dynamics = K_plan · K_fulfilment: plan/base (относительная
    /// величина планового задания), fact/plan (относительная величина выполнения плана) and fact/base (относительная величина динамики).
    /// </summary>
    /// <param name="baseValue">The value of the base period, positive.</param>
    /// <param name="plan">The plan for the current period, positive.</param>
    /// <param name="fact">The value of the current period.</param>
    public static (Quantity Plan, Quantity Fulfilment, Quantity Dynamics) OfPlan(double baseValue, double plan, double fact) =>
        (GrowthIndex(baseValue, plan), GrowthIndex(plan, fact), GrowthIndex(baseValue, fact));

    private static Quantity? MissingOr(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? Quantity.Undefined(UndefinedReason.MissingValue)
        : double.IsInfinity(a) || double.IsInfinity(b) ? Quantity.Undefined(UndefinedReason.Overflow)
        : null;

    private static Quantity? BadBase(double from, double to) =>
        from > 0 && to >= 0 ? null
        : Without(from == 0 ? UndefinedReason.ZeroBase : from > 0 || to > 0 ? UndefinedReason.SignChange : UndefinedReason.NegativeBase,
            from, to);

    private static Quantity Without(UndefinedReason reason, double from, double to) => Quantity.Undefined(
        reason,
        from == 0 && to == 0 ? Alternatives.AbsoluteIncrement : Alternatives.AbsoluteIncrement | Alternatives.SymmetricGrowth);
}

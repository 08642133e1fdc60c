using InnovationPotential.Indicators;
using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>Keeps single extreme values from deciding what all others score.</summary>
/// <remarks>
/// Limits and functions are learned from the reference and hold for every table. Every changed value stands in the log. An indicator with
/// fewer than 4 values, a constant one and an ordinal or binary one are left untreated with a diagnostic; missing values stay missing. An
/// indicator whose goalposts, target, target range, norm or rubric are numbers in its natural units is never transformed (its limits are
/// still applied). Skewness and kurtosis are those of type 2 (Excel's), the kurtosis in excess of a normal distribution's.
/// </remarks>
public abstract record OutlierTreatment : PreparationStep
{
    private const int LeastValues = 4;

    private protected OutlierTreatment()
    {
    }

    /// <summary>
    /// The Global Innovation Index's rule (2018 and later): where |skewness| &gt; 2.25 and kurtosis &gt; 3.5, up to 5 values become the
    /// next highest; where that does not suffice, the indicator its logarithm <see cref="Transformation.GiiLog"/>.
    /// </summary>
    public static Winsorization Gii2020 { get; } = new() { Skewness = 2.25, Transformation = Transformation.GiiLog };

    /// <summary>
    /// The European Innovation Scoreboard's rule (2017 and later): values beyond the mean ± 2 standard deviations become the nearest other
    /// value.
    /// </summary>
    public static OutlierTreatment Eis { get; } = new DeviationTreatment { Deviations = 2 };

    /// <summary>
    /// The rule of the European Innovation Scoreboard 2008: values beyond the mean ± 3 standard deviations stay, but are left out of the
    /// range between which indicators are normalized.
    /// </summary>
    public static OutlierTreatment Eis2008 { get; } = new DeviationTreatment { Deviations = 3, Action = OutlierAction.ExcludeFromRange };

    /// <summary>
    /// The JRC COIN Tool's rule: where |skewness| &gt; 2 and kurtosis &gt; 3.5, up to 5 values become the next highest; where that does not
    /// suffice, the indicator its logarithm <see cref="Transformation.LogPlusOne"/>.
    /// </summary>
    public static Winsorization CoinTool { get; } = new() { Transformation = Transformation.LogPlusOne };

    /// <summary>
    /// Winsorizing where skewness and kurtosis are both high, then, if that does not suffice, a transformation of the original values.
    /// </summary>
    /// <param name="maximumPoints">How many values may change at most, tied ones each counted.</param>
    /// <param name="then">The transformation where that does not suffice; null for none. COINr's default is
    /// <see cref="Transformation.Log"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Winsorization Winsorize(int maximumPoints = 5, Transformation? then = null) => new()
    {
        MaximumPoints = maximumPoints,
        Transformation = then,
    };

    /// <summary>Winsorizing so many values whatever the skewness, at the side to which it points.</summary>
    /// <param name="points">How many values, at least 1; fewer where tied ones would make it more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    /// <param name="mayExceed">Whether a group of ties may make it more values than that.</param>
    public static OutlierTreatment ForceWinsorize(int points, bool mayExceed = false) =>
        new ForcedWinsorization(points) { MayExceed = mayExceed };

    /// <summary>Treats what lies beyond the mean ± so many standard deviations (of a sample, divisor n − 1).</summary>
    /// <param name="deviations">How many, above 0.</param>
    /// <param name="action">What becomes of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite and above 0.</exception>
    public static OutlierTreatment Deviation(double deviations, OutlierAction action = OutlierAction.NearestValue) => new DeviationTreatment
    {
        Deviations = deviations,
        Action = action,
    };

    /// <summary>Treats what lies beyond Tukey's fence, the quartiles ± so many interquartile ranges.</summary>
    /// <param name="ranges">How many, 0 or more.</param>
    /// <param name="action">What becomes of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite or negative.</exception>
    public static OutlierTreatment Fence(double ranges = 1.5, OutlierAction action = OutlierAction.Limit) => new InterquartileFence
    {
        Ranges = ranges,
        Action = action,
    };

    /// <summary>Treats what lies below a percentile or above the opposite one.</summary>
    /// <param name="tail">The share of each tail, from 0 to below ½, such as 0.025.</param>
    /// <param name="action">What becomes of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in [0, ½).</exception>
    public static OutlierTreatment Percentiles(double tail = 0.025, OutlierAction action = OutlierAction.Limit) => new PercentileTrim
    {
        Tail = tail,
        Action = action,
    };

    /// <summary>A transformation of every indicator concerned, or of those that are skewed.</summary>
    /// <param name="transformation">The transformation.</param>
    /// <exception cref="ArgumentNullException">The transformation is null.</exception>
    /// <param name="skewnessAbove">The absolute skewness above which an indicator is transformed; null to transform all.</param>
    public static OutlierTreatment Transform(Transformation transformation, double? skewnessAbove = null) =>
        new TransformationTreatment(transformation) { SkewnessAbove = skewnessAbove };

    /// <summary>A treatment of one's own, given as a function; a model with it cannot be written as JSON.</summary>
    /// <param name="name">What results call the rule.</param>
    /// <param name="fit">Learns of an indicator's reference values, ascending, what becomes of a value: a function that never falls.
    /// Where it gives no number for a reference value, or falls, the indicator is left untreated with a warning (IP3136); elsewhere such a
    /// value is treated as the nearer end of the reference.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static OutlierTreatment Custom(string name, Func<Indicator, IReadOnlyList<double>, Func<double, double>> fit) =>
        new CustomTreatment((CustomTransformation)Transformation.Custom(name, fit));

    internal sealed override bool LooksAtOneColumn => true;

    internal sealed override FittedStep FitCore(PreparationSample sample)
    {
        var found = new List<Diagnostic>();
        var treated = new List<TreatedIndicator>();
        foreach (var indicator in sample.Of(this))
        {
            var values = Missing.Remove(sample.Values(indicator.Code));
            if (IsTreatable(indicator, Moments.Of(values), found) && Treat(indicator, values, found) is { } result) treated.Add(result);
        }

        return new FittedTreatment(treated.ToEquatableArray()) { Diagnostics = found.ToEquatableArray() };
    }

    /// <summary>Whether an indicator can be treated at all; if not, it is said why.</summary>
    internal static bool IsTreatable(Indicator indicator, Moments moments, List<Diagnostic> found)
    {
        if (indicator.Scale is OrdinalScale or BinaryScale)
            found.Add(About(indicator, PreparationCodes.NotTreated, "is ordinal or binary and is left untreated"));
        else if (moments.Count < LeastValues)
            found.Add(About(indicator, PreparationCodes.TooFewValues,
                Invariant($"has {Counted.Of(moments.Count, "value")}, too few to tell outliers, and is left untreated")));
        else if (moments.IsConstant) found.Add(About(indicator, PreparationCodes.ConstantColumn, "is constant and is left untreated"));
        else return true;
        return false;
    }

    /// <summary>A lesson that is described; what is constant after it is said.</summary>
    internal static TreatedIndicator Finished(TreatedIndicator result, Indicator indicator, List<Diagnostic> found)
    {
        if (result.Extent is null && double.IsNaN(result.SkewnessAfter))
            found.Add(About(indicator, PreparationCodes.ConstantAfterTreatment, "is constant after treatment", Severity.Warning));
        return result;
    }

    /// <summary>Learns from at least 4 present values that differ; null to leave the indicator as it is.</summary>
    internal abstract TreatedIndicator? Treat(Indicator indicator, double[] values, List<Diagnostic> found);

    /// <summary>The transformation fitted, or null with a diagnostic.</summary>
    internal static FittedTransformation? Fit(Transformation transformation, Indicator indicator, ReadOnlySpan<double> values,
        List<Diagnostic> found)
    {
        if (indicator.Goalposts is not null || indicator.Target is not null || indicator.TargetRange is not null
            || indicator.Norm is not null || indicator.Rubric is not null)
        {
            found.Add(About(indicator, PreparationCodes.NotTreated,
                "has goalposts, a target, a norm or a rubric in natural units and is not transformed"));
            return null;
        }

        var fitted = transformation.Fit(indicator, values);
        if (fitted is not null && values.ToArray().All(v => double.IsFinite(fitted.Apply(v)))) return fitted;
        found.Add(Diagnostic.Warning(PreparationCodes.Untransformable,
            $"The transformation '{transformation.Kind}' is undefined for '{indicator.Code}', which is not transformed.",
            new Location { Node = indicator.Code }));
        return null;
    }

    private protected static Diagnostic About(Indicator indicator, string code, string message, Severity severity = Severity.Information) =>
        new(code, severity, $"'{indicator.Code}' {message}.") { Location = new Location { Node = indicator.Code } };
}

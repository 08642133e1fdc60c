using InnovationPotential.Normalizations;

namespace InnovationPotential;

public abstract partial record Normalization
{
    /// <summary>No normalization: the values themselves, turned so that more is better.</summary>
    public static Normalization None { get; } = new Identity();

    /// <summary>Min–max onto a range, between the indicator's goalposts or, without them, the sample's ends.</summary>
    /// <param name="low">The score of the worst value.</param>
    /// <param name="high">The score of the best value.</param>
    /// <param name="clip">Whether values beyond the sample's ends score as the ends (beyond goalposts they always do).</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public static Normalization MinMax(double low = 0, double high = 1, bool clip = false) =>
        new MinMax { Output = new ScoreRange(low, high), Clip = clip };

    /// <summary>Standardization to a mean and a standard deviation.</summary>
    /// <param name="mean">The mean of the scores.</param>
    /// <param name="standardDeviation">The standard deviation of the scores, above 0.</param>
    /// <param name="ddof">1 for the standard deviation of a sample (divisor n − 1), 0 for that of a population (n).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, the deviation not above 0, or <paramref name="ddof"/> neither
    /// 0 nor 1.</exception>
    public static Normalization ZScore(double mean = 0, double standardDeviation = 1, int ddof = 1) =>
        new ZScore { Mean = mean, StandardDeviation = standardDeviation, Ddof = ddof };

    /// <summary>The rank among the reference units, 1 for the worst.</summary>
    /// <param name="ties">Which rank equal values share.</param>
    public static Normalization Rank(RankTies ties = RankTies.Minimum) => new Rank { Ties = ties };

    /// <summary>Borda points: the rank less 1, 0 for the worst.</summary>
    /// <param name="ties">Which rank equal values share.</param>
    public static Normalization Borda(RankTies ties = RankTies.Minimum) => new Rank { Ties = ties, First = 0 };

    /// <summary>The share of the other reference units that are worse, from 0 to 1.</summary>
    /// <param name="ties">Which rank equal values share.</param>
    public static Normalization PercentileRank(RankTies ties = RankTies.Minimum) => new PercentileRank { Ties = ties };

    /// <summary>The share of the way from the worst value to the indicator's target.</summary>
    /// <param name="cap">Whether values beyond the target score 1.</param>
    public static Normalization DistanceToTarget(bool cap = false) => new DistanceToTarget { Cap = cap };

    /// <summary>How values stand to the best of the sample.</summary>
    /// <param name="form">As a ratio, a relative difference, or a share of the range.</param>
    /// <param name="cap">Whether values better than the best of the sample, as another table may have them, score as the best.</param>
    public static Normalization DistanceToBest(ReferenceForm form = ReferenceForm.Ratio, bool cap = false) =>
        new DistanceToReference { Form = form, Cap = cap };

    /// <summary>The fraction of the maximum, <c>x / max</c>; for lower-is-better indicators that of the minimum, <c>min / x</c>.</summary>
    public static Normalization FractionOfMaximum() => DistanceToBest();

    /// <summary>The distance to the maximum, <c>1 − (max − x) / (max − min)</c>.</summary>
    public static Normalization DistanceToMaximum() => DistanceToBest(ReferenceForm.ShareOfRange);

    /// <summary>How values stand to the mean of the sample.</summary>
    /// <param name="form">As a ratio, a relative difference, or a share of the range.</param>
    /// <param name="cap">Whether values better than the mean score as the mean.</param>
    public static Normalization DistanceToMean(ReferenceForm form = ReferenceForm.Ratio, bool cap = false) =>
        new DistanceToReference { Reference = ReferencePoint.Mean, Form = form, Cap = cap };

    /// <summary>How values stand to the worst of the sample.</summary>
    /// <param name="form">As a ratio or a relative difference.</param>
    /// <param name="cap">Whether values better than the worst score as the worst.</param>
    public static Normalization DistanceToWorst(ReferenceForm form = ReferenceForm.Ratio, bool cap = false) =>
        new DistanceToReference { Reference = ReferencePoint.Worst, Form = form, Cap = cap };

    /// <summary>How values stand to that of a unit.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="form">As a ratio, a relative difference, or a share of the range.</param>
    /// <param name="cap">Whether values better than the unit's score as the unit's.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Normalization DistanceToReferenceUnit(string unit, ReferenceForm form = ReferenceForm.Ratio, bool cap = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(unit);
        return new DistanceToReference { Reference = ReferencePoint.Unit, Unit = unit, Form = form, Cap = cap };
    }

    /// <summary>A given scale in natural units onto a range.</summary>
    /// <param name="from">The lower end of the scale, whatever the direction.</param>
    /// <param name="to">The upper end of the scale.</param>
    /// <param name="low">The score of the worst end.</param>
    /// <param name="high">The score of the best end.</param>
    /// <param name="clip">Whether values beyond the scale score as its nearer end.</param>
    /// <exception cref="ArgumentOutOfRangeException">A range is not finite and ascending.</exception>
    public static Normalization Scaled(double from, double to, double low = 0, double high = 1, bool clip = false) =>
        new Scaled { Scale = new ScoreRange(from, to), Output = new ScoreRange(low, high), Clip = clip };

    /// <summary>Min–max between the indicator's goalposts, which it must have.</summary>
    /// <param name="low">The score of the worst goalpost.</param>
    /// <param name="high">The score of the best goalpost.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public static Normalization Goalposts(double low = 0, double high = 1) =>
        new GoalpostNormalization { Output = new ScoreRange(low, high) };

    /// <summary>Points by percentile among the reference units.</summary>
    /// <param name="table">Points by percentile; null for the Handbook's 0, 20, 40, 60, 80, 100.</param>
    /// <exception cref="ArgumentException">The table has no step, or its percentiles do not ascend within 0 to 100.</exception>
    public static Normalization PercentileCategories(Rubric? table = null) =>
        table is null ? new PercentileCategories() : new PercentileCategories { Table = table };

    /// <summary>1, 0 or −1: above, around or below the mean.</summary>
    /// <param name="band">The half-width of the neutral band as a share of the mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or not finite.</exception>
    public static Normalization AboveBelowMean(double band = 0.2) => new AboveBelowMean { Band = band };

    /// <summary>The deviation of each unit from its own mean over time.</summary>
    public static Normalization Cyclical() => new Cyclical();

    /// <summary>The goalposts of the adjusted Mazziotta–Pareto index, on which a reference value scores 100.</summary>
    /// <param name="reference">The reference value in natural units; null for the mean of the first period.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static Normalization Ampi(double? reference = null) => new AdjustedMazziottaPareto { Reference = reference };

    /// <summary>The goalposts of the adjusted Mazziotta–Pareto index, on which a unit's first value scores 100.</summary>
    /// <param name="referenceUnit">The unit's name.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Normalization Ampi(string referenceUnit)
    {
        ArgumentException.ThrowIfNullOrEmpty(referenceUnit);
        return new AdjustedMazziottaPareto { ReferenceUnit = referenceUnit };
    }

    /// <summary>The logistic curve of the z-score.</summary>
    /// <param name="steepness">The steepness, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite and above 0.</exception>
    public static Normalization Logistic(double steepness = 1) => new Logistic { Steepness = steepness };

    /// <summary>Harrington's desirability through two values in natural units.</summary>
    /// <param name="low">The lower value: of desirability 0.20, or 0.80 where less is better.</param>
    /// <param name="high">The upper value: of desirability 0.80, or 0.20 where less is better.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public static Normalization Desirability(double low, double high) => new Desirability { Edges = new ScoreRange(low, high) };

    /// <summary>A rule of one's own that learns from a sample.</summary>
    /// <param name="name">What results call the rule.</param>
    /// <param name="fit">Learns the map; it sees to direction, goalposts and target itself.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Normalization Custom(string name, NormalizationFit fit)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(fit);
        return new CustomNormalization(name, fit);
    }

    /// <summary>A function of the value as a rule.</summary>
    /// <param name="name">What results call the rule.</param>
    /// <param name="map">The score of a value; more must be better.</param>
    /// <param name="range">The range of the scores.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentNullException">The function is null.</exception>
    public static Normalization Custom(string name, Func<double, double> map, ScoreRange range)
    {
        ArgumentNullException.ThrowIfNull(map);
        return Custom(name, (_, _) => new FittedFunction(map) { Range = range });
    }

    /// <summary>This rule with its worst and best attainable score stretched onto a range, such as 1 to 100 for geometric means.</summary>
    /// <param name="low">The score of the worst attainable value.</param>
    /// <param name="high">The score of the best attainable value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is not finite and ascending.</exception>
    public Normalization Rescale(double low, double high) => new Rescaled(this, new ScoreRange(low, high));
}

using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;

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
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, the deviation not above 0, or <paramref name="ddof"/> neither 0 nor 1.</exception>
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
    public static Normalization DistanceToBest(ReferenceForm form = ReferenceForm.Ratio) => new DistanceToReference { Form = form };

    /// <summary>The fraction of the maximum, <c>x / max</c>; for lower-is-better indicators that of the minimum, <c>min / x</c>.</summary>
    public static Normalization FractionOfMaximum() => DistanceToBest();

    /// <summary>The distance to the maximum, <c>1 − (max − x) / (max − min)</c>.</summary>
    public static Normalization DistanceToMaximum() => DistanceToBest(ReferenceForm.ShareOfRange);

    /// <summary>How values stand to the mean of the sample.</summary>
    /// <param name="form">As a ratio, a relative difference, or a share of the range.</param>
    public static Normalization DistanceToMean(ReferenceForm form = ReferenceForm.Ratio) =>
        new DistanceToReference { Reference = ReferencePoint.Mean, Form = form };

    /// <summary>How values stand to the worst of the sample.</summary>
    /// <param name="form">As a ratio or a relative difference.</param>
    public static Normalization DistanceToWorst(ReferenceForm form = ReferenceForm.Ratio) =>
        new DistanceToReference { Reference = ReferencePoint.Worst, Form = form };

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
}

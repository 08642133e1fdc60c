using InnovationPotential.Aggregations;

namespace InnovationPotential;

public abstract partial record Aggregation
{
    /// <summary>The weighted arithmetic mean <c>Σwx / Σw</c>.</summary>
    public static Aggregation Arithmetic { get; } = new ArithmeticMean();

    /// <summary>The weighted geometric mean <c>(Πx^w)^(1/Σw)</c>; a 0 gives 0, a negative score no result.</summary>
    public static Aggregation Geometric { get; } = new GeometricMean();

    /// <summary>The weighted harmonic mean <c>Σw / Σ(w/x)</c>; a 0 gives 0, a negative score no result.</summary>
    public static Aggregation Harmonic { get; } = new HarmonicMean();

    /// <summary>The lowest score: the weakest link.</summary>
    public static Aggregation Minimum { get; } = new Minimum();

    /// <summary>The highest score.</summary>
    public static Aggregation Maximum { get; } = new Maximum();

    /// <summary>The middle score, or the mean of the two middle ones.</summary>
    public static Aggregation Median { get; } = new Median();

    /// <summary>The weighted sum <c>Σwx</c>.</summary>
    public static Aggregation WeightedSum { get; } = new WeightedSum();

    /// <summary>The power mean <c>(Σwx^ρ / Σw)^(1/ρ)</c>, constant elasticity of substitution <c>1/(1 − ρ)</c>.</summary>
    /// <param name="exponent">ρ: 1 is arithmetic, 0 geometric, −1 harmonic, −∞ the minimum, +∞ the maximum.</param>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is not a number.</exception>
    public static Aggregation PowerMean(double exponent) => new PowerMean(exponent);

    /// <summary>The mean–min function <c>M − α(√((M − min)² + β²) − β)</c>: the arithmetic mean drawn toward the weakest score.</summary>
    /// <param name="alpha">α, how much unbalance counts, from 0 to 1.</param>
    /// <param name="beta">β, how smoothly it sets in, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is not between 0 and 1, or β is negative or not finite.</exception>
    public static Aggregation MeanMin(double alpha, double beta) => new MeanMin(alpha, beta);

    /// <summary>The Mazziotta–Pareto index <c>M ∓ S²/M</c> of scores standardized to 100 ± 10, S² the population variance.</summary>
    /// <param name="penalty">Where unbalance moves the result.</param>
    public static Aggregation MazziottaPareto(PenaltyDirection penalty = PenaltyDirection.Downward) => new MazziottaPareto(penalty);

    /// <summary>The adjusted Mazziotta–Pareto index <c>M ∓ S²/M</c> of scores on its 70–130 scale, S² the population variance.</summary>
    /// <param name="penalty">Where unbalance moves the result.</param>
    public static Aggregation AdjustedMazziottaPareto(PenaltyDirection penalty = PenaltyDirection.Downward) =>
        new AdjustedMazziottaPareto(penalty);

    /// <summary>The mean of the highest scores: what "at least so many of them are good" amounts to.</summary>
    /// <param name="count">How many scores count, at least 1.</param>
    /// <param name="of">How many scores there are, at least <paramref name="count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1 or above the number of scores, or these are more than a
    /// million.</exception>
    public static Aggregation MeanOfHighest(int count, int of) => Aggregations.OrderedWeighted.OfHighest(count, of);

    /// <summary>The mean of the lowest scores: what "nearly all of them are good" amounts to.</summary>
    /// <inheritdoc cref="MeanOfHighest"/>
    public static Aggregation MeanOfLowest(int count, int of) => Aggregations.OrderedWeighted.OfLowest(count, of);

    /// <summary>The ordered weighted average: the weights belong to the highest score, the second highest and so on.</summary>
    /// <param name="positionWeights">A weight of 0 or more for each position, the highest score's first.</param>
    /// <exception cref="ArgumentException">There is no weight, one is negative or not finite, or all are 0.</exception>
    public static Aggregation OrderedWeighted(params ReadOnlySpan<double> positionWeights) =>
        new OrderedWeighted(EquatableArray.Create(positionWeights));

    /// <summary>The Wrocław taxonomic method, turned so that high is good: 1 is the ideal unit.</summary>
    public static Aggregation Wroclaw { get; } = new WroclawTaxonomic();

    /// <summary>TOPSIS: near to the best in everything and far from the worst, from 0 to 1.</summary>
    public static Aggregation Topsis { get; } = new Topsis();

    /// <summary>The Choquet integral of a 2-additive capacity: a mean whose children help or replace each other.</summary>
    /// <param name="importances">The importance of each child by position, summing to 1.</param>
    /// <param name="interactions">
    /// How two children, by position from 0, work together, from −1 to 1: positive where both are needed (a low one draws the result down),
    /// negative where one is enough, 0 where they just add up.
    /// </param>
    /// <exception cref="ArgumentException">The importances do not sum to 1, a pair is wrong, or the capacity is not monotone.</exception>
    public static Aggregation Choquet(
        ReadOnlySpan<double> importances, params ReadOnlySpan<(int First, int Second, double Value)> interactions) =>
        new Choquet(EquatableArray.Create(importances), EquatableArray.Create(interactions));

    /// <summary>The Copeland score: units beaten less units that beat one, by the majority of the weight.</summary>
    public static Aggregation Copeland { get; } = new Copeland();

    /// <summary>The Borda score: the weighted mean number of units one is above.</summary>
    public static Aggregation Borda { get; } = new Borda();

    /// <summary>The place in the ranking that agrees best with all comparisons of pairs (Condorcet–Kemeny–Young–Levenglick).</summary>
    public static Aggregation Kemeny { get; } = new Kemeny();

    /// <summary>
    /// The benefit of the doubt: each unit is weighted in its own favor, as long as no unit gets more than 1 with its weights.
    /// </summary>
    /// <param name="bounds">The bounds of the weights; none when left out.</param>
    /// <param name="frontier">Whether the units of a panel are held against those of their period, or of all periods.</param>
    public static Aggregation BenefitOfTheDoubt(WeightBounds? bounds = null, PanelFrontier frontier = PanelFrontier.ByPeriod) =>
        new BenefitOfTheDoubt(bounds ?? WeightBounds.None, frontier);

    /// <summary>
    /// The directional benefit of the doubt: how far a unit could go in a direction, each unit's own scores when none is given.
    /// </summary>
    /// <param name="direction">A number of 0 or more for each child, in the children's order; none for each unit's own scores.</param>
    /// <param name="bounds">The bounds of the weights; none when left out.</param>
    /// <param name="frontier">Whether the units of a panel are held against those of their period, or of all periods.</param>
    /// <exception cref="ArgumentException">A number of the direction is negative or not finite, or none is above 0.</exception>
    public static Aggregation DirectionalBenefitOfTheDoubt(EquatableArray<double> direction = default, WeightBounds? bounds = null,
        PanelFrontier frontier = PanelFrontier.ByPeriod) =>
        new DirectionalBenefitOfTheDoubt(direction, bounds ?? WeightBounds.None) { Frontier = frontier };

    /// <summary>The multi-directional benefit of the doubt: how far a unit could go toward the best it could reach in each score.</summary>
    /// <param name="frontier">Whether the units of a panel are held against those of their period, or of all periods.</param>
    public static Aggregation MultiDirectionalBenefitOfTheDoubt(PanelFrontier frontier = PanelFrontier.ByPeriod) =>
        new MultiDirectionalBenefitOfTheDoubt { Frontier = frontier };

    /// <summary>
    /// The robust benefit of the doubt, of order m: each unit is held against the best of a few peers drawn at random, not of all, so
    /// that no single unit decides over the others; its score may be above 1.
    /// </summary>
    /// <param name="peers">How many peers are drawn at a time, with replacement: m, at least 1.</param>
    /// <param name="draws">How many draws; 0, when left out, for the expectation over all possible draws, which needs no chance.</param>
    /// <param name="seed">The seed of the draws, 0 or more; it does not matter without draws.</param>
    /// <param name="frontier">Whether the peers of a unit of a panel are those of its period, or of all periods.</param>
    /// <exception cref="ArgumentOutOfRangeException">No peer is drawn, the draws or the seed are below 0, or there are more than
    /// 1,000,000 draws.</exception>
    public static Aggregation RobustBenefitOfTheDoubt(int peers, int draws = 0, int seed = 1,
        PanelFrontier frontier = PanelFrontier.ByPeriod) => new RobustBenefitOfTheDoubt(peers, draws, seed, frontier);

    /// <summary>A rule of one's own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="function">Makes one score of the scores that are present and weigh more than 0.</param>
    /// <param name="properties">What can be relied on; nothing when left out.</param>
    /// <exception cref="ArgumentException">The name is blank, or the rule is said to compare units.</exception>
    /// <exception cref="ArgumentNullException">The name or the function is null.</exception>
    public static Aggregation Custom(string name, AggregationFunction function, AggregationProperties? properties = null) =>
        new CustomAggregation(name, function, properties ?? CustomAggregation.Unknown);
}

using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Numerics;

/// <summary>
/// Draws at given positions, reckoned with 40 digits by an independent program in Python: SplitMix64 as published, Marsaglia and Tsang's
/// gamma numbers, and the rules of each draw as its documentation tells them.
/// </summary>
public sealed class SamplingValuesTests
{
    private static readonly RandomNumbers Stream = new(20260101, 8);
    private static readonly RandomNumbers Weights = new(99, 16);

    [Theory]
    [InlineData(0, 0, 0.5828236986980505, 0.20912251017764424, 0.5398705419702373)]
    [InlineData(3, 7, 0.8339917251795445, 0.9700600723038809, 0.18153179851968115)]
    [InlineData(-2, 5, 0.2912544930379056, -0.5497235726996507, 1.2335578474816276)]
    public void A_number_belongs_to_its_position(long replication, int variable, double uniform, double normal, double exponential)
    {
        Stream.Uniform(replication, variable).Should().Be(uniform);
        Expect.Close(Stream.Normal(replication, variable), normal, 1e-14);
        Expect.Close(Stream.Exponential(replication, variable), exponential, 1e-14);
    }

    // Replications 13, 23, 43, 349 and 352 reject one pair of numbers or more, 349 for a root below 0.
    [Theory]
    [InlineData(0.2, 0, 0.0008509449508287743)]
    [InlineData(0.2, 13, 0.5087788057959264)]
    [InlineData(0.2, 43, 0.591859421285712)]
    [InlineData(0.2, 349, 0.03652119772604488)]
    [InlineData(0.7, 0, 0.10304819111577135)]
    [InlineData(0.7, 23, 1.7124332022896835)]
    [InlineData(1, 0, 0.28259828291049144)]
    [InlineData(1.7, 0, 0.5170020905174854)]
    [InlineData(1.7, 352, 2.8475044899600728)]
    [InlineData(40, 0, 33.86193688732065)]
    public void A_gamma_number_belongs_to_its_position(double shape, long replication, double expected) =>
        Stream.Gamma(replication, 3, shape).Should().BeApproximately(expected, 1e-13 * expected);

    [Fact]
    public void A_Dirichlet_vector_belongs_to_its_position()
    {
        var shares = new double[5];
        Stream.Dirichlet(5, 2, [0.5, 2, 0, 1, 3.5], shares);
        Expect.Close(shares, [0.1923051547651764, 0.15529874145481745, 0, 0.19037493386128365, 0.4620211699187225], 1e-14);
        Stream.Dirichlet(6, 1, [1e-3, 0.02, 0.004], shares.AsSpan(0, 3));
        Expect.Close(shares[0] / 1.526360640560592e-85, 1, 1e-11);
        Expect.Close(shares[1] / 5.941706815377531e-17, 1, 1e-12);
    }

    [Fact]
    public void Weights_belong_to_their_positions()
    {
        var weights = new double[4];
        SimplexSampling.Uniform(Weights, 7, 3, weights);
        Expect.Close(weights, [0.0243170625570978, 0.31413475864312385, 0.29402989410354574, 0.36751828469623266], 1e-15);
        SimplexSampling.Around(Weights, 7, 3, [2, 1, 0, 2], 12, weights);
        Expect.Close(weights, [0.27744573660968896, 0.172975163031739, 0, 0.549579100358572], 1e-14);
    }

    // Drawn as 0.047, 0.093, 0.139, 0.538, 0.099 and 0.085: within a rank the weights keep the order they were drawn in.
    [Fact]
    public void Ordered_weights_keep_the_order_drawn_within_a_rank()
    {
        var weights = new double[6];
        SimplexSampling.Ordered(Weights, 11, 2, [3, 1, 3, 2, 1, 3], weights);
        Expect.Close(weights, [0.04691564397366023, 0.13853702666859055, 0.09327409610654518, 0.09864264785889532, 0.5378076272624781,
            0.08482295812983066], 1e-15);
    }

    // The fourth try is the first that fits in two, from the upper bounds, which leave less; the tenth in the third, from the lower ones.
    [Fact]
    public void Bounded_weights_are_the_first_that_fit()
    {
        var weights = new double[4];
        SimplexSampling.Bounded(Weights, 133, 1, [0.1, 0, 0.2], [0.5, 0.4, 0.6], weights.AsSpan(0, 3));
        Expect.Close(weights.AsSpan(0, 3), [0.43715796244244165, 0.009221067807337974, 0.5536209697502203], 1e-15);
        SimplexSampling.Bounded(Weights, 325, 1, [0.1, 0.05, 0, 0.1], [0.3, 0.35, 0.4, 0.3], weights);
        Expect.Close(weights, [0.27480740807699444, 0.09554987728536109, 0.3570987007642961, 0.27254401387334837], 1e-15);
        SimplexSampling.Bounded(Weights, 0, 1, [0.3, 0.2, 0.3], [0.36, 0.7, 0.36], weights.AsSpan(0, 3));
        Expect.Close(weights.AsSpan(0, 3), [0.3355572361745205, 0.33618071215981904, 0.32826205166566047], 1e-15);
    }

    [Fact]
    public void A_walk_between_narrow_bounds_takes_64_steps_a_weight()
    {
        double[] lower = [0.05, 0.2, 0, 0.1, 0.02, 0.1, 0.03, 0.1, 0, 0], upper = [0.07, 0.22, 0.3, 0.11, 0.05, 0.2, 0.04, 0.13, 0.1, 0.08];
        var weights = new double[11];
        SimplexSampling.Bounded(Weights, 1, 1, lower, upper, weights.AsSpan(0, 10));
        Expect.Close(weights.AsSpan(0, 10), [0.05189458593327452, 0.217344399134902, 0.18906113193680957, 0.10907568930030433,
            0.020586293328725688, 0.10629614763012062, 0.033732394392839676, 0.10400481797410295, 0.09325880213143388,
            0.0747457382374868], 1e-13);

        // The last weight has no room: 102 steps that chose it go nowhere.
        upper[5] = 0.15;
        SimplexSampling.Bounded(Weights, 0, 1, [.. lower, 0.05], [.. upper, 0.05], weights);
        Expect.Close(weights, [0.05773380535504477, 0.20923115448986496, 0.14579006984078804, 0.10539115561320038, 0.02407490509846164,
            0.14904332850612353, 0.03131783686538722, 0.10871858826093658, 0.07500079947646289, 0.04369835649372998, 0.05], 1e-13);
    }

    [Fact]
    public void Bounds_that_sum_to_1_but_for_rounding_leave_one_point()
    {
        var weights = new double[3];
        double[] bounds = [0.2, 0.3, 0.5 - 5e-13], above = [0.2, 0.3, 0.5 + 5e-13];
        SimplexSampling.Bounded(Weights, 0, 1, bounds, [1, 1, 1], weights);
        weights.Should().Equal(bounds);
        SimplexSampling.Bounded(Weights, 0, 1, [0, 0, 0], above, weights);
        weights.Should().Equal(above);
        SimplexSampling.Bounded(Weights, 0, 1, above, [1, 1, 1], weights);
        weights.Should().Equal(above);
        SimplexSampling.Bounded(Weights, 0, 1, [0, 0, 0], bounds, weights);
        weights.Should().Equal(bounds);
        foreach (var apart in new[] { 2e-12, 0.1 })
        {
            ((Action)(() => SimplexSampling.Bounded(Weights, 0, 1, [0.2, 0.3, 0.5 + apart], [1, 1, 1], weights))).Should()
                .Throw<ArgumentException>().WithParameterName("upper");
            ((Action)(() => SimplexSampling.Bounded(Weights, 0, 1, [0, 0, 0], [0.2, 0.3, 0.5 - apart], weights))).Should()
                .Throw<ArgumentException>().WithParameterName("upper");
        }
    }

    [Fact]
    public void Bounds_are_within_0_and_1_and_fit_the_weights()
    {
        var weights = new double[2];
        ((Action)(() => SimplexSampling.Bounded(Weights, 0, 1, [-0.1, 0], [1, 1], weights))).Should().Throw<ArgumentException>()
            .WithParameterName("lower");
        ((Action)(() => SimplexSampling.Bounded(Weights, 0, 1, [0, 0], [1, 1.1], weights))).Should().Throw<ArgumentException>()
            .WithParameterName("lower");
        ((Action)(() => SimplexSampling.Bounded(Weights, 0, 1, [0], [1, 1], weights))).Should().Throw<ArgumentException>()
            .WithParameterName("weights");
        ((Action)(() => SimplexSampling.Bounded(Weights, 0, 1, [0, 0], [1], weights))).Should().Throw<ArgumentException>()
            .WithParameterName("weights");
        ((Action)(() => SimplexSampling.Around(Weights, 0, 0, [1, 1], double.PositiveInfinity, weights))).Should()
            .Throw<ArgumentOutOfRangeException>().WithParameterName("concentration");
    }

    // Points of the published table, moved by the upper halves of seed 7's first bits, and scrambled with Vegdahl's constants.
    [Theory]
    [InlineData(0, 0.07297039858531207, 0.5729703985853121, 0.8229703985853121, 0.32297039858531207, 0.44797039858531207)]
    [InlineData(1, 0.38982974842656404, 0.889829748426564, 0.13982974842656404, 0.639829748426564, 0.014829748426564038)]
    [InlineData(2, 0.01678829442244023, 0.5167882944224402, 0.26678829442244023, 0.7667882944224402, 0.6417882944224402)]
    public void A_shifted_coordinate_belongs_to_its_seed(int dimension, params double[] expected) =>
        First(SobolScrambling.DigitalShift, dimension, 5).Should().Equal(expected);

    [Theory]
    [InlineData(0, 0.9727178778266534, 0.3929689998039976, 0.025928526069037616, 0.6051795039093122, 0.6606222490081564)]
    [InlineData(1, 0.1708993756910786, 0.8785368738463148, 0.25919370364863425, 0.7192320664180443, 0.4461678470252082)]
    [InlineData(2, 0.7213644887087867, 0.4909495896426961, 0.7945755947148427, 0.20681195135693997, 0.37265458272304386)]
    public void A_scrambled_coordinate_belongs_to_its_seed(int dimension, params double[] expected) =>
        First(SobolScrambling.Owen, dimension, 5).Should().Equal(expected);

    private static double[] First(SobolScrambling scrambling, int dimension, int count)
    {
        var column = new double[count];
        new SobolSequence(3, scrambling, 7).Column(0, dimension, column);
        return column;
    }
}

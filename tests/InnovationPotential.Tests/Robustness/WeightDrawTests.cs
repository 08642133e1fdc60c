using InnovationPotential.Numerics;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Weights have the distributions that their factors promise.</summary>
public sealed class WeightDrawTests
{
    private const int Lanes = ReplicationBatch.Lanes;
    private const int Draws = 200_000;

    [Fact]
    public void Uniform_weights_are_uniform_on_the_simplex()
    {
        // P(max > 0.3) of ten: 10·0.7⁹ − 45·0.4⁹ + 120·0.1⁹ = 0.391740.
        var shares = Draw(new UniformWeights(), Enumerable.Repeat(1.0, 10).ToArray());
        Share(shares.Count(w => w.Max() > 0.3), 0.391740);
        Share(shares.Count(w => w[3] > 0.2), Math.Pow(0.8, 9));
    }

    [Fact]
    public void Dirichlet_weights_have_their_mean_and_variance()
    {
        double[] nominal = [0.125, 0.25, 0.625, 0];
        var shares = Draw(new DirichletWeights(20), [1, 2, 5, 0]);
        for (var i = 0; i < 4; i++)
        {
            var w = nominal[i];
            var (mean, variance) = (shares.Average(s => s[i]), w * (1 - w) / 21);
            mean.Should().BeApproximately(w, (5 * Math.Sqrt(variance / Draws)) + 1e-15);
            // The standard error of a variance is about its √(2/n), here with some room for the tails.
            shares.Average(s => (s[i] - w) * (s[i] - w)).Should().BeApproximately(variance, 10 * variance * Math.Sqrt(2.0 / Draws));
        }
    }

    [Fact]
    public void A_child_that_an_alternative_lacks_leaves_the_others_their_distribution()
    {
        // Two equal weights of Dirichlet shapes 5 and 5: the share has variance 0.25/11.
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b").Indicator("c", weight: 2));
        var table = IndicatorTable.ParseCsv("unit,a,b,c\nU,1,0,1\nV,0,1,0\n");
        var result = UncertaintyStudy.Of(UncertainFactor.ModelChoice(model.Without("c")), UncertainFactor.DirichletWeights(10))
            .Run(model, table, o => o with { Replications = 50_000 });
        result["U"].Score.StandardDeviation.Should().BeApproximately(Math.Sqrt(0.25 / 11), 0.002);
    }

    [Fact]
    public void Noise_stays_within_its_bounds_and_reaches_them()
    {
        var weights = Draw(new WeightNoise(0.25), [1, 4], share: false);
        weights.Min(w => w[1]).Should().BeInRange(3, 3.01);
        weights.Max(w => w[1]).Should().BeInRange(4.99, 5);
        weights.Average(w => w[0]).Should().BeApproximately(1, 5 * 0.25 / Math.Sqrt(3.0 * Draws));
    }

    [Fact]
    public void Ordered_weights_keep_their_order()
    {
        var shares = Draw(new OrderedWeights("d", [["c1"], ["c0", "c3"]]), [1, 1, 1, 1]);
        shares.Should().OnlyContain(w => w[1] >= w[0] && w[1] >= w[3] && w[0] >= w[2] && w[3] >= w[2]);
        Share(shares.Count(w => w[0] > w[3]), 0.5);
        // The greatest of four has the mean of the rank-order centroid: (1 + 1/2 + 1/3 + 1/4)/4; the least 1/16.
        shares.Average(w => w[1]).Should().BeApproximately(25.0 / 48, 0.002);
        shares.Average(w => w[2]).Should().BeApproximately(1.0 / 16, 0.001);
    }

    [Fact]
    public void Bounded_weights_keep_their_bounds()
    {
        var shares = Draw(new BoundedWeights("d", [new("c0", 0.2, 0.5), new("c2", 0, 0.3)]), [1, 1, 1]);
        shares.Should().OnlyContain(w => w[0] >= 0.2 && w[0] <= 0.5 && w[2] >= 0 && w[2] <= 0.3 && w[1] >= 0);
        // Uniform on the rectangle of c0 and c2, which leaves c1 at least 0.2.
        shares.Average(w => w[0]).Should().BeApproximately(0.35, 0.001);
        Share(shares.Count(w => w[2] < 0.1), 1.0 / 3);
    }

    [Fact]
    public void Sets_are_as_probable_as_each_other()
    {
        var sets = UncertainFactor.WeightSets(new WeightSet("Ada", [new("a", 1), new("b", 0), new("c", 0)]),
            new WeightSet("Bo", [new("a", 0), new("b", 1), new("c", 0)]), new WeightSet("Cy", [new("c", 2)]));
        // 1/8; 1/4; (1/8 + 1/4 + 2·1/2)/4 = 11/32.
        Scores(sets, (0.125, 1.0 / 3), (0.25, 1.0 / 3), (11.0 / 32, 1.0 / 3));
    }

    [Fact]
    public void Each_indicator_is_left_out_as_often_as_none() =>
        // None: 7/24; without a, b, c: 3/8, 5/16, 3/16.
        Scores(UncertainFactor.LeaveOneOut(), (7.0 / 24, 0.25), (0.375, 0.25), (0.3125, 0.25), (0.1875, 0.25));

    [Fact]
    public void A_dimension_without_its_only_indicator_leaves_its_weight_to_the_others()
    {
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a")).Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,a,b\nU,1,0\nV,0,1\nW,1,1\n");
        var sample = UncertaintyStudy.Of(UncertainFactor.LeaveOneOut())
            .Run(model, table, o => o with { Replications = 100, KeepSample = true }).SampleOf("U")!;
        sample.Distinct().Order().Should().Equal(0, 0.5, 1);
    }

    [Fact]
    public void Central_weights_are_those_under_which_a_unit_is_first()
    {
        // U is first where a weighs more than ½: uniform on (½, 1), mean ¾.
        var model = IndicatorModel.Create("m", m => m.Indicator("a").Indicator("b"));
        var table = IndicatorTable.ParseCsv("unit,a,b\nU,1,0\nV,0,1\n");
        var result = UncertaintyStudy.Of(UncertainFactor.UniformWeights())
            .Run(model, table, o => o with { Replications = 50_000, CentralWeights = true });
        result["U"].CentralWeights!.Weights[0].Weight.Should().BeApproximately(0.75, 0.005);
        result["V"].CentralWeights!.Weights[0].Weight.Should().BeApproximately(0.25, 0.005);
    }

    private static void Scores(UncertainFactor factor, params (double Score, double Probability)[] expected)
    {
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }))
            .Indicator("a", i => i with { Goalposts = new(0, 8) }).Indicator("b", i => i with { Goalposts = new(0, 8) })
            .Indicator("c", i => i with { Goalposts = new(0, 8) }));
        var sample = UncertaintyStudy.Of(factor)
            .Run(model, IndicatorTable.ParseCsv("unit,a,b,c\nU,1,2,4\n"), o => o with { Replications = Draws, KeepSample = true })
            .SampleOf("U")!;
        foreach (var (score, probability) in expected) Share(sample.Count(s => Math.Abs(s - score) < 1e-9), probability);
    }

    private static void Share(int count, double probability) =>
        (count / (double)Draws).Should().BeApproximately(probability, 5 * Math.Sqrt(probability * (1 - probability) / Draws));

    private static List<double[]> Draw(WeightFactor factor, double[] nominal, bool share = true)
    {
        var random = new RandomNumbers(11, nominal.Length);
        string[] codes = [.. Enumerable.Range(0, nominal.Length).Select(i => $"c{i}")];
        var drawn = new List<double[]>();
        for (var first = 0; first < Draws; first += Lanes)
        {
            var inputs = new double[nominal.Length * Lanes];
            var weights = new double[inputs.Length];
            for (var i = 0; i < inputs.Length; i++)
                (inputs[i], weights[i]) = (random.Uniform(first + (i % Lanes), i / Lanes), nominal[i / Lanes]);
            factor.Draw("d", inputs, codes, weights);
            for (var lane = 0; lane < Lanes; lane++)
            {
                double[] own = [.. Enumerable.Range(0, nominal.Length).Select(i => weights[(i * Lanes) + lane])];
                drawn.Add(share ? Array.ConvertAll(own, w => w / own.Sum()) : own);
            }
        }

        return drawn;
    }
}

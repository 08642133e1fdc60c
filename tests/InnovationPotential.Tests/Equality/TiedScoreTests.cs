using InnovationPotential.Numerics;

namespace InnovationPotential.Tests.Equality;

/// <summary>Scores that are equal in exact decimal arithmetic share a rank, and no others do.</summary>
public sealed class TiedScoreTests
{
    // Own data: Y holds the values of X in another order.
    [Fact]
    public void Permuted_values_of_equal_weight_tie()
    {
        var assessment = Model(1, 1, 1)
            .Assess(IndicatorTable.ParseCsv("unit,a,b,c\nX,0.44552,0.57187,0.38116\nY,0.38116,0.57187,0.44552\nZ,0.1,0.2,0.3\n"));
        assessment.Ranks().Should().Equal(1, 1, 3);
        assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.Tied && d.Message.Contains("X, Y"));
    }

    [Fact]
    public void Ranks_are_those_of_decimal_sums()
    {
        var random = new Random(51);
        var tied = 0;
        for (var i = 0; i < 40; i++)
        {
            decimal[] weights = i % 2 == 0 ? [1, 1, 1] : [random.Decimal(9, 1), random.Decimal(9, 1), random.Decimal(9, 1)];
            var rows = new List<decimal?[]>();
            for (var u = 0; u < 1000; u++)
            {
                decimal?[] values = [random.Decimal(999, 4), random.Decimal(999, 4), random.Decimal(999, 4)];
                rows.Add(values);
                if (weights.Distinct().Count() == 1 || u % 2 == 0) rows.Add([values[2], values[0], values[1]]);
            }

            decimal[] sums = [.. rows.Select(r => (r[0]!.Value * weights[0]) + (r[1]!.Value * weights[1]) + (r[2]!.Value * weights[2]))];
            var sorted = sums.OrderDescending().ToList();
            var ranks = Model((double)weights[0], (double)weights[1], (double)weights[2])
                .Assess(EqualityCases.Table(["a", "b", "c"], rows)).Ranks();
            var places = sorted.Select((s, at) => (s, at)).GroupBy(p => p.s).ToDictionary(g => g.Key, g => g.First().at + 1.0);
            for (var u = 0; u < sums.Length; u++) ranks[u].Should().Be(places[sums[u]]);
            tied += sums.Length - places.Count;
        }

        tied.Should().BeGreaterThan(20000);
    }

    [Fact]
    public void Permuted_sums_of_either_sign_tie_up_to_the_floor_of_the_scale()
    {
        var random = new Random(52);
        for (var i = 0; i < 2000; i++)
        {
            // Terms that cancel: the exact sums are multiples of 0.001.
            decimal[] terms = [.. Enumerable.Range(0, 6).Select(_ => random.Next(-9999, 9999) / 1000m)];
            var shuffled = terms.ToArray();
            random.Shuffle(shuffled);
            double[] sums = [terms.Sum(t => (double)t), shuffled.Sum(t => (double)t), (double)(terms.Sum() + 0.001m)];
            var ranks = new int[3];
            RankKernels.Fill(sums, ranks, RankTies.Minimum, 10 * Math.Pow(2, -40));
            ranks.Should().Equal(2, 2, 1);
        }
    }

    [Fact]
    public void Ties_are_a_function_of_the_set()
    {
        var random = new Random(53);
        for (var i = 0; i < 3000; i++)
        {
            var step = Math.Pow(2, -41);
            double[] values = [.. Enumerable.Range(0, 20).Select(_ => 1 + (random.Next(30) * step))];
            var ranks = new int[20];
            RankKernels.Fill(values, ranks, RankTies.Minimum, 0);
            var order = Enumerable.Range(0, 20).ToArray();
            random.Shuffle(order);
            var again = new int[20];
            RankKernels.Fill(Array.ConvertAll(order, o => values[o]), again, RankTies.Minimum, 0);
            for (var k = 0; k < 20; k++) again[k].Should().Be(ranks[order[k]]);
            var tied = values.ToArray();
            Rounding.Tie(tied);
            for (var a = 0; a < 20; a++)
            {
                for (var b = 0; b < 20; b++) (tied[a] == tied[b]).Should().Be(ranks[a] == ranks[b]);
            }
        }
    }

    [Theory]
    [InlineData("copeland")]
    [InlineData("borda")]
    public void Quotients_that_are_equal_win_nothing_from_each_other(string kind)
    {
        var model = IndicatorModel.Parse($$"""
            {"code":"m","preparation":{"steps":[{"kind":"denomination-by-indicator","indicator":"pop"}]},
             "strategy":{"kind":"weighted-index","aggregation":"{{kind}}","normalization":"none"},"children":[{"code":"a"},{"code":"b"}]}
            """);
        var assessment = model.Assess(IndicatorTable.ParseCsv("unit,a,b,pop\nA,3,1,1\nB,0.6,0.2,0.2\nC,0.9,0.3,0.3\n"));
        assessment.Ranks().Should().Equal(1, 1, 1);
    }

    [Fact]
    public void Studies_rank_tied_scores_as_assessments_do()
    {
        var random = new Random(54);
        var rows = new List<decimal?[]>();
        for (var u = 0; u < 30; u++)
        {
            decimal?[] values = [random.Decimal(999, 5), random.Decimal(999, 5), random.Decimal(999, 5)];
            rows.Add(values);
            rows.Add([values[2], values[0], values[1]]);
        }

        var table = EqualityCases.Table(["a", "b", "c"], rows);
        var model = Model(1, 1, 1);
        // Weights that do not differ leave every replication as it is, summed in the lanes of vectors.
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(1e-15));
        var result = study.Run(model, table, o => o with { Replications = 64, Seed = 3 });
        var ranks = model.Assess(table).Ranks();
        for (var u = 0; u < rows.Count; u++) result.Units[u].Acceptability[(int)ranks[u]!.Value - 1].Should().Be(1, $"u{u}");
    }

    private static IndicatorModel Model(double a, double b, double c) => IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Normalization = Normalization.Goalposts() }))
        .Indicator("a", i => i with { Goalposts = new(0, 1), Weight = a })
        .Indicator("b", i => i with { Goalposts = new(0, 1), Weight = b })
        .Indicator("c", i => i with { Goalposts = new(0, 1), Weight = c }));
}

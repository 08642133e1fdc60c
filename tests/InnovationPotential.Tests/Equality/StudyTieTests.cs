using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Equality;

/// <summary>What is tied, or met, in exact decimal arithmetic is so in studies and in the outputs of sensitivity analyses, too.</summary>
public sealed class StudyTieTests
{
    // Weights that do not differ but in their last bits leave every replication as it is.
    private static readonly UncertaintyStudy Still = UncertaintyStudy.Of(UncertainFactor.WeightNoise(1e-15));

    public static TheoryData<string> Kinds => [.. TiedModel.Kinds];

    public static TheoryData<string, BandQuantity> Bands()
    {
        var data = new TheoryData<string, BandQuantity>();
        foreach (var quantity in Enum.GetValues<BandQuantity>()) data.Add("arithmetic", quantity);
        foreach (var quantity in Enum.GetValues<BandQuantity>()) data.Add("median", quantity);
        data.Add("gates", BandQuantity.Score);
        data.Add("gates", BandQuantity.PercentileRank);
        data.Add("copeland", BandQuantity.Score);
        data.Add("copeland", BandQuantity.StandardDeviations);
        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ranks_of_studies_and_assessments_are_those_of_decimals(string kind)
    {
        var random = new Random(81);
        for (var i = 0; i < 40; i++)
        {
            var tied = TiedModel.Of(kind, random);
            var expected = tied.Ranks;
            tied.Model.Assess(tied.Table).Ranks().Select(r => (int)r!.Value).Should().Equal(expected);
            var result = Still.Run(tied.Model, tied.Table, o => o with { Replications = 32, Seed = 5 });
            for (var u = 0; u < expected.Length; u++) result.Units[u].Acceptability[expected[u] - 1].Should().Be(1, $"{kind} {i}: u{u}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Outputs_of_sensitivity_analyses_are_those_of_decimals(string kind)
    {
        var random = new Random(82);
        for (var i = 0; i < 40; i++)
        {
            var tied = TiedModel.Of(kind, random);
            StudyOutput[] outputs = [StudyOutput.RankShift, .. tied.Table.Units.Select(u => StudyOutput.Rank(u))];
            foreach (var lane in Lanes(tied, outputs)) lane.Should().Equal([0, .. tied.Ranks.Select(r => (double)r)], $"{kind} {i}");
        }
    }

    [Theory]
    [MemberData(nameof(Bands))]
    public void Levels_are_those_of_decimals(string kind, BandQuantity quantity)
    {
        var random = new Random(83);
        for (var i = 0; i < 15; i++)
        {
            var whole = TiedModel.Of(kind, random);
            var (tied, expected) = whole.CutAt(quantity, random.Next(whole.Scores.Length));
            tied.Model.Assess(tied.Table).Results.Select(r => r.Level).Should().Equal(expected);
            var result = Still.Run(tied.Model, tied.Table, o => o with { Replications = 32, Seed = 6 });
            for (var u = 0; u < expected.Length; u++)
                result.Units[u].Levels.Should().ContainSingle(l => l.Share == 1).Which.Level.Should().Be(expected[u]);
            var outputs = tied.Table.Units.Select(u => StudyOutput.HasLevel(u, "high")).ToArray();
            foreach (var lane in Lanes(tied, outputs)) lane.Should().Equal(expected.Select(l => l == "high" ? 1.0 : 0));
        }
    }

    [Fact]
    public void Levels_are_read_without_allocation()
    {
        var (tied, _) = TiedModel.Of("arithmetic", new Random(84)).CutAt(BandQuantity.StandardDeviations, 0);
        var study = CompiledStudy.Of(Still, tied.Model, tied.Table, UncertaintyOptions.Default);
        var evaluation = new StudyEvaluation(study);
        var reader = new OutputReader(study.Frame, [StudyOutput.HasLevel("u0", "high")]);
        var tally = new LevelTally(study.Frame);
        var values = new double[ReplicationBatch.Lanes];
        evaluation.Evaluate(0, ReplicationBatch.Lanes);
        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            reader.Read(evaluation.Batch, values);
            tally.Add(evaluation.Batch);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated();
        Allocated().Should().Be(0);
    }

    // All outputs of 32 points of the inputs, a row for each.
    private static double[][] Lanes(TiedModel tied, StudyOutput[] outputs)
    {
        var study = CompiledStudy.Of(Still, tied.Model, tied.Table, UncertaintyOptions.Default);
        var evaluation = new StudyEvaluation(study);
        var random = new Random(85);
        foreach (ref var input in evaluation.Inputs.Span) input = random.NextDouble();
        evaluation.Evaluate(0, ReplicationBatch.Lanes);
        var values = new double[outputs.Length * ReplicationBatch.Lanes];
        new OutputReader(study.Frame, outputs).Read(evaluation.Batch, values);
        return [.. Enumerable.Range(0, ReplicationBatch.Lanes)
            .Select(lane => Enumerable.Range(0, outputs.Length).Select(o => values[(o * ReplicationBatch.Lanes) + lane]).ToArray())];
    }
}

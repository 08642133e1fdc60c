using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Nodes that are no means are asked for their scores: the study says so, and allocates nothing for it.</summary>
public sealed class CalledNodesTests
{
    [Fact]
    public void A_study_says_which_rules_are_asked_and_how_often()
    {
        var of = StudyModels.Of("called below and above");
        UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Run(of.Model, of.Table, o => o with { Replications = 100 })
            .Diagnostics.Should().ContainSingle(d => d.Code == RobustnessCodes.RulesAsked).Which.Message.Should().Be(
                "Rules that are no means are asked for their scores: 'C' (median) for 32 replications at once. "
                    + "'C1' (ordered-weighted), 'm' (mean-min) once a replication, which may take most of the time.");
    }

    [Fact]
    public void What_never_changes_is_not_asked_again()
    {
        var of = StudyModels.Of("median in one node");
        UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Run(of.Model, of.Table, o => o with { Replications = 100 })
            .Diagnostics.Should().NotContain(d => d.Code == RobustnessCodes.RulesAsked);
    }

    [Theory]
    [InlineData("arithmetic")]
    [InlineData("median in one node")]
    [InlineData("called below and above")]
    [InlineData("Copeland in one node")]
    [InlineData("minimum coverage of one node")]
    [InlineData("minimum coverage of indicators")]
    [InlineData("propagate")]
    public void Replications_allocate_nothing(string model)
    {
        var of = StudyModels.Of(model);
        var noise = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25));
        var study = CompiledStudy.Of(noise, of.Model, of.Table, UncertaintyOptions.Default);
        var evaluation = new StudyEvaluation(study);
        var random = new Random(3);
        foreach (ref var input in evaluation.Inputs.Span) input = random.NextDouble();
        for (var i = 0; i < 3; i++) evaluation.Evaluate(0, ReplicationBatch.Lanes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluation.Evaluate(0, ReplicationBatch.Lanes);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }
}

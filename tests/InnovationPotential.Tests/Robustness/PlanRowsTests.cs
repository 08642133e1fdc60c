using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Lanes of any width, evaluation replication by replication and evaluation in part are one and the same.</summary>
public sealed unsafe class PlanRowsTests
{
    private const int Lanes = ReplicationBatch.Lanes;
    private const int Models = 400;

    private static readonly RandomStudy[] Studies = [.. Enumerable.Range(1, Models).Select(seed => new RandomStudy(seed))];

    [Fact]
    public void Random_models_cover_all_ways_of_evaluation()
    {
        var compiled = Studies.Select(s => LaneCompiler.Compile(s.Source())).ToArray();
        compiled.Count(s => s.Called.Any()).Should().BeInRange(Models / 4, Models * 3 / 4);
        compiled.Count(s => s.Called.Any(c => c.IsForAllLanes)).Should().BeGreaterThan(Models / 40);
        compiled.Count(s => s.Called.Any(c => c.Node.Strategy.ComparesUnits(c.Node.Outline!))).Should().BeGreaterThan(Models / 40);
        Studies.Count(s => !s.Source().Cells.IsEmpty).Should().BeGreaterThan(Models / 10);
    }

    [Fact]
    public void Every_width_gives_the_scores_of_single_replications()
    {
        foreach (var study in Studies)
        {
            var source = study.Source();
            var rows = LaneCompiler.Compile(source);
            var expected = new SingleReplications(source).Evaluate(study.Inputs());
            Compare(study, "8", Scores(source, study.Inputs(), rows.Evaluate<Lanes8>, rows), expected);
            Compare(study, "4", Scores(source, study.Inputs(), rows.Evaluate<Lanes4>, rows), expected);
            Compare(study, "2", Scores(source, study.Inputs(), rows.Evaluate<Lanes2>, rows), expected);
            Compare(study, "1", Scores(source, study.Inputs(), rows.Evaluate<Lanes1>, rows), expected);
            Compare(study, "all nodes", Scores(source, study.Inputs(), rows.Evaluate<Lanes4>, rows, keep: true), expected);
        }
    }

    [Fact]
    public void Evaluation_in_part_is_evaluation()
    {
        var partial = 0;
        foreach (var study in Studies.Where(s => s.Study.Factors.All(f => f is not DataFactor)))
        {
            if (study.Study.Validate(study.Model).Any(d => d.Severity == Severity.Error)) continue;
            var compiled = CompiledStudy.Of(study.Study, study.Model, study.Table, UncertaintyOptions.Default);
            var evaluation = new StudyEvaluation(compiled);
            if (PartialEvaluation.TryCreate(compiled, evaluation) is not { } part) continue;
            partial++;
            var (a, b) = (study.Inputs(), study.Inputs(1));
            a.CopyTo(evaluation.Inputs.Span);
            part.EvaluateWhole();
            Compare(study, "whole", evaluation.Batch.Scores, Whole(compiled, a));
            // Twice, for nothing that was kept may have changed the first time.
            for (var group = 0; group < 2 * compiled.Inputs.Groups.Length; group++)
            {
                var (inputs, first) = compiled.Inputs.Groups[group % compiled.Inputs.Groups.Length];
                var point = a.ToArray();
                b.AsSpan(first * Lanes, inputs.Count * Lanes).CopyTo(point.AsSpan(first * Lanes));
                point.CopyTo(evaluation.Inputs.Span);
                part.EvaluateGroup(group % compiled.Inputs.Groups.Length);
                Compare(study, inputs.Name, evaluation.Batch.Scores, Whole(compiled, point));
            }
        }

        partial.Should().BeGreaterThan(Models / 10);
    }

    private static double[] Whole(CompiledStudy compiled, double[] inputs)
    {
        var evaluation = new StudyEvaluation(compiled);
        inputs.CopyTo(evaluation.Inputs.Span);
        evaluation.Evaluate(0, Lanes);
        return evaluation.Batch.Scores;
    }

    private delegate void Evaluation(in LanePass pass, double* inputs, double* scores);

    private static double[] Scores(PlanRowsSource source, double[] inputs, Evaluation evaluate, PlanRows rows, bool keep = false)
    {
        var scratch = new StudyScratch();
        rows.Reserve(scratch);
        var aligned = new AlignedDoubles(inputs.Length);
        inputs.CopyTo(aligned.Span);
        var scores = new AlignedDoubles(source.Count * Lanes);
        evaluate(rows.Whole(scratch, keep: keep), aligned.Pointer, scores.Pointer);
        GC.KeepAlive(aligned);
        return scores.Span[..(source.Count * Lanes)].ToArray();
    }

    private static void Compare(RandomStudy study, string way, double[] scores, double[] expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (double.IsNaN(scores[i]) && double.IsNaN(expected[i])) continue;
            if (!(Math.Abs(scores[i] - expected[i]) <= 1e-11 * Math.Max(1, Math.Abs(expected[i]))))
                Assert.Fail($"{study}, {way}: row {i / Lanes}, lane {i % Lanes} has {scores[i]} instead of {expected[i]}");
        }
    }
}

using InnovationPotential.Preparation;
using InnovationPotential.Prospects;
using InnovationPotential.Reports;

namespace InnovationPotential.Attack;

/// <summary>What is made of a result: each in its forms, or refused with a code.</summary>
internal static class ResultUse
{
    private static readonly Action<Assessment>[] Uses =
    [
        a => _ = a.ToJson() + a.ToCsv() + a.ToMarkdown() + a.ToHtml(),
        a => Written(a.Multivariate()),
        a => Written(a.RemovalEffects()),
        a => Written(a.Fragility(First(a))),
        a => _ = a.Report().ToHtml(),
        a => Written(a.Trends()),
        a => Written(a.CompareGroups("group")),
        a => Written(a.Reach(a.Units[0], ReachTarget.Rank(1), period: First(a))),
        a => Written(UncertaintyStudy.Of(UncertainFactor.DirichletWeights(5), UncertainFactor.LeaveOneOut(), UncertainFactor.MissingCells())
            .Run(a.Model, a.Source, o => o with { Replications = 16, DegreeOfParallelism = 1, Pairwise = true, CentralWeights = true })),
        a => Written(UncertaintyStudy.Of(UncertainFactor.UniformWeights(), UncertainFactor.RelativeNoise(0.1))
            .Sensitivity(a.Model, a.Source, configure: o => o with { Rows = 4, Resamples = 5, DegreeOfParallelism = 1 })),
        a => _ = a.Source.ToJson() + a.Source.ToCsv() + a.Source.ToMarkdown() + IndicatorStatistics.Of(a.Source).ToJson()
            + DataAvailability.Of(a.Source).ToCsv(),
    ];

    /// <summary>One of the uses, whichever is drawn.</summary>
    public static string? ProblemOf(Assessment assessment, RandomDraw draw) => ReadOutcome.Used(() =>
    {
        draw.Of(Uses)(assessment);
        return null;
    });

    private static Period? First(Assessment assessment) => assessment.Periods.IsEmpty ? null : assessment.Periods[0];

    private static void Written<T>(T result)
        where T : IWritesJson => _ = result.ToString() + Text.JsonText.Of(result);
}

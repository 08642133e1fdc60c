namespace InnovationPotential.Tests.Robustness;

/// <summary>An exception of code of the user's own reaches the caller as it is, whatever thread it came from.</summary>
public sealed class UsersExceptionTests
{
    [Fact]
    public void An_assessment_throws_what_the_strategy_throws() =>
        new Action(() => Model(failsFrom: 0).Assess(Table())).Should().Throw<NotSupportedException>().WithMessage("mine");

    [Fact]
    public void A_study_throws_what_the_strategy_throws() =>
        new Action(() => UncertaintyStudy.Of(UncertainFactor.RelativeNoise(0.5))
            .Run(Model(failsFrom: 10.5), Table(), o => o with { Replications = 200 }))
            .Should().Throw<NotSupportedException>().WithMessage("mine");

    // Values of the table are at most 10; noise makes greater ones.
    private static IndicatorModel Model(double failsFrom) => IndicatorModel.Create("own", m => m
        .Strategy(AssessmentStrategy.Custom("own", (_, x) => x >= failsFrom
            ? throw new NotSupportedException("mine") : x, (scores, _) => scores[0], new ScoreRange(0, 100)))
        .Indicator("a", i => i)
        .Indicator("b", i => i));

    private static IndicatorTable Table() => IndicatorTable.ParseCsv("unit,a,b\nx,1,10\ny,10,3\n");
}

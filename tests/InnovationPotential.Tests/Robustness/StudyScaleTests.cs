using InnovationPotential.Robustness;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Scores that no range is declared for are counted on what the first replications attain.</summary>
public sealed class StudyScaleTests
{
    // Standardized scores, one of which leads by far: without its best indicator the first unit falls far below what it attains.
    private static readonly IndicatorTable Table = IndicatorTable.ParseCsv("""
        unit,a,b,c
        A,100,1,1
        B,2,2,3
        C,3,3,2
        D,4,2,4
        E,5,4,4

        """);

    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore() }))
        .Indicator("a").Indicator("b").Indicator("c"));

    private static readonly UncertaintyStudy Study = UncertaintyStudy.Of(UncertainFactor.LeaveOneOut(), UncertainFactor.WeightNoise(0.25));

    [Fact]
    public void Quantiles_of_a_large_study_are_those_of_its_sample_within_a_bin()
    {
        const long Many = ((1L << 22) / 5) + 1;
        var counted = Study.Run(Model, Table, o => o with { Replications = Many });
        var kept = Study.Run(Model, Table, o => o with { Replications = Many, KeepSample = true });

        counted.Diagnostics.Should().NotContain(d => d.Code == UncertaintyCodes.OffScale);
        for (var u = 0; u < 5; u++)
        {
            foreach (var p in (double[])[0.01, 0.05, 0.5, 0.95, 0.99])
                counted.Units[u].Score.Quantile(p)!.Value.Should().BeApproximately(kept.Units[u].Score.Quantile(p)!.Value, 5e-3);
        }
    }

    [Fact]
    public void Parts_agree_on_the_scale_however_small_they_are()
    {
        var whole = Study.Run(Model, Table, o => o with { Replications = 3000 });
        UncertaintyPart[] parts =
        [
            Study.RunPart(Model, Table, 0, 10, o => o with { Replications = 10 }),
            Study.RunPart(Model, Table, 10, 2900, o => o with { Replications = 3000 }),
            Study.RunPart(Model, Table, 2900, 3000, o => o with { Replications = 3000 }),
        ];

        UncertaintyPart.Merge(parts).ToJson().Should().Be(whole.ToJson());
    }

    [Fact]
    public void A_score_that_equals_an_end_but_for_rounding_is_on_the_scale()
    {
        // Drawn shares of 1 sum to 1 but for the last bit, now above it, now below.
        string[] codes = ["a", "b", "c", "d", "e", "f", "g"];
        var model = IndicatorModel.Create("m", m =>
        {
            m.Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.Goalposts() }));
            foreach (var code in codes) m.Indicator(code, i => i with { Goalposts = new(0, 10) });
        });
        var table = IndicatorTable.ParseCsv("unit,a,b,c,d,e,f,g\nA,10,10,10,10,10,10,10\nB,0,5,10,0,5,10,0\n");

        var result = UncertaintyStudy.Of(UncertainFactor.UniformWeights()).Run(model, table, o => o with { Replications = 5000 });

        result["A"].Score.High.Should().BeApproximately(1, 1e-11);
        result.Diagnostics.Should().NotContain(d => d.Code == "IP7103");
    }
}

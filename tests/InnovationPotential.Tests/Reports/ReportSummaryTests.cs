using InnovationPotential.Reports;
using static InnovationPotential.Tests.Reports.ReportExample;

namespace InnovationPotential.Tests.Reports;

/// <summary>The result in three sentences, written out by hand.</summary>
public sealed class ReportSummaryTests
{
    private const string Complete =
        "Everything is observed, so that no score hangs on missing data; how much it hangs on the choices of the "
        + "method needs a study of uncertainty.";

    [Fact]
    public void A_leader_gaps_and_what_holds_back() => Report(Five).Summary.Should().Equal(
        "E leads among 5 units with a score of 1; D is last with 0.",
        // Weights 1, 0.75, 1, 1, 1 are observed; B may fall below C, and C rise above it.
        "On average 95 % of the weight is observed, and what is missing could change the place of 2 of 5 units.",
        // a: (0.8 + 0.4 + 0.4 + 0 + 1) / 5 = 0.52; b: (0.4 + 0.2 + 0 + 1) / 4 = 0.4.
        "What holds back most is “b”: on average it reaches 40 % of what is attainable, “a” 52 %.");

    [Fact]
    public void The_same_in_Russian() => Report(Five, Russian).Summary.Should().Equal(
        "На первом месте среди 5 единиц — E с оценкой 1; на последнем — D с оценкой 0.",
        "В среднем наблюдается 95 % веса; пропуски могли бы изменить место у 2 из 5 единиц.",
        "Более всего сдерживает «b»: в среднем достигнуто 40 % возможного, тогда как «a» — 52 %.");

    [Fact]
    public void Ties_at_the_top()
    {
        Report("unit,a,b\nA,5,5\nB,5,5\nC,1,1\n").Summary.Should().Equal(
            "A and B share the first place among 3 units with a score of 0.5.", Complete, "No part holds back more than the others.");
        Report("unit,a,b\nA,5,5\nB,5,5\nC,1,1\n", Russian).Summary[0].Should()
            .Be("A и B делят первое место среди 3 единиц с оценкой 0,5.");
    }

    [Fact]
    public void All_tied() => Report("unit,a,b\nA,5,5\nB,5,5\n").Summary[0].Should().Be("All 2 units have the same score of 0.5.");

    [Fact]
    public void One_unit()
    {
        Report("unit,a,b\nA,8,4\n").Summary.Should().Equal(
            "A, the only unit with a score, has 0.7.", Complete,
            "What holds back most is “b”: on average it reaches 40 % of what is attainable, “a” 80 %.");
        Report("unit,a,b\nA,8,4\n", Russian).Summary[0].Should().Be("A — единственная единица с оценкой: 0,7.");
    }

    [Fact]
    public void With_levels() => Report(Five, model: WithLevels).Summary[0].Should()
        .Be("E leads among 5 units with a score of 1, level “high”; D is last with 0.");

    [Fact]
    public void All_missing()
    {
        Report("unit,a,b\nA,,\nB,,\n", model: WithLevels).Summary.Should().Equal(
            "None of 2 units has a score.", "Without scores there are no ranks to be sure of.", "What holds back cannot be said.");
        Report("unit,a,b\nA,,\nB,,\n", Russian).Summary.Should().Equal(
            "Оценки нет ни у одной (2 единицы).", "Без оценок нет и мест, о надёжности которых можно говорить.",
            "Что сдерживает потенциал, сказать нельзя.");
    }

    [Fact]
    public void A_panel_says_which_period()
    {
        const string Panel = "unit,year,a,b\nA,2020,8,8\nB,2020,2,2\nA,2021,4,4\nB,2021,6,6\n";

        Report(Panel).Summary[0].Should().Be("In 2021: B leads among 2 units with a score of 0.6; A is last with 0.4.");
        Report(Panel, o => o with { Period = 2020 }).Summary[0].Should()
            .Be("In 2020: A leads among 2 units with a score of 0.8; B is last with 0.2.");
    }

    [Fact]
    public void A_study_says_how_sure_the_first_place_is()
    {
        // Each unit beats the next in everything, so that no weights change a rank.
        var table = IndicatorTable.ParseCsv("unit,a,b\nA,9,9\nB,5,5\nC,1,1\n", Model.Indicators);
        var study = UncertaintyStudy.Of(UncertainFactor.WeightNoise(0.25)).Run(Model, table, o => o with { Replications = 200, Seed = 1 });

        Model.Assess(table).Report(o => o with { Study = study }).Summary[1].Should().Be(
            "When what is uncertain varies, A keeps the first place in 100 % of the replications, and 3 of 3 units keep within one place "
                + "of "
            + "their rank in 90 % of them.");
    }
}

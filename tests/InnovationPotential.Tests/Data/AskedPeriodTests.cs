using InnovationPotential.Data;

namespace InnovationPotential.Tests.Data;

/// <summary>A period may be left out where there are not two; else nothing is chosen in silence.</summary>
public sealed class AskedPeriodTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m.Indicator("x").Indicator("y"));

    private static readonly IndicatorTable Panel =
        IndicatorTable.ParseCsv("unit,period,x,y\nA,2019,1,2\nB,2019,2,1\nA,2020,3,2\nB,2020,2,4\n", Model);

    private static readonly IndicatorTable OnePeriod = IndicatorTable.ParseCsv("unit,period,x,y\nA,2019,1,2\nB,2019,2,1\n", Model);

    /// <summary>What is asked of one unit.</summary>
    public static TheoryData<string, Action<IndicatorTable>> Questions => new()
    {
        { "a cell", t => _ = t["A", "x"] },
        { "a result", t => _ = Model.Assess(t)["A"] },
        { "an explanation", t => Model.Assess(t).Explain("A") },
        { "a ranking", t => Model.Assess(t).Ranking() },
        { "a profile", t => Model.Assess(t).ProfileOf("A") },
        { "a rank", t => Model.Assess(t).RanksBy().RankOf("A") },
        { "an uncertain unit", t => _ = Run(t)["A"] },
        { "a probability", t => Run(t).ProbabilityAhead("A", "B") },
        { "a sample", t => Run(t).SampleOf("A") },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Of_several_periods_one_must_be_named(string question, Action<IndicatorTable> ask) =>
        ((Action)(() => ask(Panel))).Should().Throw<ArgumentException>(question).WithMessage("*several periods (2019, 2020): say which*");

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_only_period_need_not_be_named(string question, Action<IndicatorTable> ask) =>
        ((Action)(() => ask(OnePeriod))).Should().NotThrow(question);

    [Fact]
    public void A_period_that_is_not_there_is_refused() =>
        ((Action)(() => AskedPeriod.IndexOf(Period.Parse("2021"), Panel.Periods))).Should().Throw<ArgumentException>()
            .WithMessage("There is no period 2021.*");

    [Fact]
    public void Rows_are_flat_and_complete()
    {
        var assessment = Model.Assess(Panel);
        var rows = assessment.Rows().ToArray();

        rows.Should().HaveCount(2 * 2 * 3);
        rows.Take(3).Select(r => (r.Unit, r.Period, r.Node)).Should().Equal(
            ("A", Period.Parse("2019"), "m"), ("A", Period.Parse("2019"), "x"), ("A", Period.Parse("2019"), "y"));
        foreach (var row in rows.Where(r => r.Node == "m"))
        {
            var unit = assessment[row.Unit, row.Period!.Value];
            (row.Score, row.Low, row.High, row.Coverage, row.Rank).Should()
                .Be((unit.Score, unit.Low, unit.High, unit.Coverage, unit.Rank));
        }
    }

    [Fact]
    public void Whole_numbers_and_single_ones_are_values_of_rows() =>
        IndicatorTable.FromRows([(Name: "A", Count: 3, Share: 0.5f)], r => r.Name, ("n", r => r.Count), ("s", r => r.Share))["A", "s"]
            .Value.Should().Be(0.5);

    [Fact]
    public void A_table_is_read_for_a_model_with_what_its_preparation_divides_by()
    {
        var model = Model with { Preparation = PreparationPlan.Of(Denomination.ByIndicator("people").For("x")) };
        IndicatorTable.ParseCsv("unit,x,y,people\nA,1,2,10\nB,2,3,20\n", model).Indicators.Should().Contain("people");
    }

    private static InnovationPotential.Robustness.UncertaintyResult Run(IndicatorTable table) =>
        UncertaintyStudy.Default.Run(Model, table, o => o with { Replications = 10, KeepSample = true });
}

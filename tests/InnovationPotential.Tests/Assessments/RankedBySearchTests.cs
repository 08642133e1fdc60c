namespace InnovationPotential.Tests.Assessments;

/// <summary>Three criteria that order the units alike but for where they start: two of three put each unit above the next third.</summary>
public sealed class RankedBySearchTests
{
    private static readonly IndicatorModel Model = IndicatorModel.Create("m", m => m
        .Strategy(AssessmentStrategy.WeightedIndex(s => s with { Aggregation = Aggregation.Kemeny, Normalization = Normalization.None }))
        .Indicator("a").Indicator("b").Indicator("c"));

    [Theory]
    [InlineData(12, 0)]
    [InlineData(13, 13)]
    [InlineData(30, 30)]
    public void More_than_twelve_units_in_cycles_are_told(int units, int told)
    {
        var assessment = Model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\n" + string.Concat(Enumerable.Range(0, units)
            .Select(i => $"u{i},{i},{(i + (units / 3)) % units},{(i + (2 * units / 3)) % units}\n"))));

        var found = assessment.Diagnostics.Where(d => d.Code == "IP4092");

        if (told == 0) found.Should().BeEmpty();
        else
            found.Should().ContainSingle().Which.Message.Should()
                .Be($"The order of {told} units of 'm', tied up in cycles with each other, is the best that a search found.");
    }

    [Fact]
    public void Cycles_are_sought_period_by_period_and_only_where_the_order_is_that_of_Condorcet_and_Kemeny()
    {
        var rows = Enumerable.Range(0, 15)
            .SelectMany(i => new[] { $"u{i},2020,{i},{i},{i}\n", $"u{i},2021,{i},{(i + 5) % 15},{(i + 10) % 15}\n" }).ToList();
        var table = IndicatorTable.ParseCsv("unit,period,a,b,c\n" + string.Concat(rows));

        Model.Assess(table).Diagnostics.Should().ContainSingle(d => d.Code == "IP4092").Which.Location.Node.Should().Be("m");
        var ordered = rows.Where(r => r.Contains(",2020,")).Select(r => r.Replace(",2020", ""));
        Model.Assess(IndicatorTable.ParseCsv("unit,a,b,c\n" + string.Concat(ordered))).Diagnostics.Should()
            .NotContain(d => d.Code == "IP4092");
        var byBorda = AssessmentStrategy.WeightedIndex(s => s with { Aggregation = Aggregation.Borda, Normalization = Normalization.None });
        (Model with { Root = Model.Root with { Strategy = byBorda } }).Assess(table).Diagnostics.Should()
            .NotContain(d => d.Code == "IP4092");
    }
}

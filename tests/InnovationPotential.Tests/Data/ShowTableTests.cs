namespace InnovationPotential.Tests.Data;

public sealed class ShowTableTests
{
    [Fact]
    public void A_preview_shows_values_states_and_kinds()
    {
        var table = IndicatorTable.ParseCsv(
            "unit,region,indicator,unit_of_measure,period,value,kind,state\n" +
            "A|1,<N>,a,people,2020,1234.5678,actual,\nA|1,<N>,a,people,2021,2,plan,imputed\nB,,a,people,2020,,,not-applicable\n"
                + "B,,a,people,2021,,,\n");

        table.ToString().Should().Be(
            "2 units × 1 indicator × 2 periods\n" +
            "unit  period  region      a (people)\n" +
            "----  ------  ------  --------------\n" +
            "A|1   2020    <N>            1234.57\n" +
            "B     2020            not-applicable\n" +
            "A|1   2021    <N>     2 imputed plan\n" +
            "B     2021                        ..\n" +
            ".. is not available.\n");
        table.ToMarkdown().Should().Contain(@"| A\|1 | 2020   | \<N>");
        table.ToHtml().Should().StartWith("<table").And.Contain("&lt;N&gt;").And.NotContain("<N>");
    }

    [Fact]
    public void A_preview_of_a_large_table_says_what_it_leaves_out()
    {
        var table = IndicatorTable.Create(
            Enumerable.Range(0, 22).Select(i => $"u{i}"),
            Enumerable.Range(0, 11).Select(i => IndicatorColumn.OfDoubles($"i{i}", new double[22])));

        table.ToString().Split('\n').Should().HaveCount(25);
        table.ToString().Should()
            .Contain("22 units × 11 indicators\n").And.EndWith("2 more rows. 1 more indicator.\n").And.NotContain("i10").And.NotContain(
                "u20");
    }
}

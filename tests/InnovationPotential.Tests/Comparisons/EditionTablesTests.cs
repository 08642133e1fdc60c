using System.Numerics;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Tables put together of two editions, cell by cell and attribute by attribute, and shares of drawn orders. By hand.</summary>
public sealed class EditionTablesTests
{
    // L leaves, E enters; size and c are of the old edition only, colour and f of the new one.
    private static readonly IndicatorTable Old = Table("unit,region,size,a,c\nA,n,1,4,1\nB,s,2,5,2\nL,w,3,6,3\n", "a", "c");
    private static readonly IndicatorTable Now = Table("unit,region,colour,a,f\nE,x,red,7,8\nB,s,blue,,9\nA,m,green,4.5,\n", "a", "f");

    [Fact]
    public void Units_and_attributes()
    {
        var tables = Of(Old, Now, ["A", "B", "L"], ["E", "B", "A"]);

        Attributes(tables.Of((_, _) => false)).Should().Equal("region: n s w", "size: 1 2 3", "colour: green blue –");
        Attributes(tables.Of((cause, _) => cause == RevisionCause.Units)).Should()
            .Equal("region: x s n", "size: – 2 1", "colour: red blue green");
        Attributes(tables.Of((cause, i) => cause == RevisionCause.RevisedValues && i is null)).Should()
            .Equal("region: m s w", "colour: green blue –", "size: 1 2 3");
        tables.HaveOtherUnits.Should().BeTrue();
    }

    [Fact]
    public void Cells()
    {
        var tables = Of(Old, Now, ["A", "B", "L"], ["E", "B", "A"]);

        Values(tables.Of((_, _) => false)).Should().Equal("a: 4 5 6", "c: 1 2 3", "f: – 9 –");
        Values(tables.Of((cause, _) => cause == RevisionCause.RevisedValues)).Should().Equal("a: 4.5 5 6", "c: 1 2 3", "f: – 9 –");
        Values(tables.Of((cause, _) => cause == RevisionCause.Gaps)).Should().Equal("a: 4 – 6", "c: 1 2 3", "f: – 9 –");
        Values(tables.Of((cause, _) => cause == RevisionCause.Units)).Should().Equal("a: 7 5 4", "c: – 2 1", "f: 8 9 –");
        tables.ChangedBy(RevisionCause.RevisedValues).Should().Equal("a");
        tables.ChangedBy(RevisionCause.Gaps).Should().Equal("a");
    }

    [Fact]
    public void Attributes_differ_by_units_that_both_have_and_attributes_that_both_have()
    {
        Of(Old, Now, ["A", "B", "L"], ["E", "B", "A"]).HasOtherAttributes.Should().BeTrue("A is m now");
        Of(Old, Now, ["B", "L"], ["E", "B"]).HasOtherAttributes.Should().BeFalse("B is as it was");
        Of(Old, Old, ["A", "B", "L"], ["A", "B", "L"]).HasOtherAttributes.Should().BeFalse();
        Of(Old, Old, ["A", "B"], ["B", "A"]).HaveOtherUnits.Should().BeFalse();
        var one = Table("unit,region,a\nA,n,1\nB,s,2\n", "a");
        var other = Table("unit,size,a\nA,1,1\nB,2,2\n", "a");
        Of(one, other, ["A", "B"], ["A", "B"]).HasOtherAttributes.Should().BeFalse("no attribute is in both");
        Of(one, Table("unit,region,size,a\nA,n,1,1\nB,w,2,2\n", "a"), ["A", "B"], ["A", "B"]).HasOtherAttributes.Should().BeTrue();
    }

    [Fact]
    public void Periods()
    {
        var old = IndicatorTable.ParseCsv("unit,period,a\nA,2019,1\nA,2020,2\n");
        var now = IndicatorTable.ParseCsv("unit,period,a\nA,2020,3\nA,2021,4\n");
        var tables = Of(old, now, ["A"], ["A"]);

        Values(tables.Of((_, _) => false)).Should().Equal("a: 1 2");
        Values(tables.Of((cause, _) => cause == RevisionCause.NewPeriods)).Should().Equal("a: 2 4");
        Values(tables.Of((_, _) => true)).Should().Equal("a: 3 4");
    }

    /// <summary>
    /// A has .2, .6 or .4 and is third, first or second. Pairs of .4 and .2 have the mean .3 and an error of ((.16 + .04)/2 − .09)^½ = .1;
    /// places won, 2 and 1, have −1.5 and ((4 + 1)/2 − 2.25)^½ = .5. With a third pair of .4 both errors are divided by √2.
    /// </summary>
    [Fact]
    public void Errors_of_drawn_orders()
    {
        EditionScores Scores(double a) => new(IndicatorModel.Create("m", m => m.Indicator("a", i => i with { Goalposts = new(0, 10) }))
            .Assess(IndicatorTable.Create(["A", "B", "C"], [IndicatorColumn.Of("a", a, 3, 5)])), ["A", "B", "C"], null);
        var (low, high, middle) = (Scores(2), Scores(6), Scores(4));
        var shares = new UnitShares(0, 1);

        Pair(high, .25);
        (shares.ScoreError(0), shares.RankError(0)).Should().Be((null, null), "one pair has no spread");
        Pair(middle, .25);
        (shares.Scores[0], shares.Ranks[0], shares.Others).Should().Be((.3, -1.5, 0));
        shares.ScoreError(0).Should().BeApproximately(.1, 1e-12);
        shares.RankError(0).Should().BeApproximately(.5, 1e-12);

        var three = new UnitShares(0, 1);
        foreach (var end in (EditionScores[])[high, middle, high])
        {
            for (var way = 0; way < 2; way++) three.Add(low, end, 0, 1 / 6.0, false, BigInteger.Zero);
            three.EndPair();
        }

        // Means of 1/3 and −5/3; squares of .36/3 and 9/3.
        three.ScoreError(0).Should().BeApproximately(Math.Sqrt((.12 - (1 / 9.0)) / 2), 1e-12);
        three.RankError(0).Should().BeApproximately(Math.Sqrt((3 - (25 / 9.0)) / 2), 1e-12);

        void Pair(EditionScores end, double weight)
        {
            for (var way = 0; way < 2; way++) shares.Add(low, end, 0, weight, false, BigInteger.Zero);
            shares.EndPair();
        }
    }

    private static EditionTables Of(IndicatorTable old, IndicatorTable now, string[] oldUnits, string[] nowUnits) =>
        new(old, now, oldUnits, nowUnits, ["a", "c", "f"]);

    private static IEnumerable<string> Attributes(IndicatorTable table) =>
        table.Attributes.Select(a => $"{a.Name}: {string.Join(' ', a.Values.Select(v => v ?? "–"))}");

    private static IEnumerable<string> Values(IndicatorTable table) => table.Indicators.Select(i =>
        FormattableString.Invariant($"{i}: ") + string.Join(' ', Enumerable.Range(0, table.RowCount)
            .Select(r => table[i][r].Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–")));

    private static IndicatorTable Table(string csv, params string[] codes) =>
        IndicatorTable.ParseCsv(csv, [.. codes.Select(c => new Indicator(c))]);
}

using CsCheck;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

public sealed class ContradictionsTests
{
    private static readonly string[] Levels = ["low", "mid", "high"];

    [Fact]
    public void The_article_contradicts_itself_once()
    {
        var found = Contradiction.Find(Table1.Table, Table1.Indicators, Table1.Verdicts, Table1.Levels);

        found.Should()
            .Equal(new Contradiction(ContradictionKind.IdenticalEvidence, "Pestovo", "insufficient", "IT Novgorod", "average", 2));
        found[0].ToString().Should()
            .Be("'Pestovo' (insufficient) and 'IT Novgorod' (average) have identical evidence and different verdicts.");
    }

    [Fact]
    public void Better_evidence_and_a_worse_verdict_is_a_contradiction()
    {
        var found = Find([("A", [3, 1], "low"), ("B", [2, 1], "high"), ("C", [1, 2], "mid")]);

        found.Should().Equal(new Contradiction(ContradictionKind.BetterEvidence, "A", "low", "B", "high", 2));
        found[0].ToString().Should().Be("'A' (low) has better evidence than 'B' (high) and a worse verdict.");
    }

    [Fact]
    public void A_gap_of_one_side_cannot_be_compared() =>
        Find([("A", [3, null], "low"), ("B", [2, 1], "high"), ("C", [null, 3], "low"), ("D", [null, 3], "low")]).Should().BeEmpty();

    [Fact]
    public void Nothing_known_contradicts_nothing() => Find([("A", [null, null], "low"), ("B", [null, null], "high")]).Should().BeEmpty();

    [Fact]
    public void A_unit_without_a_verdict_is_left_out() =>
        Find([("A", [3, 3], null), ("B", [2, 2], "high"), ("C", [1, 1], " ")]).Should().BeEmpty();

    [Fact]
    public void Not_applicable_is_another_gap_than_not_available()
    {
        var table = IndicatorTable.Create(
            ["A", "B", "C"],
            [
                IndicatorColumn.Of("x", 1, 1, 1),
                IndicatorColumn.Of("y", null, null, null)
                    .WithStates(ObservationState.NotApplicable, ObservationState.NotAvailable, ObservationState.Suppressed),
            ]);

        Contradiction.Find(table, [new("x"), new("y")], ["high", "mid", "low"], Levels)
            .Should().Equal(new Contradiction(ContradictionKind.IdenticalEvidence, "C", "low", "B", "mid", 1));
    }

    [Fact]
    public void Directions_are_heeded_and_rubrics_compare_points()
    {
        var table = IndicatorTable.Create(["A", "B"], [IndicatorColumn.Of("x", 4, 9)]);
        string?[] worseForA = ["low", "high"];
        Contradiction[] better = [new(ContradictionKind.BetterEvidence, "A", "low", "B", "high", 1)];

        Contradiction.Find(table, [new("x")], worseForA, Levels).Should().BeEmpty();
        Contradiction.Find(table, [new("x") { Direction = Direction.LowerIsBetter }], worseForA, Levels).Should().Equal(better);
        Contradiction.Find(table, [new("x") { Direction = Direction.TargetRange, TargetRange = new(3, 5) }], worseForA, Levels).Should()
            .Equal(better);
        Contradiction.Find(table, [new("x") { Direction = Direction.LowerIsBetter, Rubric = Rubric.Of((3, 1), (10, 2)) }], worseForA,
            Levels)
            .Should().Equal(better[0] with { Kind = ContradictionKind.IdenticalEvidence });
    }

    [Fact]
    public void Verdicts_that_follow_the_evidence_never_contradict_it() =>
        Gen.Int[0, 4].Array[3].Array[1, 12].Sample(rows =>
        {
            var table = IndicatorTable.Create(rows.Select((_, i) => $"u{i}"),
                Enumerable.Range(0, 3).Select(k => IndicatorColumn.OfDoubles($"i{k}", [.. rows.Select(r => (double)r[k])])));
            string?[] verdicts = [.. rows.Select(r => r.Sum() < 4 ? "low" : r.Sum() < 8 ? "mid" : "high")];
            return Contradiction.Find(table, [new("i0"), new("i1"), new("i2")], verdicts, Levels).IsEmpty;
        });

    [Fact]
    public void Unknown_labels_are_named_all_at_once()
    {
        var invalid = FluentActions.Invoking(() => Find([("A", [1, 1], "hihg"), ("B", [1, 1], "LOW "), ("C", [1, 1], "lo")])).Should()
            .Throw<InvalidInputException>().Which;

        invalid.Diagnostics.Select(d => (d.Code, d.Location.Unit)).Should().Equal(("IP8001", "A"), ("IP8001", "C"));
        invalid.Diagnostics[0].Message.Should().Be("'hihg' is none of the levels low, mid, high.");
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        var panel = IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", 1, 2)], [2020, 2021]);
        var table = IndicatorTable.Create(["A"], [IndicatorColumn.Of("x", 1)]);

        Refused(() => Contradiction.Find(panel, [new("x")], ["low"], Levels));
        Refused(() => Contradiction.Find(table, [new("x")], ["low", "mid"], Levels));
        Refused(() => Contradiction.Find(table, [], ["low"], Levels));
        Refused(() => Contradiction.Find(table, [new("z")], ["low"], Levels));
        Refused(() => Contradiction.Find(table, [new("x")], ["low"], ["low"]));
        Refused(() => Contradiction.Find(table, [new("x")], ["low"], ["low", "Low"]));
        Refused(() => Contradiction.Find(table, [new("x") { Direction = Direction.TargetRange }], ["low"], Levels));

        static void Refused(Action find) => find.Should().Throw<ArgumentException>();
    }

    private static EquatableArray<Contradiction> Find((string Unit, double?[] Values, string? Verdict)[] units) => Contradiction.Find(
        IndicatorTable.Create(units.Select(u => u.Unit),
            [IndicatorColumn.Of("x", [.. units.Select(u => u.Values[0])]), IndicatorColumn.Of("y", [.. units.Select(u => u.Values[1])])]),
        [new("x"), new("y")],
        [.. units.Select(u => u.Verdict)],
        Levels);
}

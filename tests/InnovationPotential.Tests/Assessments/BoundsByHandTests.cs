using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// Score, bounds, coverage and imputed share of random trees of weighted means, policies and observations, reckoned here straight from
/// the cells; and the same of a panel of so many units that they are evaluated in several blocks.
/// </summary>
public sealed class BoundsByHandTests
{
    [Fact]
    public void Random_trees_agree_with_the_reckoning_by_hand()
    {
        var random = new Random(20261201);
        for (var round = 0; round < 120; round++)
        {
            var model = RandomModel(random);
            var table = RandomTable(random, model);
            var assessment = model.Assess(table);
            for (var u = 0; u < table.Units.Count; u++)
            {
                foreach (var node in model.Nodes)
                {
                    var (actual, expected) = (assessment[table.Units[u]][node.Code], ByHand.Of(node, table, u, ParentOf(model, node)));
                    var because = $"round {round}, {table.Units[u]}, {node.Code}: {model.ToJson()}";
                    Near(actual.Score, expected.Score, because);
                    // A score that no filling could give widens the bounds shown, not those above.
                    Near(actual.Low, expected.Score < expected.Low ? expected.Score : expected.Low, because);
                    Near(actual.High, expected.Score > expected.High ? expected.Score : expected.High, because);
                    Near(actual.Coverage, expected.Known - expected.Imputed, because);
                    Near(actual.ImputedShare, expected.Imputed ?? 0, because);
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Many_units_are_each_as_good_as_alone(int threads)
    {
        const int units = 1100;
        var model = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Add(Post("a")).Add(Post("b"))).Add(Post("c")));
        double?[] Column(int factor, int missing) =>
            [.. Enumerable.Range(0, 2 * units).Select(i => i % missing == 0 ? (double?)null : i * factor % 101 / 10.0)];
        var (a, b, c) = (Column(7, 11), Column(13, 7), Column(29, 251));
        var assessment = model.Assess(
            IndicatorTable.Create([.. Enumerable.Range(0, units).Select(i => $"u{i}")],
                [IndicatorColumn.Of("a", a), IndicatorColumn.Of("b", b), IndicatorColumn.Of("c", c)], [2020, 2021]),
            o => o with { DegreeOfParallelism = threads });
        var (scores, d) = (assessment.Scores(), assessment.Scores("d"));

        for (var i = 0; i < 2 * units; i++)
        {
            var inner = Mean(a[i], b[i]);
            Near(d[i], inner / 10, $"row {i}");
            Near(scores[i], Mean(inner, c[i]) / 10, $"row {i}");
            if (i % 37 != 0) continue;
            var unit = assessment[$"u{i % units}", i < units ? 2020 : 2021];
            Near(unit.Low, ((a[i] ?? 0) + (b[i] ?? 0) + (2 * (c[i] ?? 0))) / 40, $"row {i}");
            Near(unit.High, ((a[i] ?? 10) + (b[i] ?? 10) + (2 * (c[i] ?? 10))) / 40, $"row {i}");
            Near(unit.Coverage, ((a[i] is null ? 0 : .25) + (b[i] is null ? 0 : .25)) + (c[i] is null ? 0 : .5), $"row {i}");
        }

        static double? Mean(double? x, double? y) => x is null ? y : y is null ? x : (x + y) / 2;
    }

    /// <summary>A geometric mean is not defined below 0: where what is missing may be there, the bounds of all above are their whole
    /// range.</summary>
    [Fact]
    public void Bounds_that_are_undefined_open_those_above()
    {
        var model = IndicatorModel.Create("m", m => m
            .Dimension("g", d => d.Aggregation(Aggregation.Geometric).Add(new Indicator("a") { Goalposts = new(-10, 10) }).Add(Post("b")))
            .Dimension("idle", d => d.Weight(0).Aggregation(Aggregation.Geometric).Add(Post("a2")))
            .Dimension("d", d => d.Add(Post("c"))));
        var free = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.None }))
            .Dimension("g", d => d.Aggregation(Aggregation.Geometric).Add(new Indicator("a")).Add(new Indicator("b")))
            .Dimension("d", d => d.Add(new Indicator("c"))));
        var table = IndicatorTable.ParseCsv("unit,a,b,c,a2\nA,4,9,1,1\nB,4,,1,1\nC,4,-4,1,1\n");
        var result = free.Assess(table);

        (result["A"].Low, result["A"].High).Should().Be((3.5, 3.5));
        (result["B"]["g"].Score, result["B"].Score).Should().Be((4, 2.5));
        (result["B"]["g"].Low, result["B"].Low, result["B"].High).Should().Be((null, 0, null), "a ratio scale begins at 0");
        (result["C"].Score, result["C"].Low, result["C"].High).Should().Be((1, 0, null));
        model.Assess(table)["A"].High.Should().Be(model.Assess(table)["A"].Score);
    }

    private static void Near(double? actual, double? expected, string because)
    {
        if (actual is { } a && expected is { } e && Math.Abs(a - e) < 1e-9) return;
        if (expected is { } value) actual.Should().BeApproximately(value, 1e-9, because);
        else actual.Should().BeNull(because);
    }

    private static Indicator Post(string code) => new(code) { Goalposts = new(0, 10) };

    private static Dimension? ParentOf(IndicatorModel model, ModelNode node) =>
        model.Nodes.OfType<Dimension>().FirstOrDefault(d => d.Children.Any(c => c.Code == node.Code));

    private static IndicatorModel RandomModel(Random random)
    {
        var code = 0;
        AssessmentStrategy Rule() => AssessmentStrategy.WeightedIndex(o => o with { Missing = (MissingPolicy)random.Next(3) });
        Indicator Leaf(bool weighs) => Post($"x{code++}") with { Weight = weighs ? random.Next(1, 4) : random.Next(0, 4) };
        Dimension Branch(int depth, bool weighs) => new($"d{code++}")
        {
            Weight = weighs ? random.Next(1, 4) : random.Next(0, 4),
            Strategy = Rule(),
            Children =
            [
                Leaf(true), .. Enumerable.Range(0, random.Next(0, 3)).Select(_ => Leaf(false)),
                .. Enumerable.Range(0, depth > 1 ? random.Next(0, 2) : 0).Select(_ => Branch(depth - 1, false)),
            ],
        };
        return new IndicatorModel(Branch(3, true) with
        {
            Children = [Branch(2, true), Leaf(false), .. Enumerable.Range(0, random.Next(0, 2)).Select(_ => Branch(2, false))],
        });
    }

    private static IndicatorTable RandomTable(Random random, IndicatorModel model)
    {
        var style = random.Next(3);
        return IndicatorTable.Create(["u0", "u1", "u2", "u3", "u4", "u5", "u6"], model.Indicators.Select(i =>
        {
            double?[] values = [.. Enumerable.Range(0, 7).Select(_ => random.Next(3) == 0 ? (double?)null : random.Next(0, 11))];
            ObservationState[] states = [.. values.Select(v => v is null
                ? style > 0 && random.Next(3) == 0 ? ObservationState.NotApplicable : ObservationState.NotAvailable
                : style > 1 && random.Next(3) == 0 ? ObservationState.Imputed : ObservationState.Observed)];
            return IndicatorColumn.Of(i.Code, values).WithStates(states);
        }));
    }

    private sealed record ByHand(double? Score, double? Low, double? High, double? Known, double? Imputed)
    {
        private static readonly ByHand Nothing = new(null, null, null, null, null);

        public static ByHand Of(ModelNode node, IndicatorTable table, int unit, Dimension? parent)
        {
            if (node is not Dimension dimension) return OfCell(table[node.Code][unit], parent!.Strategy!.Missing);
            var children = dimension.Children.Where(c => c.Weight > 0).Select(c => (c.Weight, Node: Of(c, table, unit, dimension)))
                .Where(c => c.Node.Known is not null).ToArray();
            if (children.Length == 0) return Nothing;
            var scored = children.Where(c => c.Node.Score is not null).ToArray();
            var known = Mean(children, c => c.Known);
            var score = scored.Length == 0 ? null : Mean(scored, c => c.Score);
            if (dimension.Strategy!.Missing == MissingPolicy.Propagate && (scored.Length < children.Length || known < 1 - 1e-12))
                score = null;
            return new(score, Mean(children, c => c.Low), Mean(children, c => c.High), known, Mean(children, c => c.Imputed));
        }

        private static ByHand OfCell(Observation cell, MissingPolicy policy) => cell switch
        {
            { State: ObservationState.NotApplicable } => Nothing,
            { Value: { } value, State: ObservationState.Imputed } => new(value / 10, 0, 1, 1, 1),
            { Value: { } value } => new(value / 10, value / 10, value / 10, 1, 0),
            _ => new(policy == MissingPolicy.ScoreAsWorst ? 0 : null, 0, 1, 0, 0),
        };

        private static double? Mean((double Weight, ByHand Node)[] children, Func<ByHand, double?> part) =>
            children.Sum(c => c.Weight * part(c.Node)) / children.Sum(c => c.Weight);
    }
}

using CsCheck;
using InnovationPotential.Numerics;
using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Contracts;

/// <summary>
/// What is learned is learned of a set of units: with the units in another order every step, weighting and normalization gives each unit
/// the same, to the last
/// bit. The examples are those of the contracts, which hold one of every type there is.
/// </summary>
public sealed class RowOrderTests
{
    private static readonly string[] Codes = ["a", "b", "c", "d"];

    private static readonly string[] Names = ["u10", "u2", "b", "c", "Z", "é", "u1", "x y", "u3", "a", "u11"];

    public static TheoryData<int, string> Steps => new(PreparationExamples.All.Select((s, i) => (i, s.Kind)));

    public static TheoryData<int, string> Weightings => new(WeightingExamples.All.Select((w, i) => (i, w.Kind)));

    public static TheoryData<int, string> Normalizations => new(NormalizationExamples.All.Select((n, i) => (i, n.Kind)));

    public static TheoryData<int, string> Strategies => new(StrategyExamples.All.Select((e, i) => (i, e.Name)));

    [Theory]
    [MemberData(nameof(Steps))]
    public void Of_a_step_of_preparation(int example, string kind)
    {
        var step = PreparationExamples.All.ElementAt(example);
        step.Kind.Should().Be(kind);
        Gen.Select(Values(3), Gen.Shuffle(Indexes())).Sample((values, order) =>
        {
            var table = Prepared(values);
            var other = table.OfUnits(order.Select(i => Names[i]));
            if (Apply(step, table) is not { } one || Apply(step, other) is not { } two) return;
            foreach (var unit in one.Units)
            {
                foreach (var indicator in one.Indicators) Same(two[unit, indicator].Value, one[unit, indicator].Value);
            }
        }, iter: 20, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Weightings))]
    public void Of_a_weighting(int example, string kind)
    {
        var weighting = WeightingExamples.All[example];
        weighting.Kind.Should().Be(kind);
        Gen.Select(Values(4), Gen.Shuffle(Indexes())).Sample((values, order) =>
        {
            var columns = Columns(values, 4);
            var one = weighting.Weigh(Codes, Block(columns)).Weights;
            var two = weighting.Weigh(Codes, Block(Array.ConvertAll(columns, c => Array.ConvertAll(order, i => c[i])))).Weights;
            for (var i = 0; i < one.Count; i++) BitConverter.DoubleToInt64Bits(two[i]).Should().Be(BitConverter.DoubleToInt64Bits(one[i]));
        }, iter: 15, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Normalizations))]
    public void Of_a_normalization(int example, string kind)
    {
        var rule = NormalizationExamples.All[example];
        rule.Kind.Should().Be(kind);
        var model = IndicatorModel.Create("m", m => m
            .Strategy(AssessmentStrategy.WeightedIndex(o => o with { Normalization = rule }))
            .Add(new Indicator("a") { Goalposts = new(0, 90), Target = 90 })
            .Add(new Indicator("b") { Goalposts = new(0, 90), Target = 0, Direction = Direction.LowerIsBetter }));
        Agree(model, 2, 1);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Of_a_strategy(int example, string name)
    {
        var e = StrategyExamples.All[example];
        e.Name.Should().Be(name);
        if (e.Model.Indicators.Any(i => i.Scale is Indicators.OrdinalScale)) return;
        // A linear program ends where its pivots lead: within its tolerance.
        Agree(e.Model, 4, e.Name.Contains("doubt", StringComparison.Ordinal) ? 1e-9 : 0, 0.2);
    }

    [Fact]
    public void Targets_out_of_reach_have_one_best_answer()
    {
        // Own data: b runs against the others, so that equal importances cannot be reached.
        double[] a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], b = [11, 9, 10, 8, 6, 7, 5, 4, 2, 3, 1], c = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5],
            d = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4];
        var expected = Weighting.EqualImportance().Weigh(Codes, Block([a, b, c, d])).Weights;
        var random = new Random(7);
        for (var turn = 0; turn < 20; turn++)
        {
            var order = Indexes();
            random.Shuffle(order);
            double[][] shuffled = [.. new[] { a, b, c, d }.Select(x => Array.ConvertAll(order, i => x[i]))];
            Weighting.EqualImportance().Weigh(Codes, Block(shuffled)).Weights.Should().Equal(expected);
        }
    }

    private static void Agree(IndicatorModel model, int columns, double tolerance, double scale = 1) => Gen
        .Select(Values(columns), Gen.Shuffle(Indexes())).Sample((values, order) =>
    {
        var table = IndicatorTable.Create(Names, Columns(Array.ConvertAll(values, v => v * scale), columns).Select((v, i) =>
            IndicatorColumn.OfDoubles(Codes[i], v)));
        FittedModel fitted;
        try
        {
            fitted = model.Fit(table);
        }
        catch (InvalidInputException)
        {
            return;
        }

        var other = table.OfUnits(order.Select(i => Names[i]));
        var (one, two) = (fitted.Assess(table), model.Assess(other));
        foreach (var unit in Names)
        {
            if (tolerance == 0 || one[unit].Score is not { } score) Same(two[unit].Score, one[unit].Score);
            else two[unit].Score.Should().BeApproximately(score, tolerance * Math.Max(1, Math.Abs(score)));
        }
    }, iter: 15, threads: 1);

    private static void Same(double? actual, double? expected) =>
        (actual is { } a ? BitConverter.DoubleToInt64Bits(a) : (long?)null)
            .Should().Be(expected is { } e ? BitConverter.DoubleToInt64Bits(e) : null);

    private static int[] Indexes() => [.. Enumerable.Range(0, Names.Length)];

    private static Gen<double[]> Values(int columns) =>
        Gen.Frequency((2, Gen.Const(double.NaN)), (10, Gen.Double[0.1, 5]), (4, Gen.Int[1, 4].Select(i =>
            i / 10.0)), (1, Gen.Double[50, 90])).Array[columns * Names.Length];

    private static double[][] Columns(double[] values, int columns) => [.. Enumerable.Range(0, columns).Select(c =>
        values[(c * Names.Length)..((c + 1) * Names.Length)])];

    private static ColumnBlock Block(double[][] columns) => new(columns.SelectMany(c =>
        c).ToArray(), columns.Length, columns[0].Length, columns[0].Length);

    private static IndicatorTable Prepared(double[] values) => IndicatorTable.Create(
        Names,
        [
            .. Columns(values, 3).Select((v, i) => IndicatorColumn.OfDoubles(new[] { "x", "y", "z" }[i], v)),
            IndicatorColumn.OfDoubles("size", [.. Indexes().Select(r => (double)(r % 5))]),
        ],
        [],
        [new UnitAttribute("group", ["a", "a", "a", "b", "b", "b", null, "a", "b", "a", "b"]), new UnitAttribute("people", ["1", "2",
            "3", "4", "5", "6", "x", "1", "2", "3", "4"])]);

    private static IndicatorTable? Apply(PreparationStep step, IndicatorTable table)
    {
        try
        {
            return step.Apply(table, [IndicatorGroup.Of("g", "x", "y", "z")]).Table;
        }
        catch (InvalidInputException)
        {
            return null;
        }
    }
}

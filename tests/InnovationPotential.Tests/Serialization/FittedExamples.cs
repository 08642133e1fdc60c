using InnovationPotential.Normalizations;
using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Serialization;

/// <summary>At least one example of everything that can have been learned, each part away from its default.</summary>
internal static class FittedExamples
{
    private static readonly ScoreRange Odd = new(-0.1, 1e300);

    public static IReadOnlyList<FittedNormalization> Normalizations { get; } =
    [
        new FittedAffine(new AffineMap(0.1, -1.0 / 3) { Low = -5, High = 7 }) { Range = Odd },
        new FittedLine(0.1, -0.3, 1, -99) { Range = Odd, Logarithmic = true },
        new FittedRanks(12, 7, true, RankTies.Average, 0, 11) { Range = ScoreRange.Unit, LowEnd = -1, HighEnd = 3 },
        new FittedKnots([-1, double.Epsilon, 3], [0, 0.5, 1]) { Range = ScoreRange.Unit },
        new FittedSteps([1, 2], [5, 6], 4, true) { Range = ScoreRange.Unbounded },
        new FittedSteps([], [], double.NaN, false) { Range = ScoreRange.Unbounded },
        new FittedBand(0.8, 1.2, -1) { Range = new(-1, 1) },
        new FittedByUnit(["a", "б"], [1, double.NaN], [0.5, double.NaN]) { Range = ScoreRange.Unbounded },
        new FittedDesirability(2, 18) { Range = ScoreRange.Unit },
        new FittedLogistic(5, -0.2) { Range = ScoreRange.Unit },
        new FittedReciprocal(4) { Range = new(0, 1) },
        new FittedUndefined(double.NaN) { Range = ScoreRange.Unbounded },
        new FittedUndefined(0.5) { Range = ScoreRange.Unit },
        new FittedDistance(new TargetRange(38, 45), new FittedLine(20, -20, 0, 1) { Range = ScoreRange.Unit }) { Range = ScoreRange.Unit },
        new FittedRescaled(new FittedLogistic(1, 2) { Range = ScoreRange.Unit, Worst = 0.1 }, 0.1, 0.9) { Range = new(1, 100) },
        new FittedPoints(new PointScale(0, 5) { Rubric = Rubric.Of((1, 2), (3, 5)) }, 1) { Range = ScoreRange.Unit },
        new FittedPoints(new PointScale(1, 5) { Reversed = true }, 1) { Range = ScoreRange.Unit },
        new FittedLevels(LevelTable.Icesi with { Highest = double.PositiveInfinity }) { Range = new(1, 9) },
        new FittedScaleLevels(new(1, 9), true) { Range = new(1, 9) },
        new FittedSufficiency(12.5, Direction.LowerIsBetter, SufficiencyCap.Surplus(1.5)) { Range = new(0, 1.5) },
        new FittedOwnNorms(["a", "b"], [3, double.NaN], Direction.LowerIsBetter,
            SufficiencyCap.None) { Range = new(0, double.PositiveInfinity) },
    ];

    public static IReadOnlyList<FittedTransformation> Transformations { get; } =
        [new FittedLog(0.1, -3, 1, -1), new FittedRoot(4), new FittedBoxCox(-0.31, 2)];

    public static IReadOnlyList<FittedStep> Steps { get; } =
    [
        new FittedIndicatorScreening(["x"]),
        new FittedUnitScreening((UnitScreening)Screening.OfUnits(0.5, 0.1).Keeping("A").LeavingOut("B"), ["x", "y"]),
        new FittedConditionScreening((ConditionScreening)Screening.Where("group", "= a | b").Keeping("A")),
        new FittedDenomination(Denomination.ByIndicator("size", 1000).For("x"), ["x"]),
        new FittedDenomination(Denomination.ByAttribute("people"), ["y"]),
        new FittedCenter(Center.Median, "group",
            [new("x", "north", 0.1, 3, new Accuracy(0.2, 0.3)),
                new("x", "", double.NaN, 0, new Accuracy(double.NaN, 1))]) { Indicators = ["x"] },
        new FittedTemporal(Imputation.LinearWithConstantEnds with { MaximumAge = 2 },
            [new Accuracy(0.9, 0.1), new Accuracy(double.NaN, double.NaN)]) { Indicators = ["x", "y"] },
        new FittedSiblings(Center.Median, [new("x", "d", 0.1, 0.9, true, new Accuracy(0.5, 0.4))]) { Indicators = ["x"] },
        new FittedRegression([new("x", "y", 0.1, -2, 0.75, double.NaN)]) { Indicators = ["x"] },
        new FittedNeighbors(3,
            [new("x", [1, double.NaN, -0.0], 0.5, 0.7, new Accuracy(0.1, 2)),
                new("y", [1, 2, 3], 2, 1, new Accuracy(double.NaN, double.NaN))]) { Indicators = ["x"] },
        new FittedDistribution(["x", "y"], [1, 2], [1, 0.1, 0.1, 2]) { Indicators = ["x"] },
        new FittedTreatment(
        [
            .. Transformations.Select((t, i) => new TreatedIndicator($"t{i}") { Transformation = t }),
            new TreatedIndicator("x")
            {
                LowLimit = -1, LowValue = -0.9, HighLimit = 1, HighValue = 0.9, Lowest = -3, Highest = 4, Extent = new("x", -2, 2),
                Points = 3,
                SkewnessBefore = 2.5, KurtosisBefore = 7, SkewnessAfter = 0.1, KurtosisAfter = -0.2,
            },
        ]),
    ];
}

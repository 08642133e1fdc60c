using InnovationPotential.Normalizations;

namespace InnovationPotential.Tests.Normalizations;

/// <summary>The ranges that rules declare, where they clamp and what they refuse, reckoned by hand from their formulas.</summary>
public sealed class DeclaredRangeTests
{
    private const double None = double.PositiveInfinity;

    private static readonly Indicator Good = new("x");
    private static readonly Indicator Bad = Good with { Direction = Direction.LowerIsBetter };
    private static readonly Indicator Logarithmic = Good with { Goalposts = new(1, 2) { Logarithmic = true } };
    private static readonly Indicator Any = Good with { Scale = MeasurementScale.Interval };

    [Theory]
    [InlineData(5, 40, 160)]
    [InlineData(0, 40, 160)]
    [InlineData(10, 40, 160)]
    [InlineData(-0.5, -None, None)]
    [InlineData(10.5, -None, None)]
    public void A_reference_between_the_ends_keeps_scores_from_40_to_160(double reference, double low, double high)
    {
        var fit = Scores.Fit(new AdjustedMazziottaPareto { Reference = reference }, Good, 0, 4, 10);

        fit.Range.Should().Be(new ScoreRange(low, high));
        fit.Apply(10).Should().BeApproximately(100 + (30 * (10 - reference) / 5), 1e-12);
        (fit.Clamps(-1), fit.Clamps(12)).Should().Be((false, false));
    }

    [Fact]
    public void Goalposts_clamp_on_both_sides()
    {
        var fit = Scores.Fit(new AdjustedMazziottaPareto { Reference = 5 }, Good with { Goalposts = new(0, 10) }, 4, 6);

        (fit.Clamps(-1), fit.Clamps(0), fit.Clamps(10), fit.Clamps(12)).Should().Be((true, false, false, true));
        (fit.Apply(-1), fit.Apply(12)).Should().Be((70, 130));
    }

    [Theory]
    [InlineData(20, false, 1, 0.25)]
    [InlineData(5, false, 2, 1)]
    [InlineData(4, false, 2.5, 1.25)]
    [InlineData(4, true, 1, 1)]
    public void Who_is_beyond_the_target_is_as_far_as_the_sample_goes(double target, bool cap, double highest, double ofFive)
    {
        var fit = Scores.Fit(new DistanceToTarget { Cap = cap }, Good with { Target = target }, 0, 5, 10);

        fit.Range.Should().Be(new ScoreRange(0, highest));
        fit.Apply(5).Should().BeApproximately(ofFive, 1e-12);
        fit.Clamps(10).Should().Be(cap);
    }

    [Fact]
    public void The_way_to_a_target_begins_at_the_worst_value_or_post()
    {
        // From 2 to 5 are 3, to 10 are 8; from the post 0 to 5 are 5, and nothing lies beyond 20.
        var values = Scores.Fit(new DistanceToTarget(), Good with { Target = 5 }, 2, 10);
        var posts = Scores.Fit(new DistanceToTarget(), Good with { Target = 5, Goalposts = new(0, 20) }, 2, 10);

        values.Range.High.Should().BeApproximately(8 / 3.0, 1e-12);
        (posts.Range.High, posts.Apply(-1), posts.Apply(10), posts.Apply(25)).Should().Be((4, 0, 2, 4));
        (values.Clamps(-1), posts.Clamps(-1), posts.Clamps(25)).Should().Be((false, true, true));
    }

    [Fact]
    public void Less_is_better_down_to_the_target()
    {
        var fit = Scores.Fit(new DistanceToTarget(), Bad with { Target = 4 }, 2, 5, 10);
        var capped = Scores.Fit(new DistanceToTarget { Cap = true }, Bad with { Target = 4 }, 2, 5, 10);

        fit.Range.Low.Should().Be(0);
        fit.Range.High.Should().BeApproximately(8.0 / 6, 1e-12);
        fit.Apply(2).Should().BeApproximately(8.0 / 6, 1e-12);
        (capped.Range, capped.Apply(2), capped.Clamps(3), capped.Clamps(12)).Should().Be((new ScoreRange(0, 1), 1, true, false));
    }

    [Fact]
    public void A_way_longer_than_all_numbers_leads_nowhere() =>
        Scores.Fit(new DistanceToTarget(), Any with { Target = 1e308 }, -1e308, 0).Apply(0).Should().Be(double.NaN);

    public static TheoryData<string, string, string, bool, double, double> References => new()
    {
        { "good", nameof(ReferencePoint.Best), nameof(ReferenceForm.Ratio), false, 0, 1 },
        { "good", nameof(ReferencePoint.Mean), nameof(ReferenceForm.Ratio), false, 0, None },
        { "good", nameof(ReferencePoint.Mean), nameof(ReferenceForm.Ratio), true, 0, 1 },
        { "good", nameof(ReferencePoint.Best), nameof(ReferenceForm.RelativeDifference), false, -1, 0 },
        { "good", nameof(ReferencePoint.Mean), nameof(ReferenceForm.RelativeDifference), false, -1, None },
        { "bad", nameof(ReferencePoint.Mean), nameof(ReferenceForm.RelativeDifference), false, -None, None },
        { "bad", nameof(ReferencePoint.Best), nameof(ReferenceForm.RelativeDifference), false, -None, 0 },
        { "any", nameof(ReferencePoint.Mean), nameof(ReferenceForm.RelativeDifference), true, -None, 0 },
        { "good", nameof(ReferencePoint.Mean), nameof(ReferenceForm.ShareOfRange), false, 0, None },
        { "good", nameof(ReferencePoint.Best), nameof(ReferenceForm.ShareOfRange), false, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(References))]
    public void What_is_held_against_a_reference_says_how_far_it_goes(
        string indicator, string reference, string form, bool cap, double low, double high)
    {
        var rule = new DistanceToReference
        {
            Reference = Enum.Parse<ReferencePoint>(reference),
            Form = Enum.Parse<ReferenceForm>(form),
            Cap = cap,
        };

        Scores.Fit(rule, indicator switch { "good" => Good, "bad" => Bad, _ => Any }, 1, 2, 6).Range.Should().Be(new ScoreRange(low, high));
    }

    [Theory]
    [InlineData("good", false, 0.0, 1.0, 2.0)]
    [InlineData("good", true, -1.0, 1.0, 2.0)]
    [InlineData("bad", true, 0.0, 1.0, 2.0)]
    [InlineData("bad", false, 1.0, 1.0, 2.0)]
    public void Ratios_of_what_is_not_positive_are_warned_of(string direction, bool warned, params double[] values)
    {
        var fit = Scores.Fit(new DistanceToReference { Reference = ReferencePoint.Mean }, direction == "good" ? Good : Bad, values);

        fit.Diagnostics.Any(d => d.Code == NormalizationCodes.NotPositive).Should().Be(warned);
    }

    [Fact]
    public void A_reference_that_is_the_worst_value_or_0_leads_nowhere()
    {
        var share = new DistanceToReference { Reference = ReferencePoint.Unit, Unit = "A", Form = ReferenceForm.ShareOfRange };
        var ofWorst = share.Fit(Good, new IndicatorSample([1, 2, 6], ["A", "B", "C"]));
        var ofOther = share.Fit(Good, new IndicatorSample([2, 1, 6], ["A", "B", "C"]));

        ofWorst.Apply(2).Should().Be(double.NaN);
        ofWorst.Diagnostics.Should().ContainSingle(d => d.Code == NormalizationCodes.UnusableReference);
        (ofOther.Apply(1), ofOther.Apply(2), ofOther.Apply(6)).Should().Be((0, 1, 5));
        Scores.Fit(new DistanceToReference(), Any, -2, 0).Apply(-2).Should().Be(double.NaN);
        Scores.Fit(new DistanceToReference { Form = ReferenceForm.RelativeDifference }, Any, -4, -2).Apply(-4).Should().Be(-1);
    }

    public static TheoryData<Normalization, Indicator, string[]> Refusals => new()
    {
        { new DistanceToTarget(), Good with { Target = 1 }, [] },
        { new DistanceToTarget(), Good, [NormalizationCodes.MissingTarget] },
        { new DistanceToTarget(), Logarithmic with { Target = 1 }, [NormalizationCodes.InvalidGoalposts] },
        { new DistanceToReference(), Good, [] },
        { new DistanceToReference(), Any, [NormalizationCodes.RatioOfInterval] },
        { new DistanceToReference { Form = ReferenceForm.ShareOfRange }, Any, [] },
        { new DistanceToReference { Reference = ReferencePoint.Worst }, Good, [] },
        {
            new DistanceToReference(), Good with { Direction = Direction.TargetRange, TargetRange = new(1, 2) },
            [NormalizationCodes.DirectionNotSupported]
        },
        {
            Normalization.Desirability(0, 1), Good with { Direction = Direction.TargetRange, TargetRange = new(1, 2) },
            [NormalizationCodes.DirectionNotSupported]
        },
        {
            Normalization.Scaled(0, 1), Good with { Direction = Direction.TargetRange, TargetRange = new(1, 2) },
            [NormalizationCodes.DirectionNotSupported]
        },
        { Normalization.Scaled(0, 1), Bad, [] },
        {
            new DistanceToReference { Reference = ReferencePoint.Worst, Form = ReferenceForm.ShareOfRange }, Good,
            [NormalizationCodes.UnusableReference]
        },
        { new DistanceToReference { Reference = ReferencePoint.Unit }, Good, [NormalizationCodes.MissingReference] },
        { new AdjustedMazziottaPareto { Reference = 1 }, Good, [] },
        {
            new AdjustedMazziottaPareto { Reference = 1 }, Good with { Direction = Direction.TargetRange, TargetRange = new(1, 2) },
            [NormalizationCodes.DirectionNotSupported]
        },
        { new AdjustedMazziottaPareto(), Good with { Direction = Direction.TargetRange, TargetRange = new(1, 2) }, [] },
        { new AdjustedMazziottaPareto(), Logarithmic, [NormalizationCodes.InvalidGoalposts] },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_is_said_before_data(Normalization rule, Indicator indicator, string[] codes) =>
        rule.Validate(indicator).Select(d => d.Code).Should().BeEquivalentTo(codes);

    [Fact]
    public void A_unit_is_needed_by_who_names_one_only()
    {
        new DistanceToReference { Unit = "A" }.UnitNeeded.Should().BeNull();
        new DistanceToReference { Unit = "A", Reference = ReferencePoint.Unit }.UnitNeeded.Should().Be("A");
        new AdjustedMazziottaPareto { ReferenceUnit = "A" }.UnitNeeded.Should().Be("A");
        new AdjustedMazziottaPareto { ReferenceUnit = "A", Reference = 1 }.UnitNeeded.Should().BeNull();
    }
}


namespace InnovationPotential.Tests.Assessments;

/// <summary>
/// Where units are compared, bounds close where all that concerns the units is observed (own data; expected scores are those without the
/// column).
/// </summary>
public sealed class ClosedBoundsTests
{
    public static TheoryData<string> Kinds => [.. All.Keys];

    private static Dictionary<string, Aggregation> All { get; } = new(StringComparer.Ordinal)
    {
        ["copeland"] = Aggregation.Copeland,
        ["borda"] = Aggregation.Borda,
        ["kemeny"] = Aggregation.Kemeny,
        ["wroclaw"] = Aggregation.Wroclaw,
        ["benefit of the doubt"] = Aggregation.BenefitOfTheDoubt(),
        ["robust benefit of the doubt"] = Aggregation.RobustBenefitOfTheDoubt(2),
    };

    [Fact]
    public void Copeland_with_a_constant_column_is_what_it_is_without()
    {
        var assessment = Model(Aggregation.Copeland).Assess(Table(IndicatorColumn.Of("c", 5, 5, 5, 5)));

        assessment.Scores().Should().Equal(-2, 1, 0, 1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_constant_column_opens_no_bounds(string kind) => ShouldBeClosed(kind, IndicatorColumn.Of("c", 5, 5, 5, 5));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_does_not_apply_is_not_missing(string kind)
    {
        ShouldBeClosed(kind, IndicatorColumn.OfDoubles("c", [double.NaN, double.NaN, double.NaN, double.NaN]).WithStates(
            ObservationState.NotApplicable, ObservationState.NotApplicable, ObservationState.NotApplicable,
                ObservationState.NotApplicable));
        ShouldBeClosed(kind, IndicatorColumn.OfDoubles("c", [double.NaN, 2, 3, 4]).WithStates(
            ObservationState.NotApplicable, ObservationState.Observed, ObservationState.Observed, ObservationState.Observed));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_missing_or_imputed_opens_the_bounds_of_all(string kind)
    {
        foreach (var state in (ObservationState[])[ObservationState.NotAvailable, ObservationState.Imputed])
        {
            var value = state == ObservationState.Imputed ? 1 : double.NaN;
            var table = Table(IndicatorColumn.OfDoubles("c", [value, 2, 3, 4]).WithStates(state, ObservationState.Observed,
                ObservationState.Observed, ObservationState.Observed));
            var assessment = Model(All[kind]).Assess(table);

            assessment.Results.Should().OnlyContain(r => r.Low == assessment.Range.Low && r.High == assessment.Range.High);
            assessment.Diagnostics.Should().Contain(d => d.Code == AssessmentCodes.WideBounds);
        }
    }

    private static void ShouldBeClosed(string kind, IndicatorColumn column)
    {
        var assessment = Model(All[kind]).Assess(Table(column));

        assessment.Results.Should().OnlyContain(r => r.Coverage == 1 && r.Low == r.Score && r.High == r.Score
            && r.PossibleLevels.Count == 1);
        assessment.Diagnostics.Should().NotContain(d => d.Code == AssessmentCodes.WideBounds);
    }

    private static IndicatorTable Table(IndicatorColumn third) =>
        IndicatorTable.Create(["A", "B", "C", "D"], [IndicatorColumn.Of("a", 1, 2, 4, 3), IndicatorColumn.Of("b", 2, 4, 1, 3), third]);

    private static IndicatorModel Model(Aggregation aggregation) => IndicatorModel.Create("idx", m => m
        .Aggregation(aggregation)
        .Bands(new Bands(BandQuantity.Score, [new("behind", double.NegativeInfinity, 0), new("level", 0, 0.9), new("ahead", 0.9,
            double.PositiveInfinity)]))
        .Indicator("a").Indicator("b").Indicator("c"));
}

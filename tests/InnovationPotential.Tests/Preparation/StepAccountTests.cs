using InnovationPotential.Preparation;

namespace InnovationPotential.Tests.Preparation;

/// <summary>What each step did is said in a line, and why a cell was changed in the log.</summary>
public sealed class StepAccountTests
{
    private static readonly IndicatorTable Table = IndicatorTable.Create(
        Enumerable.Range(0, 10).Select(i => $"u{i}"),
        [IndicatorColumn.Of("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 50), IndicatorColumn.Of("y", 1, 4, 9, 16, 25, 36, 49, 64, 81, null)]);

    /// <summary>
    /// A step, its line, and the log's last line. 50 lies beyond the mean of 9.5 by 2.8 standard deviations of 14.5; winsorized to 9 it
    /// leaves the skewness at the other end.
    /// </summary>
    public static TheoryData<PreparationStep, string, string> Steps => new()
    {
        { OutlierTreatment.Eis, "treatment-deviation: 1 cell changed (x 1); x: 1 point limited",
            "treatment,deviation,u9,,x,50,9,,,above 38.42" },
        { OutlierTreatment.Deviation(2, OutlierAction.ExcludeFromRange), "treatment-deviation: x: 1 point left out of the range",
            "step,method" },
        { OutlierTreatment.Eis2008, "treatment-deviation: nothing changed", "step,method" },
        { OutlierTreatment.ForceWinsorize(2).For("x"), "treatment-forced-winsorization: 2 cells changed (x 2); x: 2 points limited",
            "treatment,forced-winsorization,u9,,x,50,9,,,above 9" },
        { OutlierTreatment.Transform(Transformation.SquareRoot).For("y"), "treatment-transformation: 8 cells changed (y 8); y: square root",
            "treatment,transformation,u8,,y,81,9,,,square root" },
        { OutlierTreatment.Transform(Transformation.Root(4)).For("y"),
            "treatment-transformation: 8 cells changed (y 8); y: root of degree 4",
            "treatment,transformation,u8,,y,81,3,,,root of degree 4" },
        { Imputation.Median, "imputation-median: 1 cell imputed (y 1)", "imputation,median,u9,,y,,25,0," },
        { Imputation.Mean.For("x"), "imputation-mean: nothing changed", "step,method" },
        { Screening.OfUnits(0.6), "screening-units: left out u9", "step,method" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_says_what_it_did(PreparationStep step, string line, string logged)
    {
        var prepared = step.Apply(Table);

        prepared.ToString().Should().Be(line);
        prepared.LogToCsv().TrimEnd('\n').Split('\n')[^1].Should().StartWith(logged);
    }

    [Fact]
    public void Lessons_of_several_periods_are_told_together()
    {
        var panel = IndicatorTable.Create(Enumerable.Range(0, 10).Select(i => $"u{i}"),
            [IndicatorColumn.Of("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 50, 1, 2, 3, 4, 5, 6, 7, 8, 9, 60)], [2019, 2020]);
        var plan = PreparationPlan.Of(OutlierTreatment.Eis);

        plan.Fit(panel, scope: FitScope.EachPeriod).Apply(panel).ToString().Should()
            .Be("treatment-deviation: 2 cells changed (x 2); x: 2 points limited");
    }

    [Fact]
    public void Formulas_are_guarded_on_demand()
    {
        var prepared = Imputation.Mean.Apply(IndicatorTable.Create(["=A1", "B"], [IndicatorColumn.Of("x", null, 2)]));

        prepared.LogToCsv().Should().Contain(",=A1,");
        prepared.LogToCsv(escapeFormulas: true).Should().Contain(",\"'=A1\",");
    }
}

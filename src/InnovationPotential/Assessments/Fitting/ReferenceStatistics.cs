using InnovationPotential.Data;
using InnovationPotential.Normalizations;
using InnovationPotential.Preparation;

namespace InnovationPotential.Assessments;

/// <summary>What is known of a reference whose values are not at hand.</summary>
/// <param name="Fingerprint">What it is recognized by.</param>
/// <param name="Units">How many units it has.</param>
/// <param name="Periods">Its periods; none for a cross-section.</param>
/// <param name="Summaries">What is known of an indicator in all periods (null), or in one.</param>
internal sealed record ReferenceStatistics(
    string Fingerprint, int Units, EquatableArray<Period> Periods, Func<string, Period?, SampleSummary> Summaries)
{
    /// <summary>What is known of an indicator in the rows that a scope takes for a plan.</summary>
    public SampleSummary SummaryOf(string indicator, FitScope scope, int plan) => Summaries(indicator, scope switch
    {
        BasePeriodScope single => single.Period,
        EachPeriodScope when !Periods.IsEmpty => Periods[plan],
        _ => null,
    });

    /// <summary>A table of the reference's shape in which nothing is known.</summary>
    private IndicatorTable Skeleton(IndicatorModel model)
    {
        double[] values = [.. Enumerable.Repeat(double.NaN, Math.Max(1, Periods.Count))];
        return IndicatorTable.Create(["reference"], model.Indicators.Select(i => IndicatorColumn.OfDoubles(i.Code, values)), Periods);
    }

    /// <summary>Learns what a model needs.</summary>
    /// <exception cref="InvalidInputException">The model has errors, or a scope names a period the reference lacks.</exception>
    /// <param name="model">The model.</param>
    /// <param name="scope">What is learned from.</param>
    /// <param name="preparation">What its preparation has learned; the statistics are those of what it leaves.</param>
    public FittedModel Fit(IndicatorModel model, FitScope scope, FittedPreparation? preparation)
    {
        var found = model.Validate().ToList();
        InvalidInputException.ThrowIfAny(found);
        InvalidInputException.ThrowIfAny(FitFindings.UnknownPeriods(PlanPeriods.ScopesOf(model, scope), Periods));
        var (plans, periods) = FitFindings.Learn(found, model, Skeleton(model), Periods, scope, preparation, this);
        return new FittedModel(model, scope, plans, periods, found.ToEquatableArray())
        {
            Summary = new ReferenceSummary(Fingerprint, [], Periods),
            Preparation = preparation,
        };
    }
}

using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential.Sql;

/// <summary>Learns from a source what the steps of a preparation need, each from the rows as the steps before it have left them.</summary>
internal sealed class PreparationLearning
{
    private readonly Session _session;
    private readonly CancellationToken _cancellation;
    private PreparedSource _source;

    private PreparationLearning(Session session, PreparedSource source, CancellationToken cancellation) =>
        (_session, _source, _cancellation) = (session, source, cancellation);

    /// <summary>What the steps of a model have learned; null where it has none.</summary>
    /// <exception cref="InvalidInputException">A scope names a period that the source lacks, or nothing is left of it.</exception>
    public static async Task<FittedPreparation?> Of(
        Session session, PreparedSource source, FitScope scope, CancellationToken cancellation)
    {
        if (source.Model.Preparation is not { } plan) return null;
        var periods = source.Periods.Select(p => p.Period).ToEquatableArray();
        InvalidInputException.ThrowIfAny(plan.Steps.Select(s => s.ValidateScope()).OfType<Diagnostic>()
            .Concat(plan.UnknownPeriods(scope, periods)));
        var learning = new PreparationLearning(session, source, cancellation);
        foreach (var step in plan.Steps) await learning.Add(step, step.ScopeWithin(scope), plan).ConfigureAwait(false);
        return new FittedPreparation(plan, scope, plan.PeriodsWithin(scope, periods),
            source.Model.IndicatorGroups.SelectMany(g => g.Indicators).Select(i => i.Code).ToEquatableArray(),
            learning._source.Stages.ToEquatableArray());
    }

    private async Task Add(PreparationStep step, FitScope scope, PreparationPlan plan)
    {
        var lessons = new List<FittedStep>();
        foreach (var period in PeriodsOf(scope)) lessons.Add(await Learn(step, period).ConfigureAwait(false));
        _source = _source with { Stages = [.. _source.Stages, new FittedStage(step, lessons.ToEquatableArray())] };
        InvalidInputException.ThrowIfAny(DroppedIndicators.Of(_source.Stages).Validate(plan.Steps));
    }

    private IEnumerable<Period?> PeriodsOf(FitScope scope) => scope switch
    {
        BasePeriodScope single => [single.Period],
        EachPeriodScope when _source.Periods.Count > 0 => _source.Periods.Select(p => (Period?)p.Period),
        _ => [null],
    };

    private Indicator[] Concerned(PreparationStep step)
    {
        var gone = _source.Stages.SelectMany(s => s.Lessons).OfType<FittedIndicatorScreening>().SelectMany(l => l.Excluded).ToArray();
        return [.. _source.Model.IndicatorGroups.SelectMany(g => g.Indicators).Where(i => !gone.Contains(i.Code) && step.Concerns(i.Code))];
    }

    private async Task<FittedStep> Learn(PreparationStep step, Period? period)
    {
        var indicators = Concerned(step);
        var codes = indicators.Select(i => i.Code).ToArray();
        return step switch
        {
            UnitScreening screening => new FittedUnitScreening(screening, codes.ToEquatableArray()),
            Denomination division => new FittedDenomination(division, codes.Where(c => c != division.Denominator).ToEquatableArray()),
            IndicatorScreening screening => await Screen(screening, indicators, codes, period).ConfigureAwait(false),
            GroupImputation groups => await new CenterLearning(_session, _source, _cancellation)
                .Of(groups.Center, groups.Attribute, codes, period).ConfigureAwait(false),
            MeanImputation => await new CenterLearning(_session, _source, _cancellation)
                .Of(Center.Mean, null, codes, period).ConfigureAwait(false),
            MedianImputation => await new CenterLearning(_session, _source, _cancellation)
                .Of(Center.Median, null, codes, period).ConfigureAwait(false),
            OutlierTreatment treatment => await new TreatmentLearning(_session, _source, treatment, period, _cancellation)
                .Of(indicators, codes).ConfigureAwait(false),
            _ => throw new NotSupportedException(step.Kind),
        };
    }

    private async Task<FittedStep> Screen(IndicatorScreening screening, Indicator[] indicators, string[] codes, Period? period)
    {
        var zero = _source.Source.Dialect.Number(0);
        var units = (await _session.Numbers($"SELECT count(DISTINCT u) FROM {_source.From([], null)}", _cancellation)
            .ConfigureAwait(false))[0];
        var cells = (int)units * (period is null ? Math.Max(1, _source.Periods.Count) : 1);
        var counts = await _session.Numbers("SELECT " + string.Join(", ", codes.Select((_, i) =>
            $"sum(CASE WHEN p{i} IS NOT NULL AND i{i} = {zero} THEN 1 ELSE 0 END), "
                + $"sum(CASE WHEN p{i} = {zero} AND i{i} = {zero} THEN 1 ELSE 0 END)"))
            + $" FROM {_source.From(codes, period)}", _cancellation).ConfigureAwait(false);
        return screening.Judge(indicators, Concerned(screening with { Only = [], Except = [] }).Length, i =>
        {
            var at = Array.IndexOf(codes, i.Code);
            return new ObservedShares(cells, (int)counts[2 * at], (int)counts[(2 * at) + 1]);
        });
    }
}

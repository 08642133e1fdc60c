using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>A ranking that others are held against.</summary>
internal sealed class NominalRanking
{
    private readonly Assessment _nominal;
    private readonly Reassessment _reassessment;
    private readonly RankedRows _rows;

    public NominalRanking(Assessment nominal)
    {
        _nominal = nominal;
        var reference = nominal.Fitted.Reference ?? throw WithoutReference();
        _reassessment = new Reassessment(nominal, reference);
        _rows = RankedRows.Of(nominal, nominal.Units, nominal.Periods);
    }

    /// <summary>That others cannot be fitted: a fitted model that was read back does not have its table.</summary>
    public static InvalidInputException WithoutReference() => new([Diagnostic.Error(
        AssessmentCodes.NoReference,
        "The model was fitted before and read back without its reference table, on which others would have to be fitted.",
        hint: "Fit the model to the table anew, and assess by that.")]);

    /// <summary>
    /// Fits other models to the same reference, on the same scope, assesses the same table, and compares; each with what is to be said.
    /// </summary>
    public (AlternativeEffect Effect, IReadOnlyList<Diagnostic> Found)[] EffectsOf(
        IReadOnlyList<(string Name, IndicatorModel Model)> others)
    {
        return Each(others, (name, model) =>
        {
            var (rows, reason, found) = Try(name, model);
            return rows is null ? (new AlternativeEffect(name) { Failure = reason }, [found!]) : EffectOf(name, rows);
        });
    }

    /// <summary>Scores and ranks of other models, fitted so; null with a reason where a model cannot be assessed.</summary>
    public (RankedRows? Rows, string? Reason, Diagnostic? Found)[] RowsOf(IReadOnlyList<(string Name, IndicatorModel Model)> others) =>
        Each(others, Try);

    private TResult[] Each<TResult>(IReadOnlyList<(string Name, IndicatorModel Model)> others, Func<string, IndicatorModel, TResult> of)
    {
        var results = new TResult[others.Count];
        var asked = _nominal.Options.DegreeOfParallelism;
        var workers = Math.Min(others.Count, asked < 1 ? Environment.ProcessorCount : asked);
        var next = -1;
        Workers.Run(workers, (_, state) =>
        {
            for (var i = Interlocked.Increment(ref next); i < results.Length && !state.IsExceptional; i = Interlocked.Increment(ref next))
                results[i] = of(others[i].Name, others[i].Model);
        });
        return results;
    }

    private (RankedRows? Rows, string? Reason, Diagnostic? Found) Try(string name, IndicatorModel model)
    {
        try
        {
            return (_reassessment.RankedBy(model), null, null);
        }
        catch (InvalidInputException e)
        {
            var errors = e.Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
            var reason = errors.Length == 1 ? errors[0].Message : $"{errors[0].Message} ({errors.Length} errors)";
            return (null, reason,
                Diagnostic.Warning(ScenarioCodes.Failed, $"'{name}' cannot be assessed: {reason}", errors[0].Location, errors[0].Hint));
        }
    }

    private (AlternativeEffect Effect, IReadOnlyList<Diagnostic> Found) EffectOf(string name, RankedRows rows)
    {
        var effect = AlternativeEffect.Of(name, rows, _rows, _nominal.Units);
        var found = new List<Diagnostic>();
        if (!rows.RanksTheSameAs(_rows))
            found.Add(Diagnostic.Warning(ScenarioCodes.DifferentUnits,
                $"'{name}' does not rank the units of the nominal model; {effect.Compared} are ranked in both, and ranks may differ only "
                    + $"because others are missing."));
        if (effect.KendallTau is null)
            found.Add(Diagnostic.Warning(ScenarioCodes.Undefined,
                $"The ranking of '{name}' has no correlation with the nominal one: fewer than two units are ranked in both, or all are "
                    + $"tied."));
        return (effect, found);
    }
}

using InnovationPotential.Assessments;

namespace InnovationPotential.Robustness;

/// <summary>A ranking that others are held against.</summary>
internal sealed class NominalRanking(Assessment nominal)
{
    private readonly Reassessment _reassessment = new(nominal, nominal.Fitted.Reference ?? throw WithoutReference());
    private readonly RankedRows _rows = RankedRows.Of(nominal, nominal.Units, nominal.Periods);

    /// <summary>That others cannot be fitted: a fitted model that was read back does not have its table.</summary>
    public static InvalidInputException WithoutReference() => new([Diagnostic.Error(
        AssessmentCodes.NoReference,
        "The model was fitted before and read back without its reference table, on which others would have to be fitted.",
        hint: "Fit the model to the table anew, and assess by that.")]);

    /// <summary>
    /// Fits other models to the same reference, on the same scope, assesses the same table, and compares; each with what is to be said.
    /// </summary>
    public (AlternativeEffect Effect, IReadOnlyList<Diagnostic> Found)[] EffectsOf(
        IReadOnlyList<(string Name, IndicatorModel Model)> others) =>
        SharedWork.Each(nominal.Options.DegreeOfParallelism, others.Count, i =>
        {
            var (rows, reason, found) = Try(others[i]);
            var name = others[i].Name;
            return rows is null ? (new AlternativeEffect(name) { Failure = reason }, [found!]) : EffectOf(name, rows);
        });

    /// <summary>Scores and ranks of other models, fitted so; null with a reason where a model cannot be assessed.</summary>
    public (RankedRows? Rows, string? Reason, Diagnostic? Found)[] RowsOf(IReadOnlyList<(string Name, IndicatorModel Model)> others) =>
        SharedWork.Each(nominal.Options.DegreeOfParallelism, others.Count, i => Try(others[i]));

    private (RankedRows? Rows, string? Reason, Diagnostic? Found) Try((string Name, IndicatorModel Model) other)
    {
        try
        {
            return (_reassessment.RankedBy(other.Model), null, null);
        }
        catch (InvalidInputException e)
        {
            var errors = e.Diagnostics.Where(d => d.Severity == Severity.Error).ToArray();
            var reason = errors.Length == 1 ? errors[0].Message : $"{errors[0].Message} ({errors.Length} errors)";
            return (null, reason,
                Diagnostic.Warning(ScenarioCodes.Failed, $"'{other.Name}' cannot be assessed: {reason}", errors[0].Location,
                    errors[0].Hint));
        }
    }

    private (AlternativeEffect Effect, IReadOnlyList<Diagnostic> Found) EffectOf(string name, RankedRows rows)
    {
        var effect = AlternativeEffect.Of(name, rows, _rows, nominal.Units);
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

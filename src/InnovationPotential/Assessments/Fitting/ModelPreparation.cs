using InnovationPotential.Preparation;
using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>Prepares the tables of a model.</summary>
internal static class ModelPreparation
{
    /// <summary>An error for each indicator whose normalization needs a unit that a step has left out.</summary>
    public static IEnumerable<Diagnostic> Validate(IndicatorModel model, PreparedTable prepared)
    {
        var gone = prepared.Source.Units.Except(prepared.Table.Units, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (gone.Count == 0) yield break;
        foreach (var leaf in PlanLayout.Of(model).Where(n => n.IsLeaf))
        {
            var rule = (leaf.Strategy as WeightedIndex)?.NormalizationOf(leaf.Code);
            if (rule?.UnitNeeded is not { } unit || !gone.Contains(unit)) continue;
            yield return Diagnostic.Error(
                PreparationCodes.NeedsDropped,
                $"The normalization '{rule.Kind}' of '{leaf.Code}' needs the unit '{unit}', which the step 'screening-units' leaves out.",
                new Location { Node = leaf.Code, Unit = unit },
                $"Let the step keep '{unit}' (kept), or choose another reference.");
        }
    }

    /// <summary>A warning for each gate that asks for an indicator which a step has left out.</summary>
    public static IEnumerable<Diagnostic> Gates(IndicatorModel model, FittedPreparation preparation)
    {
        var dropped = DroppedIndicators.Of(preparation.Stages);
        foreach (var node in PlanLayout.Of(model).Where(n => !n.IsLeaf))
        {
            if ((node.Strategy as ReadinessBased)?.Rule is not GatesRule rule) continue;
            foreach (var (gate, requirement) in rule.Sequence.SelectMany(g => g.Requirements.Select(r => (g, r))))
            {
                if (dropped.StepOf(requirement.Child) is not { } step) continue;
                yield return Diagnostic.Warning(
                    StrategyCodes.GateOnDropped,
                    FormattableString.Invariant(
                        $"The gate '{gate.Name}' of '{node.Code}' requires '{requirement.Child}', which step {step + 1} ")
                        + $"('{preparation.Stages[step].Step.Kind}') leaves out: whether a unit passes it stays unknown.",
                    new Location { Node = requirement.Child },
                    $"Let the step keep '{requirement.Child}' (kept), or take it out of the gate.");
            }
        }
    }

    /// <summary>The table prepared; an indicator that is screened out stays in the model, but applies to no unit.</summary>
    public static PreparedTable Apply(IndicatorModel model, FittedPreparation preparation, IndicatorTable source)
    {
        var prepared = preparation.Apply(source);
        var table = prepared.Table;
        var gone = model.Indicators.Where(i => !table.Contains(i.Code)).ToArray();
        if (gone.Length == 0) return prepared;
        ObservationState[] nowhere = [.. Enumerable.Repeat(ObservationState.NotApplicable, table.RowCount)];
        var columns = gone.Select(i => IndicatorColumn.OfDoubles(i.Code, new double[table.RowCount]).WithStates(nowhere));
        return prepared.With(IndicatorTable.Build(table.Units, table.Periods, [.. table.Indicators.Select(i => table[i]), .. columns],
            table.Attributes, table.Diagnostics));
    }
}

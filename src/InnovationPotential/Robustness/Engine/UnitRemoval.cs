using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>Leaves each unit out in turn and counts the pairs of others that change their order.</summary>
internal static class UnitRemoval
{
    public static UnitRemovalEffects Of(Assessment nominal)
    {
        if (IsIndependent(nominal))
        {
            return new UnitRemovalEffects(true, [], [Diagnostic.Information(ScenarioCodes.Independent,
                "No score depends on other units: nothing is learned from them and nothing compares them, so no order can turn.")]);
        }

        var reference = nominal.Fitted.Reference ?? throw NominalRanking.WithoutReference();
        var ranks = RankedRows.Of(nominal, nominal.Units, nominal.Periods).Ranks;
        var effects = SharedWork.Each(nominal.Options.DegreeOfParallelism, nominal.Units.Count,
            u => Without(nominal, reference, ranks, nominal.Units[u]));
        return new UnitRemovalEffects(false, effects.Select(e => e.Effect).ToEquatableArray(),
            effects.Select(e => e.Found).OfType<Diagnostic>().ToEquatableArray())
        {
            Names = nominal.Table.Names,
        };
    }

    /// <summary>
    /// Whether a map that saw no unit is the one that was learned, every weight is stated and no rule compares units. Functions of the
    /// user's own may look at what they like.
    /// </summary>
    private static bool IsIndependent(Assessment nominal) => nominal.Model.Preparation is null && nominal.Plans.All(plan =>
        !plan.ComparesUnits && plan.Nodes.All(n => n.IsLeaf ? IsStated(n)
            : !(((Dimension)n.Node).Weighting ?? n.Strategy.DefaultWeighting).IsDataDriven));

    private static bool IsStated(PlanNode leaf)
    {
        if (leaf.Strategy.GetType().Assembly != typeof(UnitRemoval).Assembly) return false;
        if (leaf.Strategy is WeightedIndex index && index.NormalizationOf(leaf.Code) is var rule
            && (rule is CustomNormalization || rule.GetType().Assembly != typeof(UnitRemoval).Assembly)) return false;
        FittedNormalization Map(FittedNormalization learned) => leaf.Strategy.Missing == MissingPolicy.ScoreAsWorst
            ? learned with { Diagnostics = [] } : learned with { Diagnostics = [], Worst = double.NaN, Best = double.NaN };
        return Map(leaf.Strategy.Value((Indicator)leaf.Node, new IndicatorSample([]))) == Map(leaf.Valuation!);
    }

    private static (UnitRemovalEffect Effect, Diagnostic? Found) Without(Assessment nominal, IndicatorTable reference, double[] ranks,
        string unit)
    {
        try
        {
            var fitted = nominal.Model.Fit(Remaining(reference, unit), nominal.Fitted.Scope);
            var without = fitted.Assess(Remaining(nominal.Source, unit),
                _ => nominal.Options with { DegreeOfParallelism = 1 });
            return (Compare(nominal, ranks, RankedRows.Of(without, nominal.Units, nominal.Periods).Ranks, unit), null);
        }
        catch (InvalidInputException e)
        {
            var error = e.Diagnostics.First(d => d.Severity == Severity.Error);
            return (new UnitRemovalEffect(unit) { Failure = error.Message },
                Diagnostic.Warning(ScenarioCodes.Failed, $"Without '{unit}' the model cannot assess: {error.Message}",
                    new Location { Unit = unit }, error.Hint));
        }
    }

    private static IndicatorTable Remaining(IndicatorTable table, string unit) => table.Units.AsSpan().Contains(unit)
        ? table.Units.Count > 1 ? table.OfUnits(table.Units.Where(u => u != unit))
            : throw new InvalidInputException([Diagnostic.Error(TableCodes.Empty, "No unit is left to learn from.")])
        : table;

    private static UnitRemovalEffect Compare(Assessment nominal, double[] with, double[] without, string unit)
    {
        var (units, effect) = (nominal.Units.Count, new UnitRemovalEffect(unit));
        for (var first = 0; first < with.Length; first += units)
        {
            int[] rows = [.. Enumerable.Range(first, units).Where(r => !double.IsNaN(with[r]) && !double.IsNaN(without[r]))
                .OrderBy(r => with[r])];
            var counts = Concordance.Of(Array.ConvertAll(rows, r => with[r]), Array.ConvertAll(rows, r => without[r]));
            var both = Concordance.Of(Array.ConvertAll(rows, r => with[r] + (without[r] / (2 * (units + 1)))), new double[rows.Length])
                .TiedX;
            var reversed = (counts.Pairs - counts.TiedX - counts.TiedY + both - counts.Score) / 2;
            if (reversed > 0 && effect.Before is null)
            {
                var (before, after) = FirstTurned(rows, without);
                effect = effect with
                {
                    Before = nominal.Units[before % units],
                    After = nominal.Units[after % units],
                    Period = nominal.Periods.IsEmpty ? null : nominal.Periods[first / units],
                };
            }

            effect = effect with
            {
                Pairs = effect.Pairs + counts.Pairs,
                Reversed = effect.Reversed + reversed,
                TiesChanged = effect.TiesChanged + counts.TiedX + counts.TiedY - (2 * both),
            };
        }

        return effect;

        (int Before, int After) FirstTurned(int[] rows, double[] others)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = i + 1; j < rows.Length; j++)
                {
                    if (with[rows[i]] < with[rows[j]] && others[rows[i]] > others[rows[j]]) return (rows[i], rows[j]);
                }
            }

            throw new InvalidOperationException("A pair that was counted is not there.");
        }
    }
}

using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>A replication by ordinary means: the inputs drawn one by one, the model and the table changed, fitted and assessed.</summary>
internal sealed class StudyOracle(StudyModel of, FactorExample[] factors, ulong seed)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    /// <summary>The results of a replication, period after period of the units as given; null for a unit that was screened out.</summary>
    public UnitAssessment?[] Assess(long replication)
    {
        var inputs = factors.Select(f => f.Inputs(of.Model)).ToArray();
        var random = new RandomNumbers(seed, Math.Max(1, inputs.Sum()));
        var change = new OracleCase(of.Model, null, []);
        var chosen = of.Model;
        foreach (var f in Enumerable.Range(0, factors.Length).OrderBy(f => factors[f].Turn))
        {
            var first = inputs[..f].Sum();
            change = factors[f]
                .Change(change, of.Model,
                    [.. Enumerable.Range(first, inputs[f]).Select(variable => random.Uniform(replication, variable))]);
            if (factors[f].Turn <= 0) chosen = change.Model;
        }

        change = change with { Model = Balanced(chosen, change.Model) };
        var assessment = change.Model.Fit(of.Table, change.Scope).Assess(of.Table);
        if (change.Cells.Count > 0) assessment = Changed(change, assessment);
        var results = assessment.Results.ToDictionary(r => (r.Unit, r.Period));
        return [.. Periods().SelectMany(p => of.Table.Units.Select(u => results.GetValueOrDefault((u, p))))];
    }

    // The yardstick is that of the data as they are.
    private Assessment Changed(OracleCase change, Assessment assessment)
    {
        var prepared = assessment.Table;
        var bare = (change.Model with { Preparation = null }).Fit(prepared, change.Scope);
        var places = of.Model.Indicators.Select(i => i.Code).ToList();
        var table = prepared;
        foreach (var indicator in change.Model.Indicators)
        {
            var values = new double?[prepared.RowCount];
            var states = new ObservationState[prepared.RowCount];
            for (var row = 0; row < values.Length; row++)
            {
                var unit = prepared.Units[row % prepared.Units.Count];
                var period = prepared.Periods.IsEmpty ? (Period?)null : prepared.Periods[row / prepared.Units.Count];
                var studyRow = (row / prepared.Units.Count * of.Table.Units.Count) + of.Table.IndexOf(unit);
                var error = assessment.Preparation?.Log.Where(c => c.Indicator == indicator.Code && c.Unit == unit && c.Period == period)
                    .Select(c => c.ExpectedError).LastOrDefault(e => e is not null);
                var cell = prepared[indicator.Code][row];
                values[row] = cell.Value;
                foreach (var cells in change.Cells)
                    values[row] = cells.Change(indicator, cell, values[row],
                        NumberOf(cells.Key, ((long)studyRow * places.Count) + places.IndexOf(indicator.Code)),
                        bare.ValuationOf(indicator.Code, period), error);
                states[row] = cell.Value is null && values[row] is not null ? ObservationState.Observed : cell.State;
            }

            table = table.With(IndicatorColumn.Of(indicator.Code, values).WithStates(states));
        }

        return bare.Assess(table);
    }

    // A weighted sum keeps the sum of its weights; in a score-sum each dimension keeps the points it counts for.
    private static IndicatorModel Balanced(IndicatorModel chosen, IndicatorModel changed)
    {
        var result = changed;
        foreach (var dimension in chosen.Nodes.OfType<Dimension>().Reverse())
        {
            if (IsSum(chosen, dimension))
            {
                var after = dimension.Children.Sum(c => changed.Find(c.Code)!.Weight);
                foreach (var child in dimension.Children)
                    result = result.Replace(child.Code, n => n with { Weight = n.Weight * dimension.Children.Sum(c => c.Weight) / after });
            }
            else if (StrategyOf(chosen, dimension) is ScoreSum)
            {
                foreach (var child in dimension.Children.OfType<Dimension>())
                    result = result.Replace(child.Code, n => n with { Weight = n.Weight * Points(child) / Points(n) });
            }
        }

        return result;
    }

    // Every indicator has 4 points.
    private static double Points(ModelNode node) => node is Dimension dimension ? dimension.Children.Sum(c => c.Weight * Points(c)) : 4;

    private static bool IsSum(IndicatorModel model, Dimension dimension) =>
        StrategyOf(model, dimension) is WeightedIndex index && (dimension.Aggregation ?? index.Aggregation) is WeightedSum;

    private static AssessmentStrategy StrategyOf(IndicatorModel model, Dimension dimension)
    {
        while (dimension.Strategy is null)
            dimension = model.Nodes.OfType<Dimension>().First(d => d.Children.Any(c => c.Code == dimension.Code));
        return dimension.Strategy;
    }

    // SplitMix64: the input's bits make the key of a stream, the cell's number its place there.
    private static double NumberOf(double input, long cell) =>
        (Mix(unchecked(Mix(unchecked(BitConverter.DoubleToUInt64Bits(input) + Gamma)) + (Gamma * ((ulong)cell + 1)))) >> 11)
            / 9007199254740992.0;

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    private IEnumerable<Period?> Periods() => of.Table.Periods.IsEmpty ? [null] : of.Table.Periods.Select(p => (Period?)p);
}

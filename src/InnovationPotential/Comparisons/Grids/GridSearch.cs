using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Comparisons;

/// <summary>Assesses a table under every combination, or finds why one cannot be.</summary>
internal sealed class GridSearch(IndicatorTable table, IndicatorModel model, IReadOnlyList<Normalization> normalizations,
    IReadOnlyList<Aggregation> aggregations, IReadOnlyList<Weighting> weightings)
{
    private const int MostKemeny = 200;

    private readonly List<(GridScenario Scenario, Assessment Assessment)> _computed = [];
    private readonly List<GridScenario> _refused = [];

    public ScenarioGrid Run(string? node)
    {
        foreach (var n in normalizations.DefaultIfEmpty())
        {
            foreach (var a in aggregations.DefaultIfEmpty())
            {
                foreach (var w in weightings.DefaultIfEmpty()) Try(n, a, w);
            }
        }

        if (_computed.Count == 0)
            throw new InvalidInputException([.. _refused.Select(r => Diagnostic.Error(ScenarioCodes.Refused,
                $"'{r.Name}' was refused: {r.Reason}", hint: "Take other combinations."))]);
        var first = _computed[0].Assessment;
        RankedRows[] rows = [.. _computed.Select(c => RankedRows.Of(c.Assessment, first.Units, first.Periods, node))];
        var (consensus, isExact) = Consensus(rows, first.Units.Count, first.Table.RowCount);
        return new ScenarioGrid
        {
            Scenarios = _computed.Select(c => c.Scenario).ToEquatableArray(),
            Refused = _refused.ToEquatableArray(),
            Units = Enumerable.Range(0, first.Table.RowCount).Select(r => new GridUnit(first.Units[r % first.Units.Count],
                first.Periods.IsEmpty ? null : first.Periods[r / first.Units.Count],
                rows.Select(x => Assessment.Known(x.Ranks[r])).ToEquatableArray())
            {
                Consensus = Assessment.Known(consensus[r]),
            }).ToEquatableArray(),
            Names = first.Table.Names,
            KendallTau = rows.Select(x => rows.Select(y => x.CorrelationWith(y, CorrelationMethod.Kendall)).ToEquatableArray())
                .ToEquatableArray(),
            ConsensusMethod = first.Units.Count <= MostKemeny ? "kemeny" : "borda",
            IsConsensusExact = isExact,
        };
    }

    private void Try(Normalization? normalization, Aggregation? aggregation, Weighting? weighting)
    {
        string[] kinds = [.. ((string?[])[normalization?.Kind, aggregation?.Kind, weighting?.Kind]).OfType<string>()];
        var name = kinds.Length == 0 ? "as the model" : string.Join(", ", kinds);
        var twice = _computed.Select(c => c.Scenario).Concat(_refused).Count(s => s.Name.Split(" (")[0] == name);
        if (twice > 0) name = FormattableString.Invariant($"{name} ({twice + 1})");
        var scenario = new GridScenario(name, normalization?.Kind, aggregation?.Kind, weighting?.Kind);
        var strategy = model.Root.Strategy ?? AssessmentStrategy.WeightedIndex();
        try
        {
            if (normalization is not null && !HasIndex(model.Root, strategy))
            {
                _refused.Add(scenario with { Reason = "The model has no weighted index, whose indicators would be normalized." });
                return;
            }

            var changed = model with { Root = Changed(model.Root, strategy) };
            var fitted = changed.Fit(table);
            if (ReasonOf(changed, fitted) is { } reason) _refused.Add(scenario with { Reason = reason });
            else if (fitted.Assess(table) is var assessment && assessment.Scores().All(s => s is null))
                _refused.Add(scenario with { Reason = "No unit has a score." });
            else _computed.Add((scenario, assessment));
        }
        catch (InvalidInputException problem)
        {
            _refused.Add(scenario with { Reason = problem.Diagnostics.First(d => d.Severity == Severity.Error).Message });
        }

        Dimension Changed(Dimension dimension, AssessmentStrategy? own) => dimension with
        {
            Strategy = normalization is not null && own is WeightedIndex index ? index with { Normalization = normalization } : own,
            Aggregation = aggregation ?? dimension.Aggregation,
            Weighting = weighting ?? dimension.Weighting,
            Children = dimension.Children.Select(c => c is Dimension d ? Changed(d, d.Strategy) : c).ToEquatableArray(),
        };
    }

    // Scores below 0 are no matter of a few units: the aggregation is not made for them.
    private static string? ReasonOf(IndicatorModel model, FittedModel fitted)
    {
        var below = fitted.Plans.SelectMany(p => p.Nodes)
            .Where(n => n.Outline is { } outline && outline.Children.Any(c => c.Weight > 0 && c.Range.Low < 0)).Select(n => n.Code)
            .ToHashSet(StringComparer.Ordinal);
        return model.Validate()
            .FirstOrDefault(d => d.Code == StrategyCodes.ZeroReachable && d.Location.Node is { } node && below.Contains(node))?.Message;
    }

    private static bool HasIndex(Dimension dimension, AssessmentStrategy own) => own is WeightedIndex
        || dimension.Children.OfType<Dimension>().Any(d => HasIndex(d, d.Strategy ?? own));

    private static (double[] Ranks, bool IsExact) Consensus(RankedRows[] rows, int units, int count)
    {
        var (ranks, isExact) = (new double[count], units <= MostKemeny);
        Array.Fill(ranks, double.NaN);
        for (var start = 0; start < count; start += units)
        {
            int[] present = [.. Enumerable.Range(start, units).Where(r => Array.Exists(rows, x => double.IsFinite(x.Ranks[r])))];
            if (present.Length == 0) continue;
            // A lower rank is better.
            double[] scores = [.. rows.SelectMany(x => present.Select(r => -x.Ranks[r]))];
            double[] weights = [.. rows.Select(_ => 1.0)];
            var below = new double[present.Length];
            var block = new ColumnBlock(scores, rows.Length, present.Length);
            if (units <= MostKemeny)
            {
                var kemeny = KemenyRankings.Of(OutrankingMatrix.FromScores(block, weights));
                below = [.. kemeny.UnitsBelow];
                isExact &= kemeny.IsExact;
            }
            else Aggregation.Borda.Aggregate(block, weights, below);

            var places = Ranks.Of(below);
            for (var i = 0; i < present.Length; i++) ranks[present[i]] = places[i];
        }

        return (ranks, isExact);
    }
}

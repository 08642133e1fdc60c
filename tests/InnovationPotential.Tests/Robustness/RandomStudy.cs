using InnovationPotential.Robustness;
using InnovationPotential.Strategies;
using InnovationPotential.Weightings;

namespace InnovationPotential.Tests.Robustness;

/// <summary>A random tree with random aggregations, policies and gaps, and a random study of it.</summary>
internal sealed class RandomStudy
{
    private static readonly Aggregation[] Aggregations =
    [
        Aggregation.Arithmetic, Aggregation.Arithmetic, Aggregation.Arithmetic, Aggregation.Geometric, Aggregation.Harmonic,
        Aggregation.PowerMean(3), Aggregation.PowerMean(-0.5), Aggregation.Minimum,
        Aggregation.Maximum, Aggregation.WeightedSum, Aggregation.PowerMean(double.NegativeInfinity), Aggregation.PowerMean(0),
        Aggregation.Median,
    ];

    // Those that are no means, and are called.
    private static readonly Aggregation[] Others =
    [
        Aggregation.Median, Aggregation.OrderedWeighted([3, 2, 1]), Aggregation.MeanMin(0.7, 0.1), Aggregation.MeanMin(1, 0),
        Aggregation.MazziottaPareto(), Aggregation.Copeland, Aggregation.Borda, Aggregation.PowerMean(0.01),
        Aggregation.Custom("first and mean", (scores, weights) => (scores[0] + (scores[^1] * weights[^1] / weights[0])) / 2),
    ];

    private static readonly ReadinessRule[] Rules =
    [
        ReadinessRule.KOutOfN(1), ReadinessRule.Mean, ReadinessRule.Median, ReadinessRule.SoftMinimum(-2),
    ];

    private readonly int _seed;
    private readonly Random _random;
    private readonly List<string> _codes = [];

    public RandomStudy(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        Model = NewModel();
        Table = NewTable();
        Study = new(Factors().ToEquatableArray());
    }

    public IndicatorModel Model { get; }

    public IndicatorTable Table { get; }

    public UncertaintyStudy Study { get; }

    public override string ToString() =>
        $"seed {_seed}, {string.Join(", ", Study.Factors.Select(f => f.Name))}, {Model.Root.Strategy!.Kind} "
            + $"{Model.Root.Strategy.Missing} {Show(Model.Root)}";

    /// <summary>Numbers for the inputs, 32 lanes each.</summary>
    public double[] Inputs(int more = 0)
    {
        var random = new Random((_seed * 2) + more);
        return [.. Enumerable.Range(0, Math.Max(1, new StudyInputs(Model, Study.Factors).Count) * ReplicationBatch.Lanes)
            .Select(_ => random.NextDouble())];
    }

    /// <summary>What the rows are compiled from.</summary>
    public PlanRowsSource Source()
    {
        var fitted = Model.Fit(Table);
        var plan = fitted.PlanOf(null);
        var inputs = new StudyInputs(Model, Study.Factors);
        var rows = Enumerable.Range(0, Table.RowCount).ToArray();
        return new(plan, Table, .., rows, new WeightProgram(plan.Nodes, Model, inputs),
            new CellProgram(plan.Nodes, Table, null, null, .., rows, Model, inputs));
    }

    private static string Show(ModelNode node) => node is Dimension d
        ? $"{d.Code}·{d.Weight} {d.Aggregation?.Kind} {d.MinimumCoverage} ({string.Join(", ", d.Children.Select(Show))})"
        : $"{node.Code}·{node.Weight}";

    private IndicatorModel NewModel()
    {
        var kind = _random.Next(12);
        var missing = _random.Next(6) switch { 0 => MissingPolicy.Propagate, 1 => MissingPolicy.ScoreAsWorst, _ => MissingPolicy.Exclude };
        AssessmentStrategy strategy = kind switch
        {
            0 => AssessmentStrategy.ResourceBased(o => o with { Missing = missing }),
            1 => AssessmentStrategy.ReadinessBased(o => o with { Missing = missing }),
            8 => AssessmentStrategy.ScoreSum(o => o with { Missing = missing }),
            9 => AssessmentStrategy.ReadinessBased(o => o with { Missing = missing, Rule = Rules[_random.Next(Rules.Length)] }),
            10 => AssessmentStrategy.Custom("own", (_, x) => x / 9, (s, w) => (s[0] + (s[^1] * w[^1] / w[0])) / (1 + (w[^1] / w[0])))
                with
            { Missing = missing },
            11 => new CoveredMean { Missing = missing },
            2 => AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.ZScore(), Missing = missing }),
            _ => AssessmentStrategy.WeightedIndex(o => o with { Normalization = Normalization.MinMax(1, 100), Missing = missing }),
        };
        var aggregates = kind is > 2 and < 8;
        return IndicatorModel.Create("m", m => Fill(m.Strategy(strategy), 1, aggregates));
    }

    private void Fill<T>(DimensionBuilder<T> dimension, int depth, bool aggregates)
        where T : DimensionBuilder<T>
    {
        if (aggregates && _random.Next(4) == 0) dimension.Aggregation(Others[_random.Next(Others.Length)]);
        else if (aggregates && _random.Next(3) > 0) dimension.Aggregation(Aggregations[_random.Next(Aggregations.Length)]);
        if (_random.Next(6) == 0)
        {
            dimension.MinimumCoverage(new MinimumCoverage(0.3 + (0.1 * _random.Next(7)))
            {
                Basis = (CoverageBasis)_random.Next(3),
                CountsImputed = _random.Next(3) > 0,
            });
        }

        var children = 1 + _random.Next(4);
        for (var c = 0; c < children; c++)
        {
            if (depth < 3 && _random.Next(3) == 0)
            {
                dimension.Dimension($"d{_codes.Count}.{depth}.{c}", d => Fill(d.Weight(0.5 + _random.Next(4)), depth + 1, aggregates));
                continue;
            }

            var code = $"i{_codes.Count}";
            _codes.Add(code);
            dimension.Indicator(code, i => i with
            {
                Weight = c > 0 && _random.Next(10) == 0 ? 0 : 0.5 + _random.Next(4),
                Direction = _random.Next(4) == 0 ? Direction.LowerIsBetter : Direction.HigherIsBetter,
                Scale = MeasurementScale.OrdinalRange(0, 9),
                Norm = 6,
            });
        }
    }

    private IndicatorTable NewTable()
    {
        var units = 2 + _random.Next(12);
        var imputes = _random.Next(5) == 0;
        var share = _random.Next(3) switch { 0 => 0, 1 => 0.05, _ => 0.6 };
        return IndicatorTable.Create(Robustness.Study.Names(units), _codes.Select(code =>
        {
            var values = Enumerable.Range(0, units).Select(_ => _random.NextDouble() < share ? double.NaN : _random.Next(10)).ToArray();
            var states = values.Select(v => !double.IsNaN(v)
                ? (imputes && _random.Next(5) == 0 ? ObservationState.Imputed : ObservationState.Observed)
                : _random.Next(4) == 0 ? ObservationState.NotApplicable : ObservationState.NotAvailable);
            return IndicatorColumn.OfDoubles(code, values).WithStates([.. states]);
        }));
    }

    private IEnumerable<UncertainFactor> Factors()
    {
        var weights = _random.Next(6);
        if (weights == 0) yield return UncertainFactor.UniformWeights();
        if (weights == 1) yield return UncertainFactor.DirichletWeights(5);
        if (weights is 1 or 2) yield return UncertainFactor.WeightNoise(0.25) with { EachWeight = true };
        if (weights == 3) yield return UncertainFactor.WeightSets(Set("Ada"), Set("Bo"), new WeightSet("Cy", []));
        if (weights is 4 or 5)
        {
            yield return UncertainFactor.WeightNoise(0.5, 1) with { Name = "top" };
            if (weights == 5 && Model.Root.Children.Any(c => c is Dimension))
                yield return UncertainFactor.WeightNoise(0.5, 2) with { Name = "below" };
        }

        if (_random.Next(4) == 0) yield return UncertainFactor.LeaveOneOut();
        if (_random.Next(3) == 0) yield return UncertainFactor.MissingCells();
        if (_random.Next(3) == 0) yield return UncertainFactor.AbsoluteNoise(1.5);
    }

    private WeightSet Set(string name) =>
        new(name, [.. _codes.Where(_ => _random.Next(2) == 0).Select(c => new CodeWeight(c, 1 + _random.Next(3)))]);
}

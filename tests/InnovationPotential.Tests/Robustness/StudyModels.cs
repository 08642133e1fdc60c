using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>
/// Models of every kind the engine tells apart: plain means and extremes for the lanes, and what must be evaluated one by one.
/// </summary>
internal static class StudyModels
{
    public static IReadOnlyList<StudyModel> All { get; } =
    [
        Index("arithmetic", 0),
        Index("arithmetic, some missing", 0.05),
        Index("arithmetic, most missing", 0.6),
        Two("two levels", 0.05),
        Index("geometric", 0.05, o => Positive(o) with { Aggregation = Aggregation.Geometric }),
        Index("harmonic", 0.6, o => Positive(o) with { Aggregation = Aggregation.Harmonic }),
        Index("power mean", 0.05, o => Positive(o) with { Aggregation = Aggregation.PowerMean(-0.5) }),
        Index("minimum", 0.05, o => o with { Aggregation = Aggregation.Minimum }),
        Index("maximum", 0.6, o => o with { Aggregation = Aggregation.Maximum }),
        Index("weighted sum", 0.05, o => o with { Aggregation = Aggregation.WeightedSum }),
        Index("mixed", 0.05, Positive,
            m => Aggregate(m, ("m", Aggregation.Geometric), ("A", Aggregation.Minimum), ("B", Aggregation.Harmonic),
                ("C1", Aggregation.PowerMean(2)))),
        Index("mixed the other way", 0.6, Positive,
            m => Aggregate(m, ("m", Aggregation.Maximum), ("A", Aggregation.Geometric), ("B", Aggregation.WeightedSum),
                ("C", Aggregation.Harmonic), ("C1", Aggregation.Geometric))),
        Index("z-scores", 0.05, o => o with { Normalization = Normalization.ZScore() }),
        Index("negative under a minimum", 0.05, o => o with { Normalization = Normalization.ZScore() },
            m => Aggregate(m, ("m", Aggregation.Minimum))),
        Index("median", 0.05, o => o with { Aggregation = Aggregation.Median }),
        Index("Borda", 0.05, o => o with { Aggregation = Aggregation.Borda }),
        Index("own function", 0.05, o => o with { Aggregation = Aggregation.Custom("spread", Spread) }),
        Index("minimum coverage", 0.6, change: m => m.Replace("m", n => (Dimension)n with { MinimumCoverage = 0.5 })),
        Index("median in one node", 0.05, change: m => Aggregate(m, ("A", Aggregation.Median))),
        Index("called below and above", 0.05, change: m => Aggregate(m, ("C1", Aggregation.OrderedWeighted(2, 1)),
            ("C", Aggregation.Median), ("m", Aggregation.MeanMin(0.5, 0.1)))),
        Index("Copeland in one node", 0.05, change: m => Aggregate(m, ("B", Aggregation.Copeland))),
        Index("benefit of the doubt in one node", 0.05, change: m => Aggregate(m, ("A", Aggregation.BenefitOfTheDoubt()))),
        Index("minimum coverage of one node", 0.3, change: m => m.Replace("A", n => (Dimension)n with { MinimumCoverage = 0.6 })),
        Index("minimum coverage of children", 0.3,
            change: m => m.Replace("C", n => (Dimension)n with { MinimumCoverage = MinimumCoverage.OfChildren(0.7) })),
        Index("minimum coverage of indicators", 0.3,
            change: m => m.Replace("m", n => (Dimension)n with { MinimumCoverage = MinimumCoverage.OfIndicators(0.7) })),
        Index("propagate", 0.05, o => o with { Missing = MissingPolicy.Propagate }),
        Index("score as worst", 0.6, o => o with { Missing = MissingPolicy.ScoreAsWorst }),
        Index("panel", 0.05, periods: 3),
        Index("panel by period", 0.05, change: m => m with { Scope = FitScope.EachPeriod }, periods: 3),
        Index("silent indicator", 0.05, change: m => m.Replace("a2", n => n with { Weight = 0 })),
        Index("screening", 0.3, change: m => m with { Preparation = PreparationPlan.Of(Screening.OfUnits(0.7)) }),
        Index("imputation and treatment", 0.3,
            change: m =>
                m with { Preparation = PreparationPlan.Of(Screening.OfUnits(0.5), Imputation.Mean, OutlierTreatment.ForceWinsorize(1)) }),
        new("resources", Tree(AssessmentStrategy.ResourceBased(), i => i with { Norm = 30 }, directions: false), Table(21, 9, 0.05)),
        new("score-sum", Tree(AssessmentStrategy.ScoreSum(), Ordinal), Table(22, 9, 0.05, ordinal: true)) { IsOrdinal = true,
            IsLine = false },
        new("score-sum, complete", Tree(AssessmentStrategy.ScoreSum(), Ordinal), Table(23, 9, 0, ordinal: true)) { IsOrdinal = true,
            IsLine = false },
        new("readiness", Tree(AssessmentStrategy.ReadinessBased(), Ordinal), Table(24, 9, 0.05, ordinal: true)) { IsOrdinal = true,
            IsLine = false },
        new("own strategy", Tree(AssessmentStrategy.Custom("own", (_, x) => x / 30, Spread), i => i, directions: false),
            Table(25, 9, 0.05)),
        new("strategies side by side", Mixed(), Table(26, 9, 0.05, ordinal: true)) { IsOrdinal = true, IsLine = false },
    ];

    public static StudyModel Of(string name) => All.Single(m => m.Name == name);

    public static IndicatorModel Tree(AssessmentStrategy strategy, Func<Indicator, Indicator> indicator, bool directions = true) =>
        IndicatorModel.Create("m", m => m
        .Strategy(strategy)
        .Dimension("A", d => Add(d.Weight(2), ("a1", 1), ("a2", 2), ("a3", 0.5)))
        .Dimension("B", d => Add(d, ("b1", 1), ("b2", 3)))
        .Dimension("C", d => Add(d.Weight(1.5).Dimension("C1", e => Add(e.Weight(2), ("c1", 1), ("c2", 1))), ("c3", 1))))
        .Each<Indicator>(i => indicator(directions && i.Code is "a2" or "c1" ? i with { Direction = Direction.LowerIsBetter } : i));

    /// <summary>Values from 1 to 25, or 0 to 4; some missing, and two cells that do not apply.</summary>
    public static IndicatorTable Table(int seed, int units, double missing, bool ordinal = false, int periods = 0)
    {
        var random = new Random(seed);
        var rows = units * Math.Max(1, periods);
        var columns = new List<IndicatorColumn>();
        foreach (var code in (string[])["a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3"])
        {
            var values = new double[rows];
            for (var row = 0; row < rows; row++)
            {
                var value = ordinal ? random.Next(5) : 1 + (24 * random.NextDouble());
                values[row] = random.NextDouble() < missing ? double.NaN : value;
            }

            // Something is known of every indicator, and it is not constant.
            if (double.IsNaN(values[^1])) values[^1] = 3;
            if (double.IsNaN(values[^2])) values[^2] = 1;
            var inapplicable = missing > 0 && code is "a1" or "b2" ? 1 : -1;
            if (inapplicable >= 0) values[inapplicable] = double.NaN;
            columns.Add(IndicatorColumn.OfDoubles(code, values).WithStates(
                [.. values.Select((v, row) => row == inapplicable
                    ? ObservationState.NotApplicable : double.IsNaN(v) ? ObservationState.NotAvailable : ObservationState.Observed)])
                .WithStandardErrors([.. values.Select((_, row) => code is "a1" or "b2" && row % 3 > 0 ? row % 3 / 4.0 : (double?)null)]));
        }

        return IndicatorTable.Create(Study.Names(units), columns, Enumerable.Range(2020, periods).Select(y => (Period)y));
    }

    /// <summary>The model with some kind of nodes changed.</summary>
    public static IndicatorModel Each<T>(this IndicatorModel model, Func<T, ModelNode> change)
        where T : ModelNode => model.Nodes.OfType<T>().Aggregate(model, (m, node) => m.Replace(node.Code, n => change((T)n)));

    public static IndicatorModel Aggregate(IndicatorModel model, params (string Dimension, Aggregation Aggregation)[] aggregations) =>
        aggregations.Aggregate(model, (m, a) => m.Find(a.Dimension) is null
            ? m : m.Replace(a.Dimension, n => (Dimension)n with { Aggregation = a.Aggregation }));

    public static Indicator Ordinal(Indicator indicator) => indicator with { Scale = MeasurementScale.OrdinalRange(0, 4) };

    public static WeightedIndex Positive(WeightedIndex index) => index with { Normalization = Normalization.MinMax(1, 100) };

    private static StudyModel Index(string name, double missing, Func<WeightedIndex, WeightedIndex>? configure = null,
        Func<IndicatorModel, IndicatorModel>? change = null, int periods = 0)
    {
        var model = Tree(AssessmentStrategy.WeightedIndex(configure), i => i);
        return new(name, change?.Invoke(model) ?? model, Table(name.Length, 9, missing, periods: periods));
    }

    private static StudyModel Two(string name, double missing) =>
        new(name, Index("", 0).Model.Without("C"), Table(name.Length, 9, missing));

    private static IndicatorModel Mixed() => Tree(AssessmentStrategy.WeightedIndex(), Ordinal)
        .Replace("A", n => (Dimension)n with { Strategy = AssessmentStrategy.ScoreSum() })
        .Replace("B", n => (Dimension)n with { Strategy = AssessmentStrategy.ReadinessBased() });

    private static DimensionBuilder Add(DimensionBuilder dimension, params (string Code, double Weight)[] indicators)
    {
        foreach (var (code, weight) in indicators) dimension.Indicator(code, weight: weight);
        return dimension;
    }

    // Mean less a fifth of the range: depends on weights and on all scores.
    private static double Spread(ReadOnlySpan<double> scores, ReadOnlySpan<double> weights)
    {
        double sum = 0, total = 0, least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
        {
            (sum, total) = (sum + (weights[i] * scores[i]), total + weights[i]);
            (least, greatest) = (Math.Min(least, scores[i]), Math.Max(greatest, scores[i]));
        }

        return (sum / total) - ((greatest - least) / 5);
    }
}

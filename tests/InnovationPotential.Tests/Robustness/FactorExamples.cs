using InnovationPotential.Aggregations;
using InnovationPotential.Numerics;
using InnovationPotential.Preparation;
using InnovationPotential.Robustness;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Every factor with an oracle written from its documentation.</summary>
internal static class FactorExamples
{
    private static readonly Normalization[] Normalizations =
        [Normalization.MinMax(), Normalization.MinMax(1, 100), Normalization.PercentileRank()];
    private static readonly Aggregation[] Aggregations =
        [Aggregation.Arithmetic, Aggregation.PowerMean(2), Aggregation.Median, Aggregation.Minimum];
    private static readonly Imputation[] Imputations = [Imputation.Mean, Imputation.Median];
    private static readonly OutlierTreatment[] Treatments = [OutlierTreatment.ForceWinsorize(1), OutlierTreatment.ForceWinsorize(2)];
    private static readonly FitScope[] Scopes = [FitScope.WholePanel, FitScope.EachPeriod, FitScope.BasePeriod(2021)];
    private static readonly AssessmentStrategy[] Strategies = [AssessmentStrategy.WeightedIndex(),
        AssessmentStrategy.WeightedIndex(o =>
            o with { Normalization = Normalization.PercentileRank(), Aggregation = Aggregation.Maximum })];

    private static readonly WeightSet[] Sets =
    [
        new("Ada", [new("A", 1), new("B", 4), new("a1", 5), new("a2", 1)]),
        new("Bo", [new("a3", 2), new("a1", 0), new("c1", 3), new("b2", 1)]),
        new("Cy", []),
    ];

    public static IReadOnlyList<FactorExample> All { get; } =
    [
        Noise("noise", UncertainFactor.WeightNoise(0.25), (_, _) => true),
        Noise("noise at level 2", UncertainFactor.WeightNoise(1, 2), (level, _) => level == 2),
        Noise("noise of each weight", UncertainFactor.WeightNoise(0.5) with { EachWeight = true, Dimensions = ["A", "B"] },
            (_, code) => code is "A" or "B"),
        Leveled("Dirichlet", UncertainFactor.DirichletWeights(20), (_, _) => true, Dirichlet),
        Leveled("uniform", UncertainFactor.UniformWeights(), (_, _) => true, (_, u) => Array.ConvertAll(u, x => -Math.Log(1 - x))),
        Leveled("uniform at the top", UncertainFactor.UniformWeights(1), (level, _) => level == 1,
            (_, u) => Array.ConvertAll(u, x => -Math.Log(1 - x))),
        Single("ordered", UncertainFactor.OrderedWeights("A", ["a2"], ["a1"]), (codes, random, weights) =>
            SimplexSampling.Ordered(random, 0, 0, Array.ConvertAll(codes, c => c == "a2" ? 0 : c == "a1" ? 1 : 2), weights)),
        Single("bounded", UncertainFactor.BoundedWeights("A", new WeightInterval("a1", 0.2, 0.5), new WeightInterval("a3", 0.1, 0.6)),
            (codes, random, weights) =>
            SimplexSampling.Bounded(random, 0, 0, Array.ConvertAll(codes, c => c == "a1" ? 0.2 : c == "a3" ? 0.1 : 0),
                Array.ConvertAll(codes, c => c == "a1" ? 0.5 : c == "a3" ? 0.6 : 1), weights)),
        new("sets", UncertainFactor.WeightSets(Sets), _ => 1, (c, _, u) => c with
        {
            Model = Sets[(int)(u[0] * 3)].Weights.Where(w => c.Model.Find(w.Code) is not null)
                .Aggregate(c.Model, (m, w) => Keeping(m, w.Code, _ => w.Weight)),
        }) { Turn = 1, Fits = m => m.Model.Find("C") is not null },
        LeaveOut("leave one out", new LeaveOneOut(), _ => true),
        LeaveOut("leave one of three out", new LeaveOneOut { Indicators = ["a1", "b2", "c1"] },
            i => i.Code is "a1" or "b2" or "c1") with { Fits = m => m.Model.Find("c1") is not null },
        Choice("normalization", UncertainFactor.NormalizationChoice(Normalizations) with { Probabilities = [0.2, 0.5, 0.3] }, [0.2, 0.7],
            (c, k) => c with
        {
            Model = c.Model.Each<Dimension>(d => d.Strategy is WeightedIndex index
                ? d with { Strategy = index with { Normalization = Normalizations[k] } } : d),
        }) with { Fits = m => m.Model.Root.Strategy is WeightedIndex { Aggregation: not CustomAggregation } },
        Choice("aggregation", UncertainFactor.AggregationChoice(Aggregations) with { Levels = [1, 2], Dimensions = ["m", "B", "C1"] },
            [0.25, 0.5, 0.75], (c, k) => c with
        {
            Model = StudyModels.Aggregate(c.Model, ("m", Aggregations[k]), ("B", Aggregations[k])),
        }) with { Fits = m => m.Model.Root.Strategy is WeightedIndex && m.Model.Find("C1") is not null },
        Choice("imputation", UncertainFactor.ImputationChoice(Imputations) with { OrNone = true }, [1.0 / 3, 2.0 / 3], (c, k) => c with
        {
            Model = c.Model with
            {
                Preparation = new(
                    ((PreparationStep[])[.. Steps(c.Model).OfType<Screening>(), .. k < 2
                        ? Imputations[k..(k + 1)] : [], .. Steps(c.Model).OfType<OutlierTreatment>()]).ToEquatableArray()),
            },
        }),
        Choice("treatment", UncertainFactor.TreatmentChoice(Treatments) with { OrNone = true, Probabilities = [0.5, 0.25, 0.25] },
            [0.5, 0.75], (c, k) => c with
        {
            Model = c.Model with
            {
                Preparation = new(
                    ((PreparationStep[])[.. Steps(c.Model).Where(s => s is not OutlierTreatment), .. k < 2 ? Treatments[k..(k + 1)] : []])
                        .ToEquatableArray()),
            },
        }) with { Fits = m => !m.IsOrdinal },
        Choice("scope", UncertainFactor.ScopeChoice(Scopes), [1.0 / 3, 2.0 / 3],
            (c, k) => c with { Scope = Scopes[k] }) with { Fits = m => !m.Table.Periods.IsEmpty },
        Choice("strategy", UncertainFactor.StrategyChoice("B", Strategies), [0.5], (c, k) => c with
        {
            Model = c.Model.Replace("B", n => (Dimension)n with { Strategy = Strategies[k] }),
        }) with { Fits = m => m.Model.Root.Strategy is WeightedIndex },
        Choice("model", UncertainFactor.ModelChoice(StudyModels.Of("arithmetic").Model, StudyModels.Of("two levels").Model), [0.5],
            (c, k) => c with
        {
            Model = StudyModels.Of(k == 0 ? "arithmetic" : "two levels").Model,
        }) with { Turn = -1, Fits = m => !m.IsOrdinal },
        Data("relative noise", UncertainFactor.RelativeNoise(0.1), (_, o, x, u, _, _) => Observed(o)
            ? x * (1 + (0.1 * Normal(u))) : x) with { Fits = m => !m.IsOrdinal },
        Data("absolute noise", UncertainFactor.AbsoluteNoise(2, NoiseDistribution.Uniform), (_, o, x, u, _, _) => Observed(o)
            ? x + (2 * ((2 * u) - 1)) : x) with { Fits = m => !m.IsOrdinal },
        Data("triangular noise in one indicator",
            UncertainFactor.AbsoluteNoise(3, NoiseDistribution.Triangular) with { Indicators = ["a1"] }, (i, o, x, u, _, _) =>
            Observed(o) && i.Code == "a1"
                ? x + (3 * (u < 0.5 ? Math.Sqrt(2 * u) - 1 : 1 - Math.Sqrt(2 * (1 - u)))) : x) with { Fits = m => !m.IsOrdinal },
        Data("stated errors", UncertainFactor.StatedErrors(), (_, o, x, u, _, _) => o.StandardError is { } error && Observed(o)
            ? x + (error * Normal(u)) : x) with { Fits = m => !m.IsOrdinal && m.Model.Preparation is null },
        Data("ordinal steps", UncertainFactor.OrdinalSteps(0.2, 0.3), (_, o, x, u, _, _) =>
            !Observed(o)
                ? x : u < 0.2 ? Math.Max(0, x!.Value - 1) : u >= 0.7 ? Math.Min(4, x!.Value + 1) : x) with { Fits = m => m.IsOrdinal },
        Data("missing cells", UncertainFactor.MissingCells(), (_, o, x, u, v, _) =>
            o.Value is null && o.State != ObservationState.NotApplicable
                ? (v.Worst + (u * (v.Best - v.Worst)) - v.Apply(0)) / (v.Apply(1) - v.Apply(0)) : x) with { Fits = m => m.IsLine },
        Data("imputation draws", UncertainFactor.ImputationDraws(), (_, o, x, u, _, e) => o.State == ObservationState.Imputed && e > 0
            ? x + (e * Normal(u)) : x) with
        {
            Fits = m => Steps(m.Model).Any(s => s is Imputation),
        },
    ];

    public static FactorExample Of(string name) => All.Single(f => f.Name == name);

    /// <summary>Dimensions with at least two children that weigh something, from the root down, and the levels of their children.</summary>
    private static IEnumerable<(Dimension Dimension, int Level)> Dimensions(IndicatorModel model)
    {
        var levels = new Dictionary<string, int> { [model.Root.Code] = 1 };
        foreach (var dimension in model.Nodes.OfType<Dimension>())
        {
            foreach (var child in dimension.Children) levels[child.Code] = levels[dimension.Code] + 1;
            if (dimension.Children.Count(c => c.Weight > 0) > 1) yield return (dimension, levels[dimension.Code]);
        }
    }

    private static ModelNode[] Weighing(Dimension dimension) => [.. dimension.Children.Where(c => c.Weight > 0)];

    private static FactorExample Noise(string name, WeightNoise factor, Func<int, string, bool> concerns) =>
        Leveled(name, factor, concerns,
            (w, u) => [.. w.Zip(u, (weight, x) => weight * (1 + (factor.Fraction * ((2 * x) - 1))))]) with
        { Turn = 2 };

    private static FactorExample Leveled(string name, UncertainFactor factor, Func<int, string, bool> concerns,
        Func<double[], double[], double[]> draw) => new(
        name,
        factor,
        model => Dimensions(model).Where(d => concerns(d.Level, d.Dimension.Code)).Sum(d => Weighing(d.Dimension).Length),
        (c, nominal, u) =>
        {
            var at = 0;
            var model = c.Model;
            foreach (var (dimension, _) in Dimensions(nominal).Where(d => concerns(d.Level, d.Dimension.Code)))
            {
                var children = Weighing(dimension);
                model = With(model, children,
                    draw([.. children.Select(n => model.Find(n.Code)?.Weight ?? 0)], u[at..(at += children.Length)]));
            }

            return c with { Model = model };
        })
        { Turn = 1 };

    private static FactorExample Single(string name, UncertainFactor factor, Action<string[], RandomNumbers, double[]> draw) =>
        new(name, factor, _ => 1, (c, nominal, u) =>
    {
        var children = Weighing((Dimension)nominal.Find("A")!);
        var weights = new double[children.Length];
        draw([.. children.Select(n => n.Code)], new RandomNumbers(Seed(u), children.Length), weights);
        return c with { Model = With(c.Model, children, weights) };
    })
        { Turn = 1 };

    private static FactorExample LeaveOut(string name, LeaveOneOut factor, Func<Indicator, bool> concerns) =>
        new(name, factor, _ => 1, (c, nominal, u) =>
    {
        var candidates = nominal.Indicators.Where(i => i.Weight > 0 && concerns(i)).ToArray();
        var k = (int)(u[0] * (candidates.Length + 1));
        return k == candidates.Length || c.Model.Find(candidates[k].Code) is null
            ? c : c with { Model = Keeping(c.Model, candidates[k].Code, _ => 0) };
    })
        { Turn = 3 };

    private static FactorExample Choice(string name, UncertainFactor factor, double[] cuts, Func<OracleCase, int, OracleCase> take) =>
        new(name, factor, _ => 1, (c, _, u) => take(c, cuts.Count(cut => u[0] >= cut)));

    private static FactorExample Data(string name, DataFactor factor, OracleCells.Changing change) =>
        new(name, factor, _ => 1, (c, _, u) => c with { Cells = [.. c.Cells, new OracleCells(u[0], change)] }) { Turn = 4 };

    private static double[] Dirichlet(double[] weights, double[] u)
    {
        var shares = new double[weights.Length];
        new RandomNumbers(Seed(u), weights.Length).Dirichlet(0, 0, [.. weights.Select(w => 20 * w / weights.Sum())], shares);
        return shares;
    }

    // The inputs' bits, one after the other, by the finalizer of SplitMix64.
    private static ulong Seed(double[] u)
    {
        var seed = 0UL;
        foreach (var x in u)
        {
            unchecked
            {
                seed = (seed + 0x9E3779B97F4A7C15) ^ BitConverter.DoubleToUInt64Bits(x);
                seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
                seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EB;
                seed ^= seed >> 31;
            }
        }

        return seed;
    }

    private static IndicatorModel With(IndicatorModel model, ModelNode[] children, double[] weights) =>
        children.Zip(weights).Where(c => model.Find(c.First.Code) is not null)
            .Aggregate(model, (m, c) => Keeping(m, c.First.Code, _ => c.Second));

    private static IndicatorModel Keeping(IndicatorModel model, string code, Func<double, double> weight) =>
        model.Replace(code, n => n with { Weight = weight(n.Weight) });

    private static EquatableArray<PreparationStep> Steps(IndicatorModel model) => model.Preparation?.Steps ?? [];

    private static bool Observed(Observation observation) => observation is { Value: not null, State: ObservationState.Observed };

    private static double Normal(double u) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u + (0.5 / 9007199254740992.0));
}

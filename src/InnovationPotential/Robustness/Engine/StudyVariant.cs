using InnovationPotential.Assessments;
using InnovationPotential.Preparation;

namespace InnovationPotential.Robustness;

/// <summary>A combination of alternatives, compiled against the table; or the reason why there is none.</summary>
internal sealed class StudyVariant
{
    /// <summary>The rows, by plan.</summary>
    public PlanRows[] Plans { get; private init; } = [];

    /// <summary>Whether the plans have every row of the study.</summary>
    public bool CoversAll { get; private init; }

    /// <summary>For each period of the study the score up to which rounding may have made it of 0.</summary>
    public double[] Floors { get; private init; } = [];

    /// <summary>The range of the root's scores in each period.</summary>
    public EquatableArray<ScoreRange> Ranges { get; private init; } = [];

    /// <summary>The lowest attainable score of a row; NaN where there is none.</summary>
    public double Low { get; private init; } = double.NaN;

    /// <summary>The highest attainable score of a row; NaN where there is none.</summary>
    public double High { get; private init; } = double.NaN;

    /// <summary>Why the combination cannot be assessed; null where it can.</summary>
    public string? Failure { get; private init; }

    /// <summary>Whether some node adds up instead of averaging, so that scores may leave the range.</summary>
    public bool SumsUp { get; private init; }

    /// <summary>Compiles a combination, for the scores of each node; null is the root.</summary>
    public static StudyVariant[] Compile(StudyCase @case, IndicatorTable source, IndicatorModel nominal, StudyInputs inputs,
        string?[] nodes)
    {
        (FittedModel Fitted, Assessment Assessment)? known = null;
        return Array.ConvertAll(nodes, node =>
        {
            try
            {
                if (node is not null && @case.Model.Find(node) is not Dimension)
                    return new StudyVariant { Failure = $"The model has no dimension '{node}'." };
                var (fitted, assessment) = known ??= Assessed(@case, source);
                return Compile(fitted, assessment, source, nominal, inputs, node);
            }
            catch (InvalidInputException e)
            {
                return new StudyVariant { Failure = e.Diagnostics.First(d => d.Severity == Severity.Error).Message };
            }
        });
    }

    private static (FittedModel Fitted, Assessment Assessment) Assessed(StudyCase @case, IndicatorTable source)
    {
        var fitted = @case.Model.Fit(source, @case.Scope);
        return (fitted, fitted.Assess(source, o => o with { DegreeOfParallelism = 1 }));
    }

    private static StudyVariant Compile(FittedModel fitted, Assessment assessment, IndicatorTable source, IndicatorModel nominal,
        StudyInputs inputs, string? node)
    {
        var below = new Dictionary<EvaluationPlan, EvaluationPlan>();
        var table = assessment.Table;
        var units = table.Units.Count;
        var places = source.Units.Select((u, i) => (u, i)).ToDictionary(p => p.u, p => p.i, StringComparer.Ordinal);
        var studyRows = Enumerable.Range(0, table.RowCount)
            .Select(row => (row / units * source.Units.Count) + places[table.Units[row % units]]).ToArray();
        var plans = new List<PlanRows>();
        var paths = inputs.Of<StatedErrors>().Any() ? new CellPaths(fitted.Preparation, assessment.Source) : null;
        var periods = Math.Max(1, table.Periods.Count);
        for (var p = 0; p < periods;)
        {
            var plan = PlanOf(p);
            var last = p + 1;
            while (last < periods && ReferenceEquals(PlanOf(last), plan)) last++;
            var rows = (p * units)..(last * units);
            var weights = new WeightProgram(plan.Nodes, nominal, inputs);
            var cells = new CellProgram(plan.Nodes, table, assessment.Preparation, paths, rows, studyRows[rows], nominal, inputs);
            plans.Add(LaneCompiler.Compile(new PlanRowsSource(plan, table, rows, studyRows[rows], weights, cells)));
            p = last;
        }

        var root = assessment.ColumnsOf(node is null ? 0 : assessment.Plans[0].IndexOf(node));
        var aggregations = PlanOf(0).Nodes.Where(n => n.Outline is not null)
            .Select(n => n.Strategy.AggregationOf(n.Outline!)?.Properties);
        return new StudyVariant
        {
            Plans = [.. plans],
            CoversAll = table.RowCount == source.RowCount,
            Low = root.Low.Concat(root.Score).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min(),
            High = root.High.Concat(root.Score).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max(),
            Floors = [.. Enumerable.Range(0, periods).Select(p => PlanOf(p).Root.ScoreFloor)],
            Ranges = [.. Enumerable.Range(0, periods).Select(p => PlanOf(p).Root.Range)],
            SumsUp = aggregations.Any(a => a is { NormalizesWeights: false }),
        };

        EvaluationPlan PlanOf(int period)
        {
            var whole = fitted.PlanOf(table.Periods.IsEmpty ? null : table.Periods[period]);
            if (node is null) return whole;
            return below.TryGetValue(whole, out var known) ? known : below[whole] = whole.Below(whole.IndexOf(node));
        }
    }
}

using System.Diagnostics;
using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Preparation;

namespace InnovationPotential;

/// <summary>The results of units: scores, bounds, coverage, ranks, levels, findings and diagnostics.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Equal to itself only: compare what <see cref="ResultWriting.ToJson"/> tells. Scores of
/// dimensions are kept in columns; what concerns one unit is put together when it is asked for.
/// <para>JSON: everything: units with scores, bounds, levels, nodes and findings; diagnostics; provenance. An undefined number is null,
/// never 0.</para>
/// <para>CSV: one row a unit and period with exact numbers, and a column for the score of each dimension; an undefined number is an empty
/// field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[DebuggerDisplay("{Model.Code,nq}: {Units.Count} units, {Periods.Count} periods")]
public sealed partial class Assessment
{
    private readonly NodeColumns?[] _columns;
    private readonly Lazy<double[]>[] _ranks;
    private readonly Lazy<UnitLevels?> _levels;
    private readonly Lazy<EquatableArray<Diagnostic>> _diagnostics;
    private readonly Lazy<Provenance> _provenance;

    internal Assessment(FittedModel fitted, IndicatorTable source, IndicatorTable table, EvaluationPlan[] plans, NodeColumns?[] columns,
        AssessmentOptions options)
    {
        Fitted = fitted;
        Source = source;
        Table = table;
        Options = options;
        Plans = plans;
        _columns = columns;
        _ranks = Array.ConvertAll(plans[0].Nodes, n => new Lazy<double[]>(() =>
            ScoreRanks.Of(UnitRoles.Ranked(ScoreColumn(n.Index), Model, Units), plans, Options.Ties, n.Index)));
        _levels = new(() => UnitLevels.Of(this));
        _diagnostics = new(() => [.. new AssessmentDiagnostics(this).All(), .. Preparation?.Diagnostics ?? [], .. fitted.Diagnostics]);
        _provenance = new(() => ProvenanceRecord.Of(this));
    }

    /// <summary>The fitted model that assessed.</summary>
    public FittedModel Fitted { get; }

    /// <summary>The model.</summary>
    public IndicatorModel Model => Fitted.Model;

    /// <summary>The table as it was given.</summary>
    public IndicatorTable Source { get; }

    /// <summary>What preparation made of the table, with the log of every changed cell; null for a model without preparation.</summary>
    public PreparedTable? Preparation { get; internal init; }

    /// <summary>The table that was assessed: as it was given, or prepared.</summary>
    public IndicatorTable Table { get; }

    /// <summary>What stands beside the units in its texts; see <see cref="Showing"/>.</summary>
    internal EquatableArray<string> Beside { get; private init; }

    /// <summary>How it was carried out.</summary>
    public AssessmentOptions Options { get; }

    /// <summary>The units.</summary>
    public EquatableArray<string> Units => Table.Units;

    /// <summary>The periods; empty in a cross-section.</summary>
    public EquatableArray<Period> Periods => Table.Periods;

    /// <summary>The range of the root's scores.</summary>
    public ScoreRange Range => Plans[0].Root.Range;

    /// <summary>What was found while fitting and assessing: what was left out, is undefined, tied or clamped.</summary>
    public EquatableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>What is needed to compute the result again.</summary>
    public Provenance Provenance => _provenance.Value;

    /// <summary>The results of all units, period after period, in the table's order.</summary>
    public IEnumerable<UnitAssessment> Results => Enumerable.Range(0, Table.RowCount).Select(ResultOf);

    /// <summary>
    /// Every unit in every period at every node as a flat row, for LINQ and data frames: period after period, unit after unit, the root
    /// first.
    /// </summary>
    public IEnumerable<AssessedNode> Rows() =>
        Results.SelectMany(r => r.Nodes.Select(n => new AssessedNode(r, n)));

    /// <summary>The result of a unit in a cross-section, or in the only period.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <exception cref="ArgumentException">There is no such unit, or there are several periods.</exception>
    public UnitAssessment this[string unit] => ResultOf((AskedPeriod.IndexOf(null, Periods) * Units.Count) + Table.IndexOf(unit));

    /// <summary>The result of a unit in a period.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="period">The period.</param>
    /// <exception cref="ArgumentException">There is no such unit or period.</exception>
    public UnitAssessment this[string unit, Period period] => ResultOf((Table.IndexOf(period) * Units.Count) + Table.IndexOf(unit));

    /// <summary>Everything a unit's result was made of: observations, scores, bounds, weights, contributions and findings.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are several periods and none was named.</exception>
    public UnitAssessment Explain(string unit, Period? period = null) => period is { } p ? this[unit, p] : this[unit];

    /// <summary>
    /// The results of the units of a period, best rank first; units without a score at the end, each group in the table's order.
    /// </summary>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such period, or several and none was named.</exception>
    public IReadOnlyList<UnitAssessment> Ranking(Period? period = null) =>
        RankedRows(AskedPeriod.IndexOf(period, Periods)).Select(ResultOf).ToEquatableArray();

    /// <summary>The scores of a node, null where undefined: all units of the first period, then all of the next, and so on.</summary>
    /// <param name="node">The node's code; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public IReadOnlyList<double?> Scores(string? node = null) => Array.ConvertAll(ScoreColumn(IndexOf(node)), Known);

    /// <summary>
    /// The ranks of the units at a node within each period, 1 for the best, by the options' policy for ties; null without a score. In the
    /// order of <see cref="Scores"/>.
    /// A missing observation has no rank, also where it scores as the worst.
    /// </summary>
    /// <param name="node">The node's code, a dimension or an indicator; the root when left out.</param>
    /// <exception cref="ArgumentException">The model has no such node.</exception>
    public IReadOnlyList<double?> Ranks(string? node = null) => Array.ConvertAll(_ranks[IndexOf(node)].Value, Known);

    /// <summary>The ranks at every node: among all units of a period, or among those that share an attribute.</summary>
    /// <param name="attribute">The attribute of units that makes groups, such as <c>region</c>; all units are one group when left
    /// out.</param>
    /// <exception cref="ArgumentException">The table has no such attribute.</exception>
    public NodeRanks RanksBy(string? attribute = null) => NodeRanks.Of(this, attribute);

    /// <summary>
    /// A unit beside others at every node: their mean, the best of them, its rank among them, its strengths and weaknesses.
    /// </summary>
    /// <param name="unit">The unit's name.</param>
    /// <param name="peers">The units it is held against; all of the period when left out.</param>
    /// <param name="period">The period; may be left out in a cross-section and where there is only one.</param>
    /// <exception cref="ArgumentException">There is no such unit, period, attribute or peer, or there are several periods and none was
    /// named.</exception>
    public UnitProfile ProfileOf(string unit, Peers? peers = null, Period? period = null) =>
        UnitProfile.Of(this, Explain(unit, period), peers ?? Peers.All);

    internal UnitLevels? Levels => _levels.Value;

    /// <summary>The place of a node in the plans; that of the root where none is named.</summary>
    internal int IndexOf(string? node) => node is null ? 0 : Plans[0].IndexOf(node);

    internal NodeColumns ColumnsOf(int node) => _columns[node]!;

    internal EvaluationPlan PlanOfRow(int row) => Plans[row / Units.Count];

    internal EvaluationPlan[] Plans { get; }

    /// <summary>The ranks of all rows, NaN without a score.</summary>
    internal ReadOnlySpan<double> RankColumn => _ranks[0].Value;

    internal double? RankAt(int node, int row) => Known(_ranks[node].Value[row]);

    /// <summary>The scores of a node for all rows, NaN where undefined.</summary>
    internal double[] ScoreColumn(int node)
    {
        if (_columns[node] is { } columns) return columns.Score;
        var scores = new double[Table.RowCount];
        for (var r = 0; r < scores.Length; r++) scores[r] = LeafScore(PlanOfRow(r).Nodes[node], r);
        return scores;
    }

    /// <summary>The rows of all periods or of one, the best first within each, and no more of each than asked for.</summary>
    internal IEnumerable<int> RankedRows(Period? only = null, int most = int.MaxValue) => Enumerable.Range(0, Math.Max(1, Periods.Count))
        .Where(p => only is null || Periods[p] == only).SelectMany(p => RankedRows(p).Take(most));

    /// <summary>The score of a row by a leaf of any plan; what stands for a missing observation where something does.</summary>
    internal double LeafScore(PlanNode leaf, int row) => new LeafScores(this, leaf, row).Score;

    /// <summary>The score of a row's observation by a leaf of any plan; NaN where there is none.</summary>
    internal double ValueOfLeaf(PlanNode leaf, int row)
    {
        Span<double> score = stackalloc double[1];
        leaf.Valuation!.Apply(new IndicatorSample(Table[leaf.Code].Values.Slice(row, 1), Units.AsSpan().Slice(row % Units.Count, 1)),
            score);
        return score[0];
    }

    internal static double? Known(double value) => double.IsFinite(value) ? value : null;

    private IEnumerable<int> RankedRows(int period) =>
        Enumerable.Range(period * Units.Count, Units.Count)
            .OrderBy(r => double.IsNaN(RankColumn[r]) ? double.PositiveInfinity : RankColumn[r]);

    private UnitAssessment ResultOf(int row)
    {
        var inspection = new UnitInspection(new AssessedRow(this, row));
        return new UnitAssessment(inspection.Row, inspection.Nodes(), inspection.Findings());
    }
}

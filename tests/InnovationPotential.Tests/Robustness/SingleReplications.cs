using System.Diagnostics.CodeAnalysis;
using InnovationPotential.Assessments;
using InnovationPotential.Normalizations;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Robustness;
using InnovationPotential.Strategies;

namespace InnovationPotential.Tests.Robustness;

/// <summary>Rows that share a plan, replication by replication, as an ordinary assessment evaluates a plan with other weights.</summary>
internal sealed unsafe class SingleReplications
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly PlanRowsSource _source;
    private readonly IndicatorTable _table;
    private readonly IndicatorColumn?[] _columns;
    private readonly EquatableArray<string> _units;
    private readonly int _first;
    private readonly int[] _order;
    private readonly double[] _leafScores;

    public SingleReplications(PlanRowsSource source)
    {
        _source = source;
        var nodes = source.Plan.Nodes;
        _table = source.Table;
        _units = source.Plan.Together(_table);
        _first = source.First;
        _columns = PlanEvaluation.ColumnsOf(nodes, _table);
        _order = source.Plan.ChildrenFirst;
        _leafScores = new double[nodes.Length * source.Count];
        foreach (var node in nodes.Where(n => n.IsLeaf))
        {
            for (var row = 0; row < source.Count; row += Units)
                node.Valuation!.Apply(new IndicatorSample(_columns[node.Index]!.Values.Slice(_first + row, Units), _units.AsSpan()),
                    _leafScores.AsSpan((row * nodes.Length) + (node.Index * Units), Units));
        }
    }

    private int Units => _units.Count;

    /// <summary>The scores of all rows in every lane, NaN where they are not finite.</summary>
    public double[] Evaluate(double[] numbers)
    {
        var inputs = new AlignedDoubles(numbers.Length);
        numbers.CopyTo(inputs.Span);
        var drawn = new AlignedDoubles((Math.Max(1, _source.Weights.Count)) * Lanes);
        _source.Weights.Run(inputs.Pointer, drawn.Pointer);
        var nodes = _source.Plan.Nodes.Length;
        var changing = new AlignedDoubles(_source.Count * nodes * Lanes);
        var keys = new ulong[_source.Cells.Keys];
        if (!_source.Cells.IsEmpty) _source.Cells.Key(inputs.Pointer, keys);
        for (var row = 0; row < _source.Count; row++) _source.Cells.Score(row, keys, changing.Pointer + ((nint)row * nodes * Lanes));
        var scores = new double[_source.Count * Lanes];
        var leaves = new double[_leafScores.Length];
        for (var lane = 0; lane < Lanes; lane++)
        {
            Gather(lane, changing.Span, leaves);
            Evaluate(Weighted(drawn.Pointer, lane), leaves, lane, scores);
        }

        GC.KeepAlive(inputs);
        GC.KeepAlive(drawn);
        return scores;
    }

    private void Gather(int lane, ReadOnlySpan<double> changing, double[] leaves)
    {
        _leafScores.CopyTo(leaves, 0);
        var nodes = _source.Plan.Nodes.Length;
        for (var row = 0; row < _source.Count; row++)
        {
            var (period, unit) = (row / Units, row % Units);
            foreach (var node in _source.Cells.NodesOf(row))
                leaves[(period * Units * nodes) + (node * Units) + unit] =
                    changing[(((row * nodes) + node) * Lanes) + lane];
        }
    }

    private void Evaluate(PlanNode[] nodes, double[] leaves, int lane, double[] scores)
    {
        var workspace = new Workspace(nodes, Units);
        var nowhere = new NodeColumns?[nodes.Length];
        for (var row = 0; row < _source.Count; row += Units)
        {
            foreach (var node in nodes.Where(n => n.IsLeaf).ToArray())
            {
                var given = new GivenScores(leaves.AsMemory((row * nodes.Length) + (node.Index * Units), Units), node.Valuation!);
                nodes[node.Index] = node with { Learned = node.Learned with { Valuation = given } };
            }

            workspace.Evaluate(_order,
                new RowBlock
                {
                    Columns = _columns,
                    Units = _units.AsSpan(),
                    First = _first + row,
                }, nowhere);
            var values = workspace.Values(0, Units);
            for (var unit = 0; unit < Units; unit++)
                scores[((row + unit) * Lanes) + lane] = double.IsFinite(values[unit]) ? values[unit] : double.NaN;
        }
    }

    // The plan's nodes with one lane's weights.
    private PlanNode[] Weighted(double* drawn, int lane)
    {
        var nodes = _source.Plan.Nodes.ToArray();
        foreach (var parent in _source.Plan.Nodes.Where(n => !n.IsLeaf).Reverse())
        {
            foreach (var (child, outline) in parent.ChildrenIn(nodes).Zip(parent.Outline!.Children))
                nodes[child.Index] = child with { Learned = child.Learned with { Weight = WeightOf(child.Index, outline, drawn, lane) } };
            var weighted = parent.Outlined(nodes, parent.Outline.Units);
            // What weighs nothing is not counted.
            nodes[parent.Index] = weighted with
            {
                IndicatorCount = weighted.ChildrenIn(nodes).Where(c => c.Learned.Weight > 0).Sum(c => c.IndicatorCount),
            };
        }

        return nodes;
    }

    /// <summary>Scores of leaves in place of valued observations.</summary>
    private sealed record GivenScores : FittedNormalization
    {
        private readonly ReadOnlyMemory<double> _scores;

        [SetsRequiredMembers]
        public GivenScores(ReadOnlyMemory<double> scores, FittedNormalization known)
            : base(known) => (_scores, IsUndefined) = (scores, known.IsUndefined);

        public override bool IsUndefined { get; }

        public override double Apply(double value) => throw new NotSupportedException();

        protected override void ApplyCore(IndicatorSample sample, Span<double> scores) => _scores.Span.CopyTo(scores);
    }

    private double WeightOf(int index, ChildOutline outline, double* drawn, int lane) =>
        _source.Weights.SlotOf[index] is >= 0 and var slot ? drawn[(slot * Lanes) + lane] * outline.Mass : 0;
}

using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;
using InnovationPotential.Strategies;

namespace InnovationPotential.Robustness;

/// <summary>Rows whose nodes need more than means: replication by replication, as an assessment evaluates them.</summary>
internal sealed unsafe class ReplicationSlice : PlanSlice
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly IndicatorTable _table;
    private readonly IndicatorColumn?[] _columns;
    private readonly EquatableArray<string> _units;
    private readonly int _first;
    private readonly int[] _order;
    private readonly double[] _leafScores;

    public ReplicationSlice(SliceSource source)
        : base(source)
    {
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

    public override void Reserve(StudyScratch scratch)
    {
        base.Reserve(scratch);
        scratch.ReserveLeaves(StudyRows.Length * Plan.Nodes.Length);
    }

    public override void Evaluate(double* inputs, int count, StudyScratch scratch, double* scores)
    {
        Weights.Run(inputs, scratch.Drawn.Pointer);
        var changes = !Cells.IsEmpty;
        var nodes = Plan.Nodes.Length;
        if (changes)
        {
            Cells.Key(inputs, scratch.Keys);
            for (var row = 0; row < StudyRows.Length; row++)
                Cells.Score(row, scratch.Keys, scratch.Leaves.Pointer + ((nint)row * nodes * Lanes));
        }

        var leaves = changes ? new double[_leafScores.Length] : _leafScores;
        for (var lane = 0; lane < count; lane++)
        {
            if (changes) Gather(lane, scratch, leaves);
            Evaluate(Weighted(scratch.Drawn.Pointer, lane), leaves, lane, scores);
        }
    }

    private void Gather(int lane, StudyScratch scratch, double[] leaves)
    {
        _leafScores.CopyTo(leaves, 0);
        var nodes = Plan.Nodes.Length;
        for (var row = 0; row < StudyRows.Length; row++)
        {
            var (period, unit) = (row / Units, row % Units);
            foreach (var node in Cells.NodesOf(row))
                leaves[(period * Units * nodes) + (node * Units) + unit] =
                    scratch.Leaves.Pointer[((((nint)row * nodes) + node) * Lanes) + lane];
        }
    }

    private void Evaluate(PlanNode[] nodes, double[] leaves, int lane, double* scores)
    {
        var workspace = new Workspace(nodes, Units);
        var nowhere = new NodeColumns?[nodes.Length];
        for (var row = 0; row < StudyRows.Length; row += Units)
        {
            workspace.Evaluate(_order,
                new RowBlock
                {
                    Columns = _columns,
                    Units = _units.AsSpan(),
                    First = _first + row,
                    LeafScores = leaves.AsSpan(row * nodes.Length, nodes.Length * Units)
                }, nowhere);
            var values = workspace.Values(0, Units);
            for (var unit = 0; unit < Units; unit++)
                scores[(StudyRows[row + unit] * (nint)Lanes) + lane] = double.IsFinite(values[unit]) ? values[unit] : double.NaN;
        }
    }

    // The plan's nodes with one lane's weights.
    private PlanNode[] Weighted(double* drawn, int lane)
    {
        var nodes = Array.ConvertAll(Plan.Nodes, n => n.Copy());
        foreach (var node in nodes.Where(n => !n.IsLeaf))
        {
            var children = node.Outline!.Children.Select((outline, c) =>
                outline with { Weight = WeightOf(node.FirstChild + c, outline, drawn, lane) }).ToEquatableArray();
            node.Outline = new NodeOutline(node.Code, children, node.Outline.Units);
        }

        return nodes;
    }

    private double WeightOf(int index, ChildOutline outline, double* drawn, int lane) =>
        Weights.SlotOf[index] is >= 0 and var slot ? drawn[(slot * Lanes) + lane] * outline.Mass : 0;
}

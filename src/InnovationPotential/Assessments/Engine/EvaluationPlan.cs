namespace InnovationPotential.Assessments;

/// <summary>A model compiled against what it learned from data: a flat tree in breadth-first order, evaluated as often as wished.</summary>
/// <remarks>Immutable once compiled; evaluated by any number of threads.</remarks>
internal sealed class EvaluationPlan
{
    private readonly Dictionary<string, int> _index;

    public EvaluationPlan(PlanNode[] nodes)
    {
        Nodes = Array.ConvertAll(nodes, n => n with { ScoreFloor = ScoreRanks.FloorOf(n, nodes) });
        _index = nodes.ToDictionary(n => n.Code, n => n.Index, StringComparer.Ordinal);
        ComparesUnits = nodes.Any(n => n.Outline is { } outline && n.Strategy.ComparesUnits(outline));
        ComparesPeriods = Array.Exists(nodes, n => n.ComparesPeriods);
        InTreeOrder = Walk(0).ToArray();
        ChildrenFirst = [.. PlanLayout.ChildrenFirst(nodes, nodes[0]), 0];
    }

    public PlanNode[] Nodes { get; }

    /// <summary>The indices of the nodes in the order of the model's tree.</summary>
    public int[] InTreeOrder { get; }

    /// <summary>The indices of the nodes in the order of evaluation.</summary>
    public int[] ChildrenFirst { get; }

    /// <summary>Whether some node needs all units of a period at once.</summary>
    public bool ComparesUnits { get; }

    /// <summary>Whether some node needs all units of all periods at once.</summary>
    public bool ComparesPeriods { get; }

    /// <summary>The units of the rows that belong together: those of a period, or period after period those of all.</summary>
    public EquatableArray<string> Together(IndicatorTable table) => ComparesPeriods ? OfAllPeriods(table) : table.Units;

    /// <summary>The units of all rows of a table.</summary>
    public static EquatableArray<string> OfAllPeriods(IndicatorTable table) => table.Periods.Count < 2 ? table.Units
        : Enumerable.Repeat(table.Units, table.Periods.Count).SelectMany(u => u).ToEquatableArray();

    public PlanNode Root => Nodes[0];

    /// <summary>The indicators in the order of the model's tree.</summary>
    public IEnumerable<Indicator> Indicators => InTreeOrder.Select(i => Nodes[i].Node).OfType<Indicator>();

    public PlanNode? Find(string code) => _index.TryGetValue(code, out var index) ? Nodes[index] : null;

    public int IndexOf(string code) =>
        _index.TryGetValue(code, out var index)
            ? index : throw Nearest.NotFound($"The model has no node of the code '{code}'.", code, _index.Keys, nameof(code));

    public int DepthOf(int index)
    {
        var depth = 0;
        for (var i = Nodes[index].Parent; i >= 0; i = Nodes[i].Parent) depth++;
        return depth;
    }

    /// <summary>The plan of a node and what is below it, as it was learned: the node is the root, on its own range.</summary>
    public EvaluationPlan Below(int index)
    {
        var kept = new List<int> { index };
        for (var i = 0; i < kept.Count; i++) kept.AddRange(Enumerable.Range(Nodes[kept[i]].FirstChild, Nodes[kept[i]].ChildCount));
        var places = kept.Select((old, place) => (old, place)).ToDictionary(p => p.old, p => p.place);
        return new EvaluationPlan([.. kept.Select((old, place) => Nodes[old].Moved(place, place == 0 ? -1 : places[Nodes[old].Parent],
            Nodes[old].ChildCount == 0 ? 0 : places[Nodes[old].FirstChild]))]);
    }

    private IEnumerable<int> Walk(int index) =>
        Enumerable.Range(Nodes[index].FirstChild, Nodes[index].ChildCount).SelectMany(Walk).Prepend(index);
}

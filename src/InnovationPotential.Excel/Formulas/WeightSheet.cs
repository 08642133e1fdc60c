using InnovationPotential.Assessments;
using InnovationPotential.Strategies;

namespace InnovationPotential.Excel;

/// <summary>The weights of children among their siblings, by which the formulas weigh; they may be changed, and read back.</summary>
internal sealed class WeightSheet
{
    public const string Name = "weights";
    public const string NodeColumn = "node";
    public const string WeightColumn = "weight";
    private static readonly string[] Header = [NodeColumn, "name", "parent", WeightColumn];
    private readonly Dictionary<int, int> _rows = [];
    private readonly List<IReadOnlyList<SheetCell>> _cells = [];

    public WeightSheet(EvaluationPlan plan)
    {
        foreach (var index in plan.InTreeOrder)
        {
            if (index == 0 || plan.Nodes[plan.Nodes[index].Parent] is not { Strategy: WeightedIndex } parent) continue;
            _rows.Add(index, _cells.Count + 2);
            _cells.Add(
            [
                plan.Nodes[index].Code, plan.Nodes[index].Node.Title, parent.Code,
                new SheetCell(null, parent.Outline!.Weights[index - parent.FirstChild], CellMark.Input),
            ]);
        }
    }

    /// <summary>The sheet.</summary>
    public WrittenSheet Sheet => new(Name, Header, _cells);

    /// <summary>The cell of a node's weight.</summary>
    public string Of(PlanNode node) => FormulaText.Fixed(Name, _rows[node.Index], Header.Length - 1);
}

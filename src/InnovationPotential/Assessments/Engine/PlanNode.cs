using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>
/// A node of a plan: its place in the tree, and what was learned about it. Children of a node follow each other, and every child comes
/// after its parent.
/// </summary>
/// <remarks>Immutable; one that has learned more is another.</remarks>
internal sealed record PlanNode
{
    public required ModelNode Node { get; init; }

    public required int Index { get; init; }

    /// <summary>−1 for the root.</summary>
    public required int Parent { get; init; }

    /// <summary>
    /// The strategy that values the leaf, or combines the dimension's children with the dimension's own aggregation if it has one.
    /// </summary>
    public required AssessmentStrategy Strategy { get; init; }

    /// <summary>The strategy that holds below: a dimension's own aggregation ends with it.</summary>
    public required AssessmentStrategy Inherited { get; init; }

    public int FirstChild { get; init; }

    public int ChildCount { get; init; }

    /// <summary>How many indicators that weigh something there are below, or 1 for an indicator.</summary>
    public int IndicatorCount { get; init; } = 1;

    /// <summary>What was learned about the node: what JSON keeps of it.</summary>
    public required LearnedNode Learned { get; init; }

    /// <summary>Null for a dimension.</summary>
    public FittedNormalization? Valuation => Learned.Valuation;

    /// <summary>The score of a leaf where an observation is missing; NaN where it is left out.</summary>
    public double Filling => Strategy.Missing == MissingPolicy.ScoreAsWorst && Valuation is { IsUndefined: false } known
        ? known.Worst : double.NaN;

    /// <summary>What the children have learned, as the node's strategy sees it; null for an indicator.</summary>
    public NodeOutline? Outline { get; init; }

    /// <summary>The range of the node's own scores.</summary>
    public ScoreRange Range => Learned.Range;

    /// <summary>How the node's scores are re-expressed for its parent.</summary>
    public AffineMap ToParent => Learned.ToParent?.Map ?? AffineMap.Identity;

    /// <summary>The score up to which rounding may have made it of 0: the floor of <see cref="Rounding"/>.</summary>
    public double ScoreFloor { get; init; }

    /// <summary>What a dimension asks for; null where nothing.</summary>
    public MinimumCoverage? MinimumCoverage { get; init; }

    /// <summary>Whether the node's own rule, or one above it, counts indicators.</summary>
    public bool CountsIndicators { get; init; }

    /// <summary>The node of another plan from which all was taken that could be learned; null for a node that learned itself.</summary>
    public PlanNode? Known { get; private init; }

    /// <summary>The node with what one of another plan has learned, of the same part of a model and the same columns.</summary>
    public PlanNode LearnedFrom(PlanNode known) => this with { Known = known, Learned = known.Learned, Outline = known.Outline };

    /// <summary>Whether a node of another plan stands for the same part of a model, down to the last indicator.</summary>
    public bool IsSameAs(PlanNode other) => Strategy == other.Strategy && Inherited == other.Inherited && Node == other.Node;

    /// <summary>The dimension with what its children have learned.</summary>
    /// <param name="nodes">The nodes of its plan.</param>
    /// <param name="units">How many units of the reference there were to compare.</param>
    public PlanNode Outlined(PlanNode[] nodes, int units) => this with
    {
        Outline = new(Code, ChildrenIn(nodes).Select(c => c.OutlineIn(this)).ToEquatableArray(), units),
    };

    /// <summary>What the weight of the node holds for each unit of the weighting's weight: points, where its parent counts them.</summary>
    public double MassIn(PlanNode parent) => parent.Strategy.MassOf(Node as Indicator, Strategy, Outline);

    private ChildOutline OutlineIn(PlanNode parent) => new(Code, Learned.Weight, Learned.RangeInParent)
    {
        Indicator = Node as Indicator,
        NominalWeight = Node.Weight,
        Title = Node.Title,
        Mass = MassIn(parent),
    };

    /// <summary>Whether the dimension's scores depend on those of other periods.</summary>
    public bool ComparesPeriods => Outline is { } outline && Strategy.AggregationOf(outline) is { Properties.ComparesPeriods: true };

    /// <summary>The node's children among the nodes of its plan.</summary>
    public PlanNode[] ChildrenIn(PlanNode[] nodes) => nodes[FirstChild..(FirstChild + ChildCount)];

    public bool IsLeaf => Node is Indicator;

    /// <summary>The node at another place, as the root where it has no parent there.</summary>
    public PlanNode Moved(int index, int parent, int firstChild) => this with
    {
        Index = index,
        Parent = parent,
        FirstChild = firstChild,
        Known = null,
        Learned = parent < 0 ? Learned with { ToParent = null } : Learned,
    };

    public string Code => Node.Code;
}

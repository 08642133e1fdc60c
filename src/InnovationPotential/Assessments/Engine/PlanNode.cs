using InnovationPotential.Normalizations;
using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>A node of a compiled plan. Children of a node follow each other, and every child comes after its parent.</summary>
internal sealed class PlanNode
{
    public required ModelNode Node { get; init; }

    public required int Index { get; set; }

    /// <summary>−1 for the root.</summary>
    public required int Parent { get; set; }

    /// <summary>
    /// The strategy that values the leaf, or combines the dimension's children with the dimension's own aggregation if it has one.
    /// </summary>
    public required AssessmentStrategy Strategy { get; init; }

    /// <summary>The strategy that holds below: a dimension's own aggregation ends with it.</summary>
    public required AssessmentStrategy Inherited { get; init; }

    public int FirstChild { get; set; }

    public int ChildCount { get; set; }

    /// <summary>How many indicators that weigh something there are below, or 1 for an indicator.</summary>
    public int IndicatorCount { get; set; } = 1;

    /// <summary>Null for a dimension.</summary>
    public FittedNormalization? Valuation { get; set; }

    /// <summary>The score of a leaf where an observation is missing; NaN where it is left out.</summary>
    public double Filling => Strategy.Missing == MissingPolicy.ScoreAsWorst && Valuation is { IsUndefined: false } known
        ? known.Worst : double.NaN;

    /// <summary>Null for an indicator.</summary>
    public NodeOutline? Outline { get; set; }

    /// <summary>The range of the node's own scores.</summary>
    public ScoreRange Range { get; set; }

    /// <summary>How the node's scores are re-expressed for its parent.</summary>
    public AffineMap ToParent { get; set; } = AffineMap.Identity;

    /// <summary>The score up to which rounding may have made it of 0: the floor of <see cref="Rounding"/>.</summary>
    public double ScoreFloor { get; set; }

    /// <summary>What a dimension asks for; null where nothing.</summary>
    public MinimumCoverage? MinimumCoverage { get; init; }

    /// <summary>Whether the node's own rule, or one above it, counts indicators.</summary>
    public bool CountsIndicators { get; init; }

    /// <summary>The node of another plan from which all was taken that could be learned; null for a node that learned itself.</summary>
    public PlanNode? Known { get; private set; }

    /// <summary>Takes over what a node of another plan has learned, of the same part of a model and the same columns.</summary>
    public void LearnFrom(PlanNode known) =>
        (Known, Valuation, Outline, Range, ToParent) = (known, known.Valuation, known.Outline, known.Range, known.ToParent);

    /// <summary>Whether a node of another plan stands for the same part of a model, down to the last indicator.</summary>
    public bool IsSameAs(PlanNode other) => Strategy == other.Strategy && Inherited == other.Inherited && Node == other.Node;

    /// <summary>The node as its parent's strategy sees it.</summary>
    public ChildOutline OutlineAs(double weight, ScoreRange range) => new(Code, weight, range)
    {
        Indicator = Node as Indicator,
        NominalWeight = Node.Weight,
        Title = Node.Title,
    };

    /// <summary>Whether the dimension's scores depend on those of other periods.</summary>
    public bool ComparesPeriods => Outline is { } outline && Strategy.AggregationOf(outline) is { Properties.ComparesPeriods: true };

    /// <summary>The node's children among the nodes of its plan.</summary>
    public PlanNode[] ChildrenIn(PlanNode[] nodes) => nodes[FirstChild..(FirstChild + ChildCount)];

    public bool IsLeaf => Node is Indicator;

    /// <summary>The node at another place, as the root where it has no parent there.</summary>
    public PlanNode Moved(int index, int parent, int firstChild)
    {
        var moved = Copy();
        (moved.Index, moved.Parent, moved.FirstChild, moved.Known) = (index, parent, firstChild, null);
        if (parent < 0) moved.ToParent = AffineMap.Identity;
        return moved;
    }

    /// <summary>A node of its own, whose outline may be another.</summary>
    public PlanNode Copy() => (PlanNode)MemberwiseClone();

    public string Code => Node.Code;
}

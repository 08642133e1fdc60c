namespace InnovationPotential.Assessments;

/// <summary>A unit's result at a node, as a flat row; made by <see cref="Assessment.Rows"/>.</summary>
public readonly record struct AssessedNode
{
    internal AssessedNode(UnitAssessment unit, NodeAssessment node)
    {
        (Unit, Period, Node, Rank) = (unit.Unit, unit.Period, node.Code, node.Rank);
        (Score, Low, High, Coverage, _) = node.Scores;
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The code of the indicator or dimension.</summary>
    public string Node { get; }

    /// <summary>The score; null where it is undefined.</summary>
    public double? Score { get; }

    /// <summary>The lowest score that missing observations leave possible.</summary>
    public double? Low { get; }

    /// <summary>The highest.</summary>
    public double? High { get; }

    /// <summary>The share of the weight below the node that was observed.</summary>
    public double? Coverage { get; }

    /// <summary>The rank within the period, 1 for the best; null without a score.</summary>
    public double? Rank { get; }
}

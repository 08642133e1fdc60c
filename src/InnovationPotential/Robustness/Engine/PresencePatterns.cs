namespace InnovationPotential.Robustness;

/// <summary>The patterns of present children that occur among the rows of a slice, each once.</summary>
internal sealed class PresencePatterns(LaneNode[] nodes)
{
    private readonly Dictionary<(int Node, EquatableArray<int> Present), int> _known = [];
    private readonly List<int[]> _weights = [];
    private readonly List<int> _nodes = [];

    /// <summary>The weights that are there, by pattern.</summary>
    public int[][] Weights => [.. _weights];

    /// <summary>The node of each pattern.</summary>
    public int[] Nodes => [.. _nodes];

    /// <summary>The pattern of a node whose children at some places are there.</summary>
    public int Of(int node, EquatableArray<int> present)
    {
        if (_known.TryGetValue((node, present), out var pattern)) return pattern;
        _known[(node, present)] = pattern = _weights.Count;
        _weights.Add([.. present.Select(p => nodes[node].FirstWeight + p)]);
        _nodes.Add(node);
        return pattern;
    }
}

namespace InnovationPotential.Robustness;

/// <summary>Consecutive nodes that are evaluated in one way.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are; one, unless they are steady.</param>
/// <param name="Node">The first node.</param>
internal readonly record struct LaneRun(int First, int Count, LaneNode Node)
{
    /// <summary>
    /// The runs of some nodes: a called node and one that varies by itself; steady ones together, up to one that is judged.
    /// </summary>
    public static IEnumerable<LaneRun> Of(LaneNode[] nodes)
    {
        for (var n = 0; n < nodes.Length;)
        {
            var first = n++;
            if (nodes[first].IsSteady)
            {
                while (n < nodes.Length && nodes[n].IsSteady && !nodes[n - 1].IsJudged) n++;
            }

            yield return new(first, n - first, nodes[first]);
        }
    }
}

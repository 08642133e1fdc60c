namespace InnovationPotential.Robustness;

/// <summary>One evaluation of rows that share a plan: of all nodes, or of some with the others as they were kept.</summary>
/// <param name="Only">The nodes to evaluate; null for all.</param>
/// <param name="Kept">The memory with the results of the others.</param>
/// <param name="Work">The memory that receives results.</param>
/// <param name="KeepsRows">Whether the results of all rows are kept, and not only those of a tile.</param>
/// <param name="Lanes">The lanes that count.</param>
internal readonly record struct LanePass(bool[]? Only, StudyScratch Kept, StudyScratch Work, bool KeepsRows, int Lanes)
{
    /// <summary>Whether a node is evaluated.</summary>
    public bool Evaluates(int node) => Only is null || Only[node];

    /// <summary>The memory in which the results of a node stand.</summary>
    public StudyScratch ScratchOf(int node) => Evaluates(node) ? Work : Kept;
}

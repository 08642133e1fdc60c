using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>The effective weights of indicators, the products of shares among siblings down the tree, in 32 lanes.</summary>
/// <param name="nodes">The nodes of a plan.</param>
/// <param name="weights">Their weights.</param>
/// <param name="leaves">The study's indicators.</param>
internal sealed unsafe class EffectiveWeights(PlanNode[] nodes, WeightProgram weights, EquatableArray<string> leaves)
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly (int Slot, int Leaf, int First, int Count)[] _nodes = Array.ConvertAll(nodes,
        n => (weights.SlotOf[n.Index], n.IsLeaf ? leaves.AsSpan().IndexOf(n.Code) : -1, n.FirstChild, n.ChildCount));

    /// <summary>The effective weights of the weights as drawn; 0 for an indicator that the plan lacks.</summary>
    public void Fill(double* drawn, Span<double> result)
    {
        result.Clear();
        Span<double> shares = _nodes.Length <= 512 ? stackalloc double[_nodes.Length] : new double[_nodes.Length];
        for (var lane = 0; lane < Lanes; lane++)
        {
            shares.Clear();
            shares[0] = 1;
            for (var n = 0; n < _nodes.Length; n++)
            {
                var node = _nodes[n];
                if (node.Leaf >= 0) result[(node.Leaf * Lanes) + lane] = shares[n];
                var total = 0.0;
                for (var c = node.First; c < node.First + node.Count; c++) total += Weight(c, drawn, lane);
                for (var c = node.First; c < node.First + node.Count && total > 0; c++)
                    shares[c] = shares[n] * Weight(c, drawn, lane) / total;
            }
        }
    }

    private double Weight(int node, double* drawn, int lane) =>
        _nodes[node].Slot is >= 0 and var slot ? drawn[(slot * Lanes) + lane] * weights.Masses[slot] : 0;
}

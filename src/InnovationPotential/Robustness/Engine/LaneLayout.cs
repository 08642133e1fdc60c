using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Where everything stands that the lanes of a slice evaluate.</summary>
internal sealed unsafe class LaneLayout
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly AlignedDoubles _shared;
    private readonly (int Node, int Leaf, int Column, bool Seeded)[][] _cells;
    private readonly bool[] _changes;

    /// <summary>Lays out nodes, children first, and their rows.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="nodes">The nodes, placed among weights and columns.</param>
    /// <param name="shared">The numbers that all lanes share, a row after the other.</param>
    /// <param name="presence">What is there of each node in each row; null where its mean is not.</param>
    /// <param name="cells">The cells that change in each row: the node and leaf, the place among the node's leaves, whether it is added to
    /// the node's sum.</param>
    public LaneLayout(SliceSource source, LaneNode[] nodes, ReadOnlySpan<double> shared, Func<int, int, EquatableArray<int>?> presence,
        (int Node, int Leaf, int Column, bool Seeded)[][] cells)
    {
        (Nodes, _cells) = (nodes, cells);
        Columns = nodes.Sum(n => n.Leaves.Length);
        PlanNodes = source.Plan.Nodes.Length;
        _changes = new bool[source.Count * PlanNodes];
        for (var row = 0; row < cells.Length; row++)
        {
            foreach (var cell in cells[row]) _changes[(row * PlanNodes) + cell.Leaf] = true;
        }

        _shared = new(shared.Length + 1);
        shared.CopyTo(_shared.Span);
        Masses = source.Weights.Masses;
        Maps = Array.ConvertAll(source.Plan.Nodes, n => (n.ToParent.Slope, n.ToParent.Intercept));
        Seeded = Array.Exists(cells, row => Array.Exists(row, c => c.Seeded));
        Children = [.. nodes.SelectMany(n => n.Children), 0];
        Runs = [.. RunsOf(nodes)];
        Terms = TermsOf(nodes);
        var patterns = new PresencePatterns(nodes);
        var patternOf = new int[nodes.Length, source.Count];
        for (var n = 0; n < nodes.Length; n++)
        {
            for (var row = 0; row < source.Count; row++)
                patternOf[n, row] = nodes[n].Varies || presence(n, row) is not { } present ? -1 : patterns.Of(n, present);
        }

        var straight =
            Array.TrueForAll(nodes, n => n is { Varies: false, IsSum: false, Form: MeanForm.Arithmetic, Slope: 1, Intercept: 0 });
        WholePatterns = straight ? [.. nodes.Select((n, i) => patterns.Of(i, Enumerable.Range(0, n.Count).ToEquatableArray()))] : [];
        AllRows = [.. Enumerable.Range(0, source.Count)];
        WholeRows = straight
            ? Array.FindAll(AllRows, row => cells[row].Length == 0
                && Enumerable.Range(0, nodes.Length).All(n => patternOf[n, row] == WholePatterns[n])) : [];
        TreeRows = [.. AllRows.Except(WholeRows)];
        (Patterns, PatternNodes) = (patterns.Weights, patterns.Nodes);
        FactorOffsets = Offsets(patternOf);
    }

    public LaneNode[] Nodes { get; }

    /// <summary>Whether the nodes use the weights where they were drawn.</summary>
    public bool UsesDrawnWeights { get; init; }

    /// <summary>The nodes as the kernel reads them.</summary>
    public LaneTerms[] Terms { get; }

    /// <summary>The places of nodes below, for all nodes.</summary>
    public int[] Children { get; }

    /// <summary>Consecutive nodes that are evaluated alike; each that varies by itself.</summary>
    public (int First, int Count, bool Varies)[] Runs { get; }

    /// <summary>The numbers of a row.</summary>
    public int Columns { get; }

    /// <summary>The nodes of the plan.</summary>
    public int PlanNodes { get; }

    /// <summary>The numbers that all lanes share, a row after the other.</summary>
    public double* Shared => _shared.Pointer;

    /// <summary>What each weight counts for, as drawn.</summary>
    public double[] Masses { get; }

    /// <summary>How the scores of the plan's nodes are re-expressed.</summary>
    public (double Slope, double Intercept)[] Maps { get; }

    /// <summary>The weights that are there, by pattern.</summary>
    public int[][] Patterns { get; }

    /// <summary>The node of each pattern.</summary>
    public int[] PatternNodes { get; }

    /// <summary>The pattern of each node in complete rows; empty where the tree is not one of plain arithmetic means.</summary>
    public int[] WholePatterns { get; }

    /// <summary>All rows.</summary>
    public int[] AllRows { get; }

    /// <summary>The rows that are one sum by effective weights.</summary>
    public int[] WholeRows { get; }

    /// <summary>The other rows.</summary>
    public int[] TreeRows { get; }

    /// <summary>Where the factor of each node and row stands among the reciprocals: for all rows, then for the tree's.</summary>
    public int[] FactorOffsets { get; }

    /// <summary>From one node's factors to the next's.</summary>
    public int FactorStride => AllRows.Length + TreeRows.Length + (2 * LaneProducts.TileRows);

    /// <summary>The first of the tree rows' factors.</summary>
    public int TreeFactors => AllRows.Length + LaneProducts.TileRows;

    /// <summary>Whether cells that change are added to the sums of nodes.</summary>
    public bool Seeded { get; }

    /// <summary>The place of the factor 0.</summary>
    public int Nothing => (Patterns.Length + Nodes.Length) * Lanes;

    /// <summary>The lanes of reciprocals, totals and 0.</summary>
    public int Reciprocals => Patterns.Length + Nodes.Length + 1;

    /// <summary>The place of the sum of a node's weights.</summary>
    public int TotalOf(int node) => (Patterns.Length + node) * Lanes;

    /// <summary>The cells of a row that change.</summary>
    public ReadOnlySpan<(int Node, int Leaf, int Column, bool Seeded)> CellsOf(int row) => _cells[row];

    /// <summary>Whether a leaf of the plan changes in a row.</summary>
    public bool Changes(int row, int leaf) => _changes[(row * PlanNodes) + leaf];

    private static IEnumerable<(int First, int Count, bool Varies)> RunsOf(LaneNode[] nodes)
    {
        for (var n = 0; n < nodes.Length;)
        {
            var first = n++;
            if (!nodes[first].Varies) while (n < nodes.Length && !nodes[n].Varies) n++;
            yield return (first, n - first, nodes[first].Varies);
        }
    }

    private static LaneTerms[] TermsOf(LaneNode[] nodes)
    {
        var terms = new LaneTerms[nodes.Length];
        var child = 0;
        for (var n = 0; n < nodes.Length; n++)
        {
            var node = nodes[n];
            var awaited = n == nodes.Length - 1 || Array.Exists(nodes, p => p.Varies && Array.IndexOf(p.Children, n) >= 0);
            terms[n] = new LaneTerms
            {
                FirstWeight = node.FirstWeight,
                Leaves = node.Leaves.Length,
                FirstColumn = node.FirstColumn,
                Children = node.Children.Length,
                FirstChild = child,
                Form = node.Form,
                Exponent = node.Exponent,
                Slope = node.Slope,
                Intercept = node.Intercept,
                Above = node.ParentForm,
                AboveExponent = node.ParentExponent,
                Absent = awaited ? double.NaN : 0,
                Express = awaited || node is not { Form: MeanForm.Arithmetic, ParentForm: MeanForm.Arithmetic, Slope: 1, Intercept: 0 },
            };
            child += node.Children.Length;
        }

        return terms;
    }

    private int[] Offsets(int[,] patternOf)
    {
        var offsets = new int[Nodes.Length * FactorStride];
        Array.Fill(offsets, Nothing);
        for (var n = 0; n < Nodes.Length; n++)
        {
            for (var row = 0; row < AllRows.Length; row++) offsets[(n * FactorStride) + row] = OffsetOf(patternOf[n, row]);
            for (var r = 0; r < TreeRows.Length; r++) offsets[(n * FactorStride) + TreeFactors + r] = OffsetOf(patternOf[n, TreeRows[r]]);
        }

        return offsets;
    }

    private int OffsetOf(int pattern) => pattern < 0 ? Nothing : pattern * Lanes;
}

using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>Where everything stands that the lanes evaluate.</summary>
internal sealed unsafe class LaneLayout
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly AlignedDoubles _shared;
    private readonly (int Node, int Leaf, int Column, bool Seeded)[][] _cells;
    private readonly int _planNodes;
    private readonly bool[] _changes;
    private readonly bool[] _imputed;

    /// <summary>Lays out nodes, children first, and their rows.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="nodes">The nodes, placed among weights and columns.</param>
    /// <param name="nominal">What an ordinary assessment makes of the rows.</param>
    /// <param name="shared">The numbers that all lanes share, a row after the other.</param>
    /// <param name="presence">What is there of each node in each row; null where its mean is not.</param>
    /// <param name="cells">The cells that change in each row: the node and leaf, the place among the node's leaves, whether it is added to
    /// the node's sum.</param>
    public LaneLayout(PlanRowsSource source, LaneNode[] nodes, NominalEvaluation nominal, ReadOnlySpan<double> shared,
        Func<int, int, EquatableArray<int>?> presence, (int Node, int Leaf, int Column, bool Seeded)[][] cells)
    {
        (Nodes, Nominal, _cells) = (nodes, nominal, cells);
        Columns = nodes.Sum(n => n.Leaves.Length);
        _planNodes = source.Plan.Nodes.Length;
        (_changes, _imputed) = (new bool[source.Count * _planNodes], new bool[source.Count * _planNodes]);
        for (var row = 0; row < cells.Length; row++)
        {
            foreach (var cell in cells[row])
            {
                _changes[(row * _planNodes) + cell.Leaf] = true;
                _imputed[(row * _planNodes) + cell.Leaf] = nominal.Known[cell.Leaf][row] > nominal.Observed[cell.Leaf][row];
            }
        }

        _shared = new(shared.Length + 1);
        shared.CopyTo(_shared.Span);
        Seeded = Array.Exists(cells, row => Array.Exists(row, c => c.Seeded));
        Children = [.. nodes.SelectMany(n => n.Children), 0];
        Runs = [.. LaneRun.Of(nodes)];
        Units = source.UnitsTogether.Count;
        HasCalls = Array.Exists(nodes, n => n.Call is not null);
        ShareSlots = AskShares(nodes);
        Concludes = ShareSlots > 0 || Array.Exists(nodes, n => n.IsJudged);
        Terms = TermsOf(nodes);
        var patterns = new Dictionary<(int Node, EquatableArray<int> Present), int>();
        var patternOf = new int[nodes.Length, source.Count];
        for (var n = 0; n < nodes.Length; n++)
        {
            for (var row = 0; row < source.Count; row++)
                patternOf[n, row] = !nodes[n].IsSteady || presence(n, row) is not { } present ? -1 : PatternOf(n, present);
        }

        var straight =
            Array.TrueForAll(nodes, n => n is { IsSteady: true, IsJudged: false, Slope: 1, Intercept: 0 }
                && n.Shape == MeanShape.Arithmetic);
        WholePatterns = straight ? [.. nodes.Select((n, i) => PatternOf(i, Enumerable.Range(0, n.Count).ToEquatableArray()))] : [];
        AllRows = [.. Enumerable.Range(0, source.Count)];
        WholeRows = straight
            ? Array.FindAll(AllRows, row => cells[row].Length == 0
                && Enumerable.Range(0, nodes.Length).All(n => patternOf[n, row] == WholePatterns[n])) : [];
        TreeRows = [.. AllRows.Except(WholeRows)];
        Patterns = [.. patterns.OrderBy(p => p.Value).Select(p => p.Key)
            .Select(k => (k.Node, k.Present.Select(p => nodes[k.Node].FirstWeight + p).ToArray()))];
        FactorOffsets = Offsets(patternOf);

        int PatternOf(int node, EquatableArray<int> present)
        {
            if (!patterns.TryGetValue((node, present), out var pattern)) patterns[(node, present)] = pattern = patterns.Count;
            return pattern;
        }
    }

    public LaneNode[] Nodes { get; }

    /// <summary>Whether the nodes use the weights where they were drawn.</summary>
    public bool UsesDrawnWeights { get; init; }

    /// <summary>The nodes as the kernel reads them.</summary>
    public LaneTerms[] Terms { get; }

    /// <summary>The places of nodes below, for all nodes.</summary>
    public int[] Children { get; }

    /// <summary>What an ordinary assessment makes of the rows.</summary>
    public NominalEvaluation Nominal { get; }

    /// <summary>Consecutive nodes that are evaluated in one way.</summary>
    public LaneRun[] Runs { get; }

    /// <summary>Whether some node is called, so that the results of all rows are kept for it.</summary>
    public bool HasCalls { get; }

    /// <summary>The number of units, and so of rows of a period.</summary>
    public int Units { get; }

    /// <summary>Whether shares are counted of nodes, or scores taken away.</summary>
    public bool Concludes { get; }

    /// <summary>How many shares are counted of nodes.</summary>
    public int ShareSlots { get; }

    /// <summary>The numbers of a row.</summary>
    public int Columns { get; }

    /// <summary>The numbers that all lanes share, a row after the other.</summary>
    public double* Shared => _shared.Pointer;

    /// <summary>The patterns of present children that occur among the rows, each once: the node, and its weights that are there.</summary>
    public (int Node, int[] Weights)[] Patterns { get; }

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
    public int ZeroFactor => (Patterns.Length + Nodes.Length) * Lanes;

    /// <summary>The lanes of reciprocals, totals and 0.</summary>
    public int Reciprocals => Patterns.Length + Nodes.Length + 1;

    /// <summary>The place of the sum of a node's weights.</summary>
    public int TotalOf(int node) => (Patterns.Length + node) * Lanes;

    /// <summary>The cells of a row that change.</summary>
    public ReadOnlySpan<(int Node, int Leaf, int Column, bool Seeded)> CellsOf(int row) => _cells[row];

    /// <summary>Whether a leaf of the plan changes in a row.</summary>
    public bool Changes(int row, int leaf) => _changes[(row * _planNodes) + leaf];

    /// <summary>Whether a leaf that changes was imputed.</summary>
    public bool IsImputed(int row, int leaf) => _imputed[(row * _planNodes) + leaf];

    // What is asked of a node is asked of what is below it, and so on down.
    private static int AskShares(LaneNode[] nodes)
    {
        var count = 0;
        foreach (var node in nodes.Reverse())
        {
            foreach (var share in node.AskedOfItself()) Ask(node, share);
            foreach (var share in node.AskedOfChildren().ToArray())
            {
                foreach (var child in node.Children) Ask(nodes[child], share);
            }
        }

        return count;

        void Ask(LaneNode node, LaneShare share)
        {
            if (node.ShareSlots[(int)share] < 0) node.ShareSlots[(int)share] = count++;
        }
    }

    private static LaneTerms[] TermsOf(LaneNode[] nodes)
    {
        var terms = new LaneTerms[nodes.Length];
        var child = 0;
        for (var n = 0; n < nodes.Length; n++)
        {
            var node = nodes[n];
            var isRead = n == nodes.Length - 1 || Array.Exists(nodes, p => !p.IsSteady && Array.IndexOf(p.Children, n) >= 0);
            terms[n] = new LaneTerms
            {
                FirstWeight = node.FirstWeight,
                Leaves = node.Leaves.Length,
                FirstColumn = node.FirstColumn,
                Children = node.Children.Length,
                FirstChild = child,
                Form = node.Shape.Form,
                Exponent = node.Shape.Exponent,
                Slope = node.Slope,
                Intercept = node.Intercept,
                Above = node.ParentShape.Form,
                AboveExponent = node.ParentShape.Exponent,
                WhereNoneIsThere = isRead ? double.NaN : 0,
                Express = isRead
                    || node is not { Shape.Form: MeanForm.Arithmetic, ParentShape.Form: MeanForm.Arithmetic, Slope: 1, Intercept: 0 },
            };
            child += node.Children.Length;
        }

        return terms;
    }

    private int[] Offsets(int[,] patternOf)
    {
        var offsets = new int[Nodes.Length * FactorStride];
        Array.Fill(offsets, ZeroFactor);
        for (var n = 0; n < Nodes.Length; n++)
        {
            for (var row = 0; row < AllRows.Length; row++) offsets[(n * FactorStride) + row] = OffsetOf(patternOf[n, row]);
            for (var r = 0; r < TreeRows.Length; r++) offsets[(n * FactorStride) + TreeFactors + r] = OffsetOf(patternOf[n, TreeRows[r]]);
        }

        return offsets;
    }

    private int OffsetOf(int pattern) => pattern < 0 ? ZeroFactor : pattern * Lanes;
}

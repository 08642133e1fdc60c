using InnovationPotential.Assessments;
using InnovationPotential.Numerics.Kernels;

namespace InnovationPotential.Robustness;

/// <summary>How the weights of a plan's nodes follow from the inputs of a study, in 32 lanes each.</summary>
internal sealed unsafe class WeightProgram
{
    private const int Lanes = LaneProducts.Lanes;

    private readonly double[] _base;
    private readonly Step[] _steps;
    private readonly (int First, int Count, double Total)[] _sums;
    private readonly (int Input, int[] Slots)? _leftOut;

    /// <summary>
    /// For the nodes of a plan that weigh something, in the order of the plan: children of one dimension follow each other.
    /// </summary>
    public WeightProgram(PlanNode[] nodes, IndicatorModel nominal, StudyInputs inputs)
    {
        var slots = new int[nodes.Length];
        var bases = new List<double>();
        var masses = new List<double>();
        var named = inputs.Of<WeightSets>().SelectMany(f => f.Factor.Sets).SelectMany(s => s.Weights)
            .Where(w => w.Weight > 0).Select(w => w.Code).ToHashSet(StringComparer.Ordinal);
        Array.Fill(slots, -1);
        foreach (var node in nodes.Where(n => !n.IsLeaf))
        {
            for (var c = 0; c < node.ChildCount; c++)
            {
                var outline = node.Outline!.Children[c];
                if (!(outline.Weight > 0 || (outline.Mass > 0 && named.Contains(outline.Code)))) continue;
                slots[node.FirstChild + c] = bases.Count;
                masses.Add(outline.Mass);
                bases.Add(outline.Weight / outline.Mass);
            }
        }

        (SlotOf, Masses, _base) = (slots, [.. masses], [.. bases]);
        _sums = [.. Sums(nodes)];
        _steps = [.. Steps(nodes, nominal, inputs)];
        foreach (var (factor, first) in inputs.Of<LeaveOneOut>())
            _leftOut = (first, [.. factor.CandidatesIn(nominal)
                .Select(code => Array.Find(nodes, n => n.IsLeaf && n.Code == code) is { } node ? slots[node.Index] : -1)]);

        MayVanish = _leftOut is not null || Array.IndexOf(_base, 0) >= 0
            || inputs.Of<WeightFactor>().Any(f => f.Factor.MayVanish);
    }

    /// <summary>The place of each node's weight among the weights; −1 for a node that weighs nothing, and the root.</summary>
    public int[] SlotOf { get; }

    /// <summary>What each weight counts for: points, where the strategy counts them.</summary>
    public double[] Masses { get; }

    /// <summary>The number of weights.</summary>
    public int Count => _base.Length;

    /// <summary>Whether a weight may become exactly 0.</summary>
    public bool MayVanish { get; }

    /// <summary>The weights that the inputs of 32 lanes make, before masses.</summary>
    public void Run(double* inputs, double* weights)
    {
        for (var s = 0; s < _base.Length; s++) new Span<double>(weights + (s * Lanes), Lanes).Fill(_base[s]);
        foreach (var step in _steps) step.Run(inputs, weights);
        if (_leftOut is { } leftOut) LeaveOut(inputs + (leftOut.Input * Lanes), leftOut.Slots, weights);
        foreach (var (first, count, total) in _sums) Rescale(weights + (first * Lanes), Masses.AsSpan(first, count), total);
    }

    /// <summary>The slots whose weights depend on some inputs.</summary>
    public IEnumerable<int> SlotsOf(int first, int count)
    {
        foreach (var step in _steps.Where(s => s.First < first + count && first < s.First + s.Count))
            foreach (var slot in step.SlotsOf(first, count)) yield return slot;
        if (_leftOut is { } leftOut && leftOut.Input >= first && leftOut.Input < first + count)
        {
            foreach (var slot in leftOut.Slots.Where(s => s >= 0)) yield return slot;
        }
    }

    private static void LeaveOut(double* input, int[] slots, double* weights)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var k = (int)(input[lane] * (slots.Length + 1));
            if (k < slots.Length && slots[k] >= 0) weights[(slots[k] * Lanes) + lane] = 0;
        }
    }

    // Weights vary as shares: a node that adds up keeps the sum of its weights, and so the scale of its scores.
    private static void Rescale(double* weights, ReadOnlySpan<double> masses, double total)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var sum = 0.0;
            for (var s = 0; s < masses.Length; s++) sum += weights[(s * Lanes) + lane] * masses[s];
            // A share first: of draws that all but vanish, the total over their sum would be infinite.
            for (var s = 0; s < masses.Length && sum > 0; s++)
                weights[(s * Lanes) + lane] = weights[(s * Lanes) + lane] / sum * total;
        }
    }

    private IEnumerable<(int First, int Count, double Total)> Sums(PlanNode[] nodes)
    {
        foreach (var node in nodes.Where(n => !n.IsLeaf && n.Strategy.AggregationOf(n.Outline!) is { Properties.NormalizesWeights: false }))
        {
            var own = Enumerable.Range(node.FirstChild, node.ChildCount).Select(c => SlotOf[c]).Where(s => s >= 0).ToArray();
            if (own.Length > 0) yield return (own[0], own.Length, own.Sum(s => _base[s] * Masses[s]));
        }
    }

    private IEnumerable<Step> Steps(PlanNode[] nodes, IndicatorModel nominal, StudyInputs inputs)
    {
        // What replaces weights comes first, noise on top of it.
        foreach (var (factor, first) in inputs.Of<WeightFactor>().OrderBy(f => f.Factor.Replaces ? 0 : 1))
        {
            var input = first;
            foreach (var dimension in factor.DimensionsIn(nominal))
            {
                var children = factor is WeightSets ? dimension.Children.ToArray() : [.. WeightFactor.Children(dimension)];
                var count = factor.InputsOf(dimension);
                var codes = Array.ConvertAll(children, c => c.Code);
                var at = Array.ConvertAll(codes, code => Array.Find(nodes, n => n.Code == code) is { } node ? SlotOf[node.Index] : -1);
                if (Array.Exists(at, s => s >= 0)) yield return new Step(factor, dimension.Code, input, count, codes, at);
                if (!factor.SharesInput) input += count;
            }
        }
    }

    /// <summary>One factor's draw of the weights of one dimension's children.</summary>
    private sealed class Step(WeightFactor factor, string dimension, int first, int count, string[] codes, int[] slots)
    {
        private readonly bool _inPlace = slots.Select((s, i) => s == slots[0] + i && slots[0] >= 0).All(x => x);

        public int First => first;

        public int Count => count;

        public IEnumerable<int> SlotsOf(int from, int inputs) =>
            (factor is WeightNoise && count == slots.Length ? slots.Where((_, i) => first + i >= from && first + i < from + inputs) : slots)
                .Where(s => s >= 0);

        public void Run(double* inputs, double* weights)
        {
            var own = new ReadOnlySpan<double>(inputs + (first * Lanes), count * Lanes);
            if (_inPlace)
            {
                factor.Draw(dimension, own, codes, new Span<double>(weights + (slots[0] * Lanes), codes.Length * Lanes));
                return;
            }

            // Children that the plan orders otherwise are drawn aside; those that it lacks weigh nothing there.
            var aside = new double[codes.Length * Lanes];
            for (var c = 0; c < codes.Length; c++)
            {
                var child = aside.AsSpan(c * Lanes, Lanes);
                if (slots[c] >= 0) new ReadOnlySpan<double>(weights + (slots[c] * Lanes), Lanes).CopyTo(child);
            }

            factor.Draw(dimension, own, codes, aside);
            for (var c = 0; c < codes.Length; c++)
            {
                if (slots[c] >= 0) aside.AsSpan(c * Lanes, Lanes).CopyTo(new Span<double>(weights + (slots[c] * Lanes), Lanes));
            }
        }
    }
}

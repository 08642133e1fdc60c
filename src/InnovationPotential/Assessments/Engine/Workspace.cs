using InnovationPotential.Strategies;

namespace InnovationPotential.Assessments;

/// <summary>The scratch columns in which one thread evaluates a plan, block of rows after block of rows, without allocating.</summary>
internal sealed partial class Workspace
{
    private readonly PlanNode[] _nodes;
    private readonly int _capacity;
    private readonly int[] _slots;
    private readonly double[] _values;
    private readonly double[] _worst;
    private readonly double[] _best;
    private readonly double[] _coverage;
    private readonly double[] _low;
    private readonly double[] _high;
    private readonly LeafMean?[] _means;
    private readonly bool[] _complete;
    private readonly bool[] _hasImputed;
    private double[]? _imputed;
    private double[]? _denominator;

    public Workspace(PlanNode[] nodes, int capacity)
    {
        _nodes = nodes;
        _capacity = capacity;
        (_slots, var count) = PlanLayout.SlotsOf(nodes);
        _values = new double[count * capacity];
        _worst = new double[count * capacity];
        _best = new double[count * capacity];
        _coverage = new double[count * capacity];
        _low = new double[capacity];
        _high = new double[capacity];
        _means = Array.ConvertAll(nodes, n => LeafMean.Of(n, nodes));
        _complete = new bool[nodes.Length];
        _hasImputed = new bool[nodes.Length];
    }

    /// <summary>Ends what takes long.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Evaluates nodes in the order of <see cref="PlanLayout.ChildrenFirst"/>; keeps the results that are wanted (not null).
    /// </summary>
    public void Evaluate(ReadOnlySpan<int> order, RowBlock rows, NodeColumns?[] results)
    {
        foreach (var index in order)
        {
            var node = _nodes[index];
            if (node.IsLeaf) ScoreLeaf(node, rows, isWanted: results[index] is not null);
            else Combine(node, rows);
            if (results[index] is { } columns) Store(node, rows, columns);
            if (!node.ToParent.IsIdentity) Express(node, rows.Count);
        }
    }

    /// <summary>The scores of a node's children as its parent sees them, from the latest evaluation.</summary>
    public ColumnBlock ChildValues(PlanNode node, int rows) => Children(_values, node, rows);

    /// <summary>The scores of a node as its parent sees them, from the latest evaluation.</summary>
    public ReadOnlySpan<double> Values(int index, int rows) => Column(_values, index, rows);

    /// <summary>
    /// The share of the weight below a dimension that a row has values for, observed or imputed, from the latest evaluation.
    /// </summary>
    public double Coverage(int index, int row) => _complete[index] ? 1 : _coverage[(_slots[index] * _capacity) + row];

    /// <summary>Whether every row of the latest evaluation had a score that rests on all there is below a node.</summary>
    public bool IsComplete(int index) => _complete[index];

    /// <summary>
    /// Puts a dimension's scores and coverages where an evaluation would have; its bounds are not known, and those above it neither.
    /// </summary>
    public void Restore(PlanNode node, ReadOnlySpan<double> scores, ReadOnlySpan<double> coverage, bool complete)
    {
        _complete[node.Index] = complete;
        _hasImputed[node.Index] = false;
        scores.CopyTo(Column(_values, node.Index, scores.Length));
        Spread(node.Index, scores.Length);
        coverage.CopyTo(Column(_coverage, node.Index, scores.Length));
        if (!node.ToParent.IsIdentity) Express(node, scores.Length);
    }

    private void ScoreLeaf(PlanNode node, RowBlock rows, bool isWanted)
    {
        var observations = rows.Columns[node.Index]!;
        var own = Columns(node.Index, rows.Count);
        node.Valuation!.Apply(new IndicatorSample(observations.Values.Slice(rows.First, rows.Count), rows.Units), own.Values);
        var states = observations.States.IsEmpty ? default : observations.States.Slice(rows.First, rows.Count);
        _hasImputed[node.Index] = states.Contains(ObservationState.Imputed);
        _complete[node.Index] = !_hasImputed[node.Index] && !HasNaN(own.Values);
        if (_complete[node.Index] || (!isWanted && MeanOf(node.Parent, rows) is not null)) return;
        own.FillLeaf(node, states,
            _hasImputed[node.Index] ? Column(_imputed ??= new double[_values.Length], node.Index, rows.Count) : default);
    }

    private LeafMean? MeanOf(int index, RowBlock rows) => index >= 0 && _means[index] is { } mean && mean.Holds(rows) ? mean : null;

    private void Combine(PlanNode node, RowBlock block)
    {
        var rows = block.Count;
        var outline = node.Outline!;
        var own = Columns(node.Index, rows);
        var complete = true;
        _hasImputed[node.Index] = false;
        for (var c = 0; c < node.ChildCount; c++)
        {
            // A child of weight 0 is shown but decides nothing.
            if (outline.Weights[c] == 0) continue;
            complete &= _complete[node.FirstChild + c];
            _hasImputed[node.Index] |= _hasImputed[node.FirstChild + c];
        }

        if (complete)
        {
            node.Strategy.Combine(outline, new ChildScores { Values = Children(_values, node, rows) }, own.Values);
            _complete[node.Index] = !HasNaN(own.Values);
            if (_complete[node.Index]) return;
            Spread(node.Index, rows);
            if (node.CountsIndicators) CountIndicators(node, rows);
            return;
        }

        _complete[node.Index] = false;
        if (MeanOf(node.Index, block) is { } mean)
        {
            mean.Fill(Children(_values, node, rows),
                new FilledMeansResults { Mean = own.Values, Low = own.Worst, High = own.Best, Share = own.Coverage });
            Judge(node, own);
            return;
        }

        for (var c = 0; c < node.ChildCount; c++)
        {
            if (_complete[node.FirstChild + c]) Spread(node.FirstChild + c, rows);
        }

        node.Strategy.Combine(outline,
            new ChildScores
            {
                Values = Children(_values, node, rows),
                Coverages = Children(_coverage, node, rows),
                Cancellation = Cancellation,
            },
            own.Values);
        Bound(node, own);
        // What was observed below a child without a score was observed all the same. Full coverage is exactly 1: sum and total have the
        // same terms.
        RowAggregates.ArithmeticMean(Children(_coverage, node, rows), outline.Weights, own.Coverage);
        if (_hasImputed[node.Index]) CoverImputed(node, rows);
        if (node.CountsIndicators) CountIndicators(node, rows);
        Judge(node, own);
    }

    private void Bound(PlanNode node, ScratchColumns own)
    {
        if (node.Strategy.IsMonotone(node.Outline!) && !node.Strategy.ComparesUnits(node.Outline!))
        {
            node.Strategy.Combine(node.Outline!, new ChildScores { Values = Children(_worst, node, own.Worst.Length) }, own.Worst);
            node.Strategy.Combine(node.Outline!, new ChildScores { Values = Children(_best, node, own.Best.Length) }, own.Best);
            OpenWhereUnknown(node, own);
            return;
        }

        own.Worst.Fill(node.Range.Low);
        own.Best.Fill(node.Range.High);
    }

    // A child whose bounds are undefined, as a geometric mean's are below 0, cannot be left out of its parent's.
    private void OpenWhereUnknown(PlanNode node, ScratchColumns own)
    {
        for (var c = 0; c < node.ChildCount; c++)
        {
            if (_nodes[node.FirstChild + c].IsLeaf || node.Outline!.Weights[c] == 0) continue;
            var child = Columns(node.FirstChild + c, own.Values.Length);
            if (!HasNaN(child.Worst) && !HasNaN(child.Best)) continue;
            for (var i = 0; i < child.Worst.Length; i++)
            {
                if ((double.IsNaN(child.Worst[i]) || double.IsNaN(child.Best[i])) && !double.IsNaN(child.Coverage[i]))
                    (own.Worst[i], own.Best[i]) = (node.Range.Low, node.Range.High);
            }
        }
    }

    private void CoverImputed(PlanNode node, int rows)
    {
        var imputed = Column(_imputed!, node.Index, rows);
        var denominator = (_denominator ??= new double[_capacity]).AsSpan(0, rows);
        imputed.Clear();
        denominator.Clear();
        for (var c = 0; c < node.ChildCount; c++)
        {
            var weight = node.Outline!.Weights[c];
            if (weight == 0) continue;
            var childCoverage = Column(_coverage, node.FirstChild + c, rows);
            var childImputed = Imputed(node.FirstChild + c, rows);
            for (var i = 0; i < imputed.Length; i++)
            {
                if (double.IsNaN(childCoverage[i])) continue;
                denominator[i] += weight;
                if (!childImputed.IsEmpty) imputed[i] += weight * childImputed[i];
            }
        }

        for (var i = 0; i < imputed.Length; i++)
            imputed[i] = denominator[i] == 0 ? 0 : imputed[i] >= denominator[i] ? 1 : imputed[i] / denominator[i];
    }

    private void Judge(PlanNode node, ScratchColumns own)
    {
        Span<double> scores = own.Values, coverage = own.Coverage;
        var propagates = node.Strategy.Missing == MissingPolicy.Propagate;
        if (propagates) Propagate(node, scores);
        var compares = node.Strategy.ComparesUnits(node.Outline!);
        var bounded = node.Strategy.IsMonotone(node.Outline!) && !compares;
        if (bounded && !propagates && node.MinimumCoverage is not { Share: > 0 } && !HasNaN(coverage)) return;
        var asked = Asked(node, scores.Length);
        var threshold = node.MinimumCoverage?.Share ?? 0;
        var imputed = Imputed(node.Index, scores.Length);
        // Where units are compared one unknown observation opens the bounds of all; what does not apply, or tells nothing, is not unknown.
        var isOpen = compares && IsAnyUnknown(coverage, imputed);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!bounded && !isOpen && coverage[i] == 1 && (imputed.IsEmpty || imputed[i] == 0)) own.Worst[i] = own.Best[i] = scores[i];
            if (Rounding.IsBelow(asked[i], threshold) || (propagates && coverage[i] < 1)) scores[i] = double.NaN;
            if (double.IsNaN(coverage[i])) scores[i] = own.Worst[i] = own.Best[i] = double.NaN;
        }
    }

    private static bool IsAnyUnknown(ReadOnlySpan<double> coverage, ReadOnlySpan<double> imputed)
    {
        for (var i = 0; i < coverage.Length; i++)
        {
            if (coverage[i] < 1 || (!imputed.IsEmpty && imputed[i] > 0)) return true;
        }

        return false;
    }

    // A child that concerns the unit and has no score leaves none to its parent.
    private void Propagate(PlanNode node, Span<double> scores)
    {
        for (var c = 0; c < node.ChildCount; c++)
        {
            if (node.Outline!.Weights[c] == 0) continue;
            var child = Columns(node.FirstChild + c, scores.Length);
            for (var i = 0; i < scores.Length; i++)
            {
                if (double.IsNaN(child.Values[i]) && !double.IsNaN(child.Coverage[i])) scores[i] = double.NaN;
            }
        }
    }

    private void Store(PlanNode node, RowBlock rows, NodeColumns columns)
    {
        var own = Columns(node.Index, rows.Count);
        StreamedCopy.Copy(own.Values, columns.Score.AsSpan(rows.Target));
        if (_complete[node.Index])
        {
            StreamedCopy.Copy(own.Values, columns.Low.AsSpan(rows.Target));
            StreamedCopy.Copy(own.Values, columns.High.AsSpan(rows.Target));
            columns.Coverage.AsSpan(rows.Target, rows.Count).Fill(1);
            columns.Asked?.AsSpan(rows.Target, rows.Count).Fill(1);
            return;
        }

        // The parent's bounds are made of the fillings and not of what a score adds to them.
        Span<double> low = own.Worst, high = own.Best;
        if (NodeColumns.IsAnyBeyond(own.Values, low, high))
        {
            low = _low.AsSpan(0, rows.Count);
            high = _high.AsSpan(0, rows.Count);
            own.Worst.CopyTo(low);
            own.Best.CopyTo(high);
            columns.Extend(rows.Target, own.Values, low, high, node.ScoreFloor);
        }

        StreamedCopy.Copy(low, columns.Low.AsSpan(rows.Target));
        StreamedCopy.Copy(high, columns.High.AsSpan(rows.Target));
        StreamedCopy.Copy(own.Coverage, columns.Coverage.AsSpan(rows.Target));
        if (columns.Asked is { } asked) Asked(node, rows.Count).CopyTo(asked.AsSpan(rows.Target));
        if (!_hasImputed[node.Index]) return;
        var coverage = columns.Coverage.AsSpan(rows.Target, rows.Count);
        var imputed = columns.Imputed.AsSpan(rows.Target, rows.Count);
        Column(_imputed!, node.Index, rows.Count).CopyTo(imputed);
        LeaveOut(imputed, coverage);
    }

    private void Express(PlanNode node, int rows)
    {
        var own = Columns(node.Index, rows);
        node.ToParent.Apply(own.Values, own.Values);
        if (_complete[node.Index]) return;
        node.ToParent.Apply(own.Worst, own.Worst);
        node.ToParent.Apply(own.Best, own.Best);
    }

    private void Spread(int index, int rows)
    {
        var own = Columns(index, rows);
        own.Values.CopyTo(own.Worst);
        own.Values.CopyTo(own.Best);
        own.Coverage.Fill(1);
    }

    private ScratchColumns Columns(int index, int rows) => new()
    {
        Values = Column(_values, index, rows),
        Worst = Column(_worst, index, rows),
        Best = Column(_best, index, rows),
        Coverage = Column(_coverage, index, rows),
    };

    private Span<double> Column(double[] data, int index, int rows) => data.AsSpan(_slots[index] * _capacity, rows);

    // Empty where nothing is imputed.
    private ReadOnlySpan<double> Imputed(int index, int rows) => _hasImputed[index] ? Column(_imputed!, index, rows) : default;

    private ColumnBlock Children(double[] data, PlanNode node, int rows) =>
        new(data.AsSpan(_slots[node.FirstChild] * _capacity, node.ChildCount * _capacity), node.ChildCount, rows, _capacity);

    private static bool HasNaN(ReadOnlySpan<double> values) => Missing.IsAny(values);
}

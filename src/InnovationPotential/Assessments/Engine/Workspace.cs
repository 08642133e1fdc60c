using InnovationPotential.Numerics;
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
        scores.CopyTo(Column(_worst, node.Index, scores.Length));
        scores.CopyTo(Column(_best, node.Index, scores.Length));
        coverage.CopyTo(Column(_coverage, node.Index, scores.Length));
        if (!node.ToParent.IsIdentity) Express(node, scores.Length);
    }

    private void ScoreLeaf(PlanNode node, RowBlock rows, bool isWanted)
    {
        var valuation = node.Valuation!;
        var observations = rows.Columns[node.Index]!;
        var raw = observations.Values.Slice(rows.First, rows.Count);
        var values = Column(_values, node.Index, rows.Count);
        if (rows.LeafScores.IsEmpty) valuation.Apply(new IndicatorSample(raw, rows.Units), values);
        else rows.LeafScores.Slice(node.Index * rows.Count, rows.Count).CopyTo(values);
        var states = observations.States.IsEmpty ? default : observations.States.Slice(rows.First, rows.Count);
        _hasImputed[node.Index] = states.Contains(ObservationState.Imputed);
        _complete[node.Index] = !_hasImputed[node.Index] && !HasNaN(values);
        if (_complete[node.Index] || (!isWanted && MeanOf(node.Parent, rows) is not null)) return;

        var columns = new LeafColumns
        {
            Values = values,
            Worst = Column(_worst, node.Index, rows.Count),
            Best = Column(_best, node.Index, rows.Count),
            Coverage = Column(_coverage, node.Index, rows.Count),
        };
        columns.Fill(node, states);
        if (_hasImputed[node.Index]) MarkImputed(node, states);
    }

    // What was imputed has a score, but is not known: its bounds are those of a missing observation.
    private void MarkImputed(PlanNode node, ReadOnlySpan<ObservationState> states)
    {
        var values = Column(_values, node.Index, states.Length);
        var worst = Column(_worst, node.Index, states.Length);
        var best = Column(_best, node.Index, states.Length);
        var imputed = Column(_imputed ??= new double[_values.Length], node.Index, states.Length);
        for (var i = 0; i < states.Length; i++)
        {
            imputed[i] = states[i] == ObservationState.Imputed && !double.IsNaN(values[i]) ? 1 : 0;
            if (imputed[i] == 0) continue;
            (worst[i], best[i]) = node.Valuation!.Around(values[i]);
        }
    }

    private LeafMean? MeanOf(int index, RowBlock rows) => index >= 0 && _means[index] is { } mean && mean.Holds(rows) ? mean : null;

    private void Combine(PlanNode node, RowBlock block)
    {
        var rows = block.Count;
        var outline = node.Outline!;
        var scores = Column(_values, node.Index, rows);
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
            node.Strategy.Combine(outline, new ChildScores { Values = Children(_values, node, rows) }, scores);
            _complete[node.Index] = !HasNaN(scores);
            if (_complete[node.Index]) return;
            Spread(node.Index, rows);
            if (node.CountsIndicators) CountIndicators(node, rows);
            return;
        }

        _complete[node.Index] = false;
        if (MeanOf(node.Index, block) is { } mean)
        {
            mean.Fill(Children(_values, node, rows),
                new FilledMeansResults
                {
                    Mean = scores,
                    Low = Column(_worst, node.Index, rows),
                    High = Column(_best, node.Index, rows),
                    Share = Column(_coverage, node.Index, rows)
                });
            Judge(node, rows);
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
            scores);
        Bound(node, rows);
        Cover(node, rows);
        if (node.CountsIndicators) CountIndicators(node, rows);
        Judge(node, rows);
    }

    private void Bound(PlanNode node, int rows)
    {
        var worst = Column(_worst, node.Index, rows);
        var best = Column(_best, node.Index, rows);
        if (node.Strategy.IsMonotone(node.Outline!) && !node.Strategy.ComparesUnits(node.Outline!))
        {
            node.Strategy.Combine(node.Outline!, new ChildScores { Values = Children(_worst, node, rows) }, worst);
            node.Strategy.Combine(node.Outline!, new ChildScores { Values = Children(_best, node, rows) }, best);
            OpenWhereUnknown(node, worst, best);
            return;
        }

        worst.Fill(node.Range.Low);
        best.Fill(node.Range.High);
    }

    // A child whose bounds are undefined, as a geometric mean's are below 0, cannot be left out of its parent's.
    private void OpenWhereUnknown(PlanNode node, Span<double> worst, Span<double> best)
    {
        for (var c = 0; c < node.ChildCount; c++)
        {
            var child = node.FirstChild + c;
            if (_nodes[child].IsLeaf || node.Outline!.Weights[c] == 0) continue;
            var low = Column(_worst, child, worst.Length);
            var high = Column(_best, child, worst.Length);
            if (!HasNaN(low) && !HasNaN(high)) continue;
            var coverage = Column(_coverage, child, worst.Length);
            for (var i = 0; i < worst.Length; i++)
            {
                if ((double.IsNaN(low[i]) || double.IsNaN(high[i])) && !double.IsNaN(coverage[i]))
                    (worst[i], best[i]) = (node.Range.Low, node.Range.High);
            }
        }
    }

    // What was observed below a child without a score was observed all the same. Full coverage is exactly 1: sum and total have the same
    // terms.
    private void Cover(PlanNode node, int rows)
    {
        RowAggregates.ArithmeticMean(Children(_coverage, node, rows), node.Outline!.Weights, Column(_coverage, node.Index, rows));
        if (_hasImputed[node.Index]) CoverImputed(node, rows);
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
            var childImputed = _hasImputed[node.FirstChild + c] ? Column(_imputed!, node.FirstChild + c, rows) : default;
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

    private void Judge(PlanNode node, int rows)
    {
        var coverage = Column(_coverage, node.Index, rows);
        var scores = Column(_values, node.Index, rows);
        var worst = Column(_worst, node.Index, rows);
        var best = Column(_best, node.Index, rows);
        var propagates = node.Strategy.Missing == MissingPolicy.Propagate;
        if (propagates) Propagate(node, scores);
        var compares = node.Strategy.ComparesUnits(node.Outline!);
        var bounded = node.Strategy.IsMonotone(node.Outline!) && !compares;
        if (bounded && !propagates && node.MinimumCoverage is not { Share: > 0 } && !HasNaN(coverage)) return;
        var asked = Asked(node, rows);
        var threshold = node.MinimumCoverage?.Share ?? 0;
        var imputed = _hasImputed[node.Index] ? Column(_imputed!, node.Index, rows) : default;
        // Where units are compared one unknown observation opens the bounds of all; what does not apply, or tells nothing, is not unknown.
        var isOpen = compares && IsAnyUnknown(coverage, imputed);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!bounded && !isOpen && coverage[i] == 1 && (imputed.IsEmpty || imputed[i] == 0)) worst[i] = best[i] = scores[i];
            if (Rounding.IsBelow(asked[i], threshold) || (propagates && coverage[i] < 1)) scores[i] = double.NaN;
            if (double.IsNaN(coverage[i])) scores[i] = worst[i] = best[i] = double.NaN;
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
            var childScores = Column(_values, node.FirstChild + c, scores.Length);
            var childCoverage = Column(_coverage, node.FirstChild + c, scores.Length);
            for (var i = 0; i < scores.Length; i++)
            {
                if (double.IsNaN(childScores[i]) && !double.IsNaN(childCoverage[i])) scores[i] = double.NaN;
            }
        }
    }

    private void Store(PlanNode node, RowBlock rows, NodeColumns columns)
    {
        var scores = Column(_values, node.Index, rows.Count);
        StreamedCopy.Copy(scores, columns.Score.AsSpan(rows.Target));
        if (_complete[node.Index])
        {
            StreamedCopy.Copy(scores, columns.Low.AsSpan(rows.Target));
            StreamedCopy.Copy(scores, columns.High.AsSpan(rows.Target));
            columns.Coverage.AsSpan(rows.Target, rows.Count).Fill(1);
            columns.Asked?.AsSpan(rows.Target, rows.Count).Fill(1);
            return;
        }

        // The parent's bounds are made of the fillings and not of what a score adds to them.
        Span<double> low = _low.AsSpan(0, rows.Count), high = _high.AsSpan(0, rows.Count);
        Column(_worst, node.Index, rows.Count).CopyTo(low);
        Column(_best, node.Index, rows.Count).CopyTo(high);
        columns.Extend(rows.Target, scores, low, high, node.ScoreFloor);
        StreamedCopy.Copy(low, columns.Low.AsSpan(rows.Target));
        StreamedCopy.Copy(high, columns.High.AsSpan(rows.Target));
        StreamedCopy.Copy(Column(_coverage, node.Index, rows.Count), columns.Coverage.AsSpan(rows.Target));
        if (columns.Asked is { } asked) Asked(node, rows.Count).CopyTo(asked.AsSpan(rows.Target));
        if (!_hasImputed[node.Index]) return;
        var coverage = columns.Coverage.AsSpan(rows.Target, rows.Count);
        var imputed = columns.Imputed.AsSpan(rows.Target, rows.Count);
        Column(_imputed!, node.Index, rows.Count).CopyTo(imputed);
        for (var i = 0; i < coverage.Length; i++) coverage[i] = Math.Max(0, coverage[i] - imputed[i]);
    }

    private void Express(PlanNode node, int rows)
    {
        Map(_values, node, rows);
        if (_complete[node.Index]) return;
        Map(_worst, node, rows);
        Map(_best, node, rows);
    }

    private void Map(double[] data, PlanNode node, int rows)
    {
        var column = Column(data, node.Index, rows);
        node.ToParent.Apply(column, column);
    }

    private void Spread(int index, int rows)
    {
        var values = Column(_values, index, rows);
        values.CopyTo(Column(_worst, index, rows));
        values.CopyTo(Column(_best, index, rows));
        Column(_coverage, index, rows).Fill(1);
    }

    private Span<double> Column(double[] data, int index, int rows) => data.AsSpan(_slots[index] * _capacity, rows);

    private ColumnBlock Children(double[] data, PlanNode node, int rows) =>
        new(data.AsSpan(_slots[node.FirstChild] * _capacity, node.ChildCount * _capacity), node.ChildCount, rows, _capacity);

    private static bool HasNaN(ReadOnlySpan<double> values) => Missing.IsAny(values);
}

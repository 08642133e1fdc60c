namespace InnovationPotential.Assessments;

/// <summary>What the rules of minimum coverage ask for.</summary>
internal sealed partial class Workspace
{
    // Of each dimension that is asked for them: the indicators below that concern a row, those with a value, and those of them with an
    // imputed one.
    private (double Concerned, double Valued, double Filled)[]? _counts;
    private double[]? _asked;

    /// <summary>The share of each row that the node's rule compares with its threshold; NaN where nothing below concerns the row.</summary>
    private ReadOnlySpan<double> Asked(PlanNode node, int rows)
    {
        var coverage = Column(_coverage, node.Index, rows);
        if (node.MinimumCoverage is not { } rule || rule.IsOfWeightKnown) return coverage;
        var asked = (_asked ??= new double[_capacity]).AsSpan(0, rows);
        switch (rule.Basis)
        {
            case CoverageBasis.Children:
                AskChildren(node, rule, asked);
                break;
            case CoverageBasis.Indicators:
                AskIndicators(node, rule, asked);
                break;
            default:
                coverage.CopyTo(asked);
                LeaveOut(Imputed(node.Index, rows), asked);
                break;
        }

        return asked;
    }

    private static void LeaveOut(ReadOnlySpan<double> imputed, Span<double> shares)
    {
        for (var i = 0; i < imputed.Length; i++) shares[i] = Math.Max(0, shares[i] - imputed[i]);
    }

    private void AskChildren(PlanNode node, MinimumCoverage rule, Span<double> asked)
    {
        for (var i = 0; i < asked.Length; i++)
        {
            double concerned = 0, scored = 0;
            for (var c = node.FirstChild; c < node.FirstChild + node.ChildCount; c++)
            {
                if (node.Outline!.Weights[c - node.FirstChild] == 0) continue;
                var row = (_slots[c] * _capacity) + i;
                if (!_complete[c] && double.IsNaN(_coverage[row])) continue;
                concerned++;
                if (_complete[c])
                {
                    scored++;
                    continue;
                }

                var known = _coverage[row] - (rule.CountsImputed || !_hasImputed[c] ? 0 : _imputed![row]);
                if (known > Rounding.Share && !double.IsNaN(_values[row])) scored++;
            }

            asked[i] = scored / concerned;
        }
    }

    private void AskIndicators(PlanNode node, MinimumCoverage rule, Span<double> asked)
    {
        var first = _slots[node.Index] * _capacity;
        for (var i = 0; i < asked.Length; i++)
        {
            var (concerned, valued, filled) = _counts![first + i];
            asked[i] = (valued - (rule.CountsImputed ? 0 : filled)) / concerned;
        }
    }

    private void CountIndicators(PlanNode node, int rows)
    {
        var counts = (_counts ??= new (double, double, double)[_values.Length]).AsSpan(_slots[node.Index] * _capacity, rows);
        counts.Clear();
        for (var c = node.FirstChild; c < node.FirstChild + node.ChildCount; c++)
        {
            if (node.Outline!.Weights[c - node.FirstChild] == 0) continue;
            var slot = _slots[c] * _capacity;
            for (var i = 0; i < rows; i++)
            {
                var (concerned, valued, filled) = Indicators(_nodes[c], slot + i);
                counts[i] = (counts[i].Concerned + concerned, counts[i].Valued + valued, counts[i].Filled + filled);
            }
        }
    }

    // A node that is complete was not counted: all of its indicators are there.
    private (double Concerned, double Valued, double Filled) Indicators(PlanNode node, int row)
    {
        if (_complete[node.Index]) return (node.IndicatorCount, node.IndicatorCount, 0);
        if (!node.IsLeaf) return _counts![row];
        return double.IsNaN(_coverage[row]) ? (0, 0, 0) : (1, _coverage[row], _hasImputed[node.Index] ? _imputed![row] : 0);
    }
}

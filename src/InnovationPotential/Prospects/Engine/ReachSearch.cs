using InnovationPotential.Assessments;

namespace InnovationPotential.Prospects;

/// <summary>Looks for the least changes by which a unit meets a target, and assesses it again at each answer.</summary>
internal sealed class ReachSearch
{
    private const int Halvings = 64;

    // A strategy that does not add up may give less for each further step: the way is gone in parts, the best part first.
    private const int Parts = 16;

    private readonly ReachTest _test;
    private readonly UnitTrial _alone;
    private readonly UnitTrial _tested;
    private readonly UnitTrial _amongAll;
    private readonly double[] _values;
    private readonly IndicatorWay[] _ways;
    private readonly bool _isAdditive;

    public ReachSearch(Assessment assessment, int row, ReachTarget target, ReachOptions options)
    {
        var plan = assessment.PlanOfRow(row);
        _test = target.TestFor(assessment, row);
        _amongAll = new UnitTrial(assessment, row, amongAll: true);
        _alone = plan.ComparesUnits ? _amongAll : new UnitTrial(assessment, row, amongAll: false);
        _tested = _test.NeedsOthers ? _amongAll : _alone;
        _values = _alone.Values;
        var leaves = plan.Nodes.Where(n => n.IsLeaf).ToDictionary(n => n.Code, StringComparer.Ordinal);
        _ways = [.. assessment.Model.Indicators.Select((indicator, i) => IndicatorWay.Of(i, indicator, leaves[indicator.Code].Valuation!,
            assessment.Table[indicator.Code].Values, _values[i], options.Limits.FirstOrDefault(l => l.Indicator == indicator.Code)))];
        _isAdditive = plan.Nodes.All(n => n.Outline is not { } outline || n.Strategy.IsAdditive(outline));
    }

    /// <summary>The unit as it is.</summary>
    public AssessedRow Start => _amongAll.At(_values);

    /// <summary>Whether the unit meets the target as it is.</summary>
    public bool IsReached => IsMet(_values);

    private IndicatorWay[] Observed => Array.FindAll(_ways, w => !IsMissing(w));

    /// <summary>The least change of each observed indicator alone.</summary>
    public IEnumerable<IndicatorShift> Alone() => Observed.Select(One);

    /// <summary>What each missing observation alone would have to be at least.</summary>
    public IEnumerable<IndicatorShift> Missing() => _ways.Where(IsMissing).Select(One);

    /// <summary>All observed indicators, each the same share of its way.</summary>
    public ReachPath InProportion()
    {
        double[] At(double share) => With(Observed, _ => share);
        if (!IsMet(At(1))) return OutOfReach(At(1));
        var least = LeastShare(At);
        return Path(At(least), least);
    }

    /// <summary>The observed indicators in the order in which they give most for their effort, none further than is needed.</summary>
    public ReachPath LeastEffort()
    {
        var open = Array.FindAll(Observed, w => w.IsOpen);
        var shares = new double[_ways.Length];
        double[] Now() => With(open, w => shares[w.Place]);
        var best = With(open, _ => 1);
        if (!IsMet(best)) return OutOfReach(best);
        var step = _isAdditive ? 1.0 : 1.0 / Parts;
        while (!IsMet(Now()))
        {
            var next = Best(open, shares, step);
            var before = shares[next.Place];
            shares[next.Place] = Math.Min(1, before + step);
            if (!IsMet(Now())) continue;
            shares[next.Place] = LeastShare(
                share =>
                {
                    shares[next.Place] = share;
                    return Now();
                }, before, shares[next.Place]);
        }

        return Path(Now(), null);
    }

    private IndicatorWay Best(IndicatorWay[] open, double[] shares, double step)
    {
        var now = ScoreOf(With(open, w => shares[w.Place]));
        var (best, rate) = (open.First(w => shares[w.Place] < 1), double.NegativeInfinity);
        foreach (var way in open.Where(w => shares[w.Place] < 1))
        {
            var to = Math.Min(1, shares[way.Place] + step);
            var effort = way.EffortOf(way.At(to)) - way.EffortOf(way.At(shares[way.Place]));
            var gain = ScoreOf(With(open, w => w == way ? to : shares[w.Place])) - now;
            // What costs nothing comes first; of what is as good, the first in the model.
            var own = effort > 0 ? gain / effort : gain > 0 ? double.PositiveInfinity : double.NegativeInfinity;
            if (own > rate) (best, rate) = (way, own);
        }

        return best;
    }

    private IndicatorShift One(IndicatorWay way)
    {
        double[] At(double share) => With([way], _ => share);
        // A missing observation changes the score also where it is the worst there is.
        if (!way.IsOpen && (!IsMissing(way) || double.IsNaN(way.To)))
            return Unreached(way, ScoreOf(_values), IsMissing(way) ? "no value of it is known" : "no better value is known or allowed");
        if (!IsMet(At(1)))
        {
            var best = ScoreOf(At(1));
            return Unreached(way, best, Invariant(
                $"at {NumberText.Show(way.To)}, the best there is, the score is {NumberText.Show(Assessment.Known(best))}"));
        }

        return Shift(way, way.At(IsMet(At(0)) ? 0 : LeastShare(At)));
    }

    private IndicatorShift Shift(IndicatorWay way, double to)
    {
        var values = (double[])_values.Clone();
        values[way.Place] = to;
        return new(way.Indicator.Code, way.Indicator.Title, Assessment.Known(_values[way.Place]), to)
        {
            Effort = IsMissing(way) ? null : way.EffortOf(to),
            Score = Assessment.Known(ScoreOf(values)),
        };
    }

    private IndicatorShift Unreached(IndicatorWay way, double score, string reason) => new(
        way.Indicator.Code, way.Indicator.Title, Assessment.Known(_values[way.Place]), null)
    {
        Score = Assessment.Known(score),
        Reason = reason,
    };

    private ReachPath Path(double[] values, double? share)
    {
        var end = _amongAll.At(values);
        return new([.. Observed.Where(w => values[w.Place] != _values[w.Place]).Select(w => Shift(w, values[w.Place]))])
        {
            Share = share,
            Score = end.ScoresOf(0).Score,
            Rank = end.Rank,
            Level = end.Level,
        };
    }

    private ReachPath OutOfReach(double[] values)
    {
        var score = Assessment.Known(ScoreOf(values));
        return new([])
        {
            Score = score,
            Reason = $"with every observed indicator at the best value it can get to, the score is {NumberText.Show(score)}",
        };
    }

    private double LeastShare(Func<double, double[]> at, double from = 0, double to = 1)
    {
        var (no, yes) = (from, to);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = no + ((yes - no) / 2);
            if (middle == no || middle == yes) break;
            if (IsMet(at(middle))) yes = middle;
            else no = middle;
        }

        return yes;
    }

    private double[] With(IndicatorWay[] ways, Func<IndicatorWay, double> share)
    {
        var values = (double[])_values.Clone();
        foreach (var way in ways)
        {
            if (share(way) > 0 || IsMissing(way)) values[way.Place] = way.At(share(way));
        }

        return values;
    }

    private bool IsMissing(IndicatorWay way) => double.IsNaN(_values[way.Place]);

    private bool IsMet(double[] values) => _test.IsMetBy(_tested.At(values));

    private double ScoreOf(double[] values)
    {
        var row = _alone.At(values);
        return row.Assessment.ColumnsOf(0).Score[row.Row];
    }
}

using InnovationPotential.Assessments;
using InnovationPotential.Data;

namespace InnovationPotential.Multivariate;

/// <summary>The scores of an assessment and the columns of another table on the same rows.</summary>
internal sealed class OutsideRows
{
    private readonly AnalyzedNode[] _nodes;
    private readonly Period?[] _periods;
    private readonly List<Diagnostic> _found = [];

    public OutsideRows(Assessment assessment, IndicatorTable outside, Period? period)
    {
        Assessment = assessment;
        var known = assessment.Periods.IsEmpty ? null : period;
        if (known is not null) AskedPeriod.IndexOf(known, assessment.Periods);
        _periods = assessment.Periods.IsEmpty ? [null]
            : [.. assessment.Periods.Where(p => known is null || p == known).Select(p => (Period?)p)];
        _nodes = [.. AnalyzedTree.Of(assessment, known).Where(n => !n.IsIndicator)];
        int[] rows = [.. PeriodsIn(outside, period).SelectMany(p => assessment.Units.Select(u => outside.RowOf(u, p)))];
        string[] inside = [.. outside.Indicators.Where(i => assessment.Model.Find(i) is Indicator)];
        Columns = [.. outside.Indicators.Except(inside, StringComparer.Ordinal).Select(i => new AnalyzedNode(new Indicator(i), 0, null,
            Array.ConvertAll(rows, r => r < 0 ? double.NaN : outside[i].Values[r]), null, 0))];
        Require(outside, inside, Array.TrueForAll(rows, r => r < 0));
    }

    public Assessment Assessment { get; }

    public AnalyzedNode[] Columns { get; }

    public IEnumerable<NodeCorrelation> Links() => Columns.SelectMany(c => _nodes.Select(n =>
        new NodeCorrelation(CorrelationRelation.WithOutside, n, c)));

    /// <summary>The rows that have both a score and a value.</summary>
    public IEnumerable<(string Unit, Period? Period, double Score, double Value)> Pairs(AnalyzedNode column, string? node)
    {
        var scores = node is null ? _nodes[0] : Array.Find(_nodes, n => n.Code == node)
            ?? throw Nearest.NotFound($"There is no dimension of the code '{node}'.", node, _nodes.Select(n => n.Code), nameof(node));
        for (var r = 0; r < scores.Values.Length; r++)
        {
            if (double.IsFinite(scores.Values[r]) && double.IsFinite(column.Values[r]))
                yield return (Assessment.Units[r % Assessment.Units.Count], _periods[r / Assessment.Units.Count], scores.Values[r],
                    column.Values[r]);
        }
    }

    /// <summary>Every unit's places, who disagrees most first.</summary>
    public IEnumerable<OutsideDisagreement> DisagreementsOn(AnalyzedNode column, NodeCorrelation root)
    {
        var isReversed = root.Spearman.Coefficient < 0;
        return Pairs(column, null).GroupBy(p => p.Period).SelectMany(group =>
        {
            var pairs = group.ToArray();
            double[] ranks = new double[pairs.Length], others = new double[pairs.Length];
            Ranks.FillTied(Array.ConvertAll(pairs, p => p.Score), ranks, RankTies.Minimum, ascending: false);
            Ranks.FillTied(Array.ConvertAll(pairs, p => p.Value), others, RankTies.Minimum, isReversed);
            return pairs.Select((p, i) => new OutsideDisagreement(column.Code, p.Unit, p.Period, p.Score, p.Value)
            {
                Rank = ranks[i],
                RankByColumn = others[i],
            });
        }).OrderByDescending(d => Math.Abs(d.Ahead)).ThenBy(d => d.Rank);
    }

    /// <summary>What is to be said, of undefined links too.</summary>
    public IEnumerable<Diagnostic> Found(IEnumerable<NodeCorrelation> links)
    {
        if (_periods.Length > 1) _found.Add(MultivariateFindings.Pooled(_periods.Length));
        return _found.Concat(links.Where(l => l.First == Assessment.Model.Code && l.Pearson.Coefficient is null).Select(l =>
            Diagnostic.Information(MultivariateCodes.Undefined,
                $"The score has no correlation with '{l.Second}': {Counted.Of(l.Count, "pair")}, or one of the two is constant.",
                new Location { Node = l.Second })));
    }

    // The period of the other table for each of the assessment's; a table without periods stands for one only.
    private Period?[] PeriodsIn(IndicatorTable outside, Period? period)
    {
        if (Assessment.Periods.IsEmpty)
        {
            var asked = AskedPeriod.IndexOf(period, outside.Periods);
            return [outside.Periods.IsEmpty ? null : outside.Periods[asked]];
        }

        if (outside.Periods.IsEmpty && _periods.Length > 1) AskedPeriod.IndexOf(null, Assessment.Periods);
        return outside.Periods.IsEmpty ? [null] : _periods;
    }

    private void Require(IndicatorTable outside, string[] inside, bool isApart)
    {
        List<Diagnostic> errors = [];
        if (Columns.Length == 0)
            errors.Add(Diagnostic.Error(
                MultivariateCodes.NothingOutside, "The other table has no column of numbers outside the model.",
                hint: "Give it a column that the model does not use, such as GDP or another index."));
        if (isApart)
            errors.Add(Diagnostic.Error(
                MultivariateCodes.NothingShared,
                $"No unit of the assessment stands in the other table{(outside.Periods.IsEmpty ? "" : " in the same period")}.",
                hint: $"Write units and periods alike in both: '{Assessment.Units[0]}' here, '{outside.Units[0]}' there."));
        InvalidInputException.ThrowIfAny(errors);
        string[] here = [.. Assessment.Units.Except(outside.Units, StringComparer.Ordinal)],
            there = [.. outside.Units.Except(Assessment.Units, StringComparer.Ordinal)];
        if (here.Length > 0) _found.Add(Unmatched(here, "The other table lacks"));
        if (there.Length > 0) _found.Add(Unmatched(there, "The assessment lacks"));
        if (inside.Length > 0)
            _found.Add(Diagnostic.Information(
                MultivariateCodes.InsideModel,
                $"{Counted.Of(inside.Length, "column is an indicator", "columns are indicators")} of the model and not looked at: "
                    + $"{Named(inside)}."));
    }

    private static Diagnostic Unmatched(string[] units, string who) => Diagnostic.Warning(
        MultivariateCodes.Unmatched, $"{who} {Counted.Of(units.Length, "unit")} of the other: {Named(units)}.",
        hint: "Write the units' names alike in both, or leave it so.");

    private static string Named(string[] names) => string.Join(", ", names.Take(RowTally.Named).Select(n => $"'{n}'"))
        + (names.Length > RowTally.Named ? ", …" : "");
}

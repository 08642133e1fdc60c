using System.Numerics;
using InnovationPotential.Data;

namespace InnovationPotential.Comparisons;

/// <summary>Two editions, the causes by which they differ, and every edition between them.</summary>
internal sealed class Editions
{
    private readonly EditionModels _models;
    private readonly EditionTables _tables;
    private readonly IndicatorModel _old, _now;
    private readonly Dictionary<BigInteger, EditionScores> _known = [];
    private readonly Dictionary<(RevisionCause, string?), int> _places;

    public Editions(IndicatorModel old, IndicatorTable oldTable, IndicatorModel now, IndicatorTable nowTable, RevisionOptions options)
    {
        (_old, _now, OldTable, NowTable) = (old, now, oldTable, nowTable);
        (Before, After) = (PeriodOf(oldTable, options.Before), PeriodOf(nowTable, options.After));
        string[] oldUnits = [.. oldTable.Units.Except(old.LeftOut)], nowUnits = [.. nowTable.Units.Except(now.LeftOut)];
        Units = [.. nowUnits.Intersect(oldUnits)];
        Entering = [.. nowUnits.Except(oldUnits)];
        Leaving = [.. oldUnits.Except(nowUnits)];
        _models = new EditionModels(old, now);
        _tables = new EditionTables(oldTable, nowTable, oldUnits, nowUnits,
            old.TableColumns.Concat(now.TableColumns).Select(i => i.Code).Distinct());
        Players = [.. Found(options.ByIndicator)];
        _places = Players.Select((p, i) => (p, i)).ToDictionary(p => (p.p.Cause, p.p.Indicator), p => p.i);
    }

    public IndicatorTable OldTable { get; }

    public IndicatorTable NowTable { get; }

    public Period? Before { get; }

    public Period? After { get; }

    /// <summary>The units of both, in the order of the new edition.</summary>
    public string[] Units { get; }

    public string[] Entering { get; }

    public string[] Leaving { get; }

    /// <summary>The causes that occur.</summary>
    public RevisionPlayer[] Players { get; }

    /// <summary>The edition in which some causes are new.</summary>
    /// <param name="set">A bit for each player.</param>
    public EditionScores Of(BigInteger set)
    {
        if (_known.TryGetValue(set, out var known)) return known;
        return _known[set] = new EditionScores(Assess(set), Units, IsNew(set, RevisionCause.NewPeriods) ? After : Before);
    }

    /// <summary>What is new in an edition, in words.</summary>
    public string Words(BigInteger set) => string.Join(", ", Players.Where((_, i) => Has(set, i)).Select(p => p.Words));

    private Assessment Assess(BigInteger set)
    {
        var table = _tables.Of((cause, indicator) => IsNew(set, cause, indicator));
        var roles = IsNew(set, RevisionCause.Units) ? _now : _old;
        var model = _models.Of(IsNew(set, RevisionCause.Structure), IsNew(set, RevisionCause.Normalization),
            IsNew(set, RevisionCause.Weights)) with
        { Benchmarks = roles.Benchmarks };
        if (model.Scope is BasePeriodScope scope && !table.Periods.AsSpan().Contains(scope.Period))
            model = model with { Scope = model.Scope == _old.Scope ? _now.Scope : _old.Scope };
        try
        {
            return model.Assess(table);
        }
        catch (InvalidInputException problem)
        {
            throw new InvalidInputException([Diagnostic.Error(ScenarioCodes.MixFails,
                $"The old edition with new {Words(set)} cannot be assessed: {problem.Diagnostics[0].Message}",
                hint: "Revise in two steps: first the data under the old model, then the model over the new data."),
                .. problem.Diagnostics]);
        }
    }

    // A cause that does not occur is old and new at once.
    private bool IsNew(BigInteger set, RevisionCause cause, string? indicator = null) =>
        (_places.TryGetValue((cause, indicator), out var place) || _places.TryGetValue((cause, null), out place)) && Has(set, place);

    private static bool Has(BigInteger set, int place) => !((set >> place) & BigInteger.One).IsZero;

    private IEnumerable<RevisionPlayer> Found(bool byIndicator)
    {
        foreach (var cause in (RevisionCause[])[RevisionCause.RevisedValues, RevisionCause.Gaps])
        {
            var changed = _tables.ChangedBy(cause).ToArray();
            var attributes = cause == RevisionCause.RevisedValues && _tables.HasOtherAttributes
                && (_old.Preparation ?? _now.Preparation) is not null;
            if (byIndicator)
            {
                foreach (var indicator in changed) yield return new(cause, indicator);
            }

            if (attributes || (!byIndicator && changed.Length > 0)) yield return new(cause);
        }

        if (!OldTable.Periods.SequenceEqual(NowTable.Periods) || Before != After) yield return new(RevisionCause.NewPeriods);
        if (_tables.HaveOtherUnits || Units.Any(u => _old.Benchmarks.Contains(u) != _now.Benchmarks.Contains(u)))
            yield return new(RevisionCause.Units);
        foreach (var cause in (RevisionCause[])[RevisionCause.Normalization, RevisionCause.Weights, RevisionCause.Structure])
        {
            if (_models.Differ(cause)) yield return new(cause);
        }
    }

    private static Period? PeriodOf(IndicatorTable table, Period? asked) =>
        asked is null ? (table.Periods.IsEmpty ? null : table.Periods[^1])
        : table.Periods.IsEmpty ? throw new ArgumentException("The table has no periods.", nameof(asked))
        : table.Periods[table.IndexOf(asked.Value)];
}

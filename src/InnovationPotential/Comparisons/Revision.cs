using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Data;
using InnovationPotential.Serialization;

namespace InnovationPotential.Comparisons;

/// <summary>
/// Why units moved between two editions of an index: each change of score, rank and level split into causes without a rest.
/// </summary>
/// <remarks>
/// Editions between the old and the new are assessed, in which some causes are new and the others old. The share of a cause is the mean,
/// over all orders in which the causes can happen, of what it adds in its turn (the Shapley value): exact by 2^k assessments for up to
/// <see cref="RevisionOptions.ExactUpTo"/> causes, of drawn orders with its standard error beyond. Causes that do not occur are not
/// computed. Immutable; safe to share between threads.
/// </remarks>
/// <example><code>Revision.Between(model2023, table2023, model2024, table2024)</code></example>
/// <remarks>
/// <para>JSON: everything, with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: one row a unit and cause with exact numbers; a unit without a split has one row without a cause.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Revision>))]
[DebuggerDisplay("{Units.Count} units, {Causes.Count} causes")]
public sealed class Revision : IWritesJson, IWritesCsv, IShowsTables
{
    private Revision(Editions editions, IndicatorModel oldModel, IndicatorModel newModel, RevisionOptions options)
    {
        var game = new RevisionGame(editions, options);
        Cells = new CellTrials(editions, newModel).Greatest(options.Cells, out var changed).ToEquatableArray();
        var units = new RevisedUnits(editions, game, options.Cells == 0 || changed <= CellTrials.Most ? 0 : changed);
        var causes = editions.Players.Select(p => p.Cause).Distinct().Order();
        Causes = [.. causes, .. editions.Players.Any(p => p.IsOfData) ? [RevisionCause.OthersMovement] : Array.Empty<RevisionCause>()];
        (Names, Before, After) = (NamesOf(editions.OldTable, editions.NowTable), editions.Before, editions.After);
        IsExact = game.IsExact;
        Units = WithTrends(units.All(oldModel, newModel), oldModel.Assess(editions.OldTable), newModel.Assess(editions.NowTable))
            .ToEquatableArray();
        Diagnostics = [.. units.Diagnostics];
    }

    /// <summary>What the units are called: those of the new edition, and those that left.</summary>
    internal GivenNames? Names { get; }

    /// <summary>The period of the old edition; null in a cross-section.</summary>
    public Period? Before { get; }

    /// <summary>The period of the new edition; null in a cross-section.</summary>
    public Period? After { get; }

    /// <summary>The causes that occur, in the order of the enumeration's; none where the editions are the same.</summary>
    public EquatableArray<RevisionCause> Causes { get; }

    /// <summary>Whether every order of the causes was counted; else orders were drawn, and shares have standard errors.</summary>
    public bool IsExact { get; }

    /// <summary>Every unit of either edition: those of both in the order of the new ranks, then those that entered, then those that
    /// left.</summary>
    public EquatableArray<RevisedUnit> Units { get; }

    /// <summary>The cells whose change moved their own unit's score most, the greatest effect first.</summary>
    public EquatableArray<RevisedCell> Cells { get; }

    /// <summary>What must be said: units without a split, cells that were not put back.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>A unit of either edition.</summary>
    /// <param name="unit">The unit's name.</param>
    /// <exception cref="ArgumentException">There is no such unit.</exception>
    public RevisedUnit this[string unit] => Units.FirstOrDefault(u => u.Unit == unit)
        ?? throw Nearest.NotFound($"There is no unit '{unit}'.", unit, Units.Select(u => u.Unit), nameof(unit));

    /// <summary>Splits the way from one edition of an index to another.</summary>
    /// <param name="oldModel">The old model.</param>
    /// <param name="oldTable">The old table, which the old model is fitted to.</param>
    /// <param name="newModel">The new model; nodes are matched with those of the old one by their codes.</param>
    /// <param name="newTable">The new table; units are matched by their names.</param>
    /// <param name="configure">Chooses periods, causes by indicator, when orders are drawn, and how many cells are named.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A table has no such period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More than 16 causes are to be exact or fewer than none, fewer than two orders are to
    /// be drawn, or fewer than no cells named.</exception>
    /// <exception cref="InvalidInputException">
    /// An edition cannot be assessed, one between them cannot (<c>IP8253</c>), only one table has periods
    /// (<c>IP8251</c>), or no unit is in both (<c>IP8250</c>).
    /// </exception>
    public static Revision Between(IndicatorModel oldModel, IndicatorTable oldTable, IndicatorModel newModel, IndicatorTable newTable,
        Func<RevisionOptions, RevisionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(oldModel);
        ArgumentNullException.ThrowIfNull(oldTable);
        ArgumentNullException.ThrowIfNull(newModel);
        ArgumentNullException.ThrowIfNull(newTable);
        var options = configure?.Invoke(RevisionOptions.Default) ?? RevisionOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(options.ExactUpTo, nameof(options.ExactUpTo));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.ExactUpTo, 16, nameof(options.ExactUpTo));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Orders, 2, nameof(options.Orders));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Cells, nameof(options.Cells));
        InvalidInputException.ThrowIfAny(Validate(oldModel, oldTable, newModel, newTable));
        var editions = new Editions(oldModel, oldTable, newModel, newTable, options);
        if (editions.Units.Length == 0)
            throw new InvalidInputException([Diagnostic.Error(ScenarioCodes.NoCommonUnit, "No unit is in both editions.",
                hint: "Units are matched by their names: write them alike in both tables.")]);
        return new Revision(editions, oldModel, newModel, options);
    }

    /// <summary>Scores, ranks, levels, cells and trends as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    private static IEnumerable<Diagnostic> Validate(IndicatorModel oldModel, IndicatorTable oldTable, IndicatorModel newModel,
        IndicatorTable newTable)
    {
        foreach (var problem in In("old", oldModel, oldTable)) yield return problem;
        foreach (var problem in In("new", newModel, newTable)) yield return problem;
        if (oldTable.Periods.IsEmpty == newTable.Periods.IsEmpty) yield break;
        var (panel, section) = oldTable.Periods.IsEmpty ? ("new", "old") : ("old", "new");
        yield return Diagnostic.Error(ScenarioCodes.PeriodsDiffer, $"The {panel} table has periods, the {section} one has none.",
            hint: "Give both a column 'period', or neither.");
    }

    private static IEnumerable<Diagnostic> In(string edition, IndicatorModel model, IndicatorTable table) =>
        FitFindings.Validate(model, table, model.Scope).Where(d => d.Severity == Severity.Error)
            .Select(d => d with { Message = $"In the {edition} edition: {d.Message}" });

    private static GivenNames? NamesOf(IndicatorTable old, IndicatorTable now)
    {
        string[] units = [.. now.Units, .. old.Units.Where(u => !now.Units.Contains(u))];
        return GivenNames.Of(units, [.. units.Select(u => now.Names?.Given(u) ?? old.Names?.Given(u))]);
    }

    private static IEnumerable<RevisedUnit> WithTrends(IEnumerable<RevisedUnit> units, Assessment old, Assessment now)
    {
        var (before, after) = (Slopes(old), Slopes(now));
        return units.Select(u => u with
        {
            TrendBefore = before.GetValueOrDefault(u.Unit),
            TrendAfter = after.GetValueOrDefault(u.Unit),
        });
    }

    private static Dictionary<string, double?> Slopes(Assessment assessment) =>
        assessment.Periods.Count < 2 || PeriodLengths.Mix(assessment.Periods) is not null ? []
        : assessment.Trends().Where(t => t.Unit is not null).ToDictionary(t => t.Unit!, t => t.Sen.Slope.Value, StringComparer.Ordinal);

    IEnumerable<TextTable> IShowsTables.Tables() => RevisionTexts.Tables(this);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => RevisionTexts.Json.WriteJson(writer, this);

    void IWritesCsv.WriteTo(CsvText csv) => RevisionTexts.WriteCsv(this, csv);
}

using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential.Prospects;

/// <summary>What it would take for a unit to reach a score, a rank or a level; made by <see cref="Assessment.Reach"/>.</summary>
/// <remarks>
/// The yardstick stays as it was fitted and the other units stay as they are. Values are those that were assessed, after preparation. Every
/// answer was assessed again: the unit meets the target there, and does not a rounding before it. Immutable; safe to share between threads.
/// <para>JSON: the changes with exact numbers; an undefined number is null, never 0.</para>
/// <para>CSV: one row a change with exact numbers; the first column says of which way it is part.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Reach>))]
[DebuggerDisplay("{Unit,nq}: {Target}")]
public sealed class Reach : IWritesJson, IWritesCsv, IShowsTables
{
    private Reach(AssessedRow start, ReachTarget target)
    {
        (Unit, Target) = (start.Unit, target);
        (Score, Rank, Level) = (start.ScoresOf(0).Score, start.Rank, start.Level);
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>What units are called.</summary>
    internal GivenNames? Names { get; private init; }

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; private init; }

    /// <summary>What is to be reached.</summary>
    public ReachTarget Target { get; }

    /// <summary>The unit's score as it is; null where it is undefined.</summary>
    public double? Score { get; }

    /// <summary>The unit's rank as it is; null without a score.</summary>
    public double? Rank { get; }

    /// <summary>The unit's level as it is; null where it has none.</summary>
    public string? Level { get; }

    /// <summary>Whether the unit is there already; the rest is then empty.</summary>
    public bool IsReached { get; private init; }

    /// <summary>The least change of each observed indicator that is enough by itself, in the model's order.</summary>
    public EquatableArray<IndicatorShift> Alone { get; private init; }

    /// <summary>All observed indicators together, each the same share of its way to the best value; null where nothing is needed.</summary>
    public ReachPath? InProportion { get; private init; }

    /// <summary>
    /// The changes of least effort: first the indicator that gives most for its effort, and so on. Exact where scores add up and rise in
    /// straight lines; elsewhere the way is gone in sixteenths, the best one first. Null where nothing is needed.
    /// </summary>
    public ReachPath? LeastEffort { get; private init; }

    /// <summary>
    /// What each missing observation alone would have to be at least, were it made; <see cref="IndicatorShift.Reason"/> where no value is
    /// enough.
    /// </summary>
    public EquatableArray<IndicatorShift> Missing { get; private init; }

    /// <summary>The changes as tables for a terminal.</summary>
    public override string ToString() => this.ToText();

    internal static Reach Of(Assessment assessment, int row, ReachTarget target, ReachOptions options)
    {
        var search = new ReachSearch(assessment, row, target, options);
        var isReached = search.IsReached;
        return new Reach(search.Start, target)
        {
            Period = new AssessedRow(assessment, row).Period,
            Names = assessment.Table.Names,
            IsReached = isReached,
            Alone = isReached ? [] : search.Alone().ToEquatableArray(),
            InProportion = isReached ? null : search.InProportion(),
            LeastEffort = isReached ? null : search.LeastEffort(),
            Missing = isReached ? [] : search.Missing().ToEquatableArray(),
        };
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => ReachTexts.Json.Called(Names).WriteJson(writer, this);

    IEnumerable<TextTable> IShowsTables.Tables() => ReachTexts.Tables(this);

    void IWritesCsv.WriteTo(CsvText csv) => ReachTexts.WriteCsv(this, csv);
}

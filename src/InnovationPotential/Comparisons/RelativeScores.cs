using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Data;
using InnovationPotential.Serialization;
using InnovationPotential.Trends;

namespace InnovationPotential.Comparisons;

/// <summary>Scores in percent of a base they carry with them: 100·score/score of the base.</summary>
/// <remarks>
/// A ratio needs a positive base; without one every score that needs it is undefined and says why, as is a missing score. Scores on an
/// interval scale, such as z-scores, have no meaningful ratio. Immutable; safe to share between threads.
/// Source of use and abuse: European Innovation Scoreboard, methodology reports.
/// <para>JSON: the base and the exact relative scores; an undefined one is null, with its reason.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<RelativeScores>))]
public sealed class RelativeScores : IWritesJson, IShowsTables
{
    private readonly double[] _scores;
    private readonly double[] _counted;
    private readonly Quantity[] _percent;

    /// <summary>Makes scores relative.</summary>
    /// <param name="units">The units.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="scores">The scores.</param>
    /// <param name="base">What 100 is.</param>
    /// <param name="diagnostics">What must be said about the scores.</param>
    /// <param name="counted">The scores that count in a mean, NaN where one does not; all when null.</param>
    /// <param name="names">What the units are called.</param>
    internal RelativeScores(IEnumerable<string> units, IEnumerable<Period> periods, IReadOnlyList<double?> scores, ScoreBase @base,
        EquatableArray<Diagnostic> diagnostics = default, double[]? counted = null, GivenNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(@base);
        (Units, Periods, Base, Diagnostics, Names) = (units.ToEquatableArray(), periods.ToEquatableArray(), @base, diagnostics, names);
        if (scores.Count != Units.Count * Math.Max(1, Periods.Count))
            throw new ArgumentException("There must be one score for each unit and period.", nameof(scores));
        if (scores.Any(s => s is { } score && !double.IsFinite(score)))
            throw new ArgumentException("A score must be finite, or null where it is undefined.", nameof(scores));
        if (@base.Unit is { } unit && !Units.AsSpan().Contains(unit))
            throw Nearest.NotFound($"There is no unit '{unit}' to be the base.", unit, Units, nameof(@base));
        if (@base.Period is { } period && !Periods.AsSpan().Contains(period))
            throw new ArgumentException($"There is no period {period} to be the base.", nameof(@base));
        _scores = [.. scores.Select(s => s ?? double.NaN)];
        if (@base.Period is { } from)
            ThrowIfMixed(PeriodLengths.Observed(_scores, Periods.Count).Select(p => Periods[p]).Prepend(from));
        _counted = counted ?? _scores;
        var bases = Enumerable.Range(0, Math.Max(1, Periods.Count)).Select(BaseScoreOf).ToArray();
        _percent = new Quantity[_scores.Length];
        for (var row = 0; row < _scores.Length; row++)
        {
            var index = Dynamics.GrowthIndex(bases[row / Units.Count], _scores[row]);
            _percent[row] = index.Map(ratio => 100 * ratio).Or(Alternatives.None);
        }
    }

    /// <summary>What the units are called.</summary>
    internal GivenNames? Names { get; }

    /// <summary>What 100 is.</summary>
    public ScoreBase Base { get; }

    /// <summary>The units.</summary>
    public EquatableArray<string> Units { get; }

    /// <summary>The periods; empty in a cross-section.</summary>
    public EquatableArray<Period> Periods { get; }

    /// <summary>What must be said about the comparison.</summary>
    public EquatableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The relative score of a unit, in percent.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period; may be left out in a cross-section.</param>
    /// <exception cref="ArgumentException">There is no such unit or period, or there are periods and none is named.</exception>
    public Quantity this[string unit, Period? period = null] => _percent[PeriodSlots.RowOf(unit, Units, period, Periods)];

    /// <summary>Makes scores relative.</summary>
    /// <param name="units">The units.</param>
    /// <param name="periods">The periods, ascending; empty for a cross-section.</param>
    /// <param name="scores">The scores, null where undefined: all units of the first period, then all of the next, and so on.</param>
    /// <param name="base">What 100 is.</param>
    /// <exception cref="ArgumentException">There is not one score for each unit and period, one is not finite, or the base names a unit or
    /// a period there is not.</exception>
    /// <exception cref="InvalidInputException">
    /// The base period differs in length from one with scores (<c>IP6020</c>).
    /// </exception>
    public static RelativeScores Of(IEnumerable<string> units, IEnumerable<Period> periods, IReadOnlyList<double?> scores,
        ScoreBase @base) =>
        new(units, periods, scores, @base);

    /// <summary>The same scores in percent of another base.</summary>
    /// <param name="base">What 100 is to be.</param>
    /// <exception cref="ArgumentException">The base names a unit or a period there is not.</exception>
    public RelativeScores To(ScoreBase @base) =>
        new(Units, Periods, Array.ConvertAll(_scores, s => Assessment.Known(s)), @base, Diagnostics, _counted, Names);

    /// <summary>The level of a unit.</summary>
    /// <param name="bands">The bands.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="period">The period; may be left out in a cross-section.</param>
    /// <returns>The band's name; null where the relative score is undefined or outside all bands.</returns>
    /// <remarks>A base period named is the same as the score's own period where it is that period.</remarks>
    /// <exception cref="ArgumentException">There is no such unit or period.</exception>
    /// <exception cref="InvalidInputException">The bands were cut for another base (<c>IP6016</c>).</exception>
    public string? LevelOf(RelativeBands bands, string unit, Period? period = null)
    {
        ArgumentNullException.ThrowIfNull(bands);
        var percent = this[unit, period];
        if (Base.At(period) != bands.Base.At(period))
        {
            throw new InvalidInputException([Diagnostic.Error(
                TrendCodes.OtherBase,
                $"The score is relative to {Base}, but the bands were cut for {bands.Base}.",
                new Location { Unit = unit, Period = period?.Label },
                "Make the scores relative to the base of the bands: To(bands.Base).")]);
        }

        return percent.TryGetValue(out var value) ? bands.Of(value)?.Name : null;
    }

    /// <summary>The change of a unit's relative score in percentage points.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period.</param>
    /// <remarks>With a base period it is the change of the score; with each period's own base, of the distance to the base.</remarks>
    /// <exception cref="ArgumentException">There is no such unit or period.</exception>
    /// <exception cref="InvalidInputException">The periods differ in length (<c>IP6020</c>).</exception>
    public Quantity Change(string unit, Period from, Period to)
    {
        ThrowIfMixed([from, to]);
        Quantity before = this[unit, from], after = this[unit, to];
        return !before.IsDefined ? before : !after.IsDefined ? after : Quantity.Of(after.GetValue() - before.GetValue());
    }

    /// <summary>The relative scores as a table for a terminal: a row for each unit, a column for each period.</summary>
    public override string ToString() => this.ToText();

    private static void ThrowIfMixed(IEnumerable<Period> periods)
    {
        if (PeriodLengths.Mixed(periods, Location.None) is { } mixed) throw new InvalidInputException([mixed]);
    }

    private double BaseScoreOf(int slot)
    {
        var period = Base.Period is { } p ? Periods.AsSpan().IndexOf(p) : slot;
        var first = period * Units.Count;
        return Base.Unit is { } unit ? _scores[first + Units.AsSpan().IndexOf(unit)]
            : Dynamics.MeanLevel(_counted.AsSpan(first, Units.Count)).Value ?? double.NaN;
    }

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => RelativeScoresTexts.WriteJson(writer, this);

    IEnumerable<TextTable> IShowsTables.Tables() => [RelativeScoresTexts.Table(this)];
}

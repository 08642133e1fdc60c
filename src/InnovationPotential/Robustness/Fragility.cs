using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using InnovationPotential.Assessments;
using InnovationPotential.Serialization;

namespace InnovationPotential.Robustness;

/// <summary>How far weights can change before neighbors in a ranking change places; made by <c>assessment.Fragility()</c>.</summary>
/// <remarks>
/// For each pair of neighbors and each weight the interval within which the order holds while the siblings keep their proportions, and the
/// smallest change of all weights of indicators by which the two draw level: exact where every dimension is a weighted mean and nothing of
/// the two is missing, for then scores are linear in the weights. The yardstick stays as it was fitted; learned weights are taken as they
/// are. Immutable; safe to share between threads.
/// <para>JSON: the pairs with all intervals and the smallest changes; an undefined number is null, never 0.</para>
/// <para>CSV: one row a pair with exact numbers; an undefined number is an empty field.</para>
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<Fragility>))]
[DebuggerDisplay("{Pairs.Count} pairs {Period}")]
public sealed class Fragility : IWritesJson, IWritesCsv, IShowsTables
{
    private static readonly ResultColumn<WeightInterval>[] Intervals =
        [new("weight", i => i.Code), new("low", i => i.Low), new("high", i => i.High)];

    private static readonly ResultColumn<(string Code, double From, double To)>[] Changes =
        [new("indicator", c => c.Code), new("from", c => c.From), new("to", c => c.To)];

    private static readonly ResultColumn<PairFragility>[] Columns =
    [
        new("first", p => p.First) { NamesUnits = true },
        new("second", p => p.Second) { NamesUnits = true },
        new("margin", p => p.Margin, NumberText.Show),
        new("weakest", p => p.Weakest?.Code, "weakest weight") { Empty = "–" },
        new("share", p => p.WeakestShare, NumberText.Show),
        new("low", p => p.Weakest?.Low, NumberText.Show, "holds from"),
        new("high", p => p.Weakest?.High, NumberText.Show, "to"),
        new("moved", p => p.Moved, NumberText.Show, "least moved"),
        new("reason", p => p.Reason, "remark") { IsOptional = true },
        new((writer, p) => Changes.WriteJson(writer, "smallestChange", p.SmallestChange)),
        new((writer, p) => Intervals.WriteJson(writer, "intervals", p.Intervals)),
    ];

    private static readonly ResultColumn<Fragility>[] Result =
    [
        new("period", f => f.Period?.Label) { IsOptional = true },
        new((writer, f) => Columns.Called(f._names).WriteJson(writer, "pairs", f.Pairs)),
    ];

    private readonly GivenNames? _names;

    private Fragility(Period? period, EquatableArray<PairFragility> pairs, GivenNames? names) =>
        (Period, Pairs, _names) = (period, pairs, names);

    /// <summary>The period; null in a cross-section.</summary>
    public Period? Period { get; }

    /// <summary>The neighbors, the best first; units without a rank are in none.</summary>
    public EquatableArray<PairFragility> Pairs { get; }

    /// <summary>The pair that a unit leads or, as the last one, ends.</summary>
    /// <param name="unit">The unit that stands before the other.</param>
    /// <exception cref="ArgumentException">The unit stands before no other.</exception>
    public PairFragility this[string unit] => Pairs.FirstOrDefault(p => p.First == unit)
        ?? throw new ArgumentException($"'{unit}' stands before no other unit.", nameof(unit));

    /// <summary>A table of the pairs, the best first.</summary>
    public override string ToString() => this.ToText();

    internal static Fragility Of(Assessment assessment, int period)
    {
        var (units, plan) = (assessment.Units.Count, assessment.Plans[period]);
        var scores = UnitRoles.Ranked(assessment.ScoreColumn(0), assessment.Model, assessment.Units)
            .AsSpan(period * units, units).ToArray();
        int[] order = [.. Enumerable.Range(0, units).Where(u => double.IsFinite(scores[u])).OrderByDescending(u => scores[u])];
        var pairs = order.Zip(order.Skip(1)).ToArray();
        var isTied = Array.ConvertAll(pairs, p => Rounding.AreEqual(scores[p.First], scores[p.Second], plan.Root.ScoreFloor));
        var trial = new WeightTrial(assessment, period);
        int[] weights = [.. plan.InTreeOrder.Where(trial.HasSiblings)];
        var intervals = new OrderIntervals(trial, pairs, plan.Root.ScoreFloor);
        var ends = Array.ConvertAll(weights, intervals.Of);
        var level = new LevelWeights(assessment, period);
        return new(assessment.Periods.IsEmpty ? null : assessment.Periods[period], pairs.Select((p, i) =>
        {
            var (first, second) = (assessment.Units[p.First], assessment.Units[p.Second]);
            if (isTied[i]) return new PairFragility(first, second, 0) { Reason = "they tie" };
            var own = weights.Select((w, k) => new WeightInterval(plan.Nodes[w].Code, ends[k][i].Low, ends[k][i].High)).ToEquatableArray();
            var weakest = weights.Select((w, k) => (Place: k, Share: trial.ShareOf(w), Change: Least(own[k], trial.ShareOf(w))))
                .Where(w => double.IsFinite(w.Change)).OrderBy(w => w.Change).Select(w => ((int Place, double Share)?)(w.Place, w.Share))
                .FirstOrDefault();
            var (shares, reason) = level.Between(p.First, p.Second);
            return new PairFragility(first, second, scores[p.First] - scores[p.Second])
            {
                Intervals = own,
                Weakest = weakest is { } w ? own[w.Place] : null,
                WeakestShare = weakest?.Share,
                SmallestChange = shares is null ? [] : level.Changes(shares).ToEquatableArray(),
                Reason = reason,
            };
        }).ToEquatableArray(), assessment.Table.Names);
    }

    // An interval that ends at 0 or 1 does not turn the order there.
    private static double Least(WeightInterval interval, double share) => Math.Min(
        interval.Low > 0 ? share - interval.Low : double.PositiveInfinity,
        interval.High < 1 ? interval.High - share : double.PositiveInfinity);

    void IWritesJson.WriteTo(Utf8JsonWriter writer) => Result.WriteJson(writer, this);

    IEnumerable<TextTable> IShowsTables.Tables() => [Columns.Called(_names).Show(Pairs,
        $"How far weights can change before neighbors change places{(Period is { } p ? $", {p}" : "")}")];

    void IWritesCsv.WriteTo(CsvText csv) => Columns.Called(_names).WriteCsv(Pairs, csv);
}

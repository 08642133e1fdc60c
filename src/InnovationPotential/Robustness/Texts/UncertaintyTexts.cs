using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Weightings;

namespace InnovationPotential.Robustness;

/// <summary>The columns of the results of an uncertainty analysis.</summary>
internal static class UncertaintyTexts
{
    private const ResultForms SummaryForms = ResultForms.Shown | ResultForms.Json;

    private static readonly ResultColumn<UncertainQuantity>[] Quantity =
    [
        new("mean", q => q.Mean, NumberText.Show),
        new("error", q => q.StandardError, NumberText.Show) { Forms = ResultForms.Exact },
        new("median", q => q.Median, NumberText.Show) { Forms = ResultForms.Exact },
        new("q05", q => q.Low, NumberText.Show, "5 %"),
        new("q95", q => q.High, NumberText.Show, "95 %"),
    ];

    private static readonly ResultColumn<UnitUncertainty> Period = new("period", u => u.Period?.Label) { IsOptional = true };

    /// <summary>Monte Carlo standard errors.</summary>
    public static ResultColumn<UnitUncertainty>[] Errors { get; } =
    [
        new("meanRank", u => u.Rank.StandardError, Error),
        new("medianRank", u => u.Rank.QuantileError(0.5), Error),
        new("rank05", u => u.Rank.QuantileError(0.05), Error),
        new("rank95", u => u.Rank.QuantileError(0.95), Error),
        new("meanScore", u => u.Score.StandardError, Error),
        new("medianScore", u => u.Score.QuantileError(0.5), Error),
        new("score05", u => u.Score.QuantileError(0.05), Error),
        new("score95", u => u.Score.QuantileError(0.95), Error),
    ];

    /// <summary>Quantiles of ranks and scores.</summary>
    public static ResultColumn<(UnitUncertainty Unit, double Probability)>[] Quantiles { get; } =
    [
        new("probability", q => q.Probability, NumberText.Short),
        new("rank", q => q.Unit.Rank.Quantile(q.Probability), NumberText.Rank),
        new("rankError", q => q.Unit.Rank.QuantileError(q.Probability), Error),
        new("score", q => q.Unit.Score.Quantile(q.Probability), NumberText.Show),
        new("scoreError", q => q.Unit.Score.QuantileError(q.Probability), Error),
    ];

    /// <summary>Probabilities to be among the best.</summary>
    public static ResultColumn<(UnitUncertainty Unit, int Top)>[] Tops { get; } =
    [
        new("k", t => t.Top, NumberText.Rank),
        new("share", t => t.Unit.ProbabilityOfTop(t.Top), NumberText.Percent),
        new("error", t => t.Unit.ProbabilityOfTop(t.Top) is { } share ? t.Unit.ShareError(share) : null, Error),
    ];

    /// <summary>Probabilities of levels.</summary>
    public static ResultColumn<(string Level, double Share, double StandardError)>[] Levels { get; } =
    [
        new("level", l => l.Level),
        new("share", l => l.Share, NumberText.Percent),
        new("error", l => l.StandardError, Error),
    ];

    /// <summary>Replications that failed.</summary>
    public static ResultColumn<(string Reason, long Count)>[] Failures { get; } =
    [
        new("reason", f => f.Reason),
        new("count", f => f.Count, NumberText.Rank),
    ];

    private static readonly ResultColumn<(int Places, double Share)>[] Moved =
        [new("places", m => m.Places), new("share", m => m.Share)];

    /// <summary>How far ranks moved.</summary>
    public static ResultColumn<UncertainRankShift>[] Shifts { get; } =
    [
        new("period", s => s.Period?.Label) { IsOptional = true },
        .. Quantity.Select(c => c.Of<UncertainRankShift>(s => s.Shift)),
        MovedBy(0, "1 place or more"), MovedBy(1, "2 or more"), MovedBy(2, "5 or more"),
        new((writer, s) => Moved.WriteJson(writer, "moved", s.Moved)),
    ];

    /// <summary>Changes of scores.</summary>
    public static ResultColumn<UncertainChange>[] Changes { get; } =
    [
        new("unit", c => c.Unit) { NamesUnits = true },
        new("from", c => c.From.Label),
        new("to", c => c.To.Label),
        new("nominal", c => c.Nominal, NumberText.Show),
        .. Quantity.Select(column => column.Of<UncertainChange>(c => c.Change)),
        new("rose", c => c.Rose, NumberText.Percent),
        new("roseError", c => c.RoseError, Error),
        new("fell", c => c.Fell, NumberText.Percent),
        new("equal", c => c.Equal, NumberText.Percent),
    ];

    /// <summary>Groups that cannot be told apart.</summary>
    public static ResultColumn<TiedGroup>[] Groups(UncertaintyResult result) =>
    [
        new("period", g => g.Period?.Label) { IsOptional = true },
        new("units", g => g.Units) { Shown = g => string.Join(", ", g.Units.Select(u => result.Names.Call(u))) },
    ];

    /// <summary>The mean weights under which a unit is first.</summary>
    public static ResultColumn<(UnitUncertainty Unit, CodeWeight Weight)>[] MeanWeights { get; } =
    [
        new("firstShare", w => w.Unit.CentralWeights!.FirstShare, NumberText.Percent, "first in"),
        new("replications", w => w.Unit.CentralWeights!.Replications, NumberText.Rank),
        new("indicator", w => w.Weight.Code),
        new("weight", w => w.Weight.Weight, NumberText.Show),
    ];

    private static ResultColumn<CentralWeights>[] Central { get; } =
    [
        new("firstShare", c => c.FirstShare),
        new("replications", c => c.Replications),
        new((writer, c) =>
        {
            writer.WriteStartObject("weights");
            foreach (var (code, weight) in c.Weights) writer.WriteNumber(code, weight);
            writer.WriteEndObject();
        }),
    ];

    /// <summary>Exact numbers; one row a unit and period, in the table's order.</summary>
    public static void WriteCsv(UncertaintyResult result, CsvText csv) =>
        Columns(result).WriteCsv(result.Units, csv);

    public static void WriteJson(Utf8JsonWriter json, UncertaintyResult result)
    {
        ResultColumn<UncertaintyResult>[] columns =
        [
            new("title", r => r.Title),
            new("node", r => r.Options.Node) { IsOptional = true },
            new((writer, r) => Columns(r).WriteJson(writer, "units", r.Units)),
            new("replications", r => r.Replications),
            new("counted", r => r.Counted),
            new("failed", r => r.Failed),
            new((writer, r) => Failures.WriteJson(writer, "failures", r.Failures)),
            new((writer, r) => writer.WriteNumber("seed", r.Seed)),
            new((writer, r) => Shifts.WriteJson(writer, "rankShift", r.RankShifts)),
            new((writer, r) =>
            {
                if (!r.Changes.IsEmpty) Changes.Called(r.Names).WriteJson(writer, "changes", r.Changes);
            }),
            new((writer, r) => Groups(r).WriteJson(writer, "tiedGroups", r.TiedGroups)),
            new(WritePairs),
            new((writer, r) => writer.WriteDiagnostics("diagnostics", r.Diagnostics)),
            new("study", r => r.StudyFingerprint),
            new((writer, r) => AssessmentTexts.WriteProvenance(writer, r.Provenance)),
        ];
        columns.WriteJson(json, result);
    }

    /// <summary>A row each unit and period.</summary>
    public static ResultColumn<UnitUncertainty>[] Columns(UncertaintyResult result)
    {
        var (quantiles, tops) = (result.Options.Quantiles, result.Options.TopK);
        var letters = new Lazy<Dictionary<UnitUncertainty, string>>(() => LettersOf(result));
        return
        [
            .. Names(result),
            new("nominalRank", u => u.NominalRank, NumberText.Rank, "rank"),
            new("meanRank", u => u.Rank.Mean) { Forms = ResultForms.Exact },
            new("medianRank", u => u.Rank.Median, NumberText.Rank, "median") { Forms = SummaryForms },
            new("rank05", u => u.Rank.Low, NumberText.Rank, "5 %") { Forms = SummaryForms },
            new("rank95", u => u.Rank.High, NumberText.Rank, "95 %") { Forms = SummaryForms },
            new("tied", u => letters.Value[u]) { Forms = ResultForms.Shown },
            Figure("sd_rank", u => u.Rank.StandardDeviation),
            .. quantiles.Select(p => Figure(Named($"rank_q{p}"), u => u.Rank.Quantile(p))),
            new("nominalScore", u => u.NominalScore, NumberText.Show, "score"),
            new("meanScore", u => u.Score.Mean, NumberText.Show, "mean"),
            new("medianScore", u => u.Score.Median) { Forms = ResultForms.Json },
            new("score05", u => u.Score.Low, NumberText.Show, "5 %") { Forms = SummaryForms },
            new("score95", u => u.Score.High, NumberText.Show, "95 %") { Forms = SummaryForms },
            new("rankStandardDeviation", u => u.Rank.StandardDeviation) { Forms = ResultForms.Json },
            new("scoreStandardDeviation", u => u.Score.StandardDeviation) { Forms = ResultForms.Json },
            Figure("sd_score", u => u.Score.StandardDeviation),
            Figure("se_score", u => u.Score.StandardError),
            .. quantiles.Select(p => Figure(Named($"score_q{p}"), u => u.Score.Quantile(p))),
            .. tops.Select(k => Figure(Named($"top_{k}"), u => u.ProbabilityOfTop(k))),
            .. result.Units.SelectMany(u => u.Levels).Select(l => l.Level).Distinct()
                .Select(l => Figure($"level_{l}", u => u.ProbabilityOfLevel(l))),
            new("scored", u => u.Score.Count) { Forms = ResultForms.Json },
            new((writer, u) => Errors.WriteJson(writer, "standardErrors", u)),
            new((writer, u) => Quantiles.WriteJson(writer, "quantiles", quantiles.Select(p => (u, p)))),
            new((writer, u) => writer.WriteNumbers("acceptability", u.Acceptability.Select(s => (double?)s))),
            new((writer, u) => Tops.WriteJson(writer, "topK", tops.Select(k => (u, k)))),
            new((writer, u) => Levels.WriteJson(writer, "levels", u.Levels)),
            new((writer, u) =>
            {
                if (u.CentralWeights is { } central) Central.WriteJson(writer, "centralWeights", central);
            }),
        ];
    }

    /// <summary>The unit, and the period where there are any.</summary>
    public static ResultColumn<UnitUncertainty>[] Names(UncertaintyResult result) =>
    [
        .. ((ResultColumn<UnitUncertainty>[])[new("unit", u => u.Unit) { NamesUnits = true }]).Called(result.Names),
        .. result.Counts.Frame.Periods.Count > 0 ? [Period] : Array.Empty<ResultColumn<UnitUncertainty>>(),
    ];

    /// <summary>What stands below the units.</summary>
    public static string Note(UncertaintyResult result) => Invariant(
        $"{result.Counted} of {result.Replications} replications, seed {result.Seed}. Units with a letter in common cannot be told apart.");

    private static Dictionary<UnitUncertainty, string> LettersOf(UncertaintyResult result) =>
        result.Units.GroupBy(u => u.Period).SelectMany(period =>
        {
            var letters = TiedLetters.Of(result, [.. period.OrderBy(u => u.NominalRank ?? int.MaxValue)]);
            return period.Select(u => (u, letters[u.Unit]));
        }).ToDictionary();

    private static string Error(double? value) => NumberText.Short(value, 2);

    private static ResultColumn<UncertainRankShift> MovedBy(int index, string heading) =>
        new("moved", s => index < s.Moved.Count ? s.Moved[index].Share : (double?)null, NumberText.Percent, heading)
        {
            Field = heading.Replace(' ', '_'),
            Forms = ResultForms.Csv | ResultForms.Shown,
        };

    // A figure of CSV only, under a name that may be of the user's making.
    private static ResultColumn<UnitUncertainty> Figure(string field, Func<UnitUncertainty, double?> value) => new(field, u => value(u))
    {
        Field = field,
        Forms = ResultForms.Csv,
    };

    private static string Named(FormattableString name) => FormattableString.Invariant(name);

    private static void WritePairs(Utf8JsonWriter writer, UncertaintyResult result)
    {
        if (!result.HasPairs) return;
        var counts = result.Counts;
        ResultColumn<int>[] pairs =
        [
            new("unit", row => result.Units[row].Unit),
            Period.Of<int>(row => result.Units[row]),
            new((json, row) =>
                json.WriteNumbers("ahead",
                    Enumerable.Range(row / counts.Units * counts.Units, counts.Units).Select(other => counts.AheadOf(row, other)))),
        ];
        pairs.WriteJson(writer, "pairwise", Enumerable.Range(0, result.Units.Count));
    }
}

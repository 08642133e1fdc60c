using System.Globalization;
using System.Text.Json;
using InnovationPotential.Assessments;
using InnovationPotential.Text;

namespace InnovationPotential.Robustness;

/// <summary>The columns of the results of an uncertainty analysis.</summary>
internal static class UncertaintyTexts
{
    private const ResultForms SummaryForms = ResultForms.Shown | ResultForms.Json;

    private static readonly ResultColumn<UncertainQuantity>[] Quantity =
    [
        new("mean", q => q.Mean),
        new("error", q => q.StandardError),
        new("median", q => q.Median),
        new("q05", q => q.Low),
        new("q95", q => q.High),
    ];

    private static readonly ResultColumn<UnitUncertainty> Period = new("period", u => u.Period?.Label) { IsOptional = true };

    private static readonly ResultColumn<UnitUncertainty>[] Errors =
    [
        new("meanRank", u => u.Rank.StandardError),
        new("medianRank", u => u.Rank.QuantileError(0.5)),
        new("rank05", u => u.Rank.QuantileError(0.05)),
        new("rank95", u => u.Rank.QuantileError(0.95)),
        new("meanScore", u => u.Score.StandardError),
        new("medianScore", u => u.Score.QuantileError(0.5)),
        new("score05", u => u.Score.QuantileError(0.05)),
        new("score95", u => u.Score.QuantileError(0.95)),
    ];

    private static readonly ResultColumn<(UnitUncertainty Unit, double Probability)>[] Quantiles =
    [
        new("probability", q => q.Probability),
        new("rank", q => q.Unit.Rank.Quantile(q.Probability)),
        new("rankError", q => q.Unit.Rank.QuantileError(q.Probability)),
        new("score", q => q.Unit.Score.Quantile(q.Probability)),
        new("scoreError", q => q.Unit.Score.QuantileError(q.Probability)),
    ];

    private static readonly ResultColumn<(UnitUncertainty Unit, int Top)>[] Tops =
    [
        new("k", t => t.Top),
        new("share", t => t.Unit.ProbabilityOfTop(t.Top)),
        new("error", t => t.Unit.ProbabilityOfTop(t.Top) is { } share ? t.Unit.ShareError(share) : null),
    ];

    private static readonly ResultColumn<LevelShare>[] Levels =
    [
        new("level", l => l.Level),
        new("share", l => l.Share),
        new("error", l => l.StandardError),
    ];

    private static readonly ResultColumn<FailureCount>[] Failures =
    [
        new("reason", f => f.Reason),
        new("count", f => f.Count),
    ];

    private static readonly ResultColumn<UncertainRankShift>[] Shifts =
    [
        new("period", s => s.Period?.Label) { IsOptional = true },
        .. Quantity.Select(c => c.Of<UncertainRankShift>(s => s.Shift)),
    ];

    private static readonly ResultColumn<UncertainChange>[] Changes =
    [
        new("unit", c => c.Unit),
        new("from", c => c.From.Label),
        new("to", c => c.To.Label),
        new("nominal", c => c.Nominal),
        .. Quantity.Select(column => column.Of<UncertainChange>(c => c.Change)),
        new("rose", c => c.Rose),
        new("roseError", c => c.RoseError),
        new("fell", c => c.Fell),
        new("equal", c => c.Equal),
    ];

    private static readonly ResultColumn<TiedGroup>[] Groups =
    [
        new("period", g => g.Period?.Label) { IsOptional = true },
        new("units", g => g.Units),
    ];

    private static readonly ResultColumn<CentralWeights>[] Central =
    [
        new("firstShare", c => c.FirstShare),
        new("replications", c => c.Replications),
        new(WriteWeights),
    ];

    /// <summary>One row a unit, by nominal rank within each period.</summary>
    public static TextTable Table(UncertaintyResult result, StudyCounts counts)
    {
        var periods = Enumerable.Range(0, Math.Max(1, counts.Frame.Periods.Count));
        return Columns(result)
            .Show(periods.SelectMany(p => counts.OrderOf(p).Select(place => result.Units[(p * counts.Units) + place])), result.Title,
                Note(result));
    }

    /// <summary>Exact numbers; one row a unit and period, in the table's order.</summary>
    public static void WriteCsv(UncertaintyResult result, CsvText csv) =>
        Columns(result).WriteCsv(result.Units, csv);

    public static void WriteJson(Utf8JsonWriter json, UncertaintyResult result, StudyCounts counts)
    {
        ResultColumn<UncertaintyResult>[] columns =
        [
            new("title", r => r.Title),
            new((writer, r) => Columns(r).WriteJson(writer, "units", r.Units)),
            new("replications", r => r.Replications),
            new("counted", r => r.Counted),
            new("failed", r => r.Failed),
            new((writer, r) => Failures.WriteJson(writer, "failures", r.Failures)),
            new((writer, r) => writer.WriteNumber("seed", r.Seed)),
            new((writer, r) => Shifts.WriteJson(writer, "rankShift", r.RankShifts)),
            new(WriteChanges),
            new((writer, r) => Groups.WriteJson(writer, "tiedGroups", r.TiedGroups)),
            new((writer, r) => WritePairs(writer, r, counts)),
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
        return
        [
            new("unit", u => u.Unit),
            .. result.Units.Any(u => u.Period is not null) ? [Period] : Array.Empty<ResultColumn<UnitUncertainty>>(),
            new("nominalRank", u => u.NominalRank, NumberText.Rank, "rank"),
            new("meanRank", u => u.Rank.Mean) { Forms = ResultForms.Exact },
            new("medianRank", u => u.Rank.Median, NumberText.Rank, "median") { Forms = SummaryForms },
            new("rank05", u => u.Rank.Low, NumberText.Rank, "5 %") { Forms = SummaryForms },
            new("rank95", u => u.Rank.High, NumberText.Rank, "95 %") { Forms = SummaryForms },
            new("width", u => u.Rank.High - u.Rank.Low, NumberText.Rank) { Forms = ResultForms.Shown },
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
            new(WriteCentral),
        ];
    }

    // A figure of CSV only, under a name that may be of the user's making.
    private static ResultColumn<UnitUncertainty> Figure(string field, Func<UnitUncertainty, double?> value) => new(field, u => value(u))
    {
        Field = field,
        Forms = ResultForms.Csv,
    };

    private static string Named(FormattableString name) => FormattableString.Invariant(name);

    private static void WriteCentral(Utf8JsonWriter writer, UnitUncertainty unit)
    {
        if (unit.CentralWeights is { } central) Central.WriteJson(writer, "centralWeights", central);
    }

    private static void WriteWeights(Utf8JsonWriter writer, CentralWeights central)
    {
        writer.WriteStartObject("weights");
        foreach (var (code, weight) in central.Weights) writer.WriteNumber(code, weight);
        writer.WriteEndObject();
    }

    private static void WriteChanges(Utf8JsonWriter writer, UncertaintyResult result)
    {
        if (!result.Changes.IsEmpty) Changes.WriteJson(writer, "changes", result.Changes);
    }

    private static void WritePairs(Utf8JsonWriter writer, UncertaintyResult result, StudyCounts counts)
    {
        if (!result.HasPairs) return;
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

    private static string Note(UncertaintyResult result)
    {
        var lines = new List<string> { string.Create(CultureInfo.InvariantCulture,
            $"{result.Counted} of {result.Replications} replications, seed {result.Seed}.") };
        foreach (var shift in result.RankShifts.Where(s => s.Shift.Count > 0))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"Mean absolute shift in rank{(shift.Period is { } period ? $" in {period}" : "")}: {shift.Shift.Mean:F2} (5–95 %: "
                    + $"{shift.Shift.Low:F2} to {shift.Shift.High:F2})."));
        }

        if (!result.TiedGroups.IsEmpty) lines.Add($"Not to be told apart: {string.Join("; ", result.TiedGroups)}.");
        return string.Join("\n", lines);
    }
}
